"""What makes a phrase tell a part of what is measured, or another figure: a setting and a stretch in, why out."""

from __future__ import annotations

from smecheck.checking.amounts import taken_out
from smecheck.checking.bearers import borne_by_some
from smecheck.checking.index import Found
from smecheck.checking.other_numbers import bundled, numbered_apart
from smecheck.checking.other_rates import another_rate
from smecheck.checking.parts import incomplete, participle_before
from smecheck.checking.portions import another_share
from smecheck.checking.ranges import narrowed_range
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import bundles
from smecheck.checking.stretches import Stretch, raw
from smecheck.checking.wider import further_kind
from smecheck.checking.words import folded
from smecheck.language.wholes import wholes
from smecheck.model import Measure


def another(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> str | None:
    """Why the words tell a part of what is measured, or another figure, in words, or None."""
    return (
        _excluded(setting, measure, stretch)
        or _narrowed(setting, measure, stretch, found)
        or incomplete(setting.claim, measure)
        or another_share(setting, measure, stretch, found)
        or narrowed_range(setting, measure)
        or borne_by_some(setting, measure, found)
        or another_rate(setting, measure)
        or taken_out(setting, measure, found)
    )


def _excluded(setting: Setting, measure: Measure, stretch: Stretch) -> str | None:
    """A word in the same stretch that the registry says means something else."""
    banned = setting.index.excludes[measure.id]
    own = setting.named(stretch, measure)
    for found in stretch.found:
        if found.run in banned and not (own and found.at < own.at) and not numbered_apart(setting, min(found.at)):
            return f"near {' '.join(found.run)!r}, which means something else"
    if own is not None and (noun := bundled(setting, measure, own)) is not None:
        return f"told in {noun}, which are counted as such"
    return None


def _narrowed(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> str | None:
    """Words in the stretch that make it a part of what the measure counts, or another thing altogether."""
    if stretch.mention.head is None:
        return None
    if verb := participle_before(setting, stretch):
        return f"a part or another thing: {verb} …"
    if other := further_kind(setting, min(found.at)):
        return f"of others as well: {other}"
    left = setting.left(stretch, measure) or setting.behind(stretch, measure)
    apart = bundles() | folded(wholes().officials)  # "500 wells in four batches", "500 measures from 16 ministries"
    left = tuple(w for w in left if not (w.text in apart and numbered_apart(setting, w.start)))
    return f"a part or another thing: {raw(setting.article, left)} …" if left else None

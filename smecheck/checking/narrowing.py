"""What makes a phrase tell a part of what is measured, or another figure: a setting and a stretch in, why out."""

from __future__ import annotations

import re
from functools import cache

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
from smecheck.checking.words import Word, content, folded
from smecheck.language.classing import naming_verb
from smecheck.language.cues import cues
from smecheck.language.places import levels
from smecheck.language.wholes import wholes
from smecheck.model import Measure, Role

_LED_TO = re.compile(r"(?: (?:at|in|of|on))? (?:the |all |its )?")
_CLOSING = ('"', "”", "’", "'")


def another(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> str | None:
    """Why the words tell a part of what is measured, or another figure, in words, or None."""
    return (
        _excluded(setting, measure, stretch)
        or _at_another_level(setting, found)
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
    if behind := _excluded_behind(setting, measure):
        return f"near {behind!r}, which means something else"
    if own is not None and (noun := bundled(setting, measure, own)) is not None:
        return f"told in {noun}, which are counted as such"
    return None


def _excluded_behind(setting: Setting, measure: Measure) -> str | None:
    """The same right behind the number: "84 percent in cities and 52 percent at county level"."""
    banned, text = setting.index.excludes[measure.id], setting.article.text
    for found in (found for near in setting.of(Role.SENTENCE) for found in near.found if found.run in banned):
        first, last = min(found.at), max(found.at)
        together = len(text[first:last].split()) == len(found.run) - 1
        if together and _LED_TO.fullmatch(text, setting.claim.quantity.span.end, max(first, 0)):
            return " ".join(found.run)
    return None


def _at_another_level(setting: Setting, found: Found) -> str | None:
    """Why a count of a whole country is none at the level of its parts: "provincial mills, and 300 national ones"."""
    parts = folded(frozenset(levels().values()))
    if parts.isdisjoint(found.run):
        return None
    for own in setting.of(Role.COUNTED):
        before = [word for word in own.words if own.noun is not None and word.start < own.noun.start]
        if parts.isdisjoint(word.text for word in before) and any(word.raw in cues().nationwide for word in before):
            return f"told at another level: {own.mention.text}"
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
    left = tuple(w for w in left if not _tells_what_a_name_is(setting, measure, stretch, w))
    return f"a part or another thing: {raw(setting.article, left)} …" if left else None


def _tells_what_a_name_is(setting: Setting, measure: Measure, stretch: Stretch, word: Word) -> bool:
    """Whether a word only tells what the name beside it is the name of: "rules of the campaign Joined Hands"."""
    if word.raw not in wholes().makers:
        return False
    text, own = setting.article.text, content(measure.name)
    at = stretch.words.index(word) if word in stretch.words else len(stretch.words)
    behind = any(other.text in own for other in stretch.words[at + 1 : at + 2])
    before = any(other.text in own for other in stretch.words[max(0, at - 1) : at])
    named = behind and _name().match(text, word.end) is not None
    return named or (before and text[word.start - 2 : word.start - 1] in _CLOSING)


@cache
def _name() -> re.Pattern[str]:
    return re.compile(rf",? (?:{naming_verb()} )?[\"“‘']?[A-Z]")

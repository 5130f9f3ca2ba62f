"""Whether a figure is told of a part of a country, of another place, or with a part left out; why, or None."""

from __future__ import annotations

from smecheck.checking.index import Found
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import folded
from smecheck.language.shares import shares
from smecheck.model import Kind, Measure, Role


def narrowed_range(setting: Setting, measure: Measure) -> str | None:
    """Why a rate or a change is not that of the whole country and of all things, in words, or None."""
    if measure.kind not in (Kind.RATE, Kind.CHANGE) or setting.claim.quantity.unit.dimension != "share":
        return None
    return somewhere(setting, measure) or _left_out(setting)


def _left_out(setting: Setting) -> str | None:
    """What a rate is told without: "Without energy, inflation was …"."""
    text = setting.article.text
    for near in setting.of(Role.PREDICATE):
        lead = text[setting.claim.sentence.start : near.mention.span.start].lower().split()
        if lead == ["without"] and near.says_anything():
            return f"only a part: without {near.mention.text}"
    return None


def somewhere(setting: Setting, measure: Measure) -> str | None:
    """Why a share is that of a part of the country: "in coastal provinces"."""
    parts = folded(shares().localities)
    for near in setting.of(Role.OF, Role.SUBJECT, Role.PREDICATE):
        covered = setting.covered(near, measure)
        for place, word in enumerate(near.words):
            if word.text not in parts or word.start in covered:
                continue
            lead = [before.raw for before in near.words[:place]]
            ahead = setting.article.text[setting.claim.sentence.start : near.mention.span.start].lower().split()[-1:]
            if not shares().within.isdisjoint([*lead, *ahead]):
                return f"only in some places: {near.mention.text}"
    return None


def bound_for(setting: Setting, stretch: Stretch, found: Found) -> str | None:
    """Why a share is of what goes to one place or is in another: "exports to Norway", "Chinese mills' jobs in Peru"."""
    text, claim = setting.article.text, setting.claim
    leads = shares().bound | (shares().within if claim.other_areas else frozenset())
    end = max((word.end for word in stretch.words if word.start in found.at), default=max(found.at))
    for aside in setting.places():
        lead = text[end : aside.start].lower().split() if aside.start >= end else []
        if lead[:1] != [] and lead[0] in leads and lead[1:] in ([], ["the"]):
            return f"only what goes to or is in {aside.of(text)}"
    return None

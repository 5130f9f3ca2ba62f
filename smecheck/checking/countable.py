"""What a number without a noun cannot count of the things told before it: a setting and a phrase in, yes or no out."""

from __future__ import annotations

from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.language.anaphora import anaphora
from smecheck.language.kin import singular
from smecheck.language.wholes import wholes
from smecheck.model import Role

_FEW = 10
_MANY = 1000


def cannot_be_so_many(setting: Setting, stretch: Stretch) -> bool:
    """Whether a phrase told before names one thing, or what there are never so many of.

    "The town takes pride in its mills. There are 500": of no pride; "It keeps tax breaks for mills. It has 5,000 of
    them": of no tax breaks. Where a total or a tally is told, one thing may have it ("Employment at the mills rose. The
    total was 500"), unless that is itself a count or a list.
    """
    claim, noun = setting.claim, stretch.noun
    if noun is None or setting.counts or claim.quantity.unit.dimension != "count" or claim.quantity.low < _FEW:
        return False
    raw = singular(noun.raw)
    if raw in wholes().matters:
        return claim.quantity.low >= _MANY
    if noun.raw != raw or raw in wholes().swarms:
        return False
    return raw in anaphora().counts | anaphora().lists or not _told_by_a_noun(setting)


def _told_by_a_noun(setting: Setting) -> bool:
    """Whether a number is told of "it" or of a total, and not as how many there are, or as had by a place."""
    near = setting.of(Role.SUBJECT, Role.OF)
    told = anaphora().singular | anaphora().anaphoric
    return any(one.noun is not None and one.noun.raw in told for one in near)

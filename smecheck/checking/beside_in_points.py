"""Changes that stand beside a number with their very digits under another unit: a setting and a measure in, yes out."""

from __future__ import annotations

from smecheck.checking.figure import significant
from smecheck.checking.outdone import outdone
from smecheck.checking.placed import place
from smecheck.checking.setting import Setting
from smecheck.checking.units import Fit, unit_fit
from smecheck.model import Kind, Measure, Role

_TELLING = 3  # digits that two changes do not share by chance


def told_in_points(setting: Setting, measure: Measure) -> bool:
    """Whether a number is a change's very figure, but in percent for points or the reverse, and its sentence names it.

    "They outgrew the larger mills by 11.6 percent": no rule of reading may say of whom, but so many digits are not
    alike by chance. A percentage must be told as a lead, which points are.
    """
    claim = setting.claim
    number = claim.quantity
    if measure.kind is not Kind.CHANGE or significant(number.low, number.step) < _TELLING:
        return False
    if unit_fit(number, measure.unit).fit is not Fit.POINTS or number.high is not None:
        return False
    if not any(number.low == held.value and held.high is None for held in measure.observations):
        return False
    if measure.unit.dimension == "point" and not outdone(claim):
        return False
    own = setting.of(Role.SUBJECT, Role.OF, Role.COUNTED)
    if any(not near.refers() and (setting.left(near, measure) or setting.behind(near, measure)) for near in own):
        return False  # "Wages at the mills outgrew …"
    named = (stretch for stretch in setting.naming() if claim.sentence.contains(stretch.mention.span))
    owners = (place(setting, measure, near) for near in named if setting.named(near, measure) is not None)
    return any(not (owner.obstacle or owner.away) for owner in owners)

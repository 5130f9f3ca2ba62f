"""A bare count that is the very figure of the class told of last, and of nothing else: a setting in, that class out."""

from __future__ import annotations

from functools import cache

from smecheck.checking.figure import significant
from smecheck.checking.last_told import last_counted, names_another
from smecheck.checking.placed import place
from smecheck.checking.setting import Setting
from smecheck.checking.verbs import verb_of
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.movement import movement
from smecheck.language.wholes import wholes
from smecheck.model import Measure, Role

_TELLING = 3  # digits that two counts do not share by chance


def whose_own_figure(setting: Setting) -> Measure | None:
    """The class that a number can only be the figure of, where its own phrases leave it to the story to tell.

    "Norway has its champions. The list stood at 8,997 in May" is of the champions if the registry has just as many, and
    if no word near the number names another thing, nor another place. Any other number there stays untold.
    """
    claim = setting.claim
    number = claim.quantity
    counted = next(iter(setting.of(Role.COUNTED)), None)
    if number.high is not None or number.unit.dimension not in ("count", "") or claim.moved or claim.threshold:
        return None
    if significant(number.low, number.step) < _TELLING:
        return None
    near = setting.of(Role.COUNTED, Role.OF, Role.SUBJECT)
    if any(names_another(one, *classing().holders) for one in near):
        return None
    if number.unit.name and counted is None:
        return None
    if verb_of(setting) not in _telling():
        return None
    measure = last_counted(setting)
    if measure is None or all(held.value != number.low for held in measure.observations):
        return None
    spot = next(iter(setting.of(Role.SENTENCE)), None)
    owner = place(setting, measure, spot) if spot is not None else None
    return measure if owner is not None and owner.obstacle is None and owner.away is None else None


@cache
def _telling() -> frozenset[str | None]:
    """Verbs under which a class is there, is chosen or is told of: none, where a list or an answer has no verb."""
    chosen = classing().naming | classing().bearing | classing().classing | classing().reaching | wholes().giving
    there = existence().having | existence().founding | existence().emerging | existence().being
    told = cues().said | cues().putting | wholes().counting | wholes().announcing | wholes().admitting
    return frozenset[str | None]({None}) | chosen | there | told | movement().comparing

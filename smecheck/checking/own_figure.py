"""A bare count that is the very figure of the class told of last, and of nothing else: a setting in, that class out."""

from __future__ import annotations

from functools import cache

from smecheck.checking.figure import significant
from smecheck.checking.last_told import last_counted, names_another
from smecheck.checking.placed import place
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.verbs import verb_of
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.movement import movement
from smecheck.language.numbers import number_words
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
from smecheck.model import Claim, Measure, Observation, Precision, Role

_NARROW = (Precision.DAY, Precision.MONTH)
_LEAST = 1000
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
    near = [one for one in setting.of(Role.COUNTED, Role.OF, Role.SUBJECT) if not _in_clause_before(setting, one)]
    idle = classing().holders | wholes().setting
    if any(names_another(one, *idle) and not _is_aim(setting, one) for one in near):
        return None
    if number.unit.name and counted is None:
        return None
    if verb_of(setting) not in _telling() and (claim.status.achieved or verb_of(setting) not in standings().status):
        return None
    measure = last_counted(setting)
    if measure is None or not any(
        held.value == number.low and is_no_chance(claim, held) for held in measure.observations
    ):
        return None
    spot = next(iter(setting.of(Role.SENTENCE)), None)
    owner = place(setting, measure, spot) if spot is not None else None
    away = owner is not None and owner.away is not None and measure.ref_area not in claim.left_for
    return measure if owner is not None and owner.obstacle is None and not away else None


def is_no_chance(claim: Claim, held: Observation) -> bool:
    """Whether a count shares more with the registry's than chance would: three digits, its time, or an aim's year."""
    number, on = claim.quantity, claim.period
    if significant(number.low, number.step) >= _TELLING:
        return True
    if number.unit.dimension != "count" or number.low < _LEAST or not claim.period_said or on is None:
        return False
    if not held.status.achieved:
        return not claim.status.achieved and on.end.year == held.time_period.end.year
    return claim.status.achieved and on.precision in _NARROW and on.overlaps(held.time_period)


def _in_clause_before(setting: Setting, stretch: Stretch) -> bool:
    """Whether a semicolon parts a phrase from the number: "The plan was bold; Norway had 8,997 in May"."""
    return ";" in setting.article.text[stretch.mention.span.end : setting.claim.quantity.span.start]


def _is_aim(setting: Setting, stretch: Stretch) -> bool:
    """Whether a phrase is an aim, or a plan that has one, and tells nothing more: "the goal set for the five years"."""
    if setting.claim.status.achieved:
        return False
    if stretch.noun is None or not stretch.says_anything():
        return False
    spare = wholes().makers | standings().status.keys() | wholes().setting | wholes().approved | number_words().every
    return all(not stretch.tells(word) or word.raw in spare for word in stretch.words)


@cache
def _telling() -> frozenset[str | None]:
    """Verbs under which a class is there, is chosen or is told of: none, where a list or an answer has no verb."""
    chosen = classing().naming | classing().bearing | classing().classing | classing().reaching
    there = existence().having | existence().founding | existence().emerging | existence().being
    told = cues().said | cues().putting | wholes().counting | wholes().announcing | wholes().admitting
    return frozenset[str | None]({None}) | chosen | there | told | movement().comparing

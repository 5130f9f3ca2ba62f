"""Measures that stand beside a number whose words do not give it to them: a setting and a measure in, yes or no out."""

from __future__ import annotations

from collections.abc import Iterable

from smecheck.checking.diagnose.digits import swapped_digits
from smecheck.checking.figure import digits, of_claim, of_observation, significant
from smecheck.checking.index import Found
from smecheck.checking.kinds import kind_obstacle, unit_obstacle
from smecheck.checking.narrowing import another
from smecheck.checking.own_figure import is_no_chance
from smecheck.checking.owners import subject
from smecheck.checking.placed import place
from smecheck.checking.setting import Setting
from smecheck.checking.somebodys import of_some_only
from smecheck.checking.sparing import unit_words
from smecheck.checking.stretches import Stretch
from smecheck.checking.units import Fit, unit_fit
from smecheck.model import Claim, Kind, Measure, Observation, Role

_TELLING_DIGITS = 2
_NO_CHANCE = 3  # digits that are no coincidence, whoever has them
_MANY = 100  # fewer than that may be told of anything


def told_by_figure(setting: Setting, measure: Measure) -> bool:
    """Whether a number beside a measure's phrase may be its figure by its size: its very digits, or larger than all.

    "They become 14,600": no rule of reading says of what, but so many digits are not alike by chance, nor are they when
    two of them changed places; and nothing else that is told in the same breath is ten times all that there ever was.
    """
    claim = setting.claim
    if measure.kind is Kind.THRESHOLD or unit_fit(claim.quantity, measure.unit).fit is not Fit.SAME:
        return False
    very = [stretch for stretch in setting.naming() if _has_its_digits(claim, measure, stretch)]
    beyond = [stretch for stretch in setting.naming() if _is_beyond(setting, measure, stretch)]
    swapped = _swapped(setting, measure)
    if not (very or beyond or swapped) or unit_obstacle(claim, measure):
        return False
    named = [*very, *(one for one in swapped if significant(claim.quantity.low, claim.quantity.step) >= _NO_CHANCE)]
    if any(_is_named(setting, measure, stretch) for stretch in named) and not _counts_another_thing(setting, measure):
        return True
    if _say_more(setting, measure, setting.of(Role.COUNTED, Role.OF)):
        return False
    if swapped and not of_some_only(setting, measure) and not _say_more(setting, measure, setting.of(Role.SUBJECT)):
        beyond = swapped
    return any(_may_be_of(setting, measure, one) for one in beyond)


def is_very_figure(claim: Claim, measure: Measure) -> bool:
    """Whether a number is one of a measure's own, hedge aside."""
    return bool(_same(claim, measure))


def _same(claim: Claim, measure: Measure) -> list[Observation]:
    number = claim.quantity
    return [one for one in measure.observations if number.low == one.value and number.high == one.high]


def _swapped(setting: Setting, measure: Measure) -> list[Stretch]:
    """The phrases of a measure whose digits the number has, two neighbours of them in each other's place.

    Not those told of others than its subjects; nor of rates, of which many months and places have the same.
    """
    claim, kind = setting.claim, measure.kind
    if kind is Kind.RATE or significant(claim.quantity.low, claim.quantity.step) < _TELLING_DIGITS:
        return []
    own, held = of_claim(claim, kind), [of_observation(one, kind) for one in measure.observations]
    if not any(swapped_digits(own, known) for known in held):
        return []
    return [one for one in setting.naming() if not _is_others(setting, measure, one)]


def _is_others(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a figure is told of others than the measure's subjects or place, and not only of nobody."""
    owner = subject(setting, measure, stretch)
    return (owner.obstacle is not None and not owner.untold) or place(setting, measure, stretch).obstacle is not None


def _is_named(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a phrase may be what a measure's very figure is the figure of.

    Who is said to have it tells nothing against so many digits: nobody else has just as many. Nor does a change told
    as a level: no level is just as large.
    """
    found = _named_in_sentence(setting, measure, stretch)
    if found is None or (measure.kind is not Kind.CHANGE and kind_obstacle(setting.claim, measure, found.run)[0]):
        return False
    owner = place(setting, measure, stretch)
    return not (owner.away or (owner.obstacle and setting.claim.area_said))


def _may_be_of(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a phrase may be what a figure beyond all there was is the figure of: of its kind, and of its place."""
    found = _named_in_sentence(setting, measure, stretch)
    if found is None or kind_obstacle(setting.claim, measure, found.run)[0]:
        return False
    owner = place(setting, measure, stretch)
    return not (owner.obstacle or owner.away)


def _named_in_sentence(setting: Setting, measure: Measure, stretch: Stretch) -> Found | None:
    """The phrase in a stretch of the number's own sentence that no word makes a part of the class, or None.

    It stands in another place than a rule of reading would have it.
    """
    found = setting.named(stretch, measure)
    if found is None or not setting.claim.sentence.contains(stretch.mention.span):
        return None
    return None if another(setting, measure, stretch, found) else found


def _has_its_digits(claim: Claim, measure: Measure, stretch: Stretch) -> bool:
    """Whether a number is a measure's very figure.

    What is measured of somebody may be told of somebody else with a figure alike: there digits must be such that chance
    does not make them, two of a sum or of a count of many, three of a percentage.
    """
    number = claim.quantity
    if not (same := _same(claim, measure)):
        return False
    wide = stretch.role is Role.SENTENCE and not measure.subjects
    many = number.unit.dimension == "count" and number.low >= _MANY
    rare = many or number.unit.dimension == "money"
    telling = rare and significant(number.low, number.step) >= _TELLING_DIGITS
    return wide or telling or any(is_no_chance(claim, one) for one in same)


def _is_beyond(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a count has a measure's digits, in another order or at another scale, and is larger than all it was.

    Not where its clause is about another thing ("Views of the film about wells hit 50"), nor where only the sentence
    as a whole names the measure.
    """
    number, held = setting.claim.quantity, measure.observations
    if stretch.role is Role.SENTENCE or number.unit.dimension == "share" or measure.subjects:
        return False
    if number.high is not None or any((one.high or one.value) >= number.low or one.value < _MANY for one in held):
        return False
    if _say_more(setting, measure, setting.of(Role.SUBJECT)):
        return False
    own = sorted(digits(number.low, number.step).rstrip("0"))
    return len(own) >= _TELLING_DIGITS and any(own == sorted(digits(one.value, one.step).rstrip("0")) for one in held)


def _counts_another_thing(setting: Setting, measure: Measure) -> bool:
    """Whether the number counts what is not what the measure counts: "500 monks", beside the mills."""
    units = unit_words(measure.unit.name)
    own = [near for near in setting.of(Role.COUNTED) if near.noun is not None and near.noun.text not in units]
    near = own if setting.counts else setting.of(Role.OF)
    return _say_more(setting, measure, [one for one in near if setting.named(one, measure) is None])


def _say_more(setting: Setting, measure: Measure, stretches: Iterable[Stretch]) -> bool:
    """Whether some phrases have words of their own: "mills owned by monks"."""
    return any(setting.left(near, measure) or setting.behind(near, measure) for near in stretches)

"""What a value tells of itself where words leave open whose figure it is: a verdict or a figure in, yes or no out."""

from __future__ import annotations

from decimal import Decimal

from smecheck.checking.compare import difference
from smecheck.checking.diagnose.loosely import beyond_any_place
from smecheck.checking.figure import Figure, of_observation, significant
from smecheck.checking.matches import Link, Match
from smecheck.checking.own_figure import is_no_chance
from smecheck.checking.sources import Standing
from smecheck.checking.view import Choice
from smecheck.model import Code, Kind, Measure, Role, Verdict

_NOT_ROUND = 2  # significant digits
_FEW = Decimal("0.05")  # of all there are: no slip takes so much away but a lost zero, which its digits tell
_ROUNDED = Decimal("0.04")  # of the registry's figure: as far as a rounded one, or "63" for "over 60", is from it
_NEAR = Decimal("0.05")  # of the registry's figure: as far as a hedge is rounded


def more_than_all(figure: Figure, measure: Measure, choice: Choice, current: Standing) -> bool:
    """Whether a number of all or of some is more than all there are at its time, and so can be neither."""
    if measure.kind is not Kind.STOCK or not choice.firm or not current.holding:
        return False
    whole = of_observation(current.holding[-1], measure.kind)
    return figure.low > (whole.high or whole.low)


def few_of_all(figure: Figure, measure: Measure, choice: Choice, current: Standing) -> bool:
    """Whether a count is so small that it is rather of some of them, whom no word tells: "Meet nine little giants"."""
    if measure.kind is not Kind.STOCK:
        return False
    known = [of_observation(one, measure.kind).low for one in (*current.holding, *choice.also)]
    return (figure.high or figure.low) < _FEW * min(known, default=Decimal(0))


def tells_itself(verdict: Verdict, match: Match, measure: Measure) -> bool:
    """Whether a figure is the registry's very own: in digits enough, or larger than one place within can have.

    Of a count that its own sentence names, and of a sum that is not in the money of the country last told of, two
    digits are enough; of what a paragraph tells that names no place, any.
    """
    if verdict.code is not Code.EXACT or verdict.observation is None:
        return False
    number = verdict.claim.quantity
    left = measure.ref_area in verdict.claim.left_for and not (verdict.claim.area_said or verdict.claim.area is None)
    if left and match.named is not None:
        return True  # no part has the very share of the whole as a rule, and a new paragraph may be of the whole
    counted = number.unit.dimension == "count" and match.named not in (None, Role.ANTECEDENT)
    in_foreign_money = match.link is Link.ABROAD and number.unit.dimension == "money"
    if (counted or in_foreign_money) and significant(number.low, number.step) >= _NOT_ROUND:
        return True
    figure = of_observation(verdict.observation, measure.kind)
    within = match.link is Link.WITHIN and beyond_any_place(figure, figure)
    return within or is_no_chance(verdict.claim, verdict.observation)


def by_chance(verdict: Verdict, figure: Figure, measure: Measure) -> bool:
    """Whether a hedge alone lets two figures meet: "over 100,000" and over 140,000, of one thing or of two."""
    if verdict.observation is None or verdict.code is Code.EXACT:
        return False
    apart = difference(figure, of_observation(verdict.observation, measure.kind)).relative
    return apart is None or abs(apart) > (_NEAR if verdict.code is Code.HEDGED else _ROUNDED)

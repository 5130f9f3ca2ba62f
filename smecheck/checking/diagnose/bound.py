"""SME107, a broken bound: the figure lies close by, but on the side that the hedge rules out."""

from __future__ import annotations

from decimal import Decimal

from smecheck.checking.compare import left_out, turned_round
from smecheck.checking.diagnose.case import Case, Diagnosis
from smecheck.checking.interval import reach
from smecheck.checking.wording import claimed, number
from smecheck.checking.wording import figure as in_words
from smecheck.language.hedge_widths import hedge_widths
from smecheck.model import Bound, Code, Kind

_FROM_BELOW = frozenset({Bound.NEARLY, Bound.UNDER, Bound.AT_MOST})
_FROM_ABOVE = frozenset({Bound.OVER, Bound.AT_LEAST})
_CLOSE = Decimal("0.01")  # of the figure: as near as a hedge is ever misplaced, however fine the figure


def broken_bound(case: Case) -> Diagnosis | None:
    """Whether the hedge is what is wrong: the registry's figure is about the article's, on its other side."""
    figure, bound = case.figure, case.figure.bound
    if case.measure.kind is Kind.THRESHOLD:
        return _other_side(case)
    if figure.is_range or figure.low <= 0 or bound not in _FROM_BELOW | _FROM_ABOVE:
        return None
    gap, side = _gap(case)
    if gap is None:
        return None
    about = reach(figure.low, figure.step, hedge_widths()[Bound.ABOUT], Decimal("0.5")) or Decimal(0)
    if not 0 <= gap <= max(about, _CLOSE * figure.low):
        return None
    return Diagnosis(
        Code.BOUND,
        f"the article says {claimed(case.claim.quantity)}; the registry's figure is {side} {number(figure.low)}",
    )


def _gap(case: Case) -> tuple[Decimal | None, str]:
    """How far what is known lies on the other side of the article's figure, None where it has no end; which side."""
    figure, known = case.figure, case.known.interval
    if left_out(figure, case.known):
        return Decimal(0), "no less than"
    if figure.bound in _FROM_ABOVE:
        return None if known.high is None else figure.low - known.high, "below"
    return None if known.low is None else known.low - figure.low, "above"


def hedge_turned(case: Case) -> Diagnosis | None:
    """Whether the hedge is wrong and the figure the very same: "fewer than 500" for "over 500"."""
    return broken_bound(case) if case.figure.low == case.known.low and not case.known.is_range else None


def _other_side(case: Case) -> Diagnosis | None:
    """Whether a limit is told from the wrong side: "less than 20 million" for "at least 20 million"."""
    if not turned_round(case.figure, case.known) or not case.figure.meets(case.known):
        return None
    said, known = claimed(case.claim.quantity), case.observation
    limit = in_words(known.value, known.high, case.measure.unit, known.bound)
    return Diagnosis(Code.BOUND, f"the limit is right, its side is not: the article says {said}, the registry {limit}")

"""SME102, the wrong magnitude: the registry's figure with the point or the scale word in the wrong place."""

from __future__ import annotations

from decimal import Decimal

from smecheck.checking.diagnose.case import Case, Diagnosis
from smecheck.checking.diagnose.digits import slip_of
from smecheck.checking.figure import Figure
from smecheck.checking.wording import claimed
from smecheck.model import Code, Kind

_FURTHEST = 12  # trillions for ones
_TOLD_APART = 2  # significant digits that are no coincidence
_NEAR = Decimal("0.1")  # of the registry's figure: what rounding and hedges may add to a shifted point


def wrong_magnitude(case: Case) -> Diagnosis | None:
    """Whether a power of ten, and nothing else, parts the two figures; what a doubled digit explains is none."""
    power = shift(case.figure, case.known)
    if power is None or (not _exact(case, power) and slip_of(case.figure, case.known)):
        return None
    times = f"{10 ** abs(power):,}"
    side = "small" if power > 0 else "large"
    return Diagnosis(Code.MAGNITUDE, f"the article's {claimed(case.claim.quantity)} is {times} times too {side}")


def surely_shifted(case: Case) -> Diagnosis | None:
    """The same where the figure may be a later one: only where enough digits are the registry's."""
    return shifted_by_digits(case, _TOLD_APART)


def at_no_time(case: Case) -> Diagnosis | None:
    """The same where the figure may be of any time: a share is never a tenth of itself, a number may have been."""
    return wrong_magnitude(case) if case.measure.kind is Kind.SHARE else None


def shifted_by_digits(case: Case, fewest: int) -> Diagnosis | None:
    """The same, where so many digits of both figures are the same ones."""
    power = shift(case.figure, case.known)
    same = power is not None and _exact(case, power)
    return wrong_magnitude(case) if same and case.digits >= fewest else None


def _exact(case: Case, power: int) -> bool:
    return case.figure.times(Decimal(10) ** power).same_as(case.known)


def shift(figure: Figure, known: Figure) -> int | None:
    """The power of ten that turns the article's figure into the registry's; None where none does, or it is zero."""
    if figure.low <= 0 or known.low <= 0:
        return None
    guess = known.low.adjusted() - figure.low.adjusted()
    for power in sorted((guess, guess - 1, guess + 1), key=abs):
        if power and abs(power) <= _FURTHEST and _fits(figure.times(Decimal(10) ** power), known):
            return power
    return None


def _fits(scaled: Figure, known: Figure) -> bool:
    if abs(scaled.low - known.low) > _NEAR * known.low:
        return False
    return scaled.same_as(known) or scaled.meets(known) or scaled.bare().meets(known.bare())

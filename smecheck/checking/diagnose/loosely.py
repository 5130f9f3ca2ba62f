"""Slips that the value itself tells where the words leave open whose figure it is: a case in, a diagnosis or None out.

A figure that may be another's is the registry's, gone wrong, where it is its very digits but for one slip, and chance
does not do that: the more digits, the less. What cannot be the other thing at all needs fewer of them.
"""

from __future__ import annotations

from smecheck.checking.diagnose.bound import hedge_turned
from smecheck.checking.diagnose.case import Case, Diagnosis
from smecheck.checking.diagnose.digits import digits_astray, swapped_digits
from smecheck.checking.diagnose.direction import wrong_direction
from smecheck.checking.diagnose.magnitude import shift, shifted_by_digits, wrong_magnitude
from smecheck.checking.diagnose.period import surely_another_time
from smecheck.checking.figure import Figure
from smecheck.model import Bound, Kind, Status

_COMMON = 3  # significant digits that are no coincidence among counts and shares, of which news are full
_MANY_PLACES = 100  # from which what is counted is spread over places, and no more one office's or round's
_RARE = 2  # the same among sums of money, changes and limits, which news tell few of
_MANY = frozenset({Kind.STOCK, Kind.SHARE})  # the kinds of measures that an article may tell of any number of things


def same_but_turned(case: Case) -> Diagnosis | None:
    """SME108 or SME107: the very figure, told as a fall for a rise, or with a hedge that the registry rules out."""
    return whole_but_turned(case) if case.digits >= _RARE else None


def its_digits(case: Case) -> Diagnosis | None:
    """SME102 or SME103 where the figure may be another subject's or country's: hardly any has just its two digits.

    So it is where two of them changed places, but for rates, of which many places and months have the same; where a
    zero is lost of what others have made, under the very hedge; and where a zero makes a count more than all there was.
    """
    if case.measure.kind is Kind.STOCK and (power := shift(case.figure, case.known)):
        if _beyond_all(case):
            counted = power == -1 and case.observation.status is Status.ACTUAL
            return shifted_by_digits(case, 1 if counted else _RARE)
        return _without_a_zero(case) if power == 1 else None
    astray = case.digits >= _RARE and case.measure.kind is not Kind.RATE
    return surely_its_digits(case) or (digits_astray(case) if astray else None)


def _without_a_zero(case: Case) -> Diagnosis | None:
    """SME102 where one zero is lost of a large count that the registry tells of a subject, and the hedge is kept."""
    hedged = case.figure.bound is case.known.bound is not Bound.EXACT and bool(case.measure.subjects)
    return shifted_by_digits(case, _RARE) if hedged and case.figure.low >= _MANY_PLACES else None


def surely_its_digits(case: Case) -> Diagnosis | None:
    """SME102 or SME103, told by digits enough; but a part of things counted may well be a tenth of them all."""
    rare = case.measure.kind not in _MANY and (case.measure.kind is not Kind.RATE or _beyond_all(case))
    fewest = _RARE if rare else _COMMON
    if case.measure.kind is Kind.STOCK and shift(case.figure, case.known) and not _beyond_all(case):
        return None
    return shifted_by_digits(case, fewest) or (digits_astray(case) if case.digits >= fewest else None)


def whole_but_turned(case: Case) -> Diagnosis | None:
    """SME107 or SME108 where the figure is that of the whole or of a part: a part is not as large as its whole."""
    if not case.figure.same_as(case.known):
        return None
    return wrong_direction(case) or hedge_turned(case)


def no_part(case: Case) -> Diagnosis | None:
    """SME102 or SME103 where the figure is that of the whole or of a part: a part is never larger than its whole."""
    if _beyond_all(case):
        return wrong_magnitude(case) or digits_astray(case)
    return surely_its_digits(case)


def no_place_in_it(case: Case) -> Diagnosis | None:
    """What is wrong with a figure that is the whole's or a single place's: no place has as much as half of it all."""
    if not beyond_any_place(case.figure, case.known):
        return None
    if _beyond_all(case) and (found := wrong_magnitude(case)):
        return found
    return whole_but_turned(case) or surely_another_time(case) or digits_astray(case)


def swapped_in_many(case: Case) -> Diagnosis | None:
    """SME103 where the figure may be another place's: no other has the registry's three digits but for their order."""
    return _swapped(case, _COMMON)


def _swapped(case: Case, fewest: int) -> Diagnosis | None:
    told = case.digits >= fewest and case.measure.kind is not Kind.RATE and swapped_digits(case.figure, case.known)
    return digits_astray(case) if told else None


def told_beside(case: Case) -> Diagnosis | None:
    """SME102 or SME103 where the figure may be another thing's: what is larger than all, and the registry's digits."""
    if case.figure.same_as(case.known):
        return hedge_turned(case)
    if found := _swapped(case, _RARE):
        return found
    if not _beyond_all(case) or case.digits < _RARE:
        return None
    return shifted_by_digits(case, _RARE) or (digits_astray(case) if case.measure.kind is Kind.STOCK else None)


def beyond_any_place(figure: Figure, known: Figure) -> bool:
    """Whether a number or a sum is too large for any one place within: there are many, and it is half of all."""
    return known.low >= _MANY_PLACES and figure.low * 2 > known.low


def _beyond_all(case: Case) -> bool:
    """Whether the figure is larger than all that was ever measured or aimed at."""
    return all(case.figure.low > (known.high or known.value) for known in case.measure.observations)

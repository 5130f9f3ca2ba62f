"""What probably went wrong with a figure that differs: a second hypothesis, offered only when it fits sharply.

The order is fixed, sharpest first: the wrong direction (the very same size); a broken bound (close by, wrong side); an
earlier figure and another period's (the very same measure); a shifted point; digits astray; another measure's figure.
The confusion of target and achievement, and of units, comes before any of these, and is settled by `judge`.
"""

from __future__ import annotations

from collections.abc import Callable

from smecheck.checking.diagnose.bound import broken_bound, hedge_turned
from smecheck.checking.diagnose.case import Case, Diagnosis
from smecheck.checking.diagnose.digits import digits_astray, surely_astray
from smecheck.checking.diagnose.direction import wrong_direction
from smecheck.checking.diagnose.loosely import (
    its_digits,
    no_part,
    no_place_in_it,
    same_but_turned,
    surely_its_digits,
    swapped_in_many,
    told_beside,
    whole_but_turned,
)
from smecheck.checking.diagnose.magnitude import at_no_time, surely_shifted, wrong_magnitude
from smecheck.checking.diagnose.other_measure import other_measure, own_source
from smecheck.checking.diagnose.period import far_ahead, other_period, superseded, surely_another_time

__all__ = [
    "ABROAD",
    "BEGUN",
    "BESIDE",
    "COMPARABLE",
    "ELSEWHERE",
    "LOOSE",
    "LOOSELY_LINKED",
    "LOOSER",
    "LOOSE_SERIES",
    "OF_A_PART",
    "STALE",
    "UNDATED",
    "WITHIN",
    "Case",
    "Diagnosis",
    "diagnose",
]

Hypothesis = Callable[[Case], Diagnosis | None]

# Where period and measure are settled, any slip may be named.
COMPARABLE: tuple[Hypothesis, ...] = (
    wrong_direction,
    broken_bound,
    superseded,
    other_period,
    wrong_magnitude,
    digits_astray,
    other_measure,
)
# Where the periods are not surely the same, only what a change over time would not bring about.
LOOSE: tuple[Hypothesis, ...] = (wrong_direction, superseded, wrong_magnitude, digits_astray)
# The same for what is measured over time: its next figure may be of any size, so one digit tells nothing.
LOOSE_SERIES: tuple[Hypothesis, ...] = (wrong_direction, superseded, surely_shifted, digits_astray)
# Where nothing tells the article's date, only what would be wrong at any time.
UNDATED: tuple[Hypothesis, ...] = (at_no_time,)
# Besides, where the registry's first figure became known in the article's month: what no earlier figure would be.
BEGUN: tuple[Hypothesis, ...] = (hedge_turned, own_source)
# Where the article is newer than the registry, only what is no new figure.
STALE: tuple[Hypothesis, ...] = (superseded, far_ahead, wrong_magnitude, surely_astray)
# Where the link is loose, and the figure may be another's: only what so many digits do not do by chance.
LOOSELY_LINKED: tuple[Hypothesis, ...] = (same_but_turned, surely_another_time, its_digits)
# The same where it may be a town's or a province's besides, which have figures of the same kind.
LOOSER: tuple[Hypothesis, ...] = (same_but_turned, surely_another_time, surely_its_digits)
# Where it is surely of what is measured, or of a part of that: besides, what no part can be.
OF_A_PART: tuple[Hypothesis, ...] = (whole_but_turned, surely_another_time, no_part)
# Where it may be of a place that has but a part of what is measured: what no such place can have.
WITHIN: tuple[Hypothesis, ...] = (no_place_in_it,)
# Where it may be of another country: the very figure, turned, or so many of its digits.
ABROAD: tuple[Hypothesis, ...] = (same_but_turned, swapped_in_many)
# Where it may be of any other place: so many of its digits alone.
ELSEWHERE: tuple[Hypothesis, ...] = (swapped_in_many,)
# Where it may be of another thing told in the same breath: what surely nothing beside it has.
BESIDE: tuple[Hypothesis, ...] = (told_beside,)


def diagnose(case: Case, hypotheses: tuple[Hypothesis, ...]) -> Diagnosis | None:
    """The first hypothesis that fits, or None."""
    return next((found for hypothesis in hypotheses if (found := hypothesis(case))), None)

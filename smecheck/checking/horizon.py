"""For how long an observation holds and which aim is meant: a measure and one of its observations in, a day out."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from smecheck.model import Kind, Measure, Observation, Period, Precision

OVER_TIME = frozenset({Kind.FLOW, Kind.CHANGE, Kind.RATE})  # measured over a period, not at a moment
_A_YEAR = 12  # months
_SHORTEST = 3  # months for which the latest monthly or quarterly flow is still the latest


def horizon(measure: Measure, observation: Observation) -> date | None:
    """The last day for which an observation may be taken to hold; None where it always does.

    That is `valid_for` after its period. A flow, a change or a rate without one is the latest for as long as its own
    period lasted, and at least three months.
    """
    months = measure.valid_for_months
    if months is None:
        if measure.kind not in OVER_TIME:
            return None
        months = max(_SHORTEST, _months_in(observation.time_period))
    return months_after(observation.time_period.end, months)


def of_that_aim(said: Period, aimed: Period, measure: Measure, on: Period | None) -> bool:
    """Whether an aim told for one time is surely the registry's for another that touches it.

    A rate aimed at is held all through its time. Else it is the aim for all of that time, or for its end as long as
    that is years off: in the last year of a plan, and for a time within one, other aims are set. What is aimed at for
    one year is so "by the end" of that year, too, while it lasts.
    """
    if measure.kind is Kind.RATE or said.contains(aimed):
        return True
    if measure.kind is Kind.FLOW and aimed.precision is Precision.YEAR and said.start == said.end == aimed.end:
        return on is not None and aimed.contains(on)
    return said.end >= aimed.end >= said.start and on is not None and on.end.year < aimed.end.year


def months_after(day: date, months: int) -> date:
    """The same day so many months on; the end of a month stays the end of a month."""
    at_end = day.day == monthrange(day.year, day.month)[1]
    years, month = divmod(day.month - 1 + months, 12)
    if day.year + years > date.max.year:
        return date.max
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, last if at_end else min(day.day, last))


def rolling(observed: Period, said: Period) -> bool:
    """Whether "the past three years" are, in news, the last three that were full: those observed."""
    years = said.end.year - said.start.year
    same_day = (said.start.month, said.start.day) == (said.end.month, said.end.day)
    full = months_after(observed.start, years * _A_YEAR) == observed.end + timedelta(1)
    return years > 1 and same_day and full and observed.end < said.end < months_after(observed.end, _A_YEAR)


def _months_in(period: Period) -> int:
    return (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1

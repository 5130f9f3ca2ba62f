"""stale: measures whose newest figure is past its time, with nothing newer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from smecheck.model import Measure
from smecheck.registry.ledger import Ledger
from smecheck.registry.lint.finding import Finding, info

RULE = "stale"


def stale(ledger: Ledger, today: date) -> Iterator[Finding]:
    """Find measures whose newest achieved figure held until before `today`."""
    for measure in ledger.measures:
        if (until := holds_until(measure)) and until < today:
            yield info(measure.location, RULE, f'"{measure.id}" held until {until}; look for a newer figure')


def holds_until(measure: Measure) -> date | None:
    """The day until which a measure's newest achieved figure holds, by its `valid_for`; None where it always holds."""
    ends = [o.time_period.end for o in measure.observations if o.status.achieved and o.withdrawn is None]
    if not ends or measure.valid_for_months is None:
        return None
    return months_after(max(ends), measure.valid_for_months)


def months_after(day: date, months: int) -> date:
    """The same day so many calendar months later, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise ValueError(f"{months} months after {day} is beyond the calendar")

"""Arithmetic on calendar units: a day or a period and a distance in, a Period out, or None beyond the calendar."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from smecheck.model import Period, Precision

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}
DAYS_IN = {"day": 1, "week": 7, "weekend": 7}
_UNIT_OF = {
    Precision.DAY: "day",
    Precision.MONTH: "month",
    Precision.QUARTER: "quarter",
    Precision.HALF: "half",
    Precision.YEAR: "year",
    Precision.DECADE: "decade",
}


def moved(day: date, unit: str, count: int) -> date | None:
    """The day `count` units later (earlier when negative); the month's last day where that day does not exist."""
    try:
        if unit in DAYS_IN:
            return day + timedelta(days=count * DAYS_IN[unit])
        months = day.year * 12 + day.month - 1 + count * MONTHS_IN[unit]
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return None


def unit_around(day: date, unit: str) -> Period | None:
    """The calendar unit that holds `day`; weeks run from Monday (ISO 8601), a weekend is its Saturday and Sunday."""
    match unit:
        case "day":
            return Period.day(day)
        case "week" | "weekend":
            monday = moved(day, "day", -day.weekday())
            first = moved(monday, "day", 5) if monday and unit == "weekend" else monday
            last = moved(monday, "day", 6) if monday else None
            return Period(first, last, Precision.SPAN) if first and last else None
        case "month":
            return Period.month(day.year, day.month)
        case "quarter":
            return Period.quarter(day.year, (day.month + 2) // 3)
        case "half":
            return Period.half(day.year, (day.month + 5) // 6)
        case "year":
            return Period.year(day.year)
        case "decade":
            return Period.decade(day.year // 10 * 10) if 10 <= day.year < 9990 else None
        case _:
            return None


def unit_of(period: Period, unit: str) -> Period | None:
    """The calendar unit that holds the whole of `period`, or None where it reaches over more than one."""
    around = unit_around(period.start, unit)
    return around if around and around.contains(period) else None


def unit_at(period: Period, unit: str, shift: int) -> Period | None:
    """The unit `shift` units from the one that holds `period`."""
    here = unit_of(period, "week" if unit == "weekend" else unit)
    there = moved(here.start, unit, shift) if here else None
    return unit_around(there, unit) if there else None


def rolling(anchor: Period, unit: str, count: int) -> Period | None:
    """The stretch of `count` units that ends with `anchor` (or begins with it, for a count above 0)."""
    if count < 0:
        first = moved(anchor.end, unit, count)
        return Period(first, anchor.end, Precision.SPAN) if first else None
    last = moved(anchor.start, unit, count)
    return Period(anchor.start, last, Precision.SPAN) if last else None


def shifted(period: Period, unit: str, count: int) -> Period | None:
    """A period of the same kind, `count` units away: the first quarter of 2025 less a year is that of 2024."""
    own = _UNIT_OF.get(period.precision)
    start = moved(period.start, unit, count)
    if own:
        return unit_around(start, own) if start else None
    end = moved(period.end, unit, count)
    if end and unit not in DAYS_IN and _ends_a_month(period.end):
        end = date(end.year, end.month, calendar.monthrange(end.year, end.month)[1])
    return Period(start, end, period.precision) if start and end and start <= end else None


def weekday_near(day: date, weekday: int, *, after: bool) -> date | None:
    """The nearest such weekday (ISO 8601, Monday 1) on or before `day`, or the next one after it."""
    behind = (day.isoweekday() - weekday) % 7
    return moved(day, "day", 7 - behind if after else -behind)


def _ends_a_month(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def year_of(period: Period | None) -> int | None:
    """The one calendar year that `period` lies in, or None."""
    return period.start.year if period and period.start.year == period.end.year else None

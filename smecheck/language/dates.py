"""Dates that need no anchor: a text in, the whole and partial dates written out in it, year included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from smecheck.language.periods import any_of, months, months_that_are_words, weekdays
from smecheck.model import Period, Span

# Every such date holds four digits; only around them is anything else looked for.
# It begins with its first digit, and looks back from there: a scan leaves one character class soonest.
_YEAR = re.compile(r"[12](?<!\d[12])(?:(?<=1)\d|[01])\d\d(?!\d)")
_NUMERIC = re.compile(
    r"(?P<year>\d{4})(?:(?P<mark>[-/])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d%]|[-/.,]\d)"
    r"|年\s?(?P<cmonth>\d{1,2})月(?:\s?(?P<cday>\d{1,2})日)?)"
)
_INSIDE_A_NUMBER = re.compile(r"[%‰]|[.,/–-]\d")
_LONGEST = len("Wednesday, the twenty of September, ") + 24
# A month and four digits with no day between ("June 1500") is a date only in the centuries that news writes of.
_MODERN = range(1800, 2200)


def absolute_dates(text: str) -> Iterator[tuple[Span, Period]]:
    """The dates of `text` that are complete in themselves, in order, none overlapping.

    Reads "October 22, 2025", "22 Oct. 2025", "Thursday, Sept. 8, 2022", "22nd of October, 2025", "22-Oct-2025",
    "2025-10-22", "2025/10/22", "2025年10月22日" as days and "October 2025" as a month. Not read: days without a year,
    days that do not exist, and 03/04/2025, of which nobody can tell the month.
    """
    done = 0
    for year in _YEAR.finditer(text):
        found = numeric_date(text, year.start()) or _written(text, max(done, year.start() - _LONGEST), year.end())
        if found and found[0].start >= done:
            done = found[0].end
            yield found


def may_hold_date(text: str) -> bool:
    """Whether there are four digits in a text that could be the year of an absolute date."""
    return _YEAR.search(text) is not None


def numeric_date(text: str, start: int) -> tuple[Span, Period] | None:
    """The date in figures that begins at `start` with its year, or None."""
    match = _NUMERIC.match(text, start)
    if not match or text[max(0, start - 1) : start] in ("-", "/", ".", ","):
        return None
    year, month, day = match["year"], match["month"] or match["cmonth"], match["day"] or match["cday"]
    period = _period(int(year), int(month), int(day) if day else None)
    return (Span(*match.span()), period) if period else None


def _written(text: str, start: int, end: int) -> tuple[Span, Period] | None:
    match = _pattern().search(text, start, end)
    if not match or _INSIDE_A_NUMBER.match(text, end):
        return None
    name = (match["month"] or match["month2"] or match["month3"]).lower()
    day = match["day"] or match["day2"]
    year = int(match["year"])
    if day is None and (year not in _MODERN or (name in months_that_are_words() and match["month3"].islower())):
        return None
    period = _period(year, months()[name], int(day) if day else None)
    return (Span(*match.span()), period) if period else None


def _period(year: int, month: int, day: int | None) -> Period | None:
    try:
        return Period.day(date(year, month, day)) if day is not None else Period.month(year, month)
    except ValueError:
        return None


@cache
def _pattern() -> re.Pattern[str]:
    """A written date up to its year; the search's end is the year's end."""
    # White space within a date may hold one line break, never a blank line.
    gap = r"[^\S\n]{0,4}\n?[^\S\n]{0,4}"
    month = any_of(months())
    weekday = rf"(?:{any_of(weekdays())}\.?,?{gap}(?:the\s)?)?"
    ordinal = r"(?:st|nd|rd|th)?"
    return re.compile(
        rf"(?<![^\W\d_])(?:{weekday}(?:"
        rf"(?P<month>{month})\.?-?{gap}(?P<day>\d{{1,2}}){ordinal}(?:[-,]|(?=\s)),?{gap}"
        rf"|(?<!\d[-–/.,:])(?<!\d)(?P<day2>\d{{1,2}}){ordinal}(?:-|{gap}(?:of{gap})?)(?P<month2>{month})\b\.?[-,]?{gap}"
        rf")|(?<!\d)(?<!\d\s)(?P<month3>{month})\b\.?,?{gap}(?:of{gap})?)(?P<year>\d{{4}})$",
        re.IGNORECASE,
    )

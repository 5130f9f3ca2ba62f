"""A calendar period, whole or partial, written as EDTF (ISO 8601-2)."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from enum import StrEnum

from smecheck.model.records import sealed


class Precision(StrEnum):
    """The calendar unit a period was stated in; SPAN is an interval between two dates."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    SPAN = "span"


# ISO 8601-2 codes 33 to 36 for quarters, 40 and 41 for semesters.
_FIRST_QUARTER, _FIRST_HALF = 33, 40
_EDTF = re.compile(r"(?P<year>\d{4})(?:-(?P<part>\d{2})(?:-(?P<day>\d{2}))?)?$")
_DECADE = re.compile(r"(?P<decade>\d{3})X$")


@sealed(frozen=True, slots=True)
class Period:
    """Days `start` to `end`, both included, stated to `precision`."""

    start: date
    end: date
    precision: Precision

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period that ends ({self.end}) before it starts ({self.start})")

    @classmethod
    def day(cls, day: date) -> Period:
        """The one day."""
        return cls(day, day, Precision.DAY)

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """A calendar month."""
        return cls(date(year, month, 1), _last_day(year, month), Precision.MONTH)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Period:
        """A quarter (1 to 4) of a calendar year."""
        return cls(date(year, 3 * quarter - 2, 1), _last_day(year, 3 * quarter), Precision.QUARTER)

    @classmethod
    def half(cls, year: int, half: int) -> Period:
        """A half (1 or 2) of a calendar year."""
        return cls(date(year, 6 * half - 5, 1), _last_day(year, 6 * half), Precision.HALF)

    @classmethod
    def year(cls, year: int) -> Period:
        """A calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)

    @classmethod
    def decade(cls, year: int) -> Period:
        """The ten years from `year`, a multiple of ten."""
        return cls(date(year, 1, 1), date(year + 9, 12, 31), Precision.DECADE)

    @classmethod
    def span(cls, first: Period, last: Period) -> Period:
        """From the start of one period to the end of another."""
        return cls(first.start, last.end, Precision.SPAN)

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read EDTF: `2022`, `2022-09`, `2022-09-08`, `2025-33` (first quarter), `2025-40` (half), `202X`, `2021/2025`.

        Raises ValueError where the text is none of these or names a day that does not exist.
        """
        if "/" in text:
            first, last = text.split("/", 1)
            return cls.span(cls.parse(first), cls.parse(last))
        if decade := _DECADE.match(text):
            return cls.decade(int(decade["decade"]) * 10)
        match = _EDTF.match(text)
        if not match:
            raise ValueError(f"not a date: {text!r}")
        year = int(match["year"])
        if match["part"] is None:
            return cls.year(year)
        part = int(match["part"])
        if match["day"]:
            return cls.day(date(year, part, int(match["day"])))
        if _FIRST_QUARTER <= part < _FIRST_QUARTER + 4:
            return cls.quarter(year, part - _FIRST_QUARTER + 1)
        if part in (_FIRST_HALF, _FIRST_HALF + 1):
            return cls.half(year, part - _FIRST_HALF + 1)
        if not 1 <= part <= 12:
            raise ValueError(f"not a month: {text!r}")
        return cls.month(year, part)

    def edtf(self) -> str:
        """The period as EDTF; `Period.parse` gives it back (a span as the days, months or years it covers)."""
        start = self.start
        match self.precision:
            case Precision.DAY:
                return start.isoformat()
            case Precision.MONTH:
                return _month(start)
            case Precision.QUARTER:
                return f"{start.year:04}-{_FIRST_QUARTER + (start.month - 1) // 3}"
            case Precision.HALF:
                return f"{start.year:04}-{_FIRST_HALF + (start.month - 1) // 6}"
            case Precision.YEAR:
                return f"{start.year:04}"
            case Precision.DECADE:
                return f"{start.year // 10:03}X"
            case Precision.SPAN:
                return "/".join(self._edtf_ends())

    def _edtf_ends(self) -> tuple[str, str]:
        start, end = self.start, self.end
        if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
            return f"{start.year:04}", f"{end.year:04}"
        if start.day == 1 and end == _last_day(end.year, end.month):
            return _month(start), _month(end)
        return start.isoformat(), end.isoformat()

    def __str__(self) -> str:
        return self.edtf()

    def contains(self, other: Period) -> bool:
        """Whether `other` lies wholly within this period."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Period) -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end


def _month(day: date) -> str:
    # strftime does not pad a year below 1000 to four digits everywhere.
    return f"{day.year:04}-{day.month:02}"


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def day_after(period: Period) -> date:
    """The first day that the period does not cover."""
    return period.end + timedelta(days=1)

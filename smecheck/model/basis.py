"""What a change is measured against (SDMX: the comparison of a growth rate), narrowed to what news tells."""

from __future__ import annotations

from enum import StrEnum


class Basis(StrEnum):
    """The time before that a change is counted from, or the time that it is blown up to."""

    YEAR = "year-on-year"
    QUARTER = "quarter-on-quarter"
    MONTH = "month-on-month"
    ANNUALISED = "annualised"  # the change of one quarter or month, as if it went on for a year
    TO_DATE = "year-to-date"  # since the year began

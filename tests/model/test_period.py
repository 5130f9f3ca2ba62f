from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smecheck.model import Period, Precision

WRITTEN = [
    ("2022", date(2022, 1, 1), date(2022, 12, 31), Precision.YEAR),
    ("0007", date(7, 1, 1), date(7, 12, 31), Precision.YEAR),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH),
    ("0007-02", date(7, 2, 1), date(7, 2, 28), Precision.MONTH),
    ("2022-09-08", date(2022, 9, 8), date(2022, 9, 8), Precision.DAY),
    ("2025-33", date(2025, 1, 1), date(2025, 3, 31), Precision.QUARTER),
    ("2025-36", date(2025, 10, 1), date(2025, 12, 31), Precision.QUARTER),
    ("2025-40", date(2025, 1, 1), date(2025, 6, 30), Precision.HALF),
    ("2025-41", date(2025, 7, 1), date(2025, 12, 31), Precision.HALF),
    ("202X", date(2020, 1, 1), date(2029, 12, 31), Precision.DECADE),
    ("2021/2025", date(2021, 1, 1), date(2025, 12, 31), Precision.SPAN),
    ("2024-03/2024-06", date(2024, 3, 1), date(2024, 6, 30), Precision.SPAN),
    ("2024-03-05/2024-06-07", date(2024, 3, 5), date(2024, 6, 7), Precision.SPAN),
]


@pytest.mark.parametrize(("text", "start", "end", "precision"), WRITTEN)
def test_edtf_is_read_and_written_back(text: str, start: date, end: date, precision: Precision) -> None:
    period = Period.parse(text)
    assert (period.start, period.end, period.precision) == (start, end, precision)
    assert period.edtf() == text == str(period)


@pytest.mark.parametrize("text", ["", "22", "2022-13", "2022-02-30", "2022-9", "2025-37", "2025/2021", "abcd", "000X"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Period.parse(text)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = sorted((draw(st.dates()), draw(st.dates())))
    return draw(
        st.sampled_from(
            [
                Period.day(first),
                Period.month(first.year, first.month),
                Period.quarter(first.year, (first.month + 2) // 3),
                Period.half(first.year, (first.month + 5) // 6),
                Period.year(first.year),
                Period.decade(max(first.year // 10 * 10, 10) if first.year < 9990 else 9980),
                Period.span(Period.day(first), Period.day(last)),
                Period.span(Period.month(first.year, first.month), Period.month(last.year, last.month)),
                Period.span(Period.year(first.year), Period.year(last.year)),
            ]
        )
    )


@given(periods())
def test_every_period_survives_the_writing(period: Period) -> None:
    assert Period.parse(period.edtf()) == period


@given(periods(), periods())
def test_a_part_overlaps_its_whole(one: Period, other: Period) -> None:
    if one.contains(other):
        assert one.overlaps(other)
        assert other.overlaps(one)
    assert one.overlaps(other) == other.overlaps(one)


def test_a_period_cannot_run_backwards() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Period(date(2022, 1, 2), date(2022, 1, 1), Precision.SPAN)

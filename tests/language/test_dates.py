from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smecheck.language.dates import absolute_dates
from smecheck.model import Period

READ = [
    ("Port Gazette | October 22, 2025", "October 22, 2025", "2025-10-22"),
    ("published 22 Oct. 2025.", "22 Oct. 2025", "2025-10-22"),
    ("It opened on Thursday, Sept. 8, 2022, in rain", "Thursday, Sept. 8, 2022", "2022-09-08"),
    ("Wed 8 June 2022", "Wed 8 June 2022", "2022-06-08"),
    ("Updated: 2025-10-22T10:30:00Z", "2025-10-22", "2025-10-22"),
    ("2025/10/22 08:00", "2025/10/22", "2025-10-22"),
    ("2025年10月22日", "2025年10月22日", "2025-10-22"),
    ("in October 2025 it fell", "October 2025", "2025-10"),
    ("the October of 2025", "October of 2025", "2025-10"),
    ("Oct.22, 2025", "Oct.22, 2025", "2025-10-22"),
    ("the 22nd of October, 2025", "22nd of October, 2025", "2025-10-22"),
    ("22-Oct-2025", "22-Oct-2025", "2025-10-22"),
    ("OCTOBER 22 2025", "OCTOBER 22 2025", "2025-10-22"),
    ("February 29, 2024", "February 29, 2024", "2024-02-29"),
    ("October\n22, 2025", "October\n22, 2025", "2025-10-22"),
    ("3\u00a0June\u00a02024", "3\u00a0June\u00a02024", "2024-06-03"),
    ("10:30 22 May 2024", "22 May 2024", "2024-05-22"),
]

NOT_READ = [
    "03/04/2025",
    "February 30, 2025",
    "February 29, 2023",
    "they may 2025 or not",
    "in March 2,022 people came",
    "version 1.2025-10-22",
    "2025-13-01",
    "October\n\n2025",
    "In June 1500 stayed",
    "June 20-22, 2025",
    "20-22 June 2025",
    "Mayor 2021",
    "October 22",
    "March 2000%",
    "in June 2021-22",
]


@pytest.mark.parametrize(("text", "quote", "value"), READ)
def test_a_complete_date_is_read(text: str, quote: str, value: str) -> None:
    ((span, period),) = absolute_dates(text)
    assert (span.of(text), period.edtf()) == (quote, value)


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_complete_date_is_left(text: str) -> None:
    assert list(absolute_dates(text)) == []


def test_several_dates_come_in_order() -> None:
    text = "from 2 May 2021 to 3 June 2022, then 2024-05-22, 2024-05-23"
    assert [str(period) for _, period in absolute_dates(text)] == [
        "2021-05-02",
        "2022-06-03",
        "2024-05-22",
        "2024-05-23",
    ]


@given(st.dates(min_value=date(1100, 1, 1), max_value=date(2199, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    for text in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%b} {day.year}", day.isoformat()):
        ((span, period),) = absolute_dates(text)
        assert period == Period.day(day)
        assert span.of(text) == text


@given(st.text(alphabet="ocber 12,.25-/\n0thMay"))
def test_spans_are_in_order_and_in_the_text(text: str) -> None:
    end = 0
    for span, period in absolute_dates(text):
        assert end <= span.start < span.end <= len(text)
        assert Period.parse(period.edtf()) == period
        end = span.end

"""What the look at the words behind a number rules out is not there: no unit, no money, no multiple."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smecheck.extraction.numbers import measures, money
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.plain import is_counted
from smecheck.extraction.numbers.style import style_of
from smecheck.language import currencies
from smecheck.language.units import units
from smecheck.model import Span

UNITS = sorted({*units().words, *units().symbols})
MONEY = sorted({*currencies.money().names, *currencies.full_names(), *currencies.money().hundredths})
WORDS = st.one_of(
    st.sampled_from([*UNITS, *MONEY]),
    st.sampled_from(
        ["firms", "times", "fold", "pounds", "more", "of", "a day", "us", "u.s.", "per cent", "below zero"]
    ),
)


@given(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), st.sampled_from(["", ".", ",", "s", "-old", " each"]))
@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_ruled_out_is_not_there(words: str, mark: str) -> None:
    text = f"5 {words}{mark}"
    page, style = Page.of(text, Span(0, len(text))), style_of(text)
    if is_counted(page, 1):
        assert measures.unit_at(page, 1, Decimal(5), style) is None
        assert money.behind(page, 1, Decimal(5), Decimal(1), style) is None


@pytest.mark.parametrize("text", ["5 households in all", "5 widgets.", "5 factories, 6 mills", "5 people"])
def test_plain_counts_are_told_at_one_look(text: str) -> None:
    assert is_counted(Page.of(text, Span(0, len(text))), 1)

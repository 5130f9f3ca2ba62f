"""What one look tells of a figure is what looking closely tells: on every case and on any text."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smecheck.extraction.numbers import veto
from smecheck.model import Span
from tests.extraction.numbers.test_count import CASES, PIECES, cases

LEADS = (
    "in ",
    "about ",
    "the ",
    "May ",
    "section ",
    "number ",
    "odds of ",
    "won ",
    "ran the ",
    "no. ",
    "from ",
    "tel ",
)
BEHIND = (" men", " in the morning", " May", " degrees", " to 3", "-1", " plans", " x 10", " Years", " am", " of")


def closely(text: str) -> list[Span]:
    with patch.object(veto, "plain_end", lambda *_: None):
        return veto.vetoed(text, Span(0, len(text)))


@pytest.mark.parametrize("name", CASES)
def test_cases_are_vetoed_alike(name: str) -> None:
    for marked in cases(name):
        text = marked.translate(dict.fromkeys(map(ord, "[]«»{}|")))
        assert veto.vetoed(text, Span(0, len(text))) == closely(text), text


@given(st.lists(st.sampled_from((*PIECES, *LEADS, *LEADS, *BEHIND, *BEHIND)), max_size=30).map("".join))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_vetoed_alike(text: str) -> None:
    assert veto.vetoed(text, Span(0, len(text))) == closely(text)


def test_a_bare_figure_is_told_at_one_look() -> None:
    text = "They met 12 men and 3,000 others in section 5 on May 3 men."
    block = Span(0, len(text))
    assert [veto.plain_end(text, block, at) for at in (9, 20, 44, 53)] == [11, 25, None, None]

"""What one look tells of a figure is what looking closely tells: on every case and on any text."""

from __future__ import annotations

import re
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
    "group of ",
    "crowd of ",
    "Group of ",
    "About ",
    "Year ",
)
BEHIND = (
    " hours",
    " hours GMT",
    "th of May",
    "th man",
    "rd to 5th",
    "st Street",
    ". The",
    ", the",
    "; 5",
    " and 6 May",
)
BEHIND += (" men", " in the morning", " May", " degrees", " to 3", "-1", " plans", " x 10", " Years", " am", " of")


def closely(text: str) -> list[Span]:
    with patch.object(veto, "at_one_look", lambda *_: None):
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
    text = "They met 12 men, about $3,000 of 48,000. In 2021 the 45th saw 5% in section 5 on May 3 men."
    block = Span(0, len(text))
    starts = [match.start() for match in re.finditer(r"(?<![\d,])\d", text)]
    told = [veto.at_one_look(text, block, start) for start in starts]
    ends = [text[start : one[0]] if one else None for start, one in zip(starts, told, strict=True)]
    assert ends == ["12", "3,000", "48,000", "2021", "45th", "5%", None, None]
    assert [one[1].of(text) for one in told if one and one[1]] == ["2021", "45th"]

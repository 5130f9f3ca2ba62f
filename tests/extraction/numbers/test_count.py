"""Counting numbers gives what reading them gives, on fixtures, on every case and on any text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smecheck import source
from smecheck.extraction.numbers import Form, count_quantities, find_quantities
from smecheck.extraction.numbers.glance import rows_at_a_glance
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.style import style_of
from smecheck.model import Span
from tests.conftest import CHECKOUT

CASES = ("numbers", "not_quantities", "periods", "catastrophes", "catastrophes_more", "counted", "cues", "verdicts")
PIECES = (
    *(
        "5",
        "12",
        "8,997",
        "4.8",
        "1.234,5",
        "½",
        "3/4",
        "2021",
        "$",
        "€",
        "%",
        "one",
        "two",
        "half",
        "a third of",
        "-",
        "–",
    ),
    *(
        " ",
        " ",
        " ",
        ", ",
        ". ",
        " to ",
        " and ",
        " in ",
        " of ",
        "(",
        ")",
        "RM",
        "US",
        "bn",
        " m ",
        "k",
        "km",
        " a day",
    ),
    *(
        " firms",
        "million",
        "dozen",
        "from",
        "between",
        "rose",
        "aged",
        "per 100,000",
        "S23",
        "G20",
        "é",
        "_",
        "²",
        "No. ",
    ),
    *("dollars", "cents", "feet", "inches", " percent", "pounds", "times", "minus ", "x", "\u00a0", "\n", "one of the"),
    *(" took ", " said ", "Novak ", " each ", "below zero", " kilometres an hour", "per ", "three ", "twenty-foot"),
    "whose words go on for so long that what is told before them has nothing to do with what is told behind them",
)


def read(text: str, block: Span) -> int:
    drafts = find_quantities(text, block)
    return sum(draft.form is not Form.ONE or not draft.needs_noun for draft in drafts)


def strings(found: Any) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for key, value in found.items():
            yield from (*strings(key), *strings(value))
    elif isinstance(found, list):
        for value in found:
            yield from strings(value)


@cache
def cases(name: str) -> tuple[str, ...]:
    text = (CHECKOUT / "tests" / "cases" / f"{name}.yaml").read_text(encoding="utf-8")
    return tuple(dict.fromkeys(strings(yaml.load(text, yaml.BaseLoader))))


@pytest.mark.parametrize("name", CASES)
def test_cases_are_counted_as_read(name: str) -> None:
    for marked in cases(name):
        text = marked.translate(dict.fromkeys(map(ord, "[]«»{}|")))
        assert count_quantities(text, Span(0, len(text))) == read(text, Span(0, len(text))), text


@pytest.mark.parametrize("path", sorted(CHECKOUT.glob("fixtures/*/article.txt")), ids=lambda path: path.parent.name)
def test_stories_are_counted_as_read(path: Any) -> None:
    article = source.read(str(path))
    for block in article.paragraphs:
        assert count_quantities(article.text, block) == read(article.text, block)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_counted_as_read(text: str) -> None:
    assert count_quantities(text, Span(0, len(text))) == read(text, Span(0, len(text)))


@given(st.lists(st.sampled_from([text for name in CASES for text in cases(name)]), min_size=2, max_size=4))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_cases_side_by_side_are_counted_as_read(texts: list[str]) -> None:
    text = " ".join(texts)
    assert count_quantities(text, Span(0, len(text))) == read(text, Span(0, len(text)))


APART = (
    "took",
    "crowd of",
    "by",
    "to",
    "and",
    "per",
    "in May",
    "about",
    "The",
    "No.",
    "x",
    "local",
    "years",
    "km",
    "a",
)
FIGURES = (
    "7",
    "45",
    "101",
    "318",
    "8,997",
    "2021",
    "$45",
    "$1,200",
    "12th",
    "3rd",
    "45.",
    "7,",
    "60:",
    "5%",
    "2-1",
    "1a_",
)


@given(st.lists(st.sampled_from((*APART, *FIGURES, *FIGURES)), max_size=12).map(" ".join))
@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_words_and_figures_are_counted_as_read(text: str) -> None:
    assert count_quantities(text, Span(0, len(text))) == read(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The repair took 45 hours, before a crowd of 8,997.", [1, 1]),
        ("Tickets cost $45, and Novak sold 318 during his 12th week.", [1, 1]),
        ("Nobody was there.", []),
        ("In Ulm, 8,997 homes were dark for 45 hours.", [1, 1]),
        ("It was the visitors' 7th defeat, with 45 minutes to go.", [1]),
        ("An oven at 8,997 degrees took 12 hours.", [1, 1]),
        ("They voted by 45 to 7 to keep it.", [2]),  # a range, or not
        ("Sales rose 4.5% in May, and fell 12 percent later.", [1, 1]),
        ("It opened in May 2021, and took 45 days.", [1]),
        ("It opened on May 12.", []),
        ("They met from May 12 to 14.", []),
        ("The match ended 2-1.", None),
        ("She lived at Elm Street 45.", None),
    ],
)
def test_plain_figures_are_found_at_a_glance(text: str, rows: list[int] | None) -> None:
    block = Span(0, len(text))
    found = rows_at_a_glance(Page.of(text, block), text, block, style_of(text))
    assert (found if found is None else [len(row) for row in found]) == rows

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from smecheck.extraction.periods import find_periods, period_of, story_anchor
from smecheck.model import Article, Edge, Period, PeriodMention, Span

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parents[1] / "cases" / "periods.yaml").read_text("utf-8"))
ANCHOR = Period.parse("2025-10-22")

Mark = tuple[str, str, str]


def unmarked(sentence: str, opening: str, closing: str) -> tuple[str, list[tuple[Span, str]]]:
    """The sentence without its marks, and each marked stretch with what stands after the bar."""
    text, marks, done = "", [], 0
    for match in re.finditer(rf"{opening}([^|]*?)\|(.*?){closing}", sentence):
        text += sentence[done : match.start()]
        marks.append((Span(len(text), len(text) + len(match[1])), match[2]))
        text += match[1]
        done = match.end()
    return text + sentence[done:], marks


def all_of(text: str) -> Span:
    return Span(0, len(text))


def written(mention: PeriodMention) -> str:
    star = "*" if mention.anchored else ""
    edge = f" {mention.edge}" if mention.edge else ""
    return f"{mention.period}{star}{edge}{' name' if mention.naming else ''}"


FIND = [(case["anchor"], sentence) for case in CASES["find"] for sentence in case["sentences"]]


@pytest.mark.parametrize(("anchor", "sentence"), FIND)
def test_the_marked_times_and_no_others_are_found(anchor: str, sentence: str) -> None:
    text, marks = unmarked(sentence, r"\[\[", r"\]\]")
    mentions = find_periods(text, all_of(text), None if anchor == "-" else Period.parse(anchor))
    assert [(m.span.of(text), written(m)) for m in mentions] == [(span.of(text), value) for span, value in marks]


@pytest.mark.xfail(reason="not read yet")
@pytest.mark.parametrize("sentence", CASES["gaps"])
def test_known_gaps(sentence: str) -> None:
    test_the_marked_times_and_no_others_are_found(str(ANCHOR), sentence)


@pytest.mark.parametrize("sentence", CASES["period_of"])
def test_each_figure_has_its_period(sentence: str) -> None:
    text, marks = unmarked(sentence, r"\{", r"\}")
    mentions = find_periods(text, all_of(text), ANCHOR)
    found = [period_of(text, figure, all_of(text), mentions) for figure, _ in marks]
    assert [str(m.period) if m else "-" for m in found] == [value for _, value in marks]


def test_a_heading_dates_what_its_sentence_leaves_open() -> None:
    text = "Bakeries in 2021\n\nSome 40 mills closed.\n\nIn 2020, 50 did."
    heading = find_periods(text, Span(0, 16), None)
    closed, sentence = Span(text.index("40"), text.index("40") + 2), Span(18, text.index("\n\nIn"))
    found = period_of(text, closed, sentence, heading, heading)
    assert found is not None
    assert str(found.period) == "2021"


def test_spans_point_into_the_article_and_not_the_block() -> None:
    text = "Mills of 2021.\n\nIn 2022 they closed."
    (mention,) = find_periods(text, Span(16, len(text)), None)
    assert mention.span.of(text) == "2022"


def briefing(headline: str, published: str | None) -> Article:
    text = f"{headline}\n\nThey baked more."
    return Article(
        "-", text, headline, Span(0, len(headline)), Period.parse(published) if published else None,
        paragraphs=(Span(0, len(headline)), Span(len(headline) + 2, len(text))),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("headline", "published", "expected"),
    [
        ("Press briefing on baking in the first quarter of 2025", "2025-10-22", "2025-04"),
        ("Press briefing on baking in the first quarter of 2025", "2025-04-18", None),
        ("Press briefing on baking in the first quarter of 2025", None, "2025-04"),
        ("Press briefing on baking in 2024", "2025-09-01", "2025-01"),
        ("Transcript of the bakers' meeting on March 5, 2024", "2024-03-09", "2024-03-05"),
        ("Bakers did well in the first quarter of 2025", "2025-10-22", None),
        ("The minister told a briefing that they baked more at the end of 2024.", "2025-10-22", None),
        ("Press briefing on baking from 2021 to 2025", "2026-10-22", None),
        ("Press briefing on baking in 2020 and 2021", "2024-10-22", None),
        ("Press briefing on baking in the first quarter", "2025-10-22", None),
    ],
)
def test_a_briefing_keeps_its_own_time(headline: str, published: str | None, expected: str | None) -> None:
    spoken = story_anchor(briefing(headline, published))
    assert (str(spoken) if spoken else None) == expected


PHRASES = """
the first second quarter of half year month week day last this next past three 12 years ago earlier before 2024 2021-25
since from to between and March May 29 February 29, 31 Thursday Monday Q1 FY24 fiscal so far to date same period
14th Five-Year Plan end of early 1990s yesterday today year-end previous following 9999 1500 0001 1,500 India's . , ;
"""
WORDS = PHRASES.split()
EXTREMES = [date(1, 1, 1), date(1, 12, 31), date(9, 2, 1), date(2024, 2, 29), date(9999, 12, 31), date(9999, 1, 1)]


@given(
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.one_of(st.sampled_from(EXTREMES), st.dates()),
    st.sampled_from(["day", "month", "year", "none"]),
)
def test_any_words_at_any_date_give_true_spans_and_writable_periods(text: str, day: date, precision: str) -> None:
    anchor = {
        "day": Period.day(day), "month": Period.month(day.year, day.month), "year": Period.year(day.year), "none": None,
    }[precision]  # fmt: skip
    end = 0
    for mention in find_periods(text, all_of(text), anchor):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert Period.parse(mention.period.edtf()) == mention.period
        assert anchor is not None or not mention.anchored
        end = mention.span.end


@given(st.text(max_size=60))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for mention in find_periods(text, all_of(text), ANCHOR):
        assert mention.span.of(text)


def test_since_is_an_edge() -> None:
    text = "since 2018"
    (mention,) = find_periods(text, all_of(text), ANCHOR)
    assert mention.edge is Edge.SINCE

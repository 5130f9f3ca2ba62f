"""Sentences end where they end, not at abbreviations, figures and initials, and nothing of a paragraph is lost."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from smecheck.extraction.sentences import split
from smecheck.language import lexicon, sentences
from smecheck.model import Span

CASES: list[list[str]] = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "sentences.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("parts", CASES, ids=lambda parts: parts[0][:40])
def test_paragraph(parts: list[str]) -> None:
    text = " ".join(parts)
    assert [span.of(text) for span in split(text, Span(0, len(text)))] == parts


def test_no_space_after_a_stop() -> None:
    text = "Growth slowed.The firm cut 300 jobs.“It hurts,” he said."
    assert [span.of(text) for span in split(text, Span(0, len(text)))] == [
        "Growth slowed.",
        "The firm cut 300 jobs.",
        "“It hurts,” he said.",
    ]


def test_only_the_block_is_cut() -> None:
    text = "Out. In one. In two. Out."
    assert [span.of(text) for span in split(text, Span(5, 20))] == ["In one.", "In two."]


@pytest.mark.parametrize("word", sorted(sentences.words("titles")))
def test_a_title_never_ends_a_sentence(word: str) -> None:
    text = f"We saw {word}. Wong there."
    assert len(split(text, Span(0, len(text)))) == 1


@pytest.mark.parametrize("word", sorted(sentences.words("before_figures")))
def test_an_abbreviation_before_a_figure_ends_nothing(word: str) -> None:
    text = f"We saw {word}. 18 there."
    assert len(split(text, Span(0, len(text)))) == 1


@pytest.mark.parametrize("word", sorted(sentences.words("may_end") - sentences.words("titles")))
def test_an_abbreviation_may_end_a_sentence(word: str) -> None:
    within, end = f"We saw {word}. Wong there.", f"We saw {word}. The man left."
    assert len(split(within, Span(0, len(within)))) == 1
    assert len(split(end, Span(0, len(end)))) == 2


@pytest.mark.parametrize("word", sorted(sentences.words("starters")))
def test_a_starter_begins_a_sentence(word: str) -> None:
    text = f"It is made by Acme Inc. {word.capitalize()} firm left."
    assert len(split(text, Span(0, len(text)))) == 2


def test_the_list_has_no_other_section() -> None:
    assert set(lexicon.table("sentences")) == {"titles", "before_figures", "may_end", "starters"}


@given(st.text(alphabet="aB .!?…\"'”()\n\t1 Mr.Inc", max_size=60))
def test_nothing_but_space_lies_between_sentences(text: str) -> None:
    spans = split(text, Span(0, len(text)))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(spans))

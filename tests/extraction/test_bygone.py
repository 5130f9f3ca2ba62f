"""Figures of a past without a date: a sentence for every word that tells it, and for what only looks so."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any

import pytest
import yaml

from smecheck.extraction import Extractor
from smecheck.language.lexicon import rows
from smecheck.source import dated, read_text
from tests.conftest import CHECKOUT

CASES: list[dict[str, Any]] = yaml.safe_load((CHECKOUT / "tests/cases/bygone.yaml").read_text("utf-8"))
DAY = datetime.date(2024, 6, 1)


@cache
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_only_a_figure_of_an_undated_past_has_no_period(case: dict[str, Any]) -> None:
    place = case["text"].index("[")
    article = dated(read_text(case["text"].replace("[", "").replace("]", "")), DAY)
    claim = next(c for c in extractor().read(article).claims if c.quantity.span.start == place)
    assert (claim.period is None) is case["is"]


def test_every_row_has_a_case() -> None:
    told = " ".join(case["text"].lower() for case in CASES if case["is"])
    phrases = {row["phrase"] for row in rows("bygone", "phrases", frozenset({"phrase"}), frozenset({"not_after"}))}
    words = {
        word
        for part in ("adverbs", "opening", "past")
        for row in rows("bygone", part, frozenset({"words"}))
        for word in row["words"].split()
    }
    assert not {phrase for phrase in phrases | words if phrase not in told}


def test_every_word_of_the_present_has_a_case() -> None:
    told = " ".join(case["text"].lower() for case in CASES if not case["is"])
    assert not [row for row in rows("bygone", "present", frozenset({"phrase"})) if row["phrase"] not in told]


def test_every_word_that_sets_a_figure_against_the_past_has_a_case() -> None:
    told = " ".join(case["text"].lower() for case in CASES if not case["is"])
    for part in ("moved", "against"):
        for row in rows("bygone", part, frozenset({"words"})):
            assert any(word in told for word in row["words"].split())
    assert all(word in told for row in rows("bygone", "against", frozenset({"words"})) for word in row["words"].split())

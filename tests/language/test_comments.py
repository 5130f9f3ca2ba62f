"""Clauses that break into a sentence to tell who speaks: what is left out of it, and a sentence for every word."""

from __future__ import annotations

import re

import pytest
import yaml

from smecheck.language.comments import comments, without
from smecheck.language.lexicon import rows
from tests.conftest import CHECKOUT

CASES: list[str] = yaml.safe_load((CHECKOUT / "tests/cases/comments.yaml").read_text("utf-8"))


def _words(section: str) -> list[str]:
    return [word for row in rows("comments", section, frozenset({"words"})) for word in row["words"].split()]


@pytest.mark.parametrize("case", CASES)
def test_only_such_clauses_are_left_out(case: str) -> None:
    shorter, cuts = without(case.replace("[", "").replace("]", ""))
    assert shorter == re.sub(r"\[.*?\]", "", case)
    assert len(cuts) == case.count("[")


@pytest.mark.parametrize("verb", _words("telling"))
def test_every_verb_of_telling_makes_one(verb: str) -> None:
    whom = " us" if verb in _words("addressing") else ""
    assert without(f"Mills, the guild {verb}{whom} on Monday, make cloth.")[0] == "Mills make cloth."


@pytest.mark.parametrize("word", _words("trailing"))
def test_every_word_that_may_follow_the_verb_does(word: str) -> None:
    assert without(f"Mills, the guild said {word} May, make cloth.")[0] == "Mills make cloth."


@pytest.mark.parametrize("word", _words("joining"))
def test_what_joins_opens_none(word: str) -> None:
    assert without(f"Mills, {word} guilds said, make cloth.")[1] == ()


@pytest.mark.parametrize("word", _words("opening"))
def test_who_speaks_may_stand_behind_the_verb(word: str) -> None:
    assert without(f"Mills, said {word} guild, make cloth.")[0] == "Mills make cloth."


@pytest.mark.parametrize("word", _words("leading"))
def test_an_opening_phrase_keeps_its_comma(word: str) -> None:
    assert without(f"{word.capitalize()} cloth, he said, mills lead.")[0] == f"{word.capitalize()} cloth, mills lead."


@pytest.mark.parametrize("word", _words("resuming"))
def test_what_a_comma_sets_off_keeps_it(word: str) -> None:
    assert without(f"Mills make cloth, he said, {word} looms.")[0] == f"Mills make cloth, {word} looms."


@pytest.mark.parametrize("row", rows("comments", "whole", frozenset({"phrase"})), ids=lambda row: row["phrase"])
def test_every_whole_clause_is_left_out(row: dict[str, str]) -> None:
    assert without(f"Mills have, {row['phrase']}, 40 looms.")[0] == "Mills have 40 looms."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mills, the guild said on Monday, make cloth.", "the guild"),
        ("Mills, says Kari Aas, make cloth.", "Kari Aas"),
        ("Mills, it turns out, make cloth.", ""),
    ],
)
def test_who_speaks_is_told(text: str, speaker: str) -> None:
    start, end = next(comments(text)).speaker
    assert text[start:end] == speaker

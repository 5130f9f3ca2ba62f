"""Clauses that break into a sentence to tell who speaks: what is left out of it, and a sentence for every word."""

from __future__ import annotations

import re

import pytest
import yaml

from smecheck.language.comments import comments, cut, without
from smecheck.language.lexicon import rows
from tests.conftest import CHECKOUT

CASES: list[str] = yaml.safe_load((CHECKOUT / "tests/cases/comments.yaml").read_text("utf-8"))


def _words(section: str) -> list[str]:
    return [word for row in rows("comments", section, frozenset({"words"})) for word in row["words"].split()]


def shorter(text: str) -> str:
    return without(text, cut(text))


@pytest.mark.parametrize("case", CASES)
def test_only_such_clauses_are_left_out(case: str) -> None:
    whole = case.replace("[", "").replace("]", "")
    assert shorter(whole) == re.sub(r"\[.*?\]", "", case)
    assert len(cut(whole)) == case.count("[")


@pytest.mark.parametrize("verb", _words("telling"))
def test_every_verb_of_telling_makes_one(verb: str) -> None:
    whom = " us" if verb in _words("addressing") else ""
    assert shorter(f"Mills, the guild {verb}{whom} on Monday, make cloth.") == "Mills make cloth."


@pytest.mark.parametrize("word", _words("trailing"))
def test_every_word_that_may_follow_the_verb_does(word: str) -> None:
    assert shorter(f"Mills, the guild said {word} May, make cloth.") == "Mills make cloth."


@pytest.mark.parametrize("word", _words("joining"))
def test_what_joins_opens_none(word: str) -> None:
    assert cut(f"Mills, {word} guilds said, make cloth.") == ()


@pytest.mark.parametrize("word", _words("opening"))
def test_who_speaks_may_stand_behind_the_verb(word: str) -> None:
    assert shorter(f"Mills, said {word} guild, make cloth.") == "Mills make cloth."


@pytest.mark.parametrize("word", _words("leading"))
def test_an_opening_phrase_keeps_its_comma(word: str) -> None:
    assert shorter(f"{word.capitalize()} cloth, he said, mills lead.") == f"{word.capitalize()} cloth, mills lead."


@pytest.mark.parametrize("word", _words("resuming"))
def test_what_a_comma_sets_off_keeps_it(word: str) -> None:
    assert shorter(f"Mills make cloth, he said, {word} looms.") == f"Mills make cloth, {word} looms."


@pytest.mark.parametrize("row", rows("comments", "whole", frozenset({"phrase"})), ids=lambda row: row["phrase"])
def test_every_whole_clause_is_left_out(row: dict[str, str]) -> None:
    assert shorter(f"Mills have, {row['phrase']}, 40 looms.") == "Mills have 40 looms."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mills, the guild said on Monday, make cloth.", "the guild"),
        ("Mills, says Kari Aas, make cloth.", "Kari Aas"),
        ("Mills, it turns out, make cloth.", ""),
    ],
)
def test_who_speaks_is_told(text: str, speaker: str) -> None:
    start, end = comments(text)[0].speaker
    assert text[start:end] == speaker


@pytest.mark.parametrize("row", rows("comments", "inserted", frozenset({"phrase"})), ids=lambda row: row["phrase"])
def test_what_takes_in_all_of_a_plural_is_left_out(row: dict[str, str]) -> None:
    assert shorter(f"Mills {row['phrase']} have 40 looms.") == "Mills have 40 looms."


@pytest.mark.parametrize("word", _words("speaking"))
def test_who_speaks_before_a_colon_is_left_out(word: str) -> None:
    assert shorter(f"{word.capitalize()} Aas: Mills make cloth.") == "Mills make cloth."


def test_what_stands_before_a_colon_and_speaks_not_is_kept() -> None:
    assert cut("Mills: Looms make cloth.") == cut("Minister: 40 mills to open") == ()


@pytest.mark.parametrize("row", rows("comments", "going_on", frozenset({"phrase"})), ids=lambda row: row["phrase"])
def test_every_way_to_say_that_a_number_still_rises_has_a_case(row: dict[str, str]) -> None:
    assert any(row["phrase"] in case for case in CASES)

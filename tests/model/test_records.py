"""Records are made, compared and looked up as frozen dataclasses are; what the model hands out cannot be changed."""

from __future__ import annotations

import dataclasses

import pytest

from smecheck.checking.words import Word
from smecheck.model import Span


def test_records_are_values() -> None:
    word = Word("mill", 0, 5, "Mills")
    assert word == Word("mill", 0, 5, "Mills") and hash(word) == hash(Word("mill", 0, 5, "Mills"))
    assert dataclasses.replace(word, end=4) == Word("mill", 0, 4, "Mills")
    assert {word: "first"}[Word("mill", 0, 5, "Mills")] == "first"


def test_records_have_no_room_for_more() -> None:
    assert not hasattr(Word("mill", 0, 5, "Mills"), "__dict__")


def test_the_model_is_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Span(1, 2).start = 0  # type: ignore[misc]

"""Records are made, compared and looked up as frozen dataclasses are; what the model hands out cannot be changed."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from smecheck.checking.words import Word
from smecheck.model import Span, Unit


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


def test_what_is_sealed_is_a_frozen_dataclass() -> None:
    span = Span(1, end=2)
    assert type(span) is Span and repr(span) == "Span(start=1, end=2)" and Span(1, 2) < Span(1, 3)
    assert dataclasses.replace(span, end=4) == Span(1, 4)
    assert pickle.loads(pickle.dumps(span)) == copy.deepcopy(span) == span
    assert Unit("kilometre").scale == Unit().scale and not hasattr(span, "__dict__")
    with pytest.raises(TypeError):
        Span(1)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="not a span"):
        Span(3, 2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        del span.start

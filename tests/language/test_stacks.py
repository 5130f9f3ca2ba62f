"""Piles of modifiers before one noun: all but the first of each are left out of what is parsed."""

from __future__ import annotations

import pytest

from smecheck.language.lexicon import rows
from smecheck.language.stacks import piled


def of(section: str) -> list[str]:
    return [word for row in rows("stacks", section, frozenset({"words"})) for word in row["words"].split()]


def left(text: str) -> str:
    for start, end in reversed(list(piled(text))):
        text = text[:start] + text[end:]
    return text


@pytest.mark.parametrize("word", of("modifiers"))
def test_a_modifier_piled_with_another_is_cut(word: str) -> None:
    assert left(f"It has 500 {word} and novel firms.") == f"It has 500 {word} firms."
    assert left(f"It has 500 peculiar and {word} firms.") == "It has 500 peculiar firms."


@pytest.mark.parametrize("ending", of("endings"))
def test_what_is_joined_to_a_modifier_is_cut_with_it(ending: str) -> None:
    assert left(f"It has 500 science and technology-{ending} and novel firms.") == "It has 500 science firms."


@pytest.mark.parametrize("word", of("between") + of("nouns"))
def test_a_pile_stands_before_a_noun(word: str) -> None:
    assert left(f"The number of refined, unique and new {word} grew.") == f"The number of refined {word} grew."


@pytest.mark.parametrize(
    "text",
    [
        "It has 500 novel firms.",
        "Science and technology matter to firms.",
        "It has 500 small and medium-sized firms.",
        "It has 500 novel and unique products.",
        "It sells technology and new software.",
    ],
)
def test_nothing_else_is_cut(text: str) -> None:
    assert left(text) == text

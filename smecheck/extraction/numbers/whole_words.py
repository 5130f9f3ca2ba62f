"""Where words of a list stand whole in a lower-case text: found word by word, many times faster than by a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable

LETTERS = re.compile(r"[a-z]+")


def standing(lower: str, words: Iterable[str]) -> list[tuple[int, int, str]]:
    """Where each of `words` stands with no letter, digit or underscore beside it, in order: start, end, word."""
    found: list[tuple[int, int, str]] = []
    for word in words:
        start = lower.find(word)
        while start >= 0:
            end = start + len(word)
            if not (in_word(lower[start - 1 : start]) or in_word(lower[end : end + 1])):
                found.append((start, end, word))
            start = lower.find(word, end)
    return sorted(found)


def in_word(character: str) -> bool:
    """Whether a character is part of a word, as a regular expression's word boundary has it."""
    return character.isalnum() or character == "_"

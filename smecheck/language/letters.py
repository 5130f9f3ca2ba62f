"""A text in, its runs of letters out, without a pattern where all of them are of the plain alphabet."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MARKS = "’‘“”–—…\xa0•"  # no letters: without them, most texts in English are plain ASCII
_RUN = re.compile(r"[^\W\d_]+")
_LETTERS_ALONE = bytes(code if chr(code).isalpha() and code < 128 else ord(" ") for code in range(256))


def plain_words(text: str) -> list[str] | None:
    """The runs of letters in a text, in order and many times faster than a pattern finds them.

    None where the text has characters beyond ASCII, but for the commonest marks of typography.
    """
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
        if not text.isascii():
            return None
    return text.encode().translate(_LETTERS_ALONE).decode().split()


def spelled(text: str) -> frozenset[str]:
    """The runs of letters in a text, in small letters: what one look tells whether a longer turn may stand in it."""
    lower = text.lower()
    plain = plain_words(lower)
    return frozenset(_RUN.findall(lower) if plain is None else plain)


def ends(words: Iterable[str]) -> frozenset[str]:
    """The last run of letters of each word: "state", of "city-state"."""
    return frozenset(_RUN.findall(word)[-1] for word in words)

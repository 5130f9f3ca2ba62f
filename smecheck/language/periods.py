"""The words of time as types: `en/periods.yaml` in, lookups and regular-expression fragments out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from smecheck.language import lexicon

_TOPIC = "periods"


@cache
def months() -> dict[str, int]:
    """Month names and their short forms in lower case, to 1 to 12."""
    return {
        name.lower(): int(row["month"])
        for row in lexicon.rows(_TOPIC, "months", frozenset({"month", "names"}), frozenset({"also_word"}))
        for name in row["names"]
    }


@cache
def months_that_are_words() -> frozenset[str]:
    """The names of months that are ordinary words as well ("may", "march"), in lower case."""
    return frozenset(
        name.lower()
        for row in lexicon.rows(_TOPIC, "months", frozenset({"month", "names"}), frozenset({"also_word"}))
        if row.get("also_word") == "yes"
        for name in row["names"]
    )


@cache
def weekdays() -> dict[str, int]:
    """Names of weekdays and their short forms in lower case, to ISO 8601 numbers (Monday 1)."""
    return {
        name.lower(): int(row["weekday"])
        for row in lexicon.rows(_TOPIC, "weekdays", frozenset({"weekday", "names"}))
        for name in row["names"]
    }


def any_of(words: Iterable[str]) -> str:
    """A regular expression that matches any one of `words`, the longest first; a space stands for any white space."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first) + ")"

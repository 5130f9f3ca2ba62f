"""Times set between commas behind a helping verb or a share's: a text in, where they stand out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from smecheck.language.existence import existence
from smecheck.language.periods import any_of, words
from smecheck.language.shares import shares

_HELPERS = frozenset({"has", "have", "had"})


def inserted(text: str) -> Iterator[tuple[int, int]]:
    """Where, in a text, a time with its commas parts a helping verb, or one of having a share, from what follows.

    "The town had, in 2021, built 500 mills" is parsed as "The town had built 500 mills", and "Mills made, in 2021, 60
    percent of exports" as "Mills made 60 percent of exports".
    """
    if ", " not in text:
        return
    for pattern in (_inserted(), _before_share()):
        for found in pattern.finditer(text):
            yield found.span(1)


@cache
def _inserted() -> re.Pattern[str]:
    helpers = "|".join(sorted(_HELPERS | {word for word in existence().being if word.isalpha()}))
    return re.compile(rf"\b(?:{helpers})({_time()})(?=\s)")


@cache
def _before_share() -> re.Pattern[str]:
    verbs = "|".join(sorted(shares().having | existence().contributing))
    hedge = r"(?:[a-z]+\s){0,4}?"
    return re.compile(rf"\b(?:{verbs})(?:\s(?:up|for|in))?({_time()})(?=\s{hedge}[\d.]+\s?(?:%|per\s?cent\b))")


def _time() -> str:
    """A time and the commas around it."""
    year = r"(?:19|20)\d\d"
    dated = rf"{any_of(words('inserted_leads'))}\s[^,;:.()\"\d]{{0,40}}(?:\d{{1,2}}(?:,\s|\s[A-Z][a-z]+\s))?{year}"
    return rf",\s(?:{dated}|(?:last|this)\s[a-z]+),"

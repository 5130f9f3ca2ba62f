"""The words that tell an age: `en/ages.yaml` in, patterns of what stands before the number out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.language import lexicon

_BETWEEN = r"(?:\s(?!ages?\b)[a-z'-]+){0,6}?"  # "the retirement age of most civil servants is"


@cache
def told() -> re.Pattern[str]:
    """What ends right before a number, in lower case, and makes it an age whatever follows: "aged about "."""
    hedges = rf"(?:\s(?:{_any('hedges')}))?\s+$"
    measures = rf"(?:{_any('measures')})(?:s\b)?{_BETWEEN}\s(?:{_any('links')})"
    return re.compile(rf"\b(?:(?:{_any('before')}|{measures}){hedges})")


@cache
def of_people() -> re.Pattern[str]:
    """The same, where what follows must be no noun: "children under ", "people over 65 and under ", "turned "."""
    sides = _any("sides")
    pair = rf"(?:\s\w+\s(?:and|or)\s(?:{sides}))?"
    return re.compile(rf"\b(?:(?:{_any('people')})\s(?:{sides}){pair}|(?:{_any('turns')}))\s+$")


@cache
def aside() -> re.Pattern[str]:
    """What ends right before a number that commas set apart behind a name, as written: ", now "."""
    months = "".join(rf"(?<!{month})" for month in ("January", "March", "June", "July", "April", "May"))
    return re.compile(rf"{months}(?<=[a-z]), (?:(?:{_any('asides')}) )?$")


def _any(section: str) -> str:
    words: list[str] = lexicon.table("ages")[section]
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))

"""The words that put a figure into a past without a date: `en/bygone.yaml` in, one typed table out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from smecheck.language.lexicon import rows

_FILE = "bygone"


@dataclass(frozen=True, slots=True)
class Bygone:
    """phrases: what tells it anywhere in a clause. adverbs, opening: what tells it on a verb in the past tense.

    present: what tells an earlier level as today's.
    """

    phrases: re.Pattern[str]
    present: re.Pattern[str]
    adverbs: frozenset[str]
    opening: frozenset[str]


@cache
def bygone() -> Bygone:
    """The table of `en/bygone.yaml`, read once; raises ConfigError where a row does not fit."""
    return Bygone(_runs("phrases"), _runs("present"), _words("adverbs"), _words("opening"))


def _runs(section: str) -> re.Pattern[str]:
    found = rows(_FILE, section, frozenset({"phrase"}), frozenset({"not_after"}))
    runs = "|".join(_run(row["phrase"], row.get("not_after", "")) for row in found)
    return re.compile(rf"\b(?:{runs})\b")


def _run(phrase: str, not_after: str) -> str:
    """A phrase with any white space, unless one of some words stands before it."""
    unless = "".join(rf"(?<!\b{word}\s)" for word in not_after.split())
    return unless + r"\s+".join(phrase.split())


def _words(section: str) -> frozenset[str]:
    return frozenset(word for row in rows(_FILE, section, frozenset({"words"})) for word in row["words"].split())

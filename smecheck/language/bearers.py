"""Who lives with a country's rate in a way of his own: `en/bearers.yaml` in, one typed table out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from smecheck.language.lexicon import rows

_TOPIC = "bearers"
_WORDS = frozenset({"words"})


@dataclass(frozen=True, slots=True)
class Bearers:
    """Sets of single lower-case words.

    some: those who live or work in a place and are not all of it. feeling: participles that tell a rate as theirs.
    leads: prepositions before them. origins: what tells before a rate that it is but a part of one.
    everybody: all who live in a place; living: verbs of living with a rate.
    """

    some: frozenset[str]
    feeling: frozenset[str]
    leads: frozenset[str]
    origins: frozenset[str]
    everybody: frozenset[str]
    living: frozenset[str]


@cache
def bearers() -> Bearers:
    """The table, read once; raises ConfigError where a row does not fit."""
    return Bearers(
        some=_words("people") | _words("business"),
        feeling=_words("feeling"),
        leads=_words("leads"),
        origins=_words("origin"),
        everybody=_words("everybody"),
        living=_words("living"),
    )


def _words(section: str) -> frozenset[str]:
    return frozenset(word for row in rows(_TOPIC, section, _WORDS) for word in row["words"].split())

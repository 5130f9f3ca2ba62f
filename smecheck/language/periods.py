"""The words of time as types: `en/periods.yaml` in, lookups and regular-expression fragments out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from smecheck.errors import ConfigError, Location
from smecheck.language import lexicon
from smecheck.model import Edge

_TOPIC = "periods"


@dataclass(frozen=True, slots=True)
class Relative:
    """A word before a unit of time ("last", "the following").

    shift: how many units away. of_text: counted from the time the text speaks of, not from the article's date.
    rolls: whether one unit ("the past year"), and rolls_many: whether several ("the last three years"), are the
    stretch that touches the present rather than calendar units.
    """

    shift: int
    of_text: bool
    rolls: bool
    rolls_many: bool


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """The month a government's fiscal year begins in, and whether one figure names the year it starts in."""

    month: int
    named_by_start: bool


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


@cache
def units() -> dict[str, str]:
    """Nouns of time in lower case, singular and plural, to the unit they mean."""
    return {
        name: row["unit"]
        for row in lexicon.rows(_TOPIC, "units", frozenset({"unit", "names"}))
        for name in row["names"]
    }


@cache
def relatives() -> dict[str, Relative]:
    """The words that place a unit of time before or after another."""
    required, optional = frozenset({"words", "shift", "from"}), frozenset({"plural", "singular"})
    return {
        word: Relative(
            int(row["shift"]), row["from"] == "text", row.get("singular") == "rolling", row.get("plural") == "rolling"
        )
        for row in lexicon.rows(_TOPIC, "relatives", required, optional)
        for word in row["words"]
    }


@cache
def ordinals() -> dict[str, int]:
    """First to fourth, for quarters and halves."""
    return {
        word: int(row["number"])
        for row in lexicon.rows(_TOPIC, "ordinals", frozenset({"number", "words"}))
        for word in row["words"]
    }


@cache
def plan_ordinals() -> dict[str, int]:
    """The spelled ordinals of five-year plans."""
    return {word: number for number, word in enumerate(words("plan_ordinals"), start=1)}


@cache
def counts() -> dict[str, int]:
    """Number words that count units of time."""
    return {word: number for number, word in enumerate(words("counts"), start=1)}


@cache
def named_days() -> dict[str, int]:
    """ "yesterday" and its like, to their distance from the article's day."""
    return {
        word: int(row["shift"])
        for row in lexicon.rows(_TOPIC, "days", frozenset({"words", "shift"}))
        for word in row["words"]
    }


@cache
def edges() -> dict[str, Edge]:
    """The words before a period that point to one end of it."""
    return {
        word: Edge(row["edge"])
        for row in lexicon.rows(_TOPIC, "edges", frozenset({"edge", "words"}))
        for word in row["words"]
    }


@cache
def edge_verbs() -> dict[str, Edge]:
    """The verbs right before a year or a part of one that put somebody at one end of it."""
    return {
        word: Edge(row["edge"])
        for row in lexicon.rows(_TOPIC, "edge_verbs", frozenset({"edge", "words"}))
        for word in row["words"]
    }


@cache
def fiscal_years() -> dict[str, FiscalYear]:
    """Fiscal years of governments, by ISO 3166-1 code."""
    return {
        row["area"]: FiscalYear(int(row["month"]), row["named_by"] == "start")
        for row in lexicon.rows(_TOPIC, "fiscal_years", frozenset({"area", "month", "named_by"}))
    }


def plan_start(number: int) -> int | None:
    """The first year of China's five-year plan of that number, or None where there is no such plan."""
    for row in reversed(
        lexicon.rows(_TOPIC, "five_year_plans", frozenset({"area", "number", "start"}), frozenset({"onward"}))
    ):
        first, start = int(row["number"]), int(row["start"])
        if number == first or (number > first and row.get("onward") == "yes"):
            return start + 5 * (number - first)
    return None


@cache
def words(section: str) -> tuple[str, ...]:
    """A plain list of words.

    Raises ConfigError where the section is no list of words.
    """
    found = lexicon.table(_TOPIC).get(section)
    if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
        raise ConfigError(f"section {section!r} is not a list of words", Location("language/en/periods.yaml"))
    return tuple(found)


def any_of(words: Iterable[str]) -> str:
    """A regular expression that matches any one of `words`, the longest first; a space stands for any white space.

    Words that begin alike stand together, so that one look at their first letter rules all of them out.
    """
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_first.setdefault(word[:1], []).append(_spaced(word[1:]))
    return "(?:" + "|".join(_spaced(first) + _either(rest) for first, rest in by_first.items()) + ")"


def _spaced(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s+")


def _either(patterns: list[str]) -> str:
    return patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})"

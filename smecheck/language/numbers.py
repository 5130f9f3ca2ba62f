"""The words that numbers are written with: `en/numbers.yaml` in, typed rows out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from smecheck.language.lexicon import rows, table

_TEXT = frozenset({"text"})
_WORTH = frozenset({"word", "value"})


@dataclass(frozen=True, slots=True)
class Suffix:
    """A power as an abbreviation: its worth, whether a space may stand before it, whether only money takes it."""

    value: Decimal
    spaced: bool
    money: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A denominator: into how many parts, whether in the plural, whether it also names a period."""

    parts: int
    plural: bool
    period: bool


@dataclass(frozen=True, slots=True)
class Multiple:
    """A word that is a multiple by itself, and the direction it tells, if it does."""

    value: Decimal
    change: str | None


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Every word of the list, by the part it plays in a number."""

    smalls: dict[str, Decimal]
    tens: dict[str, Decimal]
    powers: dict[str, Decimal]
    bunches: dict[str, Decimal]
    suffixes: dict[str, Suffix]
    parts: dict[str, Part]
    multiples: dict[str, Multiple]
    folds: frozenset[str]
    times_before: frozenset[str]
    times_after: frozenset[str]
    one_not_after: frozenset[str]
    one_not_before: frozenset[str]
    share_after: frozenset[str]
    share_before: frozenset[str]
    figure_ends: frozenset[str]
    endings: frozenset[str]
    multiple_ends: frozenset[str]
    after_millions: frozenset[str]
    million_heads: frozenset[str]
    million_adjectives: frozenset[str]
    half_not_after: frozenset[str]
    period_of: frozenset[str]

    @property
    def every(self) -> frozenset[str]:
        """All the single words that are numbers."""
        return frozenset((*self.smalls, *self.tens, *self.powers, *self.bunches))


@cache
def number_words() -> NumberWords:
    """The list, loaded once."""
    return NumberWords(
        smalls=_worths("smalls"),
        tens=_worths("tens"),
        powers=_worths("powers"),
        bunches=_worths("bunches"),
        suffixes=_suffixes(),
        parts=_parts(),
        multiples=_multiples(),
        folds=_texts("folds"),
        times_before=_texts("times_before"),
        times_after=frozenset(table("numbers")["times_after"]),
        one_not_after=_texts("one_not_after"),
        one_not_before=_texts("one_not_before"),
        share_after=frozenset(table("numbers")["share_after"]),
        share_before=frozenset(table("numbers")["share_before"]),
        figure_ends=frozenset(table("numbers")["figure_ends"]),
        endings=frozenset(table("numbers")["endings"]),
        multiple_ends=frozenset(table("numbers")["multiple_ends"]),
        after_millions=frozenset(table("numbers")["after_millions"]),
        million_heads=frozenset(table("numbers")["million_heads"]),
        million_adjectives=frozenset(table("numbers")["million_adjectives"]),
        period_of=frozenset(table("numbers")["period_of"]),
        half_not_after=frozenset(table("numbers")["half_not_after"]),
    )


def _texts(section: str) -> frozenset[str]:
    return frozenset(row["text"] for row in rows("numbers", section, _TEXT))


def _worths(section: str) -> dict[str, Decimal]:
    return {row["word"]: Decimal(row["value"]) for row in rows("numbers", section, _WORTH)}


def _suffixes() -> dict[str, Suffix]:
    found = rows("numbers", "suffixes", frozenset({"text", "value", "near"}), frozenset({"money"}))
    return {row["text"]: Suffix(Decimal(row["value"]), row["near"] == "spaced", "money" in row) for row in found}


def _parts() -> dict[str, Part]:
    parts: dict[str, Part] = {}
    for row in rows("numbers", "parts", frozenset({"word", "plural", "parts"}), frozenset({"period"})):
        parts[row["word"]] = Part(int(row["parts"]), plural=False, period="period" in row)
        parts[row["plural"]] = Part(int(row["parts"]), plural=True, period="period" in row)
    return parts


def _multiples() -> dict[str, Multiple]:
    found = rows("numbers", "multiples", frozenset({"words", "value"}), frozenset({"change"}))
    return {word: Multiple(Decimal(row["value"]), row.get("change")) for row in found for word in row["words"]}

"""How smecheck writes figures itself: rows of wording.yaml in, typed scale words and unit names out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from smecheck.language.lexicon import rows

_TABLE = "wording"


@dataclass(frozen=True, slots=True)
class ScaleWord:
    """A word for a large number, what it stands for, its short forms in the press, and whether smecheck writes it."""

    word: str
    value: Decimal
    short: tuple[str, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class UnitWording:
    """A unit of the data contract, and how smecheck writes it."""

    name: str
    prose: str


@cache
def scale_words() -> tuple[ScaleWord, ...]:
    """The scale words of the table, in its order."""
    found = rows(_TABLE, "scales", frozenset({"word", "value", "short"}), frozenset({"own"}))
    return tuple(ScaleWord(row["word"], Decimal(row["value"]), tuple(row["short"]), "own" in row) for row in found)


@cache
def unit_wordings() -> dict[str, UnitWording]:
    """The units whose names read differently in prose, by name."""
    found = rows(_TABLE, "units", frozenset({"name", "prose"}))
    return {row["name"]: UnitWording(row["name"], row["prose"]) for row in found}

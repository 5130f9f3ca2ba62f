"""What numbers measure: `en/units.yaml` in, units by their names and symbols out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from smecheck.language.lexicon import rows, table
from smecheck.model import Unit


@dataclass(frozen=True, slots=True)
class Sense:
    """One of the units that a symbol may stand for, and the words of an article by which it does."""

    unit: Unit
    said: frozenset[str]


@dataclass(frozen=True, slots=True)
class Units:
    """The units by name (lower case) and by symbol (as written).

    shared: symbols of several units, with the words of an article that tell which.
    heads: the first word of each name of several words -> the most words such a name has.
    joined_only: symbols that stand against their number; of these `spaced_too` may stand a space away.
    per: the words that make a rate; not_per: those that unmake it behind a time.
    rates: what a rate is told per, by name.
    """

    words: dict[str, Unit]
    symbols: dict[str, Unit]
    shared: dict[str, tuple[Sense, ...]]
    heads: dict[str, int]
    joined_only: frozenset[str]
    spaced_too: frozenset[str]
    per: frozenset[str]
    not_per: frozenset[str]
    rates: dict[str, str]
    weighing: frozenset[str]
    paying: frozenset[str]
    lengthwise: frozenset[str]


@cache
def units() -> Units:
    """The list, loaded once."""
    words: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    for row in rows("units", "units", frozenset({"unit", "dimension", "scale", "words", "symbols"})):
        unit = Unit(row["unit"], row["dimension"], Decimal(row["scale"]))
        words |= dict.fromkeys(row["words"], unit)
        symbols |= dict.fromkeys(row["symbols"], unit)
    rates = rows("units", "rates", frozenset({"unit", "words"}))
    content = table("units")
    named = {unit.name: unit for unit in (*words.values(), *symbols.values())}
    shared: dict[str, tuple[Sense, ...]] = {}
    for row in rows("units", "shared", frozenset({"symbol", "unit", "said"})):
        sense = Sense(named[row["unit"]], frozenset(row["said"]))
        shared[row["symbol"]] = (*shared.get(row["symbol"], ()), sense)
    return Units(
        words=words,
        symbols=symbols,
        shared=shared,
        heads=_heads(words),
        joined_only=frozenset(content["joined_only"]),
        spaced_too=frozenset(content["spaced_too"]),
        per=frozenset(content["per"]),
        not_per=frozenset(content["not_per"]),
        rates={word: row["unit"] for row in rates for word in row["words"]},
        weighing=frozenset(content["weighing"]),
        paying=frozenset(content["paying"]),
        lengthwise=frozenset(content["lengthwise"]),
    )


@cache
def percent_ends() -> frozenset[str]:
    """The last word of each name of percent, and its signs: "percent", "cent" in "per cent", "%"."""
    named = units().words | units().symbols
    return frozenset(name.split()[-1] for name, unit in named.items() if unit.name == "percent")


def _heads(words: dict[str, Unit]) -> dict[str, int]:
    heads: dict[str, int] = {}
    for name in words:
        parts = name.split()
        heads[parts[0]] = max(heads.get(parts[0], 1), len(parts))
    return heads

"""A number as an article states it: value, written precision, unit, hedge and direction of change."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from smecheck.model.records import sealed
from smecheck.model.span import Span


class Bound(StrEnum):
    """How a hedge bends a figure: NEARLY and OVER stay near it, AT_LEAST and AT_MOST are open."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    AT_LEAST = "at_least"
    UNDER = "under"
    AT_MOST = "at_most"


class Change(StrEnum):
    """The direction in which a quantity is said to have moved."""

    UP = "up"
    DOWN = "down"


@sealed(frozen=True, slots=True)
class Unit:
    """What a number counts or measures.

    name: as in the output contract: `percent`, `CNY`, `kilometre`, a counted noun in the singular, or "".
    dimension: count, money, share, point, length, mass, time, age, rate, multiple, … ; units of different
        dimensions never compare.
    scale: how many of the dimension's base unit one is (percent 0.01, basis point 0.0001 of a point's 1,
        kilometre 1000); 1 for counts and money. Two units of a dimension compare through it.
    shared: of money, the sign or name that several currencies share ("dollar", "shilling"), where the article writes
        that and does not say whose it is; else "". Then `name` is it too, or the one that is assumed.
    """

    name: str = ""
    dimension: str = "count"
    scale: Decimal = Decimal(1)
    shared: str = ""


@sealed(frozen=True, slots=True)
class Quantity:
    """One number of an article.

    span: the number with its scale word and its currency, percent or measuring unit; not the hedge, not the noun.
    low: the value in base units of `unit` (81 trillion -> 81000000000000; 60 percent -> 60); the lower end of a range.
    high: the upper end of a range, or None for a single figure.
    step: the last significant digit written, in the same units (8,997 -> 1; 4.8 million -> 100000; 9,000 -> 1000).
    bound: the hedge before or after it. change: up or down where the words say that it moved.
    """

    span: Span
    low: Decimal
    high: Decimal | None
    step: Decimal
    unit: Unit
    bound: Bound = Bound.EXACT
    change: Change | None = None

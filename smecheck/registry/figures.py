"""A figure as a registry writes it ("4.80", "010", "1_000", "3.7e12"): its exact value and last significant digit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_FIGURE = re.compile(r"[-+]?[0-9]+(?:_[0-9]+)*(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?$")
_GROUPED = re.compile(r"[-+]?[0-9]{1,3}(?:[,' .][0-9]{3})+$")
_ROUND_FROM = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: the text as written, its value, and the last significant digit written."""

    written: str
    value: Decimal
    step: Decimal


def parse_figure(text: str) -> Figure:
    """Read a plain decimal number; leading zeros mean nothing, `_` may group digits, `e12` may scale.

    Raises ValueError for anything else: a time, a grouped number, a number with a unit.
    """
    if not _FIGURE.match(text):
        if _GROUPED.match(text):
            plain = re.sub(r"[,' .]", "", text)
            raise ValueError(f'"{text}" groups its digits; write {plain} or {re.sub(r"[,. ]", "_", text)}')
        raise ValueError(f'"{text}" is not a number; write digits, with a point for decimals and the unit in "unit"')
    value = Decimal(text)
    return Figure(text, value, last_digit(value))


def parse_step(text: str) -> Decimal:
    """Read a step: a positive number."""
    step = parse_figure(text).value
    if step <= 0:
        raise ValueError(f'"{text}" is not above zero; a step is the size of the last significant digit')
    return step


def last_digit(value: Decimal) -> Decimal:
    """The size of the last significant digit: trailing zeros of a whole number of 1,000 or more do not count.

    8997 -> 1; 9000 -> 1000; 14600 -> 100; 60 -> 1; 4.80 -> 0.01; 3.7e12 -> 1e11. The rule is the one for articles.
    """
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int), "a figure is finite"
    if exponent < 0:
        return Decimal(1).scaleb(exponent)
    whole = abs(int(value))
    if whole < _ROUND_FROM:
        return Decimal(1)
    digits = str(whole)
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))

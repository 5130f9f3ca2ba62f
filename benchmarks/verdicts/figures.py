"""Writes a value as news does: digits or a scale word, with its unit or currency and its hedge."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from smecheck.model import Bound, Unit

SCALES = (("trillion", Decimal(10**12)), ("billion", Decimal(10**9)), ("million", Decimal(10**6)))
_MOST_DECIMALS = 3


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure to print: value in base units, unit, and the hedge it carries."""

    value: Decimal
    unit: Unit
    bound: Bound = Bound.EXACT

    def write(self, style: dict[str, Any], turn: int = 0) -> str:
        """The figure as this set of frames prints it; `turn` picks among its hedges."""
        hedges = style["hedges"].get(self.bound.value, [""])
        return f"{hedges[turn % len(hedges)]} {self.bare(style)}".strip()

    def bare(self, style: dict[str, Any]) -> str:
        """Without the hedge."""
        number = digits(self.value)
        if self.unit.dimension == "money":
            return str(style["money"].get(self.unit.name, f"{{}} {self.unit.name}")).format(number)
        return number + str(style["units"].get(self.unit.name, ""))


def digits(value: Decimal) -> str:
    """A number grouped, or with a scale word where that leaves it short."""
    for word, scale in SCALES:
        scaled = plain(value / scale)
        if abs(value) >= scale and decimals(scaled) <= _MOST_DECIMALS:
            return f"{scaled:,f} {word}"
    return f"{plain(value):,f}"


def plain(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()


def decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -int(exponent))


def significant(value: Decimal) -> str:
    """The digits that carry the value: "146" for 14,600."""
    return "".join(str(digit) for digit in value.normalize().as_tuple().digits)


def rounded(value: Decimal, places: int, *, up: bool) -> Decimal:
    """The value cut to so many significant digits, upwards or downwards."""
    step = Decimal(1).scaleb(value.adjusted() - places + 1)
    down = (value // step) * step
    return down + step if up and down != value else down

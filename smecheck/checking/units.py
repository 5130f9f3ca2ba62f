"""Whether a claim's unit is that of a measure: two units in, how they stand and the factor between them out."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum, auto

from smecheck.language.currencies import may_be
from smecheck.model import Quantity, Unit
from smecheck.model.records import record

_ONE = Decimal(1)
_SHARE_AND_POINT = frozenset({"share", "point"})


class Fit(Enum):
    """How two units stand to each other."""

    SAME = auto()  # the figures compare, after the factor
    POINTS = auto()  # percent for percentage points, or the reverse
    OTHER = auto()  # the same dimension in another unit that nothing converts safely: currencies
    NONE = auto()  # different dimensions


@record(frozen=True, slots=True)
class UnitFit:
    """How a claim's unit stands to a measure's; factor: what turns the claim's figure into the measure's unit."""

    fit: Fit
    factor: Decimal = _ONE


def unit_fit(quantity: Quantity, unit: Unit) -> UnitFit:
    """Compare the unit of an article's figure with a measure's.

    Counts always compare: what is counted was settled by linking. Money compares within one currency, or with any that
    shares the article's name for it. Other units of one dimension compare through their scales. A bare fraction ("one
    in five") compares with percent.
    """
    own = quantity.unit
    if own.dimension == unit.dimension:
        if own.name == unit.name or unit.dimension == "count" or stands_for(own, unit):
            return UnitFit(Fit.SAME)
        if unit.dimension in ("money", "rate") or not own.scale or not unit.scale:
            return UnitFit(Fit.OTHER)
        return UnitFit(Fit.SAME, own.scale / unit.scale)
    if yearly(own, unit) or (own.name, unit.name) == ("point", "percentage_point"):
        return UnitFit(Fit.SAME)
    if {own.dimension, unit.dimension} == _SHARE_AND_POINT and own.name:
        return UnitFit(Fit.POINTS)
    if not own.name and unit.dimension == "share" and 0 < quantity.low < 1 and unit.scale:
        return UnitFit(Fit.SAME, _ONE / unit.scale)
    return UnitFit(Fit.NONE)


def stands_for(own: Unit, unit: Unit) -> bool:
    """Whether a name that several currencies share, where the article does not say whose it is, may be one of them."""
    return bool(own.shared) and own.name != unit.name and unit.name in may_be(own.shared)


def yearly(own: Unit, unit: Unit) -> bool:
    """Whether an amount is told as one a year ("500 yuan a year") and the other is plainly of its money."""
    return unit.dimension == "money" and own.dimension == "rate" and own.name == f"{unit.name} per year"

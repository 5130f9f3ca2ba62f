"""Interval arithmetic: a figure with its written precision and hedge in, the interval that it denotes out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from smecheck.language.hedge_widths import Gauge, HedgeWidth, hedge_widths
from smecheck.model import Bound

_TEN, _FIVE = Decimal(10), Decimal(5)
_ROUND_FROM = Decimal(1)  # the step of whole numbers below 1,000: their trailing zeros are written, yet round


@dataclass(frozen=True, slots=True)
class Interval:
    """All values between `low` and `high`; None is no end. An end belongs to it only where it is `closed`."""

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = False
    high_closed: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether the two share a value; ends that only touch count where both are closed."""
        return self._reaches_up_to(other) and other._reaches_up_to(self)

    def _reaches_up_to(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return True
        if self.high == other.low:
            return self.high_closed and other.low_closed
        return self.high > other.low

    def mirrored(self) -> Interval:
        """The interval of the same figures with the other sign."""
        return Interval(_negated(self.high), _negated(self.low), self.high_closed, self.low_closed)


def _negated(end: Decimal | None) -> Decimal | None:
    return None if end is None else -end


def interval_of(low: Decimal, high: Decimal | None, step: Decimal, bound: Bound) -> Interval:
    """The interval that a figure denotes, by the widths of hedge_widths.yaml.

    low, high: the figure, or the two ends of a range, in any unit. step: its last significant digit in that unit.
    bound: its hedge; a hedge on a negative figure bends its size, so "over -5" lies below -5.
    """
    if high is not None and high != low:
        first, last = sorted((low, high))
        lower, upper = interval_of(first, None, step, bound), interval_of(last, None, step, bound)
        return Interval(lower.low, upper.high, lower.low_closed, upper.high_closed)
    if low < 0:
        return interval_of(-low, None, step, bound).mirrored()
    width = hedge_widths()[bound]
    below, above = (reach(low, step, width, share) for share in (width.below, width.above))
    return Interval(
        None if below is None else low - below,
        None if above is None else low + above,
        low_closed=below == 0 and not width.strict,
        high_closed=above == 0 and not width.strict,
    )


def reach(figure: Decimal, step: Decimal, width: HedgeWidth, share: Decimal | None) -> Decimal | None:
    """How far a hedge reaches from a figure on one side; None where that side is open."""
    if share is None:
        return None
    gauge = step if width.gauge is Gauge.STEP else roundness(figure, step)
    return min(share * gauge, width.cap * abs(figure)) if figure else share * gauge


def roundness(figure: Decimal, step: Decimal) -> Decimal:
    """The coarsest 1 or 5 times a power of ten that divides a figure, as far as it is written.

    12,500 is round to 500, 9,000 to 1,000, 8,990 to 10, 50 and 60 percent to 10, 8.2 to 0.1: a five counts behind
    another digit. Decimals that were written ("4.0 million") are kept: there the step is the roundness.
    """
    if not figure or not step:
        return step
    gauge = step
    while step == _ROUND_FROM and figure % (gauge * _TEN) == 0:
        gauge *= _TEN
    in_fives = figure % (gauge * _FIVE) == 0 and figure % (gauge * _TEN) != 0 and abs(figure) > gauge * _TEN
    return gauge * _FIVE if in_fives else gauge

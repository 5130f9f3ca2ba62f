"""Figures of either side in one form: a claim or an observation in, its size, precision, hedge and direction out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property, lru_cache

from smecheck.checking.interval import Interval, interval_of
from smecheck.checking.wording import is_fraction
from smecheck.language.changes import changes
from smecheck.language.cues import cues
from smecheck.language.movement import movement
from smecheck.model import Bound, Change, Claim, Kind, Observation, Role

_DIRECTED = frozenset({Kind.CHANGE, Kind.RATE})

_FRACTION_STEP = Decimal(5)  # percent
_HALF = Decimal(50)  # percent
_SOFT = frozenset({Bound.EXACT, Bound.ABOUT})
_OPENED = {Bound.OVER: Bound.AT_LEAST, Bound.UNDER: Bound.AT_MOST}
_SIDES = {
    Bound.OVER: Change.UP,
    Bound.AT_LEAST: Change.UP,
    Bound.UNDER: Change.DOWN,
    Bound.AT_MOST: Change.DOWN,
    Bound.NEARLY: Change.DOWN,
}


@dataclass(frozen=True)
class Figure:
    """A figure in the measure's unit: a range where `high` is there; `direction` where one is told that matters.

    side: of a limit, on which side of it lies what it admits: "at least 20 million" admits what is above. strict: it is
    open below, and the value itself is left out ("less than half").
    """

    low: Decimal
    high: Decimal | None
    step: Decimal
    bound: Bound
    direction: Change | None = None
    side: Change | None = None
    strict: bool = False

    @cached_property
    def interval(self) -> Interval:
        """What it denotes."""
        return interval_of(self.low, self.high, self.step, self.bound)

    @property
    def is_range(self) -> bool:
        """Whether it has two ends."""
        return self.high is not None and self.high != self.low

    @property
    def digits(self) -> str:
        """The significant digits as written, without trailing zeros beyond the step: 8,997 -> "8997"."""
        return digits(self.low, self.step)

    def times(self, factor: Decimal) -> Figure:
        """The same writing at another scale."""
        if factor == 1:
            return self
        return replace(
            self,
            low=self.low * factor,
            high=None if self.high is None else self.high * factor,
            step=self.step * abs(factor),
        )

    def bare(self) -> Figure:
        """The figure without its hedge."""
        return replace(self, bound=Bound.EXACT)

    def meets(self, other: Figure) -> bool:
        """Whether the two intervals share a value."""
        return self.interval.meets(other.interval)

    def same_as(self, other: Figure) -> bool:
        """Whether the two are written with the same value, hedge aside."""
        return (self.low, self.high or self.low) == (other.low, other.high or other.low)


def of_claim(claim: Claim, kind: Kind, factor: Decimal = Decimal(1)) -> Figure:
    """The figure of an article, turned into the measure's unit by `factor`.

    Its direction counts where the figure is the size of a movement. In "growth slowed to 8.2 percent" it is that of the
    noun: there the rate moved, and the figure is where it now stands. A negative change is its size, downwards. Of a
    limit it is the side of its hedge, and the figure itself is compared.
    """
    quantity = claim.quantity
    if kind is Kind.THRESHOLD:
        side = _SIDES.get(quantity.bound)
        return Figure(quantity.low, quantity.high, quantity.step, Bound.EXACT, side=side).times(factor)
    direction = _direction(claim) if kind in _DIRECTED else None
    figure = Figure(quantity.low, quantity.high, quantity.step, quantity.bound, direction).times(factor)
    figure = _rough(figure) if is_fraction(quantity) else figure
    return _directed(figure) if kind in _DIRECTED and figure.low < 0 else figure


@lru_cache(maxsize=4096)
def of_observation(observation: Observation, kind: Kind) -> Figure:
    """The figure of a registry; a change or a rate that tells no direction has that of its sign.

    The "at least" of a threshold is what it says, no hedge: the figure itself is compared, and its side.
    """
    if kind is Kind.THRESHOLD:
        side = _SIDES.get(observation.bound)
        return Figure(observation.value, observation.high, observation.step, Bound.EXACT, side=side)
    change = observation.change if kind in _DIRECTED else None
    figure = Figure(observation.value, observation.high, observation.step, observation.bound, change)
    return figure if change or kind not in _DIRECTED else _directed(figure)


def _rough(figure: Figure) -> Figure:
    """A fraction in words, which is told more roughly than a percentage: "half" is 50 percent to the nearest five.

    "More than half" is open, for no rounder fraction follows it. "A third" is about that, and "nearly a third" reaches
    as far below: no percentage so told is meant to its second digit.
    """
    bound = _OPENED.get(figure.bound, figure.bound)
    uneven = figure.low % _FRACTION_STEP != 0
    rough = bound in _SOFT or (uneven and bound is Bound.NEARLY)
    if uneven and figure.low < _HALF and bound is Bound.EXACT:
        bound = Bound.ABOUT
    step = max(figure.step, _FRACTION_STEP) if rough else figure.step
    return replace(figure, bound=bound, step=step, strict=figure.bound is Bound.UNDER)


def _direction(claim: Claim) -> Change | None:
    """Which way a change is told to go, or None.

    Of a lead in points it is the way of the comparison; of a rate ("fell at an annual rate of 3 percent") that of the
    verb; where the subject is itself a movement ("the decline narrowed to 3 percent"), that of the noun.
    """
    if claim.quantity.unit.dimension == "point":
        return claim.quantity.change
    rates = movement().rates | movement().movements | movement().emergence
    said, of = ([m.text.casefold().split() for m in claim.mentions if m.role is r] for r in (Role.SUBJECT, Role.OF))
    of_a_rate = next((words for words in said if not rates.isdisjoint(words)), None)
    if claim.moved == 1 and of_a_rate:
        return _way(of_a_rate)
    at_a_rate = of_a_rate is None and any(not movement().rates.isdisjoint(words) for words in of)
    return claim.quantity.change if claim.moved or at_a_rate else None


def _way(words: list[str]) -> Change | None:
    """The direction of the movement that a noun phrase names: the last noun of it before a complement."""
    end = next((place for place, word in enumerate(words) if word in cues().complement), len(words))
    moved = [word for word in words[:end] if word in movement().movements | movement().emergence]
    return changes().nouns.get(moved[-1]) if moved else None


def _directed(figure: Figure) -> Figure:
    if figure.low >= 0:
        return replace(figure, direction=Change.UP)
    ends = sorted(abs(end) for end in (figure.low, figure.high) if end is not None)
    return replace(figure, low=ends[0], high=ends[1] if len(ends) > 1 else None, direction=Change.DOWN)


def digits(value: Decimal, step: Decimal) -> str:
    """The digits of a value down to its step, without leading zeros: (0.82, 0.01) -> "82"."""
    if not step:
        return str(abs(value)).replace(".", "").strip("0")
    return str(int((abs(value) / step).to_integral_value(ROUND_HALF_UP)))


def significant(value: Decimal, step: Decimal) -> int:
    """How many significant digits are written, trailing zeros aside: 600,000 has one, 14,600 three, 60 one."""
    return len(digits(value, step).rstrip("0")) or 1

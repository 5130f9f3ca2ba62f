"""A measure's figures over time as an inline SVG: what the registry has, and where the article's figure falls."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from smecheck.checking.wording import number
from smecheck.model import Claim, Measure, Observation, Period, Status
from smecheck.rendering.page.markup import Html, join, tag

_WIDTH, _HEIGHT = 340, 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 62, 16, 14, 24
_STEEP = 50  # the largest value over the smallest from which the scale is logarithmic
_APART = 34  # pixels between two years named below the plot
_LEGEND = {"known": "● registry", "aimed": "◇ registry, not yet reached", "said": "✕ this article"}


@dataclass(frozen=True, slots=True)
class Point:
    """One figure to draw: its day, its value, what it is and what to say of it."""

    day: date
    value: Decimal
    kind: str
    label: str


def timeline(measure: Measure, claim: Claim, published: Period | None) -> Html:
    """The plot; empty where there is nothing to compare (fewer than two points).

    The article's figure is drawn at its period's end, but not past the day of publication, where its unit is the
    measure's.
    """
    points = [_observed(observation) for observation in measure.observations if not observation.withdrawn]
    when = claim.period or published
    if when and claim.quantity.unit.dimension == measure.unit.dimension:
        day = min(when.end, published.end) if published and when.start <= published.end else when.end
        label = f"article: {number(claim.quantity.low)}, {when.edtf()}"
        points.append(Point(day, claim.quantity.low, "said", label))
    points.sort(key=lambda point: point.day)
    if len(points) < 2:
        return Html()
    legend = [words for kind, words in _LEGEND.items() if any(point.kind == kind for point in points)]
    return tag("figure", _drawn(measure, points), tag("figcaption", "  ".join(legend)))


def _observed(observation: Observation) -> Point:
    kind = "known" if observation.status.achieved else "aimed"
    standing = "" if observation.status is Status.ACTUAL else f" ({observation.status.value})"
    label = f"registry: {number(observation.value)}, {observation.time_period.edtf()}{standing}"
    return Point(observation.time_period.end, observation.value, kind, label)


def _drawn(measure: Measure, points: Sequence[Point]) -> Html:
    days = _Scale(points[0].day.toordinal(), points[-1].day.toordinal(), _LEFT, _WIDTH - _RIGHT)
    low, high = min(point.value for point in points), max(point.value for point in points)
    steep = low > 0 and high / low >= _STEEP
    values = _Scale(_height(low, steep), _height(high, steep), _HEIGHT - _BOTTOM, _TOP)
    places = [(days.at(point.day.toordinal()), values.at(_height(point.value, steep)), point) for point in points]
    known = " ".join(f"{x:.1f},{y:.1f}" for x, y, point in places if point.kind == "known")
    return tag(
        "svg",
        tag("title", "; ".join(point.label for point in points)),
        _axes(low, high, values, steep),
        _years(points, days),
        tag("polyline", points=known, class_="line") if known.count(",") > 1 else None,
        *(_mark(x, y, point) for x, y, point in places),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img",
        class_="plot",
        aria_label=f"{measure.name} over time",
    )


def _axes(low: Decimal, high: Decimal, values: _Scale, steep: bool) -> Html:
    rows = []
    for value in sorted({low, high}):
        y = values.at(_height(value, steep))
        rows.append(tag("line", x1=_LEFT, x2=_WIDTH - _RIGHT, y1=f"{y:.1f}", y2=f"{y:.1f}", class_="grid"))
        rows.append(tag("text", number(value), x=_LEFT - 6, y=f"{y + 3.5:.1f}", text_anchor="end"))
    return join(*rows)


def _years(points: Sequence[Point], days: _Scale) -> Html:
    """The years that begin within the plot, as many as have room; the first and last day where none does."""
    first, last = points[0].day, points[-1].day
    marks = [(date(year, 1, 1), str(year)) for year in range(first.year, last.year + 1) if date(year, 1, 1) >= first]
    if not marks:
        marks = (
            [(first, first.isoformat()), (last, last.isoformat())] if first != last else [(first, first.isoformat())]
        )
    texts, taken = [], -math.inf
    for day, label in marks:
        x = min(max(days.at(day.toordinal()), _LEFT), _WIDTH - _RIGHT - 3 * len(label))
        if x - taken >= _APART:
            texts.append(tag("text", label, x=f"{x:.1f}", y=_HEIGHT - 6, text_anchor="middle"))
            taken = x
    return join(*texts)


def _mark(x: float, y: float, point: Point) -> Html:
    title = tag("title", point.label)
    if point.kind == "said":
        return tag("g", title, tag("path", d=f"M{x - 5:.1f} {y - 5:.1f}l10 10m0 -10l-10 10"), class_="said")
    if point.kind == "aimed":
        return tag("g", title, tag("path", d=f"M{x:.1f} {y - 5:.1f}l5 5l-5 5l-5 -5z"), class_="aimed")
    return tag("g", title, tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=4), class_="known")


def _height(value: Decimal, steep: bool) -> float:
    return math.log10(value) if steep else float(value)


@dataclass(frozen=True, slots=True)
class _Scale:
    """A line from the values `low` to `high` to the pixels `start` to `end`; the middle where all values are one."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """The pixel of a value."""
        share = (value - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return self.start + share * (self.end - self.start)

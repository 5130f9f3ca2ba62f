"""The site's plots as inline SVG: outcomes by month as bars; a measure's steps with every article's figure as a dot.

Across, all stands in percent of the width that there is, and up and down in pixels: so words and dots are of one size
on a phone and on a wide screen.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from smecheck.rendering.page.markup import Html, join, tag

_HEIGHT, _TOP, _BOTTOM = 200, 12, 26
_STEEP = 50  # the largest value over the smallest from which the scale is logarithmic
_LABELS, _FEW = 12, 3  # names below a plot, at most, and on a narrow screen
_EDGE = 8  # percent of the width within which a name is not centred below its place, for it would not fit
_DOTS = 2_000  # more are drawn on top of one another and only make the page heavy


@dataclass(frozen=True, slots=True)
class Month:
    """How many figures of one month (`2025-07`) agreed, were contradicted and were outdated."""

    name: str
    agrees: int
    contradicts: int
    outdated: int


@dataclass(frozen=True, slots=True)
class Dot:
    """One figure of an article: its day, its value in the measure's unit, the outcome and what to say of it."""

    day: date
    value: Decimal
    outcome: str
    label: str


@dataclass(frozen=True, slots=True)
class MeasurePlot:
    """One measure: its id and name, the registry's figures from the day each was known, and the articles' figures."""

    id: str
    name: str
    steps: Sequence[tuple[date, Decimal]]
    dots: Sequence[Dot]


def months(rows: Sequence[Month]) -> Html:
    """Bars, one a month, stacked by outcome; empty where there is no month."""
    if not rows:
        return Html()
    most = max(row.agrees + row.contradicts + row.outdated for row in rows) or 1
    step = 100 / len(rows)
    bars = []
    for place, row in enumerate(rows):
        x, y = place * step, float(_HEIGHT - _BOTTOM)
        label = f"{row.name}: {row.agrees:,} agree, {row.contradicts:,} contradicted, {row.outdated:,} outdated"
        for kind in ("contradicts", "outdated", "agrees"):
            height = getattr(row, kind) / most * (_HEIGHT - _TOP - _BOTTOM)
            y -= height
            if height:
                bars.append(_bar(x, y, step, height, kind, label))
    names = [(row.name, (place + 0.5) * step) for place, row in enumerate(rows)]
    return _svg("Outcomes by month", join(*bars, _beside(f"{most:,}", _TOP), _below(names)))


def measure(plot: MeasurePlot) -> Html:
    """The registry's figures as steps and every article's as a dot; empty where there are no dots."""
    dots = sorted(plot.dots, key=lambda dot: (dot.outcome != "agrees", dot.day))[-_DOTS:]
    if not dots:
        return Html()
    days = [dot.day for dot in dots] + [day for day, _ in plot.steps]
    values = [dot.value for dot in dots] + [value for _, value in plot.steps]
    first, last = min(days).toordinal(), max(days).toordinal() + 1
    steep = min(values) > 0 and max(values) / min(values) >= _STEEP
    low, high = _height(min(values), steep), _height(max(values), steep)

    def at(day: date, value: Decimal) -> tuple[float, float]:
        x = 100 * (day.toordinal() - first) / (last - first)
        share = (_height(value, steep) - low) / (high - low) if high > low else 0.5
        return x, _HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM)

    line = _steps([at(*step) for step in sorted(plot.steps)])
    marks = [_dot(*at(dot.day, dot.value), dot) for dot in dots]
    ends = [_beside(_short(value), at(days[0], value)[1]) for value in sorted({min(values), max(values)})]
    names = [(day.isoformat(), at(day, values[0])[0]) for day in sorted({min(days), max(days)})]
    return _svg(
        f"{plot.name}: the registry's steps and the articles' figures", join(line, *marks, *ends, _below(names))
    )


def _bar(x: float, y: float, step: float, height: float, kind: str, label: str) -> Html:
    return tag(
        "rect", tag("title", label), x=f"{x:.2f}%", y=f"{y:.1f}", width=f"{step * 0.97:.2f}%", height=f"{height:.1f}",
        class_=kind,
    )  # fmt: skip


def _steps(places: Sequence[tuple[float, float]]) -> Html:
    """A line that keeps each value until the next is known."""
    lines = []
    for (x, y), (next_x, next_y) in zip(places, [*places[1:], (100.0, places[-1][1])], strict=True):
        lines.append(_line(x, y, next_x, y))
        lines.append(_line(next_x, y, next_x, next_y))
    return tag("g", *lines, class_="steps")


def _line(x: float, y: float, to_x: float, to_y: float) -> Html:
    return tag("line", x1=f"{x:.2f}%", y1=f"{y:.1f}", x2=f"{to_x:.2f}%", y2=f"{to_y:.1f}")


def _dot(x: float, y: float, dot: Dot) -> Html:
    circle = tag("circle", cx=f"{x:.2f}%", cy=f"{y:.1f}", r=4 if dot.outcome != "agrees" else 2.5, class_=dot.outcome)
    return tag("g", tag("title", dot.label), circle)


def _beside(value: str, y: float) -> Html:
    """A value on the scale, left of the plot: the page leaves room for it."""
    return tag("text", value, x=-6, y=f"{y + 4:.1f}", text_anchor="end")


def _below(names: Sequence[tuple[str, float]]) -> Html:
    every, seldom = math.ceil(len(names) / _LABELS), math.ceil(len(names) / _FEW)
    shown = [(name, x, place % seldom > 0) for place, (name, x) in enumerate(names) if not place % seldom % every]
    return join(*(
        tag("text", name, x=f"{x:.2f}%", y=_HEIGHT - 8, text_anchor=_anchor(x), class_="more" if more else None)
        for name, x, more in shown
    ))  # fmt: skip


def _anchor(x: float) -> str:
    return "start" if x < _EDGE else "end" if x > 100 - _EDGE else "middle"


def _svg(label: str, content: Html) -> Html:
    return tag("svg", tag("title", label), content, height=_HEIGHT, role="img", class_="plot")


def _height(value: Decimal, steep: bool) -> float:
    return math.log10(value) if steep else float(value)


def _short(value: Decimal) -> str:
    for scale, name in ((10**12, " tn"), (10**9, " bn"), (10**6, " m")):
        if abs(value) >= scale:
            return f"{value / scale:.4g}{name}"
    return f"{value:,f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:,f}"

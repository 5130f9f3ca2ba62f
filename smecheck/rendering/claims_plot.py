"""A small plot of a measure over time in plain characters: observations in, lines of text out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from smecheck.model import Observation
from smecheck.rendering.wording import scaled

_ROWS, _NARROWEST, _WIDEST = 9, 20, 100
_REACHED, _AIMED = "●", "○"


def plot(observations: Sequence[Observation], width: int) -> list[str]:
    """Lines of at most `width` columns: time to the right, value upwards, ● for achieved figures and ○ for the others.

    A figure stands at the end of its period; the upper and lower labels are the highest and lowest value shown.
    """
    values = [observation.value for observation in observations]
    low, high = min(values), max(values)
    labels = {0: scaled(high), _ROWS - 1: scaled(low)} if high > low else {_ROWS // 2: scaled(low)}
    margin = max(map(len, labels.values())) + 1
    columns = max(min(width - margin - 2, _WIDEST), _NARROWEST)
    grid = [[" "] * columns for _ in range(_ROWS)]
    days = [observation.time_period.end for observation in observations]
    for observation in observations:
        row = _row(observation.value, low, high)
        column = _column(observation.time_period.end, min(days), max(days), columns)
        if grid[row][column] != _REACHED:
            grid[row][column] = _REACHED if observation.status.achieved else _AIMED
    lines = [f"{labels.get(number, ''):>{margin}}┤{''.join(row).rstrip()}" for number, row in enumerate(grid)]
    first, last = str(min(days)), str(max(days))
    gap = columns - len(first) - len(last)
    lines.append(f"{'':>{margin}}└{'─' * columns}")
    lines.append(f"{'':>{margin}} {first}{' ' * gap}{last}" if gap > 0 and first != last else f"{'':>{margin}} {last}")
    if any(not observation.status.achieved for observation in observations):
        lines.append(f"{'':>{margin}} {_REACHED} achieved  {_AIMED} target or forecast")
    return lines


def _row(value: Decimal, low: Decimal, high: Decimal) -> int:
    if high == low:
        return _ROWS // 2
    return int(((high - value) / (high - low) * (_ROWS - 1)).to_integral_value())


def _column(day: date, first: date, last: date, columns: int) -> int:
    if first == last:
        return columns // 2
    return round((day - first) / (last - first) * (columns - 1))

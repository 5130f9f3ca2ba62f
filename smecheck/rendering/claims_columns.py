"""Rows of text in aligned columns for a terminal: the columns that must not break keep their width, one may wrap."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from smecheck.rendering.sheet import Sheet

_GAP = 2


def rows(sheet: Sheet, width: int, cells: Sequence[Sequence[tuple[str, str]]], indent: int = 0) -> None:
    """Print rows of (text, style) cells; every column but the last is as wide as its widest cell.

    width: the columns of the terminal; what wraps is set in by at most a third of them.
    """
    if not cells:
        return
    widths = [max(cell_len(row[place][0]) for row in cells) for place in range(len(cells[0]) - 1)]
    hanging = min(sum(widths) + _GAP * len(widths), width // 3)
    for row in cells:
        line = Text()
        for (text, style), column in zip(row, [*widths, 0], strict=True):
            line.append(text, style).append(" " * (max(column - cell_len(text), 0) + _GAP))
        line.rstrip()
        sheet.line(line, indent=indent, hanging=hanging)

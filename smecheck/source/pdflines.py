"""The words of a PDF page with their boxes in, its lines in reading order out: columns one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median
from typing import Any

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# A gap of two letters' height within a row parts the cells of a table, or two columns.
_CELL_GAP = 2.0
_GUTTER_ZONE = (0.2, 0.8)
_MOST_CROSSING = 0.2
_FEWEST_ROWS = 6
_FEWEST_WORDS = 3.0
_LIGATURES = str.maketrans({"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "\u00a0": " ", "\u200b": ""})


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its text, its box in points from the top left, its letters' size.

    page: from 1; number: from 1 on its page. cells: how many cells of a table stand in it, 1 for prose.
    left, right: the bounds of the column it stands in.
    """

    text: str
    page: int
    number: int
    top: float
    bottom: float
    x0: float
    x1: float
    size: float
    cells: int
    left: float
    right: float


@dataclass(slots=True)
class _Segment:
    """Words of one row without a wide gap between them."""

    words: list[Mapping[str, Any]]

    @property
    def x0(self) -> float:
        return float(self.words[0]["x0"])

    @property
    def x1(self) -> float:
        return float(self.words[-1]["x1"])


def lines_of(words: Sequence[Mapping[str, Any]], page: int) -> list[Line]:
    """The lines of a page.

    words: pdfplumber's, with text, x0, x1, top, bottom and size. page: its number from 1.
    """
    rows = [_segments(row) for row in _rows(words)]
    lines: list[Line] = []
    for left, right, row in _in_order(rows):
        lines.append(_line(row, page, len(lines) + 1, left, right))
    return [line for line in lines if line.text]


def _rows(words: Sequence[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    """Words that overlap in height by half are on one row, small raised ones with the word they stand on."""
    rows: list[list[Mapping[str, Any]]] = []
    tallest: list[Mapping[str, Any]] = []
    for word in sorted(words, key=lambda word: word["top"] + word["bottom"]):
        if rows and _overlap(tallest[-1], word) >= 0.5:
            rows[-1].append(word)
            tallest[-1] = max(tallest[-1], word, key=lambda one: one["size"])
        else:
            rows.append([word])
            tallest.append(word)
    return [sorted(row, key=lambda word: word["x0"]) for row in rows]


def _overlap(one: Mapping[str, Any], other: Mapping[str, Any]) -> float:
    shared = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    shorter = min(one["bottom"] - one["top"], other["bottom"] - other["top"])
    return float(shared / shorter) if shorter > 0 else 0.0


def _segments(row: list[Mapping[str, Any]]) -> list[_Segment]:
    segments = [_Segment([row[0]])]
    for word in row[1:]:
        if word["x0"] - segments[-1].x1 > _CELL_GAP * max(word["size"], 4):
            segments.append(_Segment([word]))
        else:
            segments[-1].words.append(word)
    return segments


def _in_order(rows: list[list[_Segment]]) -> Iterator[tuple[float, float, list[_Segment]]]:
    """Each row with its column's bounds; where a gutter runs down the page, what is left of it comes first."""
    if not rows:
        return
    left = min(segment.x0 for row in rows for segment in row)
    right = max(segment.x1 for row in rows for segment in row)
    gutter = _gutter(rows, left, right)
    if gutter is None:
        yield from ((left, right, row) for row in rows)
        return
    band: list[list[_Segment]] = []
    for row in rows:
        if any(segment.x0 < gutter < segment.x1 for segment in row):
            yield from _halves(band, gutter)
            band = []
            yield left, right, row
        else:
            band.append(row)
    yield from _halves(band, gutter)


def _halves(band: list[list[_Segment]], gutter: float) -> Iterator[tuple[float, float, list[_Segment]]]:
    for side in (True, False):
        half = [[segment for segment in row if (segment.x1 <= gutter) is side] for row in band]
        yield from _in_order([row for row in half if row])


def _gutter(rows: list[list[_Segment]], left: float, right: float) -> float | None:
    """Where the page parts into columns of prose, or None: few rows cross it, many stand on both sides of it."""
    width = right - left
    if len(rows) < _FEWEST_ROWS or width < 150:
        return None
    places = [left + width * share / 100 for share in range(int(_GUTTER_ZONE[0] * 100), int(_GUTTER_ZONE[1] * 100))]
    crossing = [sum(any(s.x0 < place < s.x1 for s in row) for row in rows) for place in places]
    least = min(crossing)
    best = [place for place, count in zip(places, crossing, strict=True) if count == least]
    gutter = best[len(best) // 2]
    if least > _MOST_CROSSING * len(rows):
        return None
    sides = [[s for row in rows for s in row if s.x1 <= gutter], [s for row in rows for s in row if s.x0 >= gutter]]
    both = sum(any(s.x1 <= gutter for s in row) and any(s.x0 >= gutter for s in row) for row in rows)
    prose = all(len(side) >= _FEWEST_ROWS and mean(len(s.words) for s in side) >= _FEWEST_WORDS for side in sides)
    return gutter if prose and both >= 0.3 * len(rows) else None


def _line(row: list[_Segment], page: int, number: int, left: float, right: float) -> Line:
    words = [word for segment in row for word in segment.words]
    size = median(word["size"] for word in words)
    cells = [_joined(segment.words, size) for segment in row]
    text = re.sub(r"\s+", " ", " | ".join(filter(None, cells))).strip()
    return Line(
        text=text,
        page=page,
        number=number,
        top=min(word["top"] for word in words),
        bottom=max(word["bottom"] for word in words),
        x0=row[0].x0,
        x1=row[-1].x1,
        size=size,
        cells=len(row),
        left=left,
        right=right,
    )


def _joined(words: list[Mapping[str, Any]], size: float) -> str:
    """The words of a segment; small raised figures stay apart from the number they stand on."""
    text = ""
    base = max(words, key=lambda word: word["size"])
    for before, word in zip([None, *words], words, strict=False):
        piece = str(word["text"]).translate(_LIGATURES)
        near = 0.15 * size
        if word["size"] < 0.85 * base["size"] and word["bottom"] < base["bottom"] - 0.5:
            piece, near = piece.translate(_RAISED), 0.5 * size
        joins = before is not None and word["x0"] - before["x1"] < near
        text += piece if joins or not text else f" {piece}"
    return text

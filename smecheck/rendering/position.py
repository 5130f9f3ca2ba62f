"""Spans to places that can be opened: 1-based lines and columns, and the page or paragraph of a format."""

from __future__ import annotations

import re
from bisect import bisect_right

from smecheck.model import Article, Span
from smecheck.model.records import record

_LINE_END = re.compile(r"\r\n|\r|\n")


@record(frozen=True, slots=True)
class Position:
    """A place in a text: line and column, both from 1."""

    line: int
    column: int


class Positions:
    """The lines of one text, ended by CR, LF or CRLF; columns are code points unless bytes are asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        self._measured = (0, 0)

    def at(self, offset: int) -> Position:
        """Line and column, in code points, of the code point at `offset`."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def bytes_at(self, offset: int) -> Position:
        """Line and column, in UTF-8 bytes, of the code point at `offset`; cheap when asked in order of place."""
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        known, count = self._measured
        if not start <= known <= offset:
            known, count = start, 0
        count += len(self._text[known:offset].encode("utf-8", "surrogatepass"))
        self._measured = (offset, count)
        return Position(line, count + 1)


def place_of(article: Article, span: Span) -> str | None:
    """In words, where `span` stands in the document it was unpacked from ("page 2"); None for plain text."""
    place = article.place_of(span)
    return place.label if place else None


def file_line(article: Article, positions: Positions, span: Span) -> int | None:
    """The line of the file itself, where it has lines: of the text, or of a page's source; None for a PDF or docx."""
    if not article.places:
        return positions.at(span.start).line
    place = article.place_of(span)
    return place.line if place and place.source_start is not None else None

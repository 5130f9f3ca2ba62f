"""Offsets become the lines and columns that an editor shows."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smecheck.model import Span
from smecheck.rendering.position import Position, Positions, place_of
from tests.rendering import factories

TEXT = "ab\ncd\r\nef\rgh"


@pytest.mark.parametrize(
    ("quote", "line", "column"), [("a", 1, 1), ("b", 1, 2), ("d", 2, 2), ("e", 3, 1), ("g", 4, 1), ("h", 4, 2)]
)
def test_every_kind_of_line_end(quote: str, line: int, column: int) -> None:
    assert Positions(TEXT).at(TEXT.index(quote)) == Position(line, column)


def test_the_end_of_the_text_has_a_place() -> None:
    assert Positions("").at(0) == Position(1, 1)
    assert Positions("ab\n").at(3) == Position(2, 1)


def test_columns_are_code_points_or_utf8_bytes() -> None:
    text = "é 😀 企 9"
    assert Positions(text).at(text.index("9")) == Position(1, 7)
    assert Positions(text).bytes_at(text.index("9")) == Position(1, 13)


@given(st.text(alphabet="aé企😀\r\n"), st.data())
def test_bytes_are_counted_from_the_line(text: str, data: st.DataObject) -> None:
    positions = Positions(text)
    for offset in data.draw(st.lists(st.integers(0, len(text)), max_size=5)):
        before = text[:offset]
        # an offset between CR and LF still stands on the line that the two end together
        ends = list(re.finditer(r"\r\n|\r(?!\n)|\n", text[: offset + 1]))
        start = max((end.end() for end in ends if end.end() <= offset), default=0)
        expected = Position(1 + sum(end.end() <= offset for end in ends), 1 + len(before[start:].encode()))
        assert positions.bytes_at(offset) == expected


def test_place_of() -> None:
    paged = factories.unpacked().article
    assert place_of(paged, Span(0, 1)) == "page 1"
    assert place_of(paged, Span(20, 22)) == "page 2"
    assert place_of(factories.clean().article, Span(3, 4)) is None

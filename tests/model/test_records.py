"""Records are made, compared, sorted and looked up as frozen dataclasses are."""

from __future__ import annotations

import dataclasses

from smecheck.model import Span


def test_records_are_values() -> None:
    assert Span(1, 2) == Span(1, 2) and hash(Span(1, 2)) == hash(Span(1, 2))
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]
    assert dataclasses.replace(Span(1, 2), end=5) == Span(1, 5)
    assert {Span(1, 2): "first"}[Span(1, 2)] == "first"


def test_records_have_no_room_for_more() -> None:
    assert not hasattr(Span(1, 2), "__dict__")

"""Marked-up phrases: each bracket is a quantity, and what it reads is told beside it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from smecheck.extraction.numbers import Draft, find_quantities
from smecheck.model import Span

_CASES = Path(__file__).parents[2] / "cases" / "numbers.yaml"
_BOUNDS = {"about", "nearly", "over", "at_least", "under", "at_most"}


def _rows() -> list[tuple[str, list[str]]]:
    topics = yaml.load(_CASES.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return [(row["text"], row["reads"]) for rows in topics.values() for row in rows]


def _unmarked(marked: str) -> tuple[str, list[str]]:
    pieces = marked.replace("]", "[").split("[")
    return "".join(pieces), pieces[1::2]


def _told(draft: Draft) -> str:
    quantity = draft.quantity
    words = [_figure(quantity.low) + (f"..{_figure(quantity.high)}" if quantity.high is not None else "")]
    words += [quantity.unit.name.replace(" ", "_")] if quantity.unit.name else []
    words += [quantity.bound.value] if quantity.bound.value in _BOUNDS else []
    words += [quantity.change.value] if quantity.change else []
    words += ["refused"] if draft.refused else []
    return " ".join(words)


def _figure(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _expected(read: str) -> str:
    first, *rest = read.split()
    return " ".join(["..".join(_figure(Decimal(end)) for end in first.split("..")), *rest])


@pytest.mark.parametrize(("marked", "reads"), _rows())
def test_phrase_reads_as_told(marked: str, reads: list[str]) -> None:
    text, spans = _unmarked(marked)
    drafts = find_quantities(text, Span(0, len(text)))
    assert [draft.quantity.span.of(text) for draft in drafts] == spans
    assert [_told(draft) for draft in drafts] == [_expected(read) for read in reads]

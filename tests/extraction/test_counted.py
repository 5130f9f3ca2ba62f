"""A plain number counts its head noun, in the singular, or nothing that is told; a lone "one" is no quantity."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from smecheck.extraction.counted import counted
from smecheck.extraction.counting import counted_unit
from smecheck.extraction.numbers import Draft, find_quantities
from smecheck.extraction.parse import Parser
from smecheck.extraction.tree import Sentence
from smecheck.model import Span

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "counted.yaml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def read(parser: Parser, text: str) -> tuple[Sentence, list[Draft]]:
    block = Span(0, len(text))
    return Sentence(parser.parse([text])[0], block), find_quantities(text, block)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_what_is_counted(parser: Parser, case: dict[str, Any]) -> None:
    sentence, drafts = read(parser, case["text"])
    units = [counted_unit(sentence, draft, drafts) for draft in drafts if draft.needs_noun]
    assert ["dropped" if unit is None else unit.name or "-" for unit in units] == case["counts"]


def test_the_phrase_and_its_head_are_quoted_in_place(parser: Parser) -> None:
    text = "Officials counted 14,600 “little giant” enterprises in May."
    sentence, drafts = read(parser, text)
    found = counted(sentence, drafts[0])
    assert found is not None
    assert (found.head.of(text), found.phrase.of(text)) == ("enterprises", "“little giant” enterprises")


def test_an_index_level_is_told_in_the_points_beside_it(parser: Parser) -> None:
    sentence, drafts = read(parser, "The index lost 162.31 points to end at 7,425.81.")
    unit = counted_unit(sentence, drafts[-1], drafts)
    assert unit is not None
    assert (unit.name, unit.dimension) == ("point", "index")


def test_what_a_parse_is_not_needed_for_keeps_its_unit(parser: Parser) -> None:
    sentence, drafts = read(parser, "It cost 5 million yuan.")
    unit = counted_unit(sentence, drafts[0])
    assert unit is not None and unit.name == "CNY"

"""Which of a class a figure is told of: all of it, whatever praises it, or but a part, which is another figure."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml

from smecheck.language.lexicon import table
from smecheck.model import Outcome
from tests.checking.test_times import SPEAKING, hold_quiet, hold_told, outcomes
from tests.conftest import CHECKOUT

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load((CHECKOUT / "tests/cases/parts.yaml").read_text("utf-8"))
TEXTS = " ".join(case["text"] for cases in CASES.values() for case in cases).lower().split()


@pytest.mark.parametrize("case", CASES["told"], ids=lambda case: case["text"])
def test_a_figure_of_all_agrees_and_another_does_not(case: dict[str, Any]) -> None:
    hold_told(case)


@pytest.mark.parametrize("case", CASES["quiet"], ids=lambda case: case["text"])
def test_a_figure_of_a_part_raises_no_alarm(case: dict[str, Any]) -> None:
    hold_quiet(case)


@pytest.mark.parametrize("section", ["epithet", "every", "personal", "drawing", "tiers", "matter", "swarm"])
def test_every_row_is_tried(section: str) -> None:
    tried = {word.strip(",.") for text in TEXTS for word in (text, *text.split("-"))}
    assert not [row for row in table("wholes")[section] if tried.isdisjoint(row["words"].split())]


@pytest.mark.parametrize("row", table("cues")["summing"], ids=lambda row: row["phrase"])
def test_a_number_that_sums_up_what_stands_before_a_comma_is_of_it(row: dict[str, str]) -> None:
    text = f"China has plenty of little giants, [[14,600|16,400]] {row['phrase']}."
    case = {"date": date(2025, 7, 5), "text": text}
    assert outcomes(case, 0)[0] is Outcome.AGREES
    assert outcomes(case, 1)[0] in SPEAKING

"""A rate by another gauge, of some people or over some time is none of its country's usual ones."""

from __future__ import annotations

import re

import pytest
import yaml

from smecheck.language.lexicon import table
from smecheck.model import Kind
from tests.checking.linking import ids, index, link_of, measure
from tests.conftest import CHECKOUT

CASES: dict[str, list[str]] = yaml.safe_load((CHECKOUT / "tests/cases/rates.yaml").read_text("utf-8"))
TEXT = " ".join(text.lower() for texts in CASES.values() for text in texts)
INFLATION = index(measure("no.inflation", "inflation", area="NO", kind=Kind.RATE, of="percent"))


def _number(text: str) -> str:
    return "a third" if "a third" in text else "3 percent"


@pytest.mark.parametrize("text", CASES["another"])
def test_another_rate(text: str) -> None:
    assert ids(link_of(text, _number(text), INFLATION, "2025-07-20")) == ""


@pytest.mark.parametrize("text", CASES["loose"])
def test_a_figure_that_another_replaced(text: str) -> None:
    found = link_of(text, "3 percent", INFLATION, "2025-07-20")
    assert found.measures and not found.firm


@pytest.mark.parametrize("text", CASES["usual"])
def test_the_usual_rate(text: str) -> None:
    found = link_of(text, "3 percent", INFLATION, "2025-07-20")
    assert found.measures and found.firm


@pytest.mark.parametrize("section", list(table("rates")))
def test_every_row_is_tried(section: str) -> None:
    words = set(re.findall(r"[a-z]+", TEXT))
    assert not [row for row in table("rates")[section] if words.isdisjoint(row["words"].split())]

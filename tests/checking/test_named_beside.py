"""What stands beside a phrase of a measure is its figure if it is the very one, or beyond all that there ever was."""

from __future__ import annotations

import datetime
from functools import cache

import pytest
import yaml

from benchmarks.articles import Bench
from smecheck import source
from smecheck.model import Code
from tests.conftest import CHECKOUT

CASES: dict[str, list[str]] = yaml.safe_load((CHECKOUT / "tests/cases/named_beside.yaml").read_text("utf-8"))
DAY = datetime.date(2025, 7, 5)


@cache
def bench() -> Bench:
    return Bench.open(CHECKOUT / "claims")


def code(marked: str) -> Code | None:
    """The code for the marked number."""
    before, _, rest = marked.partition("[[")
    text = before + rest.replace("]]", "")
    found = bench().check(source.dated(source.read_text(text), DAY)).findings
    return next((one.code for one in found if one.claim.quantity.span.start == len(before)), None)


@pytest.mark.parametrize("marked", CASES["very"])
def test_the_very_figure_agrees(marked: str) -> None:
    assert code(marked) is Code.EXACT


@pytest.mark.parametrize("marked", CASES["beyond"])
def test_its_digits_beyond_all_there_was_are_a_slip(marked: str) -> None:
    assert code(marked) is Code.MAGNITUDE


@pytest.mark.parametrize("marked", CASES["another"])
def test_anything_else_is_left_alone(marked: str) -> None:
    found = code(marked)
    assert found is not None and found.value.startswith("SME4")

"""A number that no word names is that of the class told of last, if it is its very own and of nothing else."""

from __future__ import annotations

import datetime
from functools import cache

import pytest
import yaml

from benchmarks.articles import Bench
from smecheck import source
from smecheck.model import Outcome
from tests.conftest import CHECKOUT

CASES: dict[str, list[str]] = yaml.safe_load((CHECKOUT / "tests/cases/own_figures.yaml").read_text("utf-8"))
DAY = datetime.date(2025, 7, 5)


@cache
def bench() -> Bench:
    return Bench.open(CHECKOUT / "claims")


def agreed(text: str) -> list[str]:
    report = bench().check(source.dated(source.read_text(text), DAY))
    return [f.claim.quantity.span.of(report.article.text) for f in report.findings if f.outcome is Outcome.AGREES]


@pytest.mark.parametrize("text", CASES["own"])
def test_it_agrees(text: str) -> None:
    assert agreed(text) == ["14,600"]


@pytest.mark.parametrize("text", CASES["own"])
def test_another_number_stays_untold(text: str) -> None:
    assert agreed(text.replace("14,600", "14,700")) == []


@pytest.mark.parametrize("text", CASES["others"])
def test_what_is_told_of_others_does_not_agree(text: str) -> None:
    assert agreed(text) == []

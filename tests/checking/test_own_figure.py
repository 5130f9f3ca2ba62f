"""A number that no word names is that of the class told of last, if it is its very own and of nothing else."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any

import pytest
import yaml

from benchmarks.articles import Bench
from smecheck import source
from smecheck.model import Outcome
from tests.conftest import CHECKOUT

CASES: dict[str, list[Any]] = yaml.safe_load((CHECKOUT / "tests/cases/own_figures.yaml").read_text("utf-8"))
DAY = datetime.date(2025, 7, 5)


@cache
def bench() -> Bench:
    return Bench.open(CHECKOUT / "claims")


def agreed(text: str, day: datetime.date = DAY) -> list[str]:
    report = bench().check(source.dated(source.read_text(text), day))
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


def figure_of(case: dict[str, Any]) -> tuple[str, list[str]]:
    """The marked figure, and those of its passage that agree."""
    figure = case["text"].split("[[")[1].split("]]")[0]
    return figure, agreed(case["text"].replace("[[", "").replace("]]", ""), case["date"])


@pytest.mark.parametrize("case", CASES["timed"], ids=lambda case: case["text"])
def test_a_rounder_one_agrees_by_its_time(case: dict[str, Any]) -> None:
    figure, known = figure_of(case)
    assert figure in known


@pytest.mark.parametrize("case", CASES["untimed"], ids=lambda case: case["text"])
def test_a_rounder_one_of_others_does_not_agree(case: dict[str, Any]) -> None:
    figure, known = figure_of(case)
    assert figure not in known


@pytest.mark.parametrize("text", CASES["limits"])
def test_the_very_limit_agrees(text: str) -> None:
    limit = text.split("[[")[1].split("]]")[0]
    plain = text.replace("[[", "").replace("]]", "")
    assert [one.removesuffix(" a year") for one in agreed(plain)] == [limit]
    assert agreed(plain.replace(limit, "25 million yuan")) == []


@pytest.mark.parametrize("text", CASES["other_limits"])
def test_a_limit_of_others_does_not_agree(text: str) -> None:
    assert agreed(text) == []

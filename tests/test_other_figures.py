"""Passages with figures of other things than the registry's raise no alarm, each by itself."""

from __future__ import annotations

import datetime
from functools import cache

import pytest
import yaml

from benchmarks.articles import ALARMS, Bench
from smecheck import source
from tests.conftest import CHECKOUT

CASES: dict[str, list[str]] = yaml.safe_load((CHECKOUT / "tests/cases/other_figures.yaml").read_text("utf-8"))
FOLDERS = {"china": "claims", "inflation": "fixtures/inflation/claims"}
DAYS = {"china": datetime.date(2025, 7, 20), "inflation": datetime.date(2025, 7, 15)}
FLAT = [(registry, text) for registry, texts in CASES.items() for text in texts]


@cache
def bench(registry: str) -> Bench:
    return Bench.open(CHECKOUT / FOLDERS[registry])


@pytest.mark.parametrize(("registry", "text"), FLAT, ids=[text for _, text in FLAT])
def test_nothing_is_flagged(registry: str, text: str) -> None:
    article = source.dated(source.read_text(text), DAYS[registry])
    report = bench(registry).check(article)
    alarms = [f for f in report.findings if f.outcome in ALARMS]
    assert not [
        (f.claim.quantity.span.of(report.article.text), f.code.value, f.measure and f.measure.id) for f in alarms
    ]

"""Articles whose figures only look like the registry's raise no alarm: a false alarm costs more than a miss."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import yaml

from benchmarks.articles import ALARMS, Bench
from smecheck import source
from tests.conftest import CHECKOUT

CASES: list[dict[str, Any]] = yaml.safe_load((CHECKOUT / "tests/cases/quiet.yaml").read_text("utf-8"))


@cache
def bench() -> Bench:
    return Bench.open(CHECKOUT / "claims")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"].split("\n")[0])
def test_nothing_is_flagged(case: dict[str, Any]) -> None:
    article = source.dated(source.read_text(case["text"]), case["date"])
    report = bench().check(article)
    alarms = [f for f in report.findings if f.outcome in ALARMS]
    assert not [
        (f.claim.quantity.span.of(report.article.text), f.code.value, f.measure and f.measure.id) for f in alarms
    ]
    assert report.summary.quantities >= 4

"""Articles told in the ordinary way: every figure marked in them agrees, and nothing in them is contradicted."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
import yaml

from benchmarks.articles import ALARMS, Bench
from smecheck import source
from smecheck.model import Outcome
from tests.conftest import CHECKOUT

CASES: list[dict[str, Any]] = yaml.safe_load((CHECKOUT / "tests/cases/agreed.yaml").read_text("utf-8"))
MARK = re.compile(r"\[\[(.+?)\]\]")


@cache
def bench() -> Bench:
    return Bench.open(CHECKOUT / "claims")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"].split("\n")[0])
def test_every_marked_figure_agrees(case: dict[str, Any]) -> None:
    article = source.dated(source.read_text(MARK.sub(r"\1", case["text"])), case["date"])
    report = bench().check(article)
    text = report.article.text
    agreed = [f.claim.quantity.span.of(text) for f in report.findings if f.outcome is Outcome.AGREES]
    for figure in MARK.findall(case["text"]):
        assert figure in agreed, figure
        agreed.remove(figure)
    assert not [f.claim.quantity.span.of(text) for f in report.findings if f.outcome in ALARMS]

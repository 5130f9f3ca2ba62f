"""The five source articles are verified against the registry built from them, and slips in them are caught."""

from __future__ import annotations

import datetime
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.articles import Bench, make_slips
from smecheck import source
from smecheck.model import Article, Outcome, Report, Verdict
from tests.conftest import CHECKOUT

CASES = yaml.safe_load((CHECKOUT / "tests" / "cases" / "seeds.yaml").read_text(encoding="utf-8"))
ALARMS = {Outcome.CONTRADICTS, Outcome.INCONSISTENT, Outcome.OUTDATED}


@cache
def bench() -> Bench:
    return Bench.open(CHECKOUT / "claims")


def article(seeds: Path, case: dict[str, Any]) -> Article:
    return source.dated(source.read(str(seeds / case["article"])), case["date"])


@pytest.fixture(params=CASES, ids=lambda case: str(case["article"])[:3])
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    assert isinstance(request.param["date"], datetime.date)
    return dict(request.param)


def in_order(report: Report, case: dict[str, Any]) -> list[tuple[dict[str, Any], Verdict]]:
    """Each figure of the case with its finding: the next in the article with that text."""
    findings = iter(report.findings)
    found = []
    for figure in case["figures"]:
        match = next((f for f in findings if f.claim.quantity.span.of(report.article.text) == figure["text"]), None)
        assert match is not None, f"{figure['text']} is not found in its place"
        found.append((figure, match))
    return found


def test_every_figure_is_read_and_agrees(seeds: Path, case: dict[str, Any]) -> None:
    report = bench().check(article(seeds, case))
    wrong = []
    for figure, finding in in_order(report, case):
        quantity = finding.claim.quantity
        read = {
            "value": quantity.low == Decimal(str(figure["value"])),
            "unit": quantity.unit.name == figure.get("unit", quantity.unit.name),
            "bound": quantity.bound == figure.get("bound", "exact"),
            "change": quantity.change == figure.get("change", quantity.change),
            "status": finding.claim.status == figure.get("status", "actual"),
            "measure": finding.measure is not None and finding.measure.id == figure["measure"],
            "agrees": finding.outcome is Outcome.AGREES,
        }
        if not all(read.values()):
            failed = [name for name, good in read.items() if not good]
            wrong.append((figure["text"], failed, quantity.unit.name, finding.code.value, finding.reasons))
    assert not wrong


def test_no_false_alarm(seeds: Path, case: dict[str, Any]) -> None:
    report = bench().check(article(seeds, case))
    assert [(f.code, f.reasons) for f in report.findings if f.outcome in ALARMS] == []


def test_no_claim_in_furniture_or_names(seeds: Path, case: dict[str, Any]) -> None:
    report = bench().check(article(seeds, case))
    text = report.article.text
    spans = [finding.claim.quantity.span for finding in report.findings]
    for other in case["absent"]:
        start = text.find(other)
        assert start >= 0, other
        while start >= 0:
            inside = [span for span in spans if span.start < start + len(other) and start < span.end]
            assert not inside or (other.isdigit() and inside[0].of(text) != other), f"{other} at {start} is a claim"
            start = text.find(other, start + 1)


def test_nine_in_ten_slips_are_flagged_and_most_named(seeds: Path) -> None:
    flagged: Counter[bool] = Counter()
    named: Counter[bool] = Counter()
    elsewhere = 0
    for case in CASES:
        for outcome in make_slips(bench(), article(seeds, case)):
            flagged[outcome.flagged] += 1
            named[outcome.named] += 1
            elsewhere += outcome.alarms_elsewhere
    assert flagged.total() > 80
    assert flagged[True] >= 0.9 * flagged.total(), flagged
    assert named[True] >= 0.75 * named.total(), named
    assert elsewhere == 0

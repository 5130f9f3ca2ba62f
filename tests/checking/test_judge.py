"""One claim against a small registry: the tables of verdicts, code by code."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from smecheck.checking import judge
from smecheck.model import Code, Outcome, Period, Registry, Verdict
from tests.checking.factories import claim, match, quantity, small_firms
from tests.conftest import CHECKOUT

REGISTRY = small_firms()
MEASURES = {measure.id.removeprefix("cn."): measure for measure in REGISTRY.measures}
TABLES = sorted((CHECKOUT / "tests" / "cases").glob("verdicts*.yaml"))
CASES = [row for table in TABLES for row in yaml.safe_load(table.read_text(encoding="utf-8"))]
_OF_CLAIM = ("period", "change", "status", "negated", "threshold", "refused")


def verdict_of(row: dict[str, Any], registry: Registry = REGISTRY) -> Verdict:
    on = str(row["day"]) if "day" in row else None
    said = {key: str(row[key]) if key == "period" else row[key] for key in _OF_CLAIM if key in row}
    measures = [MEASURES[name] for name in str(row.get("measure", "")).split()]
    linked = match(claim(row["says"], on=on, **said), *measures, firm=row.get("firm", True))
    _, quote = quantity(row["says"])
    return judge((linked,), registry, Period.parse(on) if on else None, quote)[0]


@pytest.mark.parametrize("row", CASES, ids=[f"{row['code']}-{row['says']}-{row.get('why', '')}" for row in CASES])
def test_verdict(row: dict[str, Any]) -> None:
    verdict = verdict_of(row)

    assert verdict.code.value == row["code"], verdict.reasons
    if "by" in row:
        assert verdict.observation is not None
        assert verdict.observation.time_period.edtf() == str(row["by"])
    if "matched" in row:
        assert verdict.matched_measure is not None
        assert verdict.matched_measure.id == f"cn.{row['matched']}"
    if "suggests" in row:
        assert verdict.suggestion == row["suggests"]
    if "reason" in row:
        assert row["reason"] in "; ".join(verdict.reasons)


def test_the_table_is_large_and_reaches_every_code() -> None:
    reached = {row["code"] for row in CASES}
    reserved = {code.value for code in Code if code.outcome is Outcome.INCONSISTENT}

    assert len(CASES) >= 150
    assert reached == {code.value for code in Code} - reserved


@pytest.mark.parametrize("row", CASES, ids=str)
def test_what_every_verdict_carries(row: dict[str, Any]) -> None:
    verdict = verdict_of(row)
    judged = verdict.outcome is not Outcome.UNVERIFIED

    assert (verdict.observation is not None) is judged
    assert (verdict.measure is not None) is judged
    assert all(reason and not reason.endswith(".") for reason in verdict.reasons)
    assert (verdict.matched is None) is (verdict.matched_measure is None)


def test_the_order_of_the_registry_never_matters() -> None:
    from dataclasses import replace

    turned = replace(
        REGISTRY,
        measures=tuple(replace(m, observations=m.observations[::-1]) for m in reversed(REGISTRY.measures)),
    )
    before = dict(MEASURES)
    straight = [verdict_of(row) for row in CASES]
    MEASURES.update({measure.id.removeprefix("cn."): measure for measure in turned.measures})
    try:
        reverse = [verdict_of(row, turned) for row in CASES]
    finally:
        MEASURES.update(before)

    assert [v.code for v in reverse] == [v.code for v in straight]
    assert [v.observation for v in reverse] == [v.observation for v in straight]
    assert [v.matched for v in reverse] == [v.matched for v in straight]
    assert [v.reasons for v in reverse] == [v.reasons for v in straight]

"""One claim against a small registry: the tables of verdicts, code by code."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from smecheck.checking import Link, judge
from smecheck.model import Bound, Claim, Code, Outcome, Period, Registry, Verdict
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
    linked = match(claim(row["says"], on=on, **said), *measures, link=Link(row.get("link", "firm")))
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


WIDER = {Bound.EXACT: Bound.ABOUT, Bound.NEARLY: Bound.AT_MOST, Bound.UNDER: Bound.AT_MOST, Bound.OVER: Bound.AT_LEAST}


@given(
    measure=st.sampled_from(["giants", "high_tech", "firms", "share_gdp", "revenue", "specialists"]),
    near=st.decimals(min_value="0.5", max_value="1.5", places=3),
    digits=st.integers(min_value=1, max_value=4),
    bound=st.sampled_from(list(WIDER)),
    day=st.sampled_from(["2022-09-12", "2024-08-01", "2025-07-05", "2026-04-01", None]),
)
@settings(max_examples=150, deadline=None)
def test_widening_never_turns_an_agreement_into_a_contradiction(
    measure: str, near: Decimal, digits: int, bound: Bound, day: str | None
) -> None:
    known = MEASURES[measure]
    value = known.observations[-1].value * near
    step = Decimal(10) ** (value.adjusted() - digits + 1)
    said = claim("1", on=day)
    written = replace(said.quantity, low=value.quantize(step), step=step, bound=bound, unit=known.unit)
    narrow = _judged(replace(said, quantity=written), measure, day)

    for wider in (replace(written, bound=WIDER[bound]), replace(written, step=step * 10)):
        if wider.bound in (Bound.OVER, Bound.NEARLY, Bound.UNDER) and wider.step != step:
            continue  # a rounder figure moves the end of such a hedge
        wide = _judged(replace(said, quantity=wider), measure, day)
        if narrow.outcome is Outcome.AGREES:
            assert wide.outcome is Outcome.AGREES, (narrow.reasons, wide.reasons)


def _judged(said: Claim, measure: str, day: str | None) -> Verdict:
    return judge((match(said, MEASURES[measure]),), REGISTRY, Period.parse(day) if day else None)[0]


@given(value=st.integers(min_value=1, max_value=10**9), bound=st.sampled_from(list(Bound)))
@settings(deadline=None)
def test_without_a_date_and_a_time_nothing_is_an_error(value: int, bound: Bound) -> None:
    said = claim("1")
    written = replace(said.quantity, low=Decimal(value), bound=bound)

    assert _judged(replace(said, quantity=written), "giants", None).outcome in (Outcome.AGREES, Outcome.UNVERIFIED)


@given(value=st.integers(min_value=1, max_value=10**9), day=st.sampled_from(["2022-09-12", "2025-07-05", None]))
@settings(deadline=None)
def test_a_denial_is_never_contradicted(value: int, day: str | None) -> None:
    said = claim("1", on=day, negated=True)
    written = replace(said.quantity, low=Decimal(value))

    assert _judged(replace(said, quantity=written), "giants", day).outcome is Outcome.UNVERIFIED

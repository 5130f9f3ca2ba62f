"""Measures that belong together are found by what they share, in the registry's order, and no others are."""

from __future__ import annotations

from smecheck.checking.kindred import Kindred
from smecheck.model import Kind
from smecheck.registry import load
from tests.conftest import CHECKOUT

MEASURES = load(CHECKOUT / "claims").measures
KINDRED = Kindred.of(MEASURES)
BY_ID = {measure.id: measure for measure in MEASURES}


def test_a_family_is_a_measure_and_those_that_restate_it() -> None:
    revenue, dollars = BY_ID["cn.industrial_sme_revenue"], BY_ID["cn.industrial_sme_revenue_usd"]
    assert KINDRED.family(revenue) == KINDRED.family(dollars) == (revenue, dollars)
    assert KINDRED.family(BY_ID["cn.smes"]) == (BY_ID["cn.smes"],)


def test_measures_of_one_undertaking_share_its_name_in_quotation_marks() -> None:
    departments, measures = BY_ID["cn.sme_service_departments"], BY_ID["cn.sme_service_measures"]
    assert set(KINDRED.of_the_same(departments)) == {departments, measures}
    assert KINDRED.of_the_same(BY_ID["cn.smes"]) == ()


def test_the_tables_hold_what_a_look_at_every_measure_finds() -> None:
    assert KINDRED.limits == tuple(measure for measure in MEASURES if measure.kind is Kind.THRESHOLD)
    assert {one.id for one in KINDRED.aims} >= {"cn.little_giants_digitalised", "cn.little_giants_new"}
    assert all(one.unit.name == "batch" for one in KINDRED.counting["batch"])

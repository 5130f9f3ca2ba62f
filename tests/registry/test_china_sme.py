"""The registry that ships holds what its five sources establish, and nothing else."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from smecheck.registry import load
from smecheck.registry.lookup import packaged

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "china_sme.yaml").read_text(encoding="utf-8"))
ARTICLES = {"china-daily": "000", "metropol": "001", "e-works": "002", "scio": "003", "troib": "004"}
PARTS = {
    "cn.little_giants": "cn.specialized_smes",
    "cn.little_giants_new": "cn.little_giants",
    "cn.specialized_smes": "cn.smes",
    "cn.specialized_smes_profiled": "cn.specialized_smes",
    "cn.high_tech_smes": "cn.smes",
}


def test_it_holds_these_figures_and_no_others() -> None:
    held = [
        [
            measure.id,
            f"{o.value:f}",
            measure.unit.name,
            measure.kind.value,
            o.bound.value,
            o.change.value if o.change else "",
            o.status.value,
            o.time_period.edtf(),
            o.known.isoformat(),
            o.source.rsplit("-20", 1)[0],
        ]
        for measure in load(packaged()).measures
        for o in measure.observations
    ]
    assert sorted(held) == sorted(case[:-1] for case in CASES)


def test_its_parts_are_parts() -> None:
    assert {m.id: m.part_of for m in load(packaged()).measures if m.part_of} == PARTS


def test_a_restated_amount_has_its_pair() -> None:
    measures = {measure.id: measure for measure in load(packaged()).measures}
    pairs = [(m, measures[m.restates]) for m in measures.values() if m.restates]
    assert len(pairs) == 3
    for restated, original in pairs:
        (one,), (other,) = restated.observations, original.observations
        assert (one.source, one.time_period) == (other.source, other.time_period)
    rates = [restated.observations[0].value / original.observations[0].value for restated, original in pairs]
    assert sum(Decimal("17.2") < rate < Decimal("17.4") for rate in rates) == 2


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[-1]}")
def test_the_source_prints_the_figure(case: list[str], seeds: Path) -> None:
    (path,) = seeds.glob(f"{ARTICLES[case[9]]}_*.txt")
    assert case[-1] in path.read_text(encoding="utf-8")

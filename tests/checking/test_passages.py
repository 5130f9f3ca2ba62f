"""Passages in which one figure is marked: named whole it is held against the registry, and look-alikes are not."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.checking.test_times import hold_quiet, hold_told
from tests.conftest import CHECKOUT

# What later words stand for; the prose of foreign desks; lists and labels; forms of articles; shares; what is apart.
TABLES = (
    "antecedents",
    "desks",
    "labels",
    "forms",
    "told_shares",
    "told_aside",
    "told_apart",
    "levels",
    "firmly",
    "hearsay",
    "sums",
    "undertakings",
)
CASES: dict[str, dict[str, list[dict[str, Any]]]] = {
    table: yaml.safe_load((CHECKOUT / f"tests/cases/{table}.yaml").read_text("utf-8")) for table in TABLES
}


def rows(section: str) -> list[Any]:
    return [pytest.param(case, id=f"{table}: {case['text']}") for table in TABLES for case in CASES[table][section]]


@pytest.mark.parametrize("case", rows("told"))
def test_the_figure_agrees_and_another_does_not(case: dict[str, Any]) -> None:
    hold_told(case)


@pytest.mark.parametrize("case", rows("quiet"))
def test_a_figure_of_something_else_raises_no_alarm(case: dict[str, Any]) -> None:
    hold_quiet(case)

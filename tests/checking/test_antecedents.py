"""Figures of what was told before: what a later word stands for is held against the registry, and others are not."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.checking.test_times import hold_quiet, hold_told
from tests.conftest import CHECKOUT

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load((CHECKOUT / "tests/cases/antecedents.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["told"], ids=lambda case: case["text"])
def test_the_figure_of_what_was_told_agrees_and_another_does_not(case: dict[str, Any]) -> None:
    hold_told(case)


@pytest.mark.parametrize("case", CASES["quiet"], ids=lambda case: case["text"])
def test_a_figure_of_something_else_raises_no_alarm(case: dict[str, Any]) -> None:
    hold_quiet(case)

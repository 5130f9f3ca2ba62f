"""Sentences as foreign desks write them: their figures are held against the registry, and look-alikes are not."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.checking.test_times import hold_quiet, hold_told
from tests.conftest import CHECKOUT

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load((CHECKOUT / "tests/cases/desks.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["told"], ids=lambda case: case["text"])
def test_the_figure_agrees_and_another_does_not(case: dict[str, Any]) -> None:
    hold_told(case)


@pytest.mark.parametrize("case", CASES["quiet"], ids=lambda case: case["text"])
def test_a_figure_of_something_else_raises_no_alarm(case: dict[str, Any]) -> None:
    hold_quiet(case)

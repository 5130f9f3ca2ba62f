"""Figures in lists, under labels and behind questions: each is held against the registry where it is named whole."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.checking.test_times import hold_quiet, hold_told
from tests.conftest import CHECKOUT

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load((CHECKOUT / "tests/cases/labels.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["told"], ids=lambda case: case["text"])
def test_the_figure_that_is_named_agrees_and_another_does_not(case: dict[str, Any]) -> None:
    hold_told(case)


@pytest.mark.parametrize("case", CASES["quiet"], ids=lambda case: case["text"])
def test_a_figure_of_something_else_raises_no_alarm(case: dict[str, Any]) -> None:
    hold_quiet(case)

"""Figures of stories that go from place to place: what agrees, what is held against the registry, what is neither."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from smecheck.check import check
from smecheck.model import Outcome
from smecheck.source import dated, read_text
from tests.checking.test_times import SPEAKING, bench
from tests.conftest import CHECKOUT

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load((CHECKOUT / "tests/cases/story_places.yaml").read_text("utf-8"))
MARK = re.compile(r"\[\[([^\]]*)\]\]")


def outcome(case: dict[str, Any], written: int) -> Outcome:
    """What is said of the marked figure, as it is written there first or second."""
    mark = MARK.search(case["text"])
    assert mark is not None
    text = case["text"][: mark.start()] + mark[1].split("|")[written] + case["text"][mark.end() :]
    findings = check(dated(read_text(text), case["date"]), *bench()).findings
    return next(finding.outcome for finding in findings if finding.claim.quantity.span.start == mark.start())


@pytest.mark.parametrize("case", CASES["told"], ids=lambda case: case["text"])
def test_a_figure_of_the_country_agrees_and_another_does_not(case: dict[str, Any]) -> None:
    assert outcome(case, 0) is Outcome.AGREES
    assert outcome(case, 1) in SPEAKING


@pytest.mark.parametrize("case", CASES["agreed"], ids=lambda case: case["text"])
def test_a_figure_that_may_be_of_the_country_agrees(case: dict[str, Any]) -> None:
    assert outcome(case, 0) is Outcome.AGREES


@pytest.mark.parametrize("case", CASES["quiet"], ids=lambda case: case["text"])
def test_a_figure_of_another_place_is_left_alone(case: dict[str, Any]) -> None:
    assert outcome(case, 0) is Outcome.UNVERIFIED

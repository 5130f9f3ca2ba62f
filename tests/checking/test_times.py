"""Figures of other times than their article's: what agrees, what is held against the registry, and what is not."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
import yaml

from smecheck.check import check
from smecheck.checking import Index
from smecheck.extraction import Extractor
from smecheck.model import Outcome, Registry
from smecheck.registry import load
from smecheck.source import dated, read_text
from tests.conftest import CHECKOUT

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load((CHECKOUT / "tests/cases/times.yaml").read_text("utf-8"))
MARK = re.compile(r"\[\[([^\]]*)\]\]")
SPEAKING = (Outcome.CONTRADICTS, Outcome.OUTDATED)


@cache
def bench() -> tuple[Extractor, Index, Registry]:
    registry = load(CHECKOUT / "claims")
    return Extractor(), Index.of(registry), registry


def outcomes(case: dict[str, Any], written: int) -> tuple[Outcome, list[Outcome]]:
    """What is said of the marked figure, as it is written there first or second, and of the others."""
    mark = MARK.search(case["text"])
    assert mark is not None
    figure = mark[1].split("|")[written]
    extractor, index, registry = bench()
    text = case["text"][: mark.start()] + figure + case["text"][mark.end() :]
    article = dated(read_text(text), case["date"]) if "date" in case else read_text(text)
    findings = check(article, extractor, index, registry).findings
    own = next(finding for finding in findings if finding.claim.quantity.span.start == mark.start())
    return own.outcome, [finding.outcome for finding in findings if finding is not own]


def hold_told(case: dict[str, Any]) -> None:
    """The marked figure agrees as it stands first, and no other raises an alarm; as it stands second, it is wrong."""
    own, others = outcomes(case, 0)
    assert own is Outcome.AGREES
    assert not {*others} & set(SPEAKING)
    assert outcomes(case, 1)[0] in SPEAKING


def hold_quiet(case: dict[str, Any]) -> None:
    """Neither the marked figure nor any other raises an alarm."""
    own, others = outcomes(case, 0)
    assert not {own, *others} & set(SPEAKING)


@pytest.mark.parametrize("case", CASES["told"], ids=lambda case: case["text"])
def test_the_figure_of_its_time_agrees_and_another_does_not(case: dict[str, Any]) -> None:
    hold_told(case)


@pytest.mark.parametrize("case", CASES["quiet"], ids=lambda case: case["text"])
def test_a_figure_of_another_time_or_thing_raises_no_alarm(case: dict[str, Any]) -> None:
    hold_quiet(case)

"""Figures told "respectively" are each of the thing, or the time, that stands at their place; else they are refused."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any

import pytest
import yaml

from smecheck.extraction import Extractor
from smecheck.model import Claim, Role
from smecheck.source import dated, read_text
from tests.conftest import CHECKOUT

CASES: list[dict[str, Any]] = yaml.safe_load((CHECKOUT / "tests/cases/respective.yaml").read_text("utf-8"))


@cache
def extractor() -> Extractor:
    return Extractor()


def told_of(claim: Claim) -> str:
    if claim.refused is not None:
        return "-"
    if claim.period_said:
        return str(claim.period)
    return next(mention.text for mention in claim.mentions if mention.role in (Role.OF, Role.SUBJECT))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_each_figure_is_of_the_thing_at_its_place(case: dict[str, Any]) -> None:
    article = dated(read_text(case["text"]), datetime.date(2025, 6, 1))
    claims = {claim.quantity.span.of(case["text"]): claim for claim in extractor().read(article).claims}
    assert {figure: told_of(claims[figure]) for figure in case["of"]} == case["of"]

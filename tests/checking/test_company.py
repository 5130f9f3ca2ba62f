"""Shares that are judged by what they are told together with, and shares that are not."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest
import yaml

from smecheck.check import check
from smecheck.registry import load
from smecheck.source import dated, read_text
from tests.checking.linking import CLAIMS, extractor, shipped
from tests.conftest import CHECKOUT

CASES: list[dict[str, Any]] = yaml.safe_load((CHECKOUT / "tests/cases/company.yaml").read_text("utf-8"))
MARK = re.compile(r"\[\[([^\]]*)\]\]")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_share_is_judged_in_the_company_it_is_told_in(case: dict[str, Any]) -> None:
    mark = MARK.search(case["text"])
    assert mark is not None
    text = case["text"].replace(mark[0], mark[1])
    article = dated(read_text(text), datetime.date(2025, 7, 5))
    findings = check(article, extractor(), shipped(), load(CLAIMS)).findings
    own = next(finding for finding in findings if finding.claim.quantity.span.start == mark.start())
    assert own.outcome.value == case["verdict"]

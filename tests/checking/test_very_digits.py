"""What the very digits of the registry tell as a slip where none of its figures stands against them: a table held."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
import yaml

from smecheck.check import check
from smecheck.model import Outcome
from smecheck.source import dated, read_text
from tests.checking.test_times import bench
from tests.conftest import CHECKOUT

TABLE: list[dict[str, Any]] = yaml.safe_load((CHECKOUT / "tests/cases/very_digits.yaml").read_text("utf-8"))


def texts(which: str) -> list[tuple[str, datetime.date, str]]:
    return [(text, row["date"], row["code"]) for row in TABLE for text in row[which]]


def wrong(text: str, day: datetime.date) -> list[str]:
    extractor, index, registry = bench()
    findings = check(dated(read_text(text), day), extractor, index, registry).findings
    return [finding.code.value for finding in findings if finding.outcome is Outcome.CONTRADICTS]


@pytest.mark.parametrize(("text", "day", "code"), texts("wrong"))
def test_the_slip_is_named(text: str, day: datetime.date, code: str) -> None:
    assert wrong(text, day) == [code]


@pytest.mark.parametrize(("text", "day", "_"), texts("quiet"))
def test_what_may_be_so_raises_no_alarm(text: str, day: datetime.date, _: str) -> None:
    assert wrong(text, day) == []

"""An aim told as reached is a mistake; the figure of an aim that no verb tells as come about is none."""

from __future__ import annotations

import datetime

import pytest

from smecheck.check import check
from smecheck.model import Code
from smecheck.source import dated, read_text
from tests.checking.test_times import bench

DAY = datetime.date(2022, 9, 13)
TOLD_AS_DONE = [
    "China now has a total of 10,000 little giants.",
    "China has already fostered some 10,000 little giants.",
    "So far, 10,000 little giants have been certified in China.",
    "There are fully 10,000 little giants in China.",
    "China's little giants already number 10,000.",
    "China can already point to 10,000 little giants.",
]
SHARES_TOLD_AS_DONE = [
    "In China, 100 percent of little giants are fully digitalised already.",
    "China has achieved digitalisation of 100 percent of its little giants.",
]
PERHAPS_AIMED_AT = [
    "China has set its sights on 10,000 little giants.",
    "China means to have 10,000 little giants.",
    "China's 10,000 little giants make parts.",
    "China has its eye on 100 percent of its little giants being digitalised.",
    "China's line is: 100 percent of its little giants digitalised.",
]


@pytest.mark.parametrize("text", TOLD_AS_DONE)
def test_an_aim_told_as_reached_is_a_mistake(text: str) -> None:
    assert codes(text) == [Code.TARGET]


@pytest.mark.parametrize("text", PERHAPS_AIMED_AT)
def test_the_figure_of_an_aim_alone_is_none(text: str) -> None:
    assert codes(text)[0] in (Code.NOT_IN_REGISTRY, Code.EXACT)


@pytest.mark.parametrize("text", SHARES_TOLD_AS_DONE)
def test_a_share_told_as_reached_is_a_mistake(text: str) -> None:
    assert codes(text, datetime.date(2025, 9, 1)) == [Code.TARGET]


def codes(text: str, day: datetime.date = DAY) -> list[Code]:
    extractor, index, registry = bench()
    findings = check(dated(read_text(text), day), extractor, index, registry).findings
    return [finding.code for finding in findings]

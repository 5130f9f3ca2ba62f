"""The very digits of a growth or a lead under another unit, where no rule of reading gives the number to it."""

from __future__ import annotations

import datetime

import pytest

from smecheck.check import check
from smecheck.model import Code, Outcome
from smecheck.source import dated, read_text
from tests.checking.test_times import bench

DAY = datetime.date(2022, 10, 1)
WRONG = (
    "China's little giants grew fast. That pace was 11.6 percent higher than the income growth of above-scale SMEs.",
    "China's little giants earn well. They saw income growth that exceeded that of above-scale SMEs by 11.6 percent.",
    "China compares little giants with SMEs above that line. "
    "In 2021, the operating income of the former grew by 31.5 percentage points.",
    "In 2021 the little giants' operating income in China was 3.7 trillion yuan, "
    "31.5 percentage points more than in the previous year.",
)
QUIET = (
    "Kenya's manufacturers saw income growth that exceeded that of above-scale SMEs by 11.6 percent in 2021.",
    "The income growth of Zhejiang's little giants exceeded that of above-scale SMEs by 11.6 percent in 2021.",
    "The income growth of state firms exceeded that of above-scale SMEs by 11.6 percent in 2021.",
    "The wages of the little giants in China exceeded those of above-scale SMEs by 11.6 percent in 2021.",
    "China's little giants had a profit margin of 11.6 percent, ahead of above-scale SMEs, and their income grew.",
    "China's private banks grew their income by 31.5 percentage points more than the little giants in 2021.",
    "Hua's firm, one of China's little giants, saw income growth 11.6 percent above that of above-scale SMEs.",
    "The tax on the income of China's little giants rose by 31.5 percentage points in 2021.",
    "It is not true that the income growth of China's little giants exceeded that of above-scale SMEs by 11.6 percent.",
)


def wrong(text: str) -> list[Code]:
    extractor, index, registry = bench()
    findings = check(dated(read_text(text), DAY), extractor, index, registry).findings
    return [finding.code for finding in findings if finding.outcome is Outcome.CONTRADICTS]


@pytest.mark.parametrize("text", WRONG)
def test_the_very_digits_under_another_unit_are_found(text: str) -> None:
    assert wrong(text) == [Code.POINTS]


@pytest.mark.parametrize("text", QUIET)
def test_what_is_anothers_raises_no_alarm(text: str) -> None:
    assert wrong(text) == []

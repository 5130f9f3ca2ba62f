"""Two figures that are right, and what is said to have become of the one."""

from __future__ import annotations

import datetime

import pytest

from smecheck.check import check
from smecheck.model import Code, Outcome
from smecheck.source import dated, read_text
from tests.checking.test_times import bench

DAY = datetime.date(2024, 8, 20)
WRONG = (
    "China's little giants number 12,000, down from 8,997 in September 2022.",
    "China's little giants dropped from 8,997 in September 2022 to 12,000 in June.",
    "In China, the number of little giants fell to 12,000 from 8,997 in September 2022.",
)
RIGHT = (
    "China's little giants number 12,000, up from 8,997 in September 2022.",
    "With rents down, China's little giants number 12,000, against 8,997 in September 2022.",
    "China's little giants number 12,000, up from 8,997 in September 2022; their loans are down from 500 billion yuan.",
    "Failures fell, but China's little giants rose from 8,997 in September 2022 to 12,000 in June.",
)


def codes(text: str) -> list[Code]:
    extractor, index, registry = bench()
    findings = check(dated(read_text(text), DAY), extractor, index, registry).findings
    return [finding.code for finding in findings if finding.outcome is not Outcome.UNVERIFIED]


@pytest.mark.parametrize("text", WRONG)
def test_a_rise_told_as_a_fall_is_the_wrong_direction(text: str) -> None:
    assert codes(text) == [Code.EXACT, Code.DIRECTION]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_told_rightly_stays(text: str) -> None:
    assert codes(text) == [Code.EXACT, Code.EXACT]


@pytest.mark.parametrize(
    "text",
    [
        "China has already reached its aim of 10,000 little giants, it is told.",
        "China's target of 10,000 little giants under its plan has already been achieved.",
        "China's aim of 10,000 little giants by 2025 has thus been met ahead of time.",
    ],
)
def test_an_aim_told_as_reached_before_it_is(text: str) -> None:
    extractor, index, registry = bench()
    early = check(dated(read_text(text), datetime.date(2022, 9, 27)), extractor, index, registry).findings
    late = check(dated(read_text(text), datetime.date(2024, 9, 27)), extractor, index, registry).findings
    assert [finding.code for finding in early] == [Code.TARGET]
    assert [finding.code for finding in late] == [Code.EXACT]


@pytest.mark.parametrize(
    "text",
    [
        "China has not reached its aim of 10,000 little giants.",
        "China has almost reached its aim of 10,000 little giants.",
        "Nobody thinks that China has reached its aim of 10,000 little giants.",
        "By 2025 China will have reached its aim of 10,000 little giants.",
        "China's aim of 10,000 little giants has almost been reached.",
        "China's aim of 10,000 little giants will have been reached by 2025.",
        "China's aim of 10,000 little giants has been met with applause.",
        "China's aim of 10,000 little giants has been reached in part.",
        "When China's aim of 10,000 little giants has been reached, the plan ends.",
        "China would be proud to have reached its aim of 10,000 little giants.",
    ],
)
def test_an_aim_not_told_as_reached_stays(text: str) -> None:
    extractor, index, registry = bench()
    findings = check(dated(read_text(text), datetime.date(2022, 9, 27)), extractor, index, registry).findings
    assert not any(finding.code is Code.TARGET for finding in findings)

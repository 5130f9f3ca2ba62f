"""The very sum of one year, told of another for which the registry has none."""

from __future__ import annotations

import datetime

import pytest

from smecheck.check import check
from smecheck.model import Code, Outcome
from smecheck.source import dated, read_text
from tests.checking.test_times import bench

DAY = datetime.date(2025, 8, 1)
WRONG = (
    "The revenue of China's industrial SMEs was 81 trillion yuan in 2023.",
    "China's industrial SMEs had revenue of 81 trillion yuan in 2022, officials said.",
    "In 2022, China's national-level SME clusters turned out goods worth 8.7 trillion yuan.",
    "In 2019, the operating income of China's little giants came to 3.7 trillion yuan.",
    "The 2023 revenue of China's industrial SMEs was 81 trillion yuan.",
)
QUIET = (
    "The operating income of the little giants recognised in 2019 was 3.7 trillion yuan.",
    "China's little giants, first counted in 2019, had operating income of 3.7 trillion yuan.",
    "China's little giants, in 2019 a small band, had operating income of 3.7 trillion yuan.",
    "In 2023 the law was passed, and China's industrial SMEs had revenue of 81 trillion yuan.",
    "In 2023, China's industrial SMEs set out to lift their revenue to 81 trillion yuan.",
    "In 2023, China's industrial SMEs hoped to have revenue of 81 trillion yuan.",
    "In 2023 the research centre counted on revenue of 81 trillion yuan at China's industrial SMEs.",
    "In 2023, China's industrial SMEs would have had revenue of 81 trillion yuan but for the floods.",
    "China's industrial SMEs had revenue of 81 trillion yuan in 2024. In 2023, too, it had been 81 trillion yuan.",
    "Revenue of China's industrial SMEs was unchanged: 81 trillion yuan in 2023 and 81 trillion yuan in 2024.",
    "Revenue of China's industrial SMEs was about 81 trillion yuan in 2023.",
    "In 2023, private industrial SMEs in China had revenue of 81 trillion yuan.",
    "In 2023, Germany's industrial SMEs had revenue of 81 trillion yuan.",
    "In 2023, the industrial SMEs of Asia had revenue of 81 trillion yuan.",
    "In 2021, the last year for which there is a total, China's little giants had income of 3.7 trillion yuan.",
)


def wrong(text: str) -> list[Code]:
    extractor, index, registry = bench()
    findings = check(dated(read_text(text), DAY), extractor, index, registry).findings
    return [finding.code for finding in findings if finding.outcome is Outcome.CONTRADICTS]


@pytest.mark.parametrize("text", WRONG)
def test_a_sum_told_of_another_year_is_found(text: str) -> None:
    assert wrong(text) == [Code.PERIOD]


@pytest.mark.parametrize("text", QUIET)
def test_what_may_be_so_raises_no_alarm(text: str) -> None:
    assert wrong(text) == []

"""What is no article at all costs no more than its length: twice the input, about twice the time."""

from __future__ import annotations

import time
from functools import cache

import pytest

from benchmarks.articles import Bench
from smecheck import source
from smecheck.model import Outcome, Report
from tests.conftest import CHECKOUT

SIZE = 4_000  # characters; above the size from which too long a sentence is read in pieces
MOST = 4.0  # times as long for twice as much; quadratic work comes to 4, and the smallest times are noise
NOISE = 0.15  # seconds

PIECES = {
    "digits": "1",
    "commas": ",",
    "spaces": " ",
    "stops": ".",
    "brackets": "(",
    "quotes": '"',
    "names": "China ",
    "combining marks": "e\u0301",
    "halves": "one and a half ",
    "number words": "one hundred and five thousand two hundred ",
    "thousands": "1,000,000,",
    "figures": "8,997 ",
    "nested brackets": "(8,997 ",
    "shares": "60 percent of ",
    "dollars": "$1 ",
    "dates": "October 22, 2025 ",
    "quarters": "first quarter of 2025 ",
    "ranges": "from 4 to ",
    "sentences": "China has 8,997 little giants. ",
    "phrases": "little giant enterprises in China, ",
    "items": "1. 5 firms\n",
    "conversions": "81 trillion yuan ($11.2 trillion), ",
}


@cache
def bench() -> Bench:
    return Bench.open(CHECKOUT / "claims")


def of_length(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


def seconds(text: str) -> float:
    started = time.process_time()
    bench().check(source.read_text(text))
    return time.process_time() - started


@pytest.mark.parametrize("name", PIECES)
def test_time_grows_with_length(name: str) -> None:
    piece = PIECES[name]
    bench().check(source.read_text("China has 8,997 little giants."))
    # One slow turn of a busy machine is no growth: the best of a few.
    for _ in range(2):
        single, double = seconds(of_length(piece, SIZE)), seconds(of_length(piece, 2 * SIZE))
        if double < MOST * single + NOISE:
            return
    pytest.fail(f"{single:.2f} s for {SIZE:,} characters, {double:.2f} s for twice as many")


@pytest.mark.parametrize("size", [4_400, 30_000])
@pytest.mark.parametrize("shape", ["{}", "It has {} firms.", "0.{} percent", "{} million firms", "1/{}", "${}"])
def test_more_digits_than_a_figure_has_are_no_figure(size: int, shape: str) -> None:
    report = bench().check(source.read_text(shape.format("9" * size)))
    assert all(finding.outcome is Outcome.UNVERIFIED for finding in report.findings)


def test_figures_in_a_row_too_long_for_a_sentence_are_refused() -> None:
    report = bench().check(source.read_text("8,997 " * 200))
    assert report.summary.quantities == report.summary.unverified == 200


def test_prose_without_a_sentence_end_is_read_to_its_end() -> None:
    text = "the firms of the town, which has 31 of them, and " * 80 + "there are 8,997 little giants in China"
    report: Report = bench().check(source.read_text(text))
    assert report.findings[-1].claim.quantity.span.of(text) == "8,997"
    assert sum(finding.claim.quantity.low == 31 for finding in report.findings) == 80

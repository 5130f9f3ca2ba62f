"""Whatever a text is made of: it is read without an error, every number is quoted as it stands and judged once."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.articles import Bench
from smecheck import source
from tests.conftest import CHECKOUT
from tests.rendering.support import rendered
from tests.rendering.test_schemas import validator

FIGURES = [
    "8,997", "14,600", "81 trillion yuan", "($11.2 trillion)", "60 percent", "11.6 percentage points", "-3.5%",
    "one in five", "half a million", "12,000 to 13,000", "€5m", "8\u00a0997", "１４,600", "½", "1e9", "3-1", "5G",
    "१२३", "1,02,000", "60\r\npercent", "0", "²", "③",
]  # fmt: skip
WORDS = [
    "China has", "little giant enterprises", "SMEs", "of GDP", "nearly", "more than", "not", "rose by", "fell from",
    "in 2022", "last year", "October 22, 2025", "Nanjing", "India's", "including", "according to the ministry,",
    "such firms", "\u201cquoted\u201d", "[sic]", "<b>", "&nbsp;", "e\u0301", "\u202e\u05d0", "\U0001f600", "\u200b",
    "\x00", "\ud800", "x" * 3000, "((((", "\u2028",
]  # fmt: skip
JOINS = [" ", " ", " ", ", ", ". ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\u00a0", "  ", "\t", ""]
PIECES = st.tuples(st.sampled_from(FIGURES + WORDS), st.sampled_from(JOINS))
TEXTS = st.lists(PIECES, max_size=25).map(lambda pairs: "".join(part + join for part, join in pairs))


@cache
def bench() -> Bench:
    return Bench.open(CHECKOUT / "claims")


@settings(max_examples=25, deadline=None)
@given(TEXTS)
@example("8,997 \ud800 firms")
def test_any_text_is_read_and_judged(text: str) -> None:
    report = bench().check(source.read_text(text))
    spans = [finding.claim.quantity.span for finding in report.findings]
    assert all(0 <= left.start < left.end <= right.start for left, right in pairwise(spans))
    assert all(finding.claim.sentence.contains(finding.claim.quantity.span) for finding in report.findings)
    summary = report.summary
    told = summary.agrees + summary.contradicts + summary.outdated + summary.unverified
    assert told == summary.quantities == len(spans)
    line = json.loads(rendered("jsonl", [report]))
    validator("report-1").validate(line)
    assert [found["quote"] for found in line["findings"]] == [
        span.of(text).encode("utf-8", "replace").decode() for span in spans
    ]
    assert bench().check(source.read_text(text)).findings == report.findings

"""Whatever an article holds, every format stays what it is: the fuzz run of the formats."""

from __future__ import annotations

import json
import time
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smecheck.rendering import FORMATS
from tests.rendering import factories
from tests.rendering.support import rendered

BITS = st.sampled_from(
    [
        "]]>",
        "<script>",
        "</style>",
        "::error::",
        "%0A",
        "##[group]",
        "[/i]",
        "\x1b[2J",
        "\u202e",
        "\x00",
        "\r\n",
        "\u2028",
    ]
)
NOISE = st.lists(BITS | st.text(max_size=8), max_size=6).map("".join)
DOCUMENTS = ("json", "gitlab", "sarif", "claimreview", "annotations")
LINES = ("jsonl", "rdjsonl")


def report(noise: str, other: str) -> factories.Report:
    noise = noise.replace("8,997", "")
    story = factories.article(f"Head {other}\n\n{noise} 8,997 {noise}", path=f"a/{noise or 'x'}.txt")
    start = story.text.rindex("8,997")
    span = factories.Span(start, start + 5)
    quantity = factories.claim(factories.article("8,997"), "8,997", "8997").quantity
    quantity = type(quantity)(span, quantity.low, None, quantity.step, quantity.unit)
    claim = factories.Claim(quantity, factories.Span(0, len(story.text)), topic=other)
    verdict = factories.Verdict(
        claim, factories.Code.DIGITS, (noise or "x",), factories.GIANTS, factories.GIANTS_2025, suggestion=other or None
    )
    return factories.Report(story, factories.REGISTRY, factories.MODEL, (verdict,), sources=factories.SOURCES)


@settings(max_examples=60, deadline=None)
@given(NOISE, NOISE)
def test_every_format_stays_what_it_is(noise: str, other: str) -> None:
    found = report(noise, other)
    for format in DOCUMENTS:
        json.loads(rendered(format, [found]))
    for format in LINES:
        [line] = rendered(format, [found]).splitlines()
        json.loads(line)
    for format in ("junit", "github", "concise", "text", "html"):
        text = rendered(format, [found])
        assert not {"\x1b", "\x00", "\u202e", "\u2028", "\r"} & set(text)
        text.encode("utf-8")
    assert len(rendered("github", [found]).splitlines()) == 1
    assert len(rendered("concise", [found]).splitlines()) == 2
    [suite] = ElementTree.fromstring(rendered("junit", [found]))
    assert len(suite) == 1
    page = rendered("html", [found])
    assert page.count("<script>") == page.count("</style>") == 1


@pytest.mark.parametrize("format", FORMATS)
def test_one_line_of_ten_megabytes(format: str) -> None:
    story = factories.article("9,997 firms and " * 640_000)
    spans = [factories.Span(16 * place, 16 * place + 5) for place in range(0, 640_000, 3200)]
    quantity = factories.claim(factories.article("9,997"), "9,997", "9997").quantity
    whole = factories.Span(0, len(story.text))
    findings = tuple(
        factories.Verdict(
            factories.Claim(type(quantity)(span, quantity.low, None, quantity.step, quantity.unit), whole),
            factories.Code.DIGITS,
            ("two digits",),
            factories.GIANTS,
            factories.GIANTS_2025,
            suggestion="8,997",
        )
        for span in spans
    )
    started = time.perf_counter()
    text = rendered(format, [factories.Report(story, factories.REGISTRY, factories.MODEL, findings)])
    assert time.perf_counter() - started < 30
    assert "9,997" in text
    assert len(text) < 45_000_000

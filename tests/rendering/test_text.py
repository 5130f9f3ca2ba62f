"""The report for the terminal: read at a glance, at any width, whatever the article throws at it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from smecheck.rendering.visible import clipped, visible
from tests.rendering import factories
from tests.rendering.support import rendered, same_as_golden

ANSI = re.compile(r"\x1b\[[0-9;]*m")
ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize("colour", [False, True], ids=["plain", "colour"])
def test_golden(width: int, colour: bool, regenerate: bool) -> None:
    name = f"report-{width}{'-colour' if colour else ''}.txt"
    same_as_golden(name, rendered("text", factories.run(), width=width, colour=colour), regenerate)


def test_golden_of_all_numbers_and_of_a_reading(regenerate: bool) -> None:
    same_as_golden("report-all.txt", rendered("text", [factories.stale()], width=100, show_all=True), regenerate)
    same_as_golden("reading.txt", rendered("text", [factories.reading()], width=80, reading=True), regenerate)


@pytest.mark.parametrize("width", [40, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for line in rendered("text", factories.run(), width=width, show_all=True).splitlines():
        assert cell_len(line) <= width


@pytest.mark.parametrize("width", [60, 80, 160])
def test_the_number_is_underlined_where_it_stands(width: int) -> None:
    lines = rendered("text", [factories.hostile()], width=width).splitlines()
    carets = [(above, line) for above, line in pairwise(lines) if set(line.strip()) == {"^"}]
    assert len(carets) == 2
    for above, line in carets:
        left = next(at for at in range(len(above) + 1) if cell_len(above[:at]) == line.index("^"))
        assert above[left : left + 5] in ("9,997", "8,997")


def test_colour_underlines_by_itself() -> None:
    text = rendered("text", [factories.stale()], colour=True)
    assert "^^^" not in text
    assert "\x1b[1;4;31m60 percent\x1b[0m" in text


def test_plain_is_plain() -> None:
    assert not ANSI.search(rendered("text", factories.run(), colour=False))


def test_colour_changes_nothing_but_colour() -> None:
    plain = [line for line in rendered("text", factories.run()).splitlines() if set(line.strip()) != {"^"}]
    assert ANSI.sub("", rendered("text", factories.run(), colour=True)).splitlines() == plain


def test_a_slip_shows_both_sides_and_the_source() -> None:
    text = rendered("text", [factories.stale()], width=100)
    assert "4:17  contradicts SME106: the figure of another measure" in text
    assert "- article   60 percent       tax revenue · CN · 2025" in text
    assert "+ registry  50 percent       SMEs' share of tax revenue · 2025-06" in text
    assert "source: Half-year bulletin (Ministry Bulletin, 2025-07-01)\n" in text
    assert "write instead: 50 percent" in text


def test_unverified_numbers_are_counted_or_listed() -> None:
    counted = rendered("text", [factories.stale()])
    listed = rendered("text", [factories.stale()], show_all=True, width=160)
    assert "5 numbers not checked: 3 not in the registry, 1 ambiguous, 1 not readable safely; --show all" in counted
    assert "names another place: India" not in counted
    assert "names another place: India" in listed
    assert "cn.sme_growth, cn.sme_revenue_growth" in listed


def test_the_summary_says_what_was_left_out_and_what_judged() -> None:
    text = rendered("text", [factories.stale()], width=160)
    assert "11 numbers found: 6 checked (2 agree, 3 contradict, 1 outdated), 5 left unchecked; 1 inconsistency" in text
    assert text.endswith(
        "Judged by china-sme 2026.11.0 (packaged with smecheck) as known on 2025-07-01; sha256:0f0f0f0f0f0f\n"
    )


def test_nothing_found_is_no_pass() -> None:
    for report in (factories.unchecked(), factories.empty()):
        text = rendered("text", [report])
        assert text.startswith(f"NOT CHECKED  {report.article.path}")
        assert "publication date unknown" in text
        assert "0 checked" in text
    assert "NOT CHECKED" not in rendered("text", [factories.clean()])


def test_a_document_that_could_not_be_read_is_told_among_the_others() -> None:
    text = rendered("text", [factories.clean(), factories.failure()])
    assert "NOT READ  desk/broken.txt  neither text nor a format that is read" in text
    assert "2 documents, 1 not read: 2 numbers found" in text


def test_what_was_answered_for_is_counted() -> None:
    text = rendered("text", [factories.suppressed()])
    assert "SME106" not in text
    assert "1 finding answered for: 1 by waiver" in text


def test_a_reason_is_not_told_twice() -> None:
    text = rendered("text", [factories.stale()], width=160)
    assert "+ registry  50 percent       SMEs' share of tax revenue · 2025-06" in text
    assert "registry: 50 percent" not in text


@pytest.mark.parametrize("colour", [False, True])
def test_an_article_acts_on_nothing(colour: bool) -> None:
    text = ANSI.sub("", rendered("text", [factories.hostile()], colour=colour, width=160))
    assert not ACTING.search(text)
    assert "[sic] [/i] [bold red]Loud[/] <script>alert(1)</script>" in text
    assert r"\x1b[31m9,997\x1b[0m firms\x00 \u202eevil\u202c" in text


@given(st.text())
def test_visible_acts_on_nothing(text: str) -> None:
    shown = visible(text)
    assert not ACTING.search(shown + "\n")
    assert "\n" not in shown
    assert shown.encode("utf-8") is not None
    assert visible(shown) == shown


@given(st.text(max_size=60), st.integers(1, 40))
def test_clipped_is_no_longer_than_asked(text: str, limit: int) -> None:
    assert len(clipped(text, limit)) <= limit


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.integers(30, 120), st.booleans())
def test_any_text_around_a_number_prints(noise: str, width: int, colour: bool) -> None:
    noise = noise.replace("8,997", "")
    story = factories.article(f"Title {noise} 8,997 {noise}")
    claim = factories.Claim(
        factories.claim(factories.article("8,997"), "8,997", "8997").quantity, factories.Span(0, len(story.text))
    )
    verdict = factories.Verdict(claim, factories.Code.VALUE, (noise,), factories.GIANTS, factories.GIANTS_2025)
    text = rendered("text", [factories.Report(story, factories.REGISTRY, factories.MODEL, (verdict,))], width=width)
    assert not ACTING.search(text)
    assert "+ registry  14,600" in text

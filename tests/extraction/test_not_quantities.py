"""Dates, labels, names, scores and idioms are left alone, figures beside them are not; every row of the list works."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from smecheck.extraction.numbers.veto import vetoed
from smecheck.language import lexicon, not_quantities
from smecheck.model import Span

MARKED: list[str] = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "not_quantities.yaml").read_text(encoding="utf-8")
)["sentences"]
PLAIN = [re.sub("[«»]", "", sentence) for sentence in MARKED]


def marked(text: str) -> str:
    for span in reversed(vetoed(text, Span(0, len(text)))):
        text = f"{text[: span.start]}«{span.of(text)}»{text[span.end :]}"
    return text


@pytest.mark.parametrize("sentence", MARKED)
def test_sentence(sentence: str) -> None:
    assert marked(re.sub("[«»]", "", sentence)) == sentence


@pytest.mark.parametrize(
    "shape", not_quantities.shapes(), ids=lambda shape: f"{shape.kind}: {shape.pattern.pattern[:40]}"
)
def test_every_shape_has_a_case(shape: not_quantities.Shape) -> None:
    assert any(_applies(shape, text) for text in PLAIN)


def _applies(shape: not_quantities.Shape, text: str) -> bool:
    found = (match.start() for match in shape.pattern.finditer(text))
    return any(shape.before is None or shape.before.search(text, 0, start) for start in found)


@pytest.mark.parametrize(
    "shape", not_quantities.phrases(), ids=lambda shape: f"{shape.kind}: {shape.pattern.pattern[:40]}"
)
def test_every_phrase_has_a_case(shape: not_quantities.Shape) -> None:
    assert any(shape.pattern.search(text) for text in PLAIN)


@pytest.mark.parametrize(
    ("section", "row"),
    [
        (section, row)
        for section in ("cues", "capital_cues", "names")
        for row in lexicon.table("not_quantities")[section]
    ],
    ids=lambda value: value if isinstance(value, str) else f"{value['kind']} {value['words'][0]}",
)
def test_every_row_of_words_has_a_case(section: str, row: dict[str, list[str]]) -> None:
    assert any(re.search(rf"(?i)(?<!\w){re.escape(word)} «", sentence) for word in row["words"] for sentence in MARKED)


@pytest.mark.parametrize("word", sorted(not_quantities.cues()))
def test_a_figure_after_a_cue_is_a_label(word: str) -> None:
    text = f"They saw {word} 5 there."
    assert [span.of(text) for span in vetoed(text, Span(0, len(text)))] == ["5"]


@pytest.mark.parametrize("word", sorted(not_quantities.capital_cues()))
def test_a_figure_after_a_capital_cue_is_a_label(word: str) -> None:
    text = f"They saw {word} 5 there."
    assert [span.of(text) for span in vetoed(text, Span(0, len(text)))] == ["5"]


@pytest.mark.parametrize("word", sorted(not_quantities.names()))
def test_a_figure_after_a_name_belongs_to_it(word: str) -> None:
    text = f"They saw {word} 5 there."
    assert vetoed(text, Span(0, len(text)))


@given(st.text(alphabet="ab AB.,:;-–/()[]'’%$€ 0123456789onefirstthird\n", max_size=80))
def test_vetoes_lie_in_order_within_the_block(text: str) -> None:
    spans = vetoed(text, Span(0, len(text)))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


LEADS = (
    *(
        "May",
        "Sept.",
        "March the",
        "Friday,",
        "Friday the",
        "half past",
        "at",
        "around",
        "call us at",
        "Tel. no.:",
        "PHONE",
    ),
    *("toll-free:", "fax", "number is", "contact: +", "ISBN-13:", "isbn", "Troy, NY", "China", "odds of", "priced at"),
    *(
        "won the first game",
        "lead",
        "EN ISO",
        "GB/T",
        "ran a",
        "jogged her last",
        "Ada Baker:",
        "Baker",
        "\n",
        "(",
        "the",
    ),
)


@given(
    st.lists(st.sampled_from(LEADS), min_size=1, max_size=3),
    st.sampled_from((" ", "\n", "-", "", "  ", "\u00a0", ": ", " +")),
)
def test_the_last_word_rules_out_no_context_that_holds(leads: list[str], gap: str) -> None:
    text = " ".join(leads) + gap
    last = (text.split() or [""])[-1]
    for shape in not_quantities.shapes():
        if shape.before and shape.before.search(text):
            assert shape in not_quantities.contexts(last).shapes


@given(st.lists(st.sampled_from(PLAIN), min_size=1, max_size=3).map(" ".join), st.integers(0, 200))
def test_a_handful_leaves_out_no_shape_that_holds(text: str, start: int) -> None:
    for handful in not_quantities.handfuls():
        held = any(shape.pattern.match(text, start) for shape in handful.shapes)
        assert bool(handful.any.match(text, start)) is held


SPELLED = sorted({word for shape in not_quantities.shapes() for word in re.findall("[a-z]+", shape.pattern.pattern)})


@given(
    st.from_regex(r"(?:\d{1,3}(?:,\d{3}){0,2}(?:\.\d{1,2})?|101|911|747|529|24|10|00\d|03)", fullmatch=True),
    st.sampled_from([" "] * 6 + [", ", ". ", ") ", "; ", ": ", "! ", " (", " 5", ", 5", ". 5", ") 12345 ", ", 5th "]),
    st.lists(st.sampled_from(SPELLED), min_size=1, max_size=4),
    st.sampled_from([" ", "", ".", " 5", " GMT", " May", "s ", "5", " '", " p.m.", " 5 a.m.", " Street"]),
)
@settings(max_examples=500)
def test_a_bare_figure_is_of_no_shape(figure: str, gap: str, words: list[str], end: str) -> None:
    text = figure + gap + " ".join(words) + end
    if not_quantities.word("bare").match(text):
        assert not any(shape.pattern.match(text) for shape in not_quantities.shapes() if not shape.before)


def test_list_numbers_open_a_block_wherever_it_stands() -> None:
    text = "Two things to know.\n\n1. Who runs it: a board.\n2. Wells in all: 300.\n10) When: in spring."
    second = text.index("1.")
    lines = [
        Span(second, text.index("\n2.")),
        Span(text.index("2."), text.index("\n10")),
        Span(text.index("10)"), len(text)),
    ]
    assert [[span.of(text).strip() for span in vetoed(text, line)] for line in lines] == [["1."], ["2."], ["10)"]]

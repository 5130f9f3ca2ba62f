"""What holds for any figure: rendered in a style it reads back, and a span quotes what it reads."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from smecheck.extraction.numbers import Draft, find_quantities
from smecheck.extraction.numbers.numeral import step_of
from smecheck.model import Span

WHOLES = st.integers(min_value=10_000, max_value=10**12)
DECIMALS = st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False, allow_infinity=False)
WORDS = st.text(alphabet="abc xyz,.-–()$€%0123456789mkbn’“”\u00a0\u202f", max_size=60)
PLAIN = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
TENS = {2: "twenty", 3: "thirty", 4: "forty", 5: "fifty", 6: "sixty", 7: "seventy", 8: "eighty", 9: "ninety"}


def read(text: str) -> Draft:
    drafts = find_quantities(text, Span(0, len(text)))
    assert len(drafts) == 1
    return drafts[0]


def grouped(value: int, separator: str) -> str:
    return f"{value:,}".replace(",", separator)


@given(WHOLES, st.sampled_from([",", "\u00a0", "\u202f", "’"]))
@settings(max_examples=200, deadline=None)
def test_grouped_number_reads_back(value: int, separator: str) -> None:
    assert read(f"They own {grouped(value, separator)} hens").quantity.low == value


@given(DECIMALS)
@settings(max_examples=200, deadline=None)
def test_percentage_reads_back_with_its_step(value: Decimal) -> None:
    quantity = read(f"It holds {value}% of hens").quantity
    assert (quantity.low, quantity.step, quantity.unit.name) == (value, Decimal("0.01"), "percent")


@given(st.integers(min_value=21, max_value=99).filter(lambda value: value % 10))
def test_number_word_reads_back(value: int) -> None:
    assert read(f"They own {TENS[value // 10]}-{PLAIN[value % 10]} hens").quantity.low == value


@given(st.integers(min_value=1, max_value=999), st.sampled_from([("thousand", 3), ("million", 6), ("billion", 9)]))
@settings(max_examples=100, deadline=None)
def test_scale_word_multiplies(value: int, scale: tuple[str, int]) -> None:
    assert read(f"They own €{value} {scale[0]} there").quantity.low == Decimal(value).scaleb(scale[1])


@given(st.decimals(min_value=1, max_value=10**9, places=1), st.sampled_from(["−", "-"]))
@settings(max_examples=100, deadline=None)
def test_minus_sign_is_read(value: Decimal, sign: str) -> None:
    assert read(f"It was {sign}{value} percent").quantity.low == -value


@given(WORDS, WORDS)
@settings(max_examples=300, deadline=None)
def test_spans_are_in_order_and_within_the_block(before: str, inside: str) -> None:
    text = f"{before} 40 {inside} 12.5 million yuan"
    block = Span(len(before), len(text))
    drafts = find_quantities(text, block)
    spans = [draft.quantity.span for draft in drafts]
    assert all(block.contains(span) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(draft.quantity.span.contains(draft.core) for draft in drafts)


@given(DECIMALS, st.integers(min_value=0, max_value=30))
@settings(max_examples=100, deadline=None)
def test_offsets_hold_wherever_the_block_stands(value: Decimal, lead: int) -> None:
    text = "x" * lead + f"\nIt paid {value} yuan."
    draft = find_quantities(text, Span(lead + 1, len(text)))[0]
    assert draft.quantity.span.of(text) == f"{value} yuan"
    assert draft.core.of(text) == str(value)


def test_step_follows_what_is_written() -> None:
    steps = {"8997": "1", "9000": "1000", "14600": "100", "600000": "100000", "60": "1", "8.20": "0.01", "300": "1"}
    assert {
        figure: str(int(step) if step >= 1 else step) for figure in steps for step in [step_of(Decimal(figure))]
    } == steps


def test_step_of_scaled_figures() -> None:
    assert read("It sold 4.8 million hens").quantity.step == 100_000
    assert read("It sold half a million hens").quantity.step == 100_000


PIECES = st.one_of(
    st.sampled_from(
        ["million", "bn", "two", "hundred", "half", "a", "dozen", "third", "point", "and", "to", "of", "lakh"]
    ),
    st.sampled_from(["1", "99", "1,234", "4.8", "½", "%", "$", "-", "1e9", "1/2", "k", "m", "stone"]),
    st.sampled_from(["9" * 28, "1" * 39, "0." + "0" * 29 + "1"]),
)


@given(st.lists(st.tuples(PIECES, st.sampled_from([" ", "", "-"])), max_size=9))
@settings(max_examples=300, deadline=None)
def test_no_heap_of_pieces_is_too_much(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    for draft in find_quantities(text, Span(0, len(text))):
        assert draft.quantity.span.of(text)

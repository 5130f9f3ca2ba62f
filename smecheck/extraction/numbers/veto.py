"""Finds what looks like a number and is no quantity: a paragraph in, the spans that no quantity may touch out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from smecheck.extraction.numbers import labels
from smecheck.extraction.numbers.page import lowered
from smecheck.extraction.numbers.whole_words import standing
from smecheck.language import not_quantities
from smecheck.model import Span

_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"[\d.,]*")
_WORD_START = re.compile(r"\b\w")
_OPENERS = "([{<\"'“‘«„"
_BREAKS = frozenset('—"“”«»„;')
_TO_A_BREAK = re.compile(rf"[^\s{''.join(_BREAKS)}]*")
_WIDEST_LEAD = 60


def vetoed(text: str, block: Span, *, worded: bool = True) -> list[Span]:
    """The stretches of `block` that no quantity may touch, in order and apart: dates, labels, scores, idioms, ….

    The kinds and their words are in `language/en/not_quantities.yaml`. worded: there is a number in words, so that
    turns of phrase must be looked at too.
    """
    return _joined(sorted([*_labels(text, block), *(_phrases(text, block) if worded else ())]))


def _labels(text: str, block: Span) -> Iterator[Span]:
    """Vetoes of figures: each chunk with a digit is asked once, what a veto leaves of it once more."""
    position = block.start
    while digit := _DIGIT.search(text, position, block.end):
        chunk = _chunk(text, Span(position, block.end), digit.start())
        found = _label(text, block, chunk, digit.start())
        if found:
            yield found
            position = max(found.end, digit.end())
        else:
            position = _figure_end(text, digit.start(), chunk.end)


def _label(text: str, block: Span, chunk: Span, digit: int) -> Span | None:
    begin = chunk.start
    while begin < digit and text[begin] in _OPENERS:
        begin += 1
    for start in (digit,) if chunk.start == digit else sorted({chunk.start, begin, digit}):
        if found := _shape(text, block, start, digit):
            return found
    return labels.label(text, block, Span(begin, chunk.end), digit)


def _shape(text: str, block: Span, start: int, digit: int) -> Span | None:
    """The longest shape that begins at `start` and holds the digit."""
    end = digit
    for handful in () if not_quantities.word("bare").match(text, start, block.end) else not_quantities.handfuls():
        if handful.any.match(text, start, block.end):
            for shape in handful.shapes:
                match = shape.pattern.match(text, start, block.end)
                end = max(end, match.end()) if match else end
    floor = max(block.start, start - _WIDEST_LEAD)
    handful = not_quantities.contexts(_last_word(text, floor, start))
    for shape in handful.shapes if handful.any.match(text, start, block.end) else ():
        match = shape.pattern.match(text, start, block.end)
        if match and match.end() > end and shape.before and shape.before.search(text, floor, start):
            end = match.end()
    return Span(start, end) if end > digit else None


def _last_word(text: str, start: int, end: int) -> str:
    return next(iter(text[start:end].rsplit(None, 1)[-1:]), "")


def _chunk(text: str, within: Span, digit: int) -> Span:
    """The stretch around a digit that white space, quotes and long dashes set apart."""
    start = digit
    while start > within.start and not _breaks(text[start - 1]):
        start -= 1
    return Span(start, _ends(_TO_A_BREAK, text, digit, within.end))


def _breaks(character: str) -> bool:
    return character.isspace() or character in _BREAKS


def _ends(stretch: re.Pattern[str], text: str, start: int, limit: int) -> int:
    match = stretch.match(text, start, limit)
    return match.end() if match else start


def _figure_end(text: str, start: int, end: int) -> int:
    """Where the run of digits, with its inner points and commas, ends."""
    position = _ends(_FIGURE, text, start, end)
    while position < end and (text[position].isdigit() or text[position] in ".,"):
        position += 1
    return position


def _phrases(text: str, block: Span) -> Iterator[Span]:
    for word in _number_words(text, block):
        low, high = max(block.start, word.start - _WIDEST_LEAD), min(block.end, word.end + _WIDEST_LEAD)
        listed = not_quantities.phrases_with(word.of(text).lower())
        begins = listed.any.match if listed else None
        if (
            listed
            and begins
            and any(begins(text, at.start(), high) for at in _WORD_START.finditer(text, low, word.end))
        ):
            for shape in listed.shapes:
                for match in shape.pattern.finditer(text, low, high):
                    if match.start() < word.end and word.start < match.end():
                        yield Span(match.start(), match.end())
        if found := labels.named_word(text, block, word):
            yield found


def _number_words(text: str, block: Span) -> list[Span]:
    """Where the words stand that a number in words may begin with, in order."""
    lower = lowered(text[block.start : block.end])
    return [Span(start, end).shifted(block.start) for start, end, _ in standing(lower, _listed())]


@cache
def _listed() -> frozenset[bytes]:
    return frozenset(word.encode() for word in not_quantities.words("number_words"))


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined

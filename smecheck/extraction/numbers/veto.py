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
_WORD_START = re.compile(rf"\b(?P<head>[^\W\d_]{{1,{not_quantities.HEAD}}}|\w)")
_OPENERS = "([{<\"'“‘«„"
_BREAKS = frozenset('—"“”«»„;')
_TO_A_BREAK = re.compile(rf"[^\s{''.join(_BREAKS)}]*")
_WIDEST_LEAD = 60
_SIGNS = frozenset("$€£")
_YEAR_LONG = 4  # characters of a bare figure that may be a label by itself; one with a dash behind it is not bare
_LONGEST_NAMED = 3  # characters of a figure that may be part of a name


def vetoed(text: str, block: Span, *, worded: bool = True) -> list[Span]:
    """The stretches of `block` that no quantity may touch, in order and apart: dates, labels, scores, idioms, ….

    The kinds and their words are in `language/en/not_quantities.yaml`. worded: there is a number in words, so that
    turns of phrase must be looked at too.
    """
    return _joined(sorted([*_labels(text, block), *(_phrases(text, block) if worded else ())]))


def _labels(text: str, block: Span) -> Iterator[Span]:
    """Vetoes of figures: each chunk with a digit is asked once, what a veto leaves of it once more."""
    position = block.start
    while found := _DIGIT.search(text, position, block.end):
        position, veto = looked_at(text, block, position, found.start())
        if veto:
            yield veto


def looked_at(text: str, block: Span, position: int, digit: int) -> tuple[int, Span | None]:
    """Where to look on behind a figure, and the veto that covers it, if any.

    position: where what was looked at before ends. digit: the first digit behind that.
    """
    if told := at_one_look(text, block, digit):
        return told
    start = _chunk_start(text, position, digit)
    end = _ends(_TO_A_BREAK, text, digit, block.end)
    if veto := _label(text, block, start, end, digit):
        return max(veto.end, digit + 1), veto
    return _figure_end(text, digit, end), None


def at_one_look(text: str, block: Span, digit: int) -> tuple[int, Span | None] | None:
    """What one look tells of a figure: where it ends, and the veto that it begins, if any.

    None where it has to be looked at closely. Most need not: a bare figure or ordinal, a sign of money before it or
    not, behind a word that makes it no date, label or score.
    """
    bare = _bare().match(text, digit, block.end)
    found = bare or _bare_ordinal().match(text, digit, block.end)
    if found is None:
        return None
    start = digit - 1 if bare and text[digit - 1 : digit] in _SIGNS else digit
    if start <= block.start or text[start - 1] != " ":
        return None
    end = found.end()
    word = _last_word(text, max(block.start, start - _WIDEST_LEAD), start)
    if not_quantities.contexts(word if start == digit else text[start]).any.match(text, digit, block.end):
        return None
    if bare is None:
        return end, Span(digit, end)
    if not (word.islower() or end - digit > _LONGEST_NAMED) or labels.is_cued(text, block, start, word):
        return None
    veto = labels.by_itself(text, block, digit) if end - digit == _YEAR_LONG else None
    return (max(end, veto.end) if veto else end), veto


def _label(text: str, block: Span, chunk: int, end: int, digit: int) -> Span | None:
    begin = chunk
    while begin < digit and text[begin] in _OPENERS:
        begin += 1
    for start in (digit,) if chunk == digit else sorted({chunk, begin, digit}):
        if found := _shape(text, block, start, digit):
            return found
    return labels.label(text, block, begin, end, digit)


def _shape(text: str, block: Span, start: int, digit: int) -> Span | None:
    """The longest shape that begins at `start` and holds the digit."""
    end = digit
    for handful in () if _bare().match(text, start, block.end) else not_quantities.handfuls():
        if handful.any.match(text, start, block.end):
            for shape in handful.shapes:
                match = shape.pattern.match(text, start, block.end)
                end = max(end, match.end()) if match else end
    floor = max(block.start, start - _WIDEST_LEAD)
    handful = not_quantities.contexts(_last_word(text, floor, start))
    for shape in handful.shapes if handful.any.match(text, start, block.end) else ():
        match = shape.pattern.match(text, start, block.end)
        if match and match.end() > end and shape.before and _led(shape.before, text, block, floor, start):
            end = match.end()
    return Span(start, end) if end > digit else None


def _led(before: re.Pattern[str], text: str, block: Span, floor: int, start: int) -> bool:
    """Whether the words that end at `start` are those that a shape needs before it; a block begins like a text."""
    opens = floor == block.start and before.search(text[floor:start]) is not None
    return opens or before.search(text, floor, start) is not None


@cache
def _bare() -> re.Pattern[str]:
    """Matches a figure that no shape without a context begins with."""
    return not_quantities.word("bare")


@cache
def _bare_ordinal() -> re.Pattern[str]:
    """Matches an ordinal that no other shape without a context begins with."""
    return not_quantities.word("bare_ordinal")


def _last_word(text: str, start: int, end: int) -> str:
    return next(iter(text[start:end].rsplit(None, 1)[-1:]), "")


def _chunk_start(text: str, floor: int, digit: int) -> int:
    """Where the stretch around a digit begins that white space, quotes and long dashes set apart."""
    start = digit
    while start > floor and not _breaks(text[start - 1]):
        start -= 1
    return start


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
        if listed and _begins_one(text, word, low, high, listed):
            for shape in listed.shapes:
                for match in shape.pattern.finditer(text, low, high):
                    if match.start() < word.end and word.start < match.end():
                        yield Span(match.start(), match.end())
        if found := labels.named_word(text, block, word):
            yield found


def _begins_one(text: str, word: Span, low: int, high: int, listed: not_quantities.Handful) -> bool:
    """Whether one of the phrases begins between `low` and the end of their number word, and ends before `high`."""
    heads = not_quantities.phrase_heads(word.of(text).lower())
    for start in _WORD_START.finditer(text, low, word.end):
        head = start["head"]
        if (not head.isalpha() or head.lower() in heads) and listed.any.match(text, start.start(), high):
            return True
    return False


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

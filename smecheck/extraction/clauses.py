"""What stands in one clause with a number: a parsed sentence and a number in, its text or its governors out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.cues import cues
from smecheck.model import Span
from smecheck.model.once import once


@once
def clause(sentence: Sentence, number: Span) -> str:
    """The text around a number, from one turn of the sentence to the next."""
    text = sentence.text.lower()
    start, end = number.start - sentence.span.start, number.end - sentence.span.start
    before = [turn.end() for turn in _turn().finditer(text, 0, start)]
    behind = _turn().search(text, end)
    return text[before[-1] if before else 0 : behind.start() if behind else len(text)]


@cache
def _turn() -> re.Pattern[str]:
    return re.compile(rf"[;:—–]|\b(?:{'|'.join(sorted(cues().turns))})\b")


def up_to_semicolon(sentence: Sentence, anchor: Token) -> Iterator[Token]:
    """A number and its governors as far as no semicolon parts them from it."""
    marks = [mark.i for mark in sentence.marks if mark.text == ";"]
    start = max((i for i in marks if i < anchor.i), default=-1)
    end = min((i for i in marks if i > anchor.i), default=len(sentence.words))
    return takewhile(lambda above: start < above.i < end, tree.climb(anchor))

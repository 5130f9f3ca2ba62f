"""The words that stand in one clause with a number: a parsed sentence and a number in, lower-case text out."""

from __future__ import annotations

import re

from smecheck.extraction.tree import Sentence
from smecheck.model import Span

_TURN = re.compile(r"[;:—–]|\b(?:but|now|today|while|whereas)\b")


def clause(sentence: Sentence, number: Span) -> str:
    """The text around a number, from one turn of the sentence to the next."""
    text = sentence.text.lower()
    start, end = number.start - sentence.span.start, number.end - sentence.span.start
    before = [turn.end() for turn in _TURN.finditer(text, 0, start)]
    behind = _TURN.search(text, end)
    return text[before[-1] if before else 0 : behind.start() if behind else len(text)]

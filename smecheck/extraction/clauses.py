"""The words that stand in one clause with a number: a parsed sentence and a number in, lower-case text out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.extraction.tree import Sentence
from smecheck.language.cues import cues
from smecheck.model import Span


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

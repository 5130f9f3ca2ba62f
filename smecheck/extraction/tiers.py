"""At which level of a state things are counted ("500 at the provincial level"): a number in, where that is told out."""

from __future__ import annotations

import re

from smecheck.language.existence import existence
from smecheck.model import Mention, Role, Span

_LEVEL = re.compile(
    r"\bat\s+(?:the\s+)?(?:[a-z]+\s+)?[a-z]+(?:-|\s+)levels?\b"
    r"(?!,?\s+(?:and|or)\s+(?:above|over|up|below|higher)\b(?!\s+\d))",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:^[\W_]*|[;:,]\s+|\b(?:and|while|but)\s+)$", re.I)
_STRAIGHT = re.compile(r"\s+(?:(?:of\s+(?:them|these|those)|more|others)\s+)?", re.I)
_OTHER = re.compile(r"[\d;:.]")
_FAR = 60  # characters from a level that opens a clause to its number


def level(around: tuple[Mention, ...], sentence: Span, number: Span, text: str) -> Span | None:
    """Where a sentence tells at which level a count is, outside its noun: straight behind, or opening the clause.

    "500 mills at the provincial level" and "at the provincial level there are 500" are 500 provincial-level mills.
    """
    counted = [found.span.end for found in around if found.role is Role.COUNTED and found.span.start >= number.end]
    return level_behind(sentence, max([number.end, *counted]), text) or _ahead(sentence, number, text)


def level_behind(sentence: Span, end: int, text: str) -> Span | None:
    """The same straight behind a place: "and 500 at the provincial level"."""
    found = _LEVEL.search(text, end, sentence.end)
    if found is None:
        return None
    there = text[end : found.start()].strip().lower() in existence().subsisting  # "500 mills exist at the top level"
    return Span(*found.span()) if there or _STRAIGHT.fullmatch(text, end, found.start()) else None


def _ahead(sentence: Span, number: Span, text: str) -> Span | None:
    found = next(reversed([*_LEVEL.finditer(text, sentence.start, number.start)]), None)
    if found is None or not _OPENS.search(text[sentence.start : found.start()]):
        return None
    between = text[found.end() : number.start]
    return Span(*found.span()) if len(between) <= _FAR and not _OTHER.search(between) else None

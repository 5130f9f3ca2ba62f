"""Finds a figure that opens an item of a list as if it were a sentence: a text in, where its stop stands out."""

from __future__ import annotations

import re

from smecheck.language.anaphora import anaphora
from smecheck.language.existence import existence
from smecheck.language.hedges import hedges

# A figure that opens an item of a list as if it were a sentence: "3. 8.7 million crates. Output of the mills in 2024".
_ITEM = re.compile(
    r"(?:[-–—*•]\s+)?(?P<item>\d{1,2}[.)]\s+)?(?P<hedge>(?:[A-Za-z]+\s){0,3})[$€£¥]?(?P<figure>\d[\d.,]*\d|\d)"
    r"(?P<unit>%|(?:[ -][A-Za-z]+){0,4}%?)(?P<stop>\.)\s+(?P<next>[A-Z][\w'’-]*)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ITEMS = 2  # digits that the number of an item may have


def figure_stop(text: str, start: int, limit: int) -> int | None:
    """Where the stop stands behind a figure that opens a paragraph and is told of what follows, or None."""
    found = _ITEM.match(text, start, limit)
    if found is None or found["next"].lower() in anaphora().pronouns:
        return None
    if not found["unit"] and (_YEAR.fullmatch(found["figure"]) or not (found["item"] or len(found["figure"]) > _ITEMS)):
        return None  # "2024. Mills open", and "3. Mills open", which is an item itself
    if not existence().being.isdisjoint(found["unit"].lower().split()):
        return None  # "50 percent is theirs. So are 80 percent of jobs."
    hedge = found["hedge"].strip().lower()
    return found.start("stop") if not hedge or hedge in hedges().before else None

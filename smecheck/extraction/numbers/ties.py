"""How two neighbouring figures of a page hang together, by the words between them."""

from __future__ import annotations

import re
from enum import StrEnum

from smecheck.extraction.numbers.measure import Figure
from smecheck.extraction.numbers.page import Page
from smecheck.language.hedges import hedges


class Tie(StrEnum):
    """How two neighbouring figures hang together."""

    DASH = "dash"
    TO = "to"
    AND = "and"
    OR = "or"
    IN = "in"  # one in five
    COMMA = "comma"
    NONE = "none"


_BENT = "|".join(re.escape(phrase) for phrase in hedges().joined)
_TIES = (
    (re.compile(r"\s?[-–−]\s?|—|\s?~\s?"), Tie.DASH),
    (
        re.compile(rf"[\s-]+to[\s-]+(?:(?:{_BENT}) |as (?:much|many|high) as )?|\s?-\sto\s"),
        Tie.TO,
    ),
    (re.compile(r"\s+(?:in|out of)\s+(?:every\s+)?|\s+of\s+every\s+|-in-(?:every-)?|-out-of-"), Tie.IN),
    (re.compile(rf",?-?\s+and\s+(?:(?:{_BENT}) )?"), Tie.AND),
    (re.compile(rf",?-?\s+or\s+(?:even )?(?:(?:{_BENT}) )?|-or-"), Tie.OR),
    (re.compile(r",\s+"), Tie.COMMA),
)
_LONGEST_TIE = 22
# The words that a tie, or what is told per so many, may end with.
LINKS = frozenset({"to", "in", "of", "out", "every", "per", "and", "or", "even", "as"}).union(
    *(phrase.split() for phrase in hedges().joined)
)
_LEAD = rf"(?:(?:{_BENT}|an?)\s+){{0,2}}$"
FROM = re.compile(r"\bfrom\s+" + _LEAD)
BETWEEN = re.compile(r"\bbetween\s+" + _LEAD)
_LEAD_REACH = 40


def preceded(page: Page, figure: Figure, pattern: re.Pattern[str]) -> bool:
    """Whether the words that `pattern` ends with stand right before a figure."""
    return bool(pattern.search(page.lower, max(0, figure.start - _LEAD_REACH), figure.start))


def tie_between(page: Page, left: Figure, right: Figure) -> Tie:
    """What the words between two figures make of them."""
    if right.start - left.end > _LONGEST_TIE or right.start < left.end:
        return Tie.NONE
    between = page.lower[left.end : right.start]
    for pattern, tie in _TIES:
        if pattern.fullmatch(between):
            return tie
    return Tie.NONE

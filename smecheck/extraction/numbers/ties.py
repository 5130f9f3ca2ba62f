"""How two neighbouring figures of a page hang together, by the words between them."""

from __future__ import annotations

import re
from enum import StrEnum

from smecheck.extraction.numbers.measure import Figure
from smecheck.extraction.numbers.page import Page


class Tie(StrEnum):
    """How two neighbouring figures hang together."""

    DASH = "dash"
    TO = "to"
    AND = "and"
    OR = "or"
    IN = "in"  # one in five
    COMMA = "comma"
    NONE = "none"


_HEDGES = "about |around |nearly |almost |roughly |over |more than "
_TIES = (
    (re.compile(r"\s?[-–−]\s?|—|\s?~\s?"), Tie.DASH),
    (
        re.compile(rf"[\s-]+to[\s-]+(?:{_HEDGES}|as (?:much|many|high) as )?|\s?-\sto\s"),
        Tie.TO,
    ),
    (re.compile(r"\s+(?:in|out of)\s+(?:every\s+)?|-in-|-out-of-"), Tie.IN),
    (re.compile(r",?-?\s+and\s+(?:about |around |nearly |almost |roughly )?"), Tie.AND),
    (re.compile(r",?-?\s+or\s+(?:even )?(?:about |around |nearly |almost |roughly )?|-or-"), Tie.OR),
    (re.compile(r",\s+"), Tie.COMMA),
)
_LONGEST_TIE = 22


def tie_between(page: Page, left: Figure, right: Figure) -> Tie:
    """What the words between two figures make of them."""
    if right.start - left.end > _LONGEST_TIE or right.start < left.end:
        return Tie.NONE
    between = page.lower[left.end : right.start]
    for pattern, tie in _TIES:
        if pattern.fullmatch(between):
            return tie
    return Tie.NONE

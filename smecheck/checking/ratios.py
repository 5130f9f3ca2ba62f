"""Whether a number is but one side of a ratio told in words: a setting in, the reason that it counts nothing out."""

from __future__ import annotations

import re

from smecheck.checking.setting import Setting
from smecheck.language.hedges import before_number
from smecheck.language.periods import units
from smecheck.model import Measure, Role

_LOOK_BACK = 60  # characters
_ONE_IN = re.compile(r"\bone\s(?:[a-z'’-]+\s){1,3}in(?:\severy)?$", re.IGNORECASE)
_EACH = re.compile(r"\bper\s(?P<what>[a-z-]+)", re.IGNORECASE)
_WHOLE = re.compile(r"\d(?:\s(?:[mb]illion|thousand))?\s(?:out\s)?of$", re.IGNORECASE)


def of_a_ratio(setting: Setting, measure: Measure) -> str | None:
    """Why a count is none: "One mill in 4,000 is old", and the 900 of "500 of over 900" that names nothing.

    And why an amount is none of all: "Sales per mill were 500 yen".
    """
    number = setting.claim.quantity
    if any(_each(near.mention.text) for near in setting.of(Role.SUBJECT, Role.OF)) and not _each(measure.name):
        return "what one of them has"
    if number.unit.dimension not in ("count", ""):
        return None
    words = setting.article.text[max(0, number.span.start - _LOOK_BACK) : number.span.start].split()
    while words and words[-1].lower() in before_number() - {"in", "of"}:
        words.pop()
    before = " ".join(words)
    if _ONE_IN.search(before):
        return "one in so many"
    return "the whole of another number" if not setting.counts and _WHOLE.search(before) else None


def _each(name: str) -> bool:
    """Whether a name is of one thing each, and not of a time each: "sales per mill", not "sales per year"."""
    return any(found["what"].lower() not in {"cent", *units()} for found in _EACH.finditer(name))

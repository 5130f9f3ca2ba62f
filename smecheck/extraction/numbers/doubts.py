"""What keeps a number from being read safely: a numeral where it stands in, the doubt in words out, or None."""

from __future__ import annotations

import re
from itertools import takewhile

from smecheck.extraction.numbers.numeral import Numeral
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.style import Style
from smecheck.language.kin import kin, singular
from smecheck.language.nouns import irregular
from smecheck.language.units import units

_NEXT = re.compile(r"[ \xa0\n]+(?P<next>[a-z]+)")
_NAMED = re.compile(r"(?:[ \xa0\n]+[a-z-]+){1,4}")
_SHORT = 3  # letters of a word that is no plural
_FOLLOWING = re.compile(r"(?:[ \xa0\n]+[a-z-]+){2,6}")
_MILLIONS = re.compile(r"\d[\d.,]*m (?P<next>[a-z]{3,}s|people|children)\b")
_OUTSIDE = re.compile(r"\s?(?:%|percent|per cent|million|billion|trillion|bn\b|m\b|euros?|dollars?|yuan)")
_DECIMAL = re.compile(r"\d\.\d{1,2}$")
_COUNTED_MILLIONS = re.compile(r"\d million (?:[a-z]{3,}s|people|children)\b")
_MARKS = frozenset("$€£¥")


def bracketed(page: Page, numeral: Numeral, end: int) -> str | None:
    """Doubt about a number that alone stands in brackets, its money or percent outside: the bookkeepers' minus."""
    if page.clean[numeral.start - 1 : numeral.start] != "(" or page.clean[numeral.end : numeral.end + 1] != ")":
        return None
    outside = _OUTSIDE.match(page.lower, numeral.end + 1) or page.clean[numeral.start - 2 : numeral.start - 1] in _MARKS
    return "brackets may stand for a minus" if outside and end == numeral.end else None


def million_or_metre(page: Page, end: int, unit_end: int) -> bool:
    """Whether an "m" stands before what may be counted: "2.5 m shares"."""
    if page.clean[end:unit_end].strip(" \xa0\n") != "m":
        return False
    following = _NEXT.match(page.lower, unit_end)
    word = following["next"] if following else ""
    if _beside_millions(page, end, unit_end) and word not in units().lengthwise:
        return True
    if word not in units().lengthwise and any(
        found["next"] not in units().lengthwise for found in _MILLIONS.finditer(page.lower)
    ):
        return True
    if _before_a_class(page, unit_end) or (word in irregular() and word not in units().words):
        return True
    return len(word) > 3 and word[-1] == "s" and word not in units().lengthwise


def _before_a_class(page: Page, unit_end: int) -> bool:
    """Whether firms, workers or the like follow soon, whatever they are called before: "6m small private firms"."""
    following = _FOLLOWING.match(page.lower, unit_end)
    told = following[0].split() if following else []
    named = list(takewhile(lambda word: word == "and" or word not in kin().hollow, told))
    known = kin().words
    classes = {*known, *known.values(), *(short for _, short in kin().short)}
    plurals = (word for word in named[1:] if word.endswith("s") and singular(word) in classes)
    return bool(named) and named[0] not in units().lengthwise and next(plurals, None) is not None


def _beside_millions(page: Page, end: int, unit_end: int) -> bool:
    """Whether a decimal figure stands in a paragraph that counts millions: "3 million fans and 1.2m elsewhere"."""
    decimal = _DECIMAL.search(page.clean, max(0, end - 8), end) and page.clean[unit_end : unit_end + 1] != "-"
    return bool(decimal) and _COUNTED_MILLIONS.search(page.lower) is not None


def pointed(page: Page, numeral: Numeral, style: Style) -> str | None:
    """Doubt about a count with three decimals ("12.500 workers"): the point may group thousands."""
    written = page.clean[numeral.start : numeral.end]
    whole, _, part = written.partition(".")
    countable = numeral.power == 1 and len(part) == 3 and part.isdigit() and 0 < len(whole) < 4 and whole != "0"
    if not countable or style.european:
        return None
    following = _NAMED.match(page.lower, numeral.end)
    told = following[0].split() if following else []
    named = takewhile(lambda word: word not in kin().hollow, told)  # "14.600 little giants", not "1.125 of the shops"
    plural = any(len(word) > _SHORT and word.endswith("s") for word in named)
    return "a point before three digits of a count may group thousands" if plural else None

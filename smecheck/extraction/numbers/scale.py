"""Powers as abbreviations behind digits: "2.5bn", "10k", and "m" where it is sure to be a million."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from smecheck.extraction.numbers import measures, money
from smecheck.extraction.numbers.draft import Form
from smecheck.extraction.numbers.numeral import ONE, Numeral
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.style import Style
from smecheck.language.hedges import before_number, hyphened
from smecheck.language.numbers import Suffix, number_words
from smecheck.language.units import units

_SUFFIX = re.compile(r"(?P<gap>[ \xa0\n-]?)(?P<text>[A-Za-z]{1,4})(?![^\W_]|[/²³])")
_PRICE_BEFORE = re.compile(r"[$€£¥][ \xa0]?\d[\d.,]*[ \xa0]?[A-Za-z]{0,2}(?:[ \xa0]?[-–][ \xa0]?| to | or | and )$")
_NEXT = re.compile(r"[ \xa0\n]+(?P<next>[a-z]+)")
_WORDS_BEHIND = re.compile(r"(?:[ \xa0\n]+[A-Za-z-]+){2,3}")
_OF_THEM = re.compile(r"[ \xa0\n]+of (?:them|these|those)\b")
# "They number 6m", "their number is 6m", "the number of mills was 6m": a count, and no length.
_NUMBERING = re.compile(
    r"\b(?:(?<!\ba )number(?: of [^.,;:\d]{1,40}?)? (?:is|was|passed|has passed|topped)|number(?:s|ed|ing)?)"
    r"\s(?P<hedges>(?:[a-z-]+\s)*)$"
)
_LOOK_BACK = 80  # characters: from "the number of" to its number


def with_suffix(page: Page, numeral: Numeral, style: Style, *, paid: bool) -> Numeral:
    """The numeral with an abbreviated power behind it ("2.5bn", "10k"); "m" is a million only where that is sure."""
    match = _SUFFIX.match(page.clean, numeral.end)
    paid = paid or (match is not None and _follows_a_price(page, numeral.start))
    if match is None or numeral.form not in (Form.DIGITS, Form.WORDS) or numeral.power > 1:
        return numeral
    suffix = number_words().suffixes.get(match["text"])
    if suffix is None or not _fits(page, numeral.start, match, suffix, style, paid=paid):
        return numeral
    if match["text"] in ("m", "b", "t", "T") and not paid and _unsure(page, match, style):
        return replace(
            numeral,
            doubt=f'"{match["text"]}" may be a scale or a unit',
            end=match.end(),
            power=suffix.value,
            value=numeral.value * suffix.value,
            step=numeral.step * suffix.value,
            clears=False,
        )
    factor = suffix.value
    return replace(numeral, end=match.end(), value=numeral.value * factor, step=numeral.step * factor, power=factor)


def _follows_a_price(page: Page, start: int) -> bool:
    """Whether a number is the second of a range whose first has a currency: "$1.5-2m"."""
    return _PRICE_BEFORE.search(page.clean, max(0, start - 24), start) is not None


def _fits(page: Page, start: int, match: re.Match[str], suffix: Suffix, style: Style, *, paid: bool) -> bool:
    if match["gap"] and (not suffix.spaced or (match["gap"] == "-" and not paid)):
        return paid and bool(match["gap"]) and match["gap"] != "-" and suffix.money
    if not suffix.money or paid:
        return True
    return _million(page, match, style) or (match["text"] == "m" and _counts(page, start, match.end()))


def _counts(page: Page, start: int, end: int) -> bool:
    """Whether a joined "m" ends a count, told by its verb or by what is counted: "they number 6m", "6m small firms"."""
    if _OF_THEM.match(page.lower, end):
        return True
    told = _NUMBERING.search(page.lower, max(0, start - _LOOK_BACK), start)
    if told is not None and before_number().issuperset(told["hedges"].split()):
        return True
    behind = _WORDS_BEHIND.match(page.clean, end)
    if behind is None:
        return False
    table = number_words()
    for word in behind.group().split():
        if word.lower() in table.million_heads:
            return True
        if word.lower() not in table.million_adjectives and not word[0].isupper() and word != "and":
            return False
    return False


def _million(page: Page, match: re.Match[str], style: Style) -> bool:
    """Whether a joined "m" (or "b", "t") without a currency before it is a power, not metres, bits or tonnes."""
    text = match["text"]
    hedge = hyphened().match(page.lower, match.end())
    end = hedge.end() if hedge is not None else match.end()
    following = _NEXT.match(page.lower, end)
    word = following["next"] if following else ""
    if text in ("t", "T"):
        return False
    if text == "b":
        return True
    if word in units().lengthwise or page.clean[end : end + 1] in ("-", "²", "/"):
        return False
    if money.behind(page, match.end(), Decimal(10) ** 6, ONE, style) or word in units().words:
        return True
    if following and measures.begins_unit(page, following.start("next")):
        return True
    return style.million_as_m or (len(word) > 3 and word.endswith("s")) or word in number_words().after_millions


def _unsure(page: Page, match: re.Match[str], style: Style) -> bool:
    following = _NEXT.match(page.lower, match.end())
    return match["text"] == "b" and not following

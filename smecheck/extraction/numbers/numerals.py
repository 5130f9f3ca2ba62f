"""Numbers written in digits: the places where digits stand in, their values out, or the doubt about them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from smecheck.extraction.numbers.draft import Form
from smecheck.extraction.numbers.numeral import Numeral, step_of
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.style import Style
from smecheck.language.numbers import number_words
from smecheck.language.units import units

_LONGEST = 40  # characters; more digits than that are a key, a sum of check or a dump, and no figure
_VULGAR = "¼½¾⅐-⅞"
# One class first, which a scan leaves sooner than a choice of two patterns.
_CHUNK = re.compile(rf"[\d{_VULGAR}](?:(?<=\d)\d*(?:[.,']\d+)*[{_VULGAR}]?)?")
_SPACED = re.compile(r"\d{1,3}(?:(?: \d{3})+|(?:\xa0\d{3})+)(?:[.,]\d+)?(?![\d])(?![.,/:]\d)")
_FRACTION = re.compile(
    r"(?:(?P<whole>\d{1,3})(?:[ \xa0]{1,2}|-))?(?P<top>\d{1,2})/(?P<bottom>\d{1,3})(?:(?:th|rd|nd)s?)?"
    r"(?![\d/.,-]*\d)(?!\w)"
)
_POWER_OF_TEN = re.compile(
    r"\s?[x×*]\s?10(?:(?:\^|\*\*)\s?(?P<sign>[-−–+])?|(?P<minus>−))(?P<power>\d{1,3})(?![\d.,])|[eE](?P<e>[+-]?\d{1,3})\b"
)
# What stands before an exponent: the power as a whole is left out.
_RAISED = re.compile(r"(?:\^|\*\*)[-+−(]*$")
# "6 . 2 percent", as some feeds tear figures apart.
_TORN = re.compile(r" (?:\.|,(?= \d{3}\b)) \d")
_TORN_BEFORE = re.compile(r"\d (?:\.|,(?= \d{3}\b)) ")
_LIST = re.compile(r"\d{1,2}(?:,\d{1,2})+$")
_PLAIN = re.compile(r"\d+$")
_GROUPED = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?$|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$|\d{1,3}(?:'\d{3})+(?:\.\d+)?$"
)
_DECIMAL = re.compile(r"\d+\.\d+$")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+$")
_DOTTED_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+$")
_COMMA = re.compile(r"\d+,\d+$")
# What may stand before the point of ".08".
_OPENS_DECIMAL = frozenset(" \xa0\n([$€£¥~<>=+-−\"'")
_LINKS = ("to", "or", "and", "in", "of", "till", "minus", "negative")
_WORD_AHEAD = re.compile(r"(?P<digit>\d)?(?P<word>[^\W\d_]+)-$")
# The only short word that is set against its number: "c.300 people".
_CIRCA = re.compile(r"(?<![\w.])ca?\.$")
# Denominators that news writes with a slash; others are dates, scores or ratios.
_BOTTOMS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a figure's digits amount to, and why that is in doubt; `clears`: a unit behind it would settle it."""

    value: Decimal
    doubt: str | None = None
    clears: bool = False


def read_digits(page: Page, style: Style) -> Iterator[Numeral]:
    """The numbers that are written in digits on `page`, in order, by the article's `style`."""
    text = page.clean
    reach = 0
    for match in _CHUNK.finditer(text):
        if match.start() < reach or match.end() - match.start() > _LONGEST:
            continue
        for numeral in _at(text, match, style):
            reach = max(reach, numeral.end)
            yield numeral


def _at(text: str, match: re.Match[str], style: Style) -> Iterator[Numeral]:
    start, end = match.span()
    before = text[start - 1 : start]
    if before == "." and (start == 1 or text[start - 2] in _OPENS_DECIMAL):
        start -= 1
        before = text[start - 1 : start]
    glued = (
        before.isalpha()
        or before == "_"
        or (before == "." and not _CIRCA.search(text, max(0, start - 5), start))
        or (before == "-" and _hangs(text, start))
    )
    if text[end : end + 1] == "^" or text[end : end + 2] == "**" or _RAISED.search(text, max(0, start - 3), start):
        return
    if (before in "/:@#\\" and before) or (text[end : end + 1] == ":" and text[end + 1 : end + 2].isdigit()):
        return
    if fraction := _FRACTION.match(text, start):
        yield from _fraction(fraction)
        return
    chunk = text[start:end]
    if spaced := _spaced(text, start):
        chunk, end = spaced.group().replace("\xa0", " "), spaced.end()
    if chunk.count(",") > 1 and _LIST.match(chunk) and not _GROUPED.match(chunk):
        yield from _listed(chunk, start)
        return
    reading = read_figure(chunk, style)
    if reading is None:
        return
    value, doubt, clears = reading.value, reading.doubt, reading.clears
    if _TORN.match(text, end) or _TORN_BEFORE.match(text, max(0, start - 4)):
        doubt, clears = "a point or comma apart from its digits", False
    step = step_of(value) if chunk[-1].isdigit() else Decimal("0.01")
    if power := _POWER_OF_TEN.match(text, end):
        factor = Decimal(1).scaleb(_exponent(power))
        value, step, end = value * factor, step * factor, power.end()
    form = Form.DIGITS if chunk[0].isdigit() or chunk[0] == "." else Form.FRACTION
    yield Numeral(start, end, value, step, form, glued=glued, doubt=doubt, clears=clears)


def read_figure(chunk: str, style: Style) -> Reading | None:
    """The value of digits with their separators, or None where they are no number ("1.2.3")."""
    if not chunk[-1].isdigit():
        return _vulgar(chunk)
    if chunk[0] == ".":
        return Reading(Decimal(chunk)) if _PLAIN.match(chunk[1:]) else None
    if " " in chunk:
        return Reading(Decimal(chunk.replace(" ", "").replace(",", ".")))
    if _PLAIN.match(chunk):
        return Reading(Decimal(chunk))
    if style.european:
        return _european(chunk)
    if _GROUPED.match(chunk):
        return Reading(Decimal(chunk.replace(",", "").replace("'", "")))
    if _DECIMAL.match(chunk):
        return _decimal(chunk)
    if _DOTTED.match(chunk):
        return Reading(Decimal(chunk.replace(".", "")), "points for grouping in an article that does not use them")
    if _DOTTED_COMMA.match(chunk):
        whole, part = chunk.split(",")
        return Reading(
            Decimal(whole.replace(".", "") + "." + part), "a decimal comma in an article that does not use it"
        )
    if _COMMA.match(chunk):
        return Reading(
            Decimal(chunk.replace(",", ".")),
            "a comma that neither groups thousands nor is this article's decimal",
            len(chunk.split(",")[1]) < 3,
        )
    if "." in chunk and "," not in chunk:
        return None
    return Reading(Decimal("".join(filter(str.isdigit, chunk))), "digits grouped by no convention")


def _european(chunk: str) -> Reading | None:
    if _DOTTED.match(chunk) or _DOTTED_COMMA.match(chunk):
        return Reading(Decimal(chunk.replace(".", "").replace(",", ".")))
    if _COMMA.match(chunk):
        decimals = len(chunk.split(",")[1])
        return Reading(Decimal(chunk.replace(",", ".")), "a comma before three digits" if decimals == 3 else None)
    if _DECIMAL.match(chunk):
        return Reading(Decimal(chunk), "a decimal point in an article of decimal commas", clears=True)
    return None


def _decimal(chunk: str) -> Reading:
    whole, part = chunk.split(".")
    if len(part) == 3 and len(whole) <= 3 and part == "000" and whole != "0":
        return Reading(Decimal(chunk), "a point before three zeros may group thousands")
    return Reading(Decimal(chunk))


def _vulgar(chunk: str) -> Reading:
    share = Decimal(repr(unicodedata.numeric(chunk[-1]))) if chunk[-1] in "¼½¾⅛⅜⅝⅞⅕⅖⅗⅘⅒" else _thirds(chunk[-1])
    return Reading(share + (Decimal(chunk[:-1].replace(",", "")) if chunk[:-1] else 0))


def _thirds(mark: str) -> Decimal:
    top, bottom = {"⅓": (1, 3), "⅔": (2, 3), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅑": (1, 9)}[mark]
    return Decimal(top) / Decimal(bottom)


def _fraction(match: re.Match[str]) -> Iterator[Numeral]:
    top, bottom = int(match["top"]), int(match["bottom"])
    if not 0 < top < bottom or bottom not in _BOTTOMS:
        return
    share = Decimal(top) / Decimal(bottom)
    whole = Decimal(match["whole"] or 0)
    form = Form.DIGITS if match["whole"] else Form.FRACTION
    yield Numeral(match.start(), match.end(), whole + share, Decimal("0.01"), form)


def _listed(chunk: str, start: int) -> Iterator[Numeral]:
    for part in re.finditer(r"\d+", chunk):
        value = Decimal(part.group())
        yield Numeral(start + part.start(), start + part.end(), value, step_of(value), Form.DIGITS)


def _spaced(text: str, start: int) -> re.Match[str] | None:
    """Digits grouped by spaces, unless they are two numbers side by side."""
    match = _SPACED.match(text, start)
    if not match or text[start] == "0" or (text[start - 2 : start - 1].isdigit() and text[start - 1] in " \xa0"):
        return None
    return match


def _hangs(text: str, start: int) -> bool:
    """Whether the hyphen before `start` ties the number to a word ("COVID-19"), not to a range."""
    left = _WORD_AHEAD.search(text, max(0, start - 16), start)
    if left is None:
        return False
    word = left["word"]
    if left["digit"] and (word in number_words().suffixes or word in units().symbols):
        return False
    return word.lower() not in _LINKS and word.lower() not in number_words().powers


def _exponent(match: re.Match[str]) -> int:
    if match["e"]:
        return int(match["e"])
    negative = match["minus"] or (match["sign"] and match["sign"] != "+")
    return -int(match["power"]) if negative else int(match["power"])

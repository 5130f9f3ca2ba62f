"""Numbers written in digits: the places where digits stand in, their values out, or the doubt about them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from smecheck.extraction.numbers.draft import Form
from smecheck.extraction.numbers.numeral import Numeral, step_of
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.style import Style
from smecheck.extraction.numbers.written import is_grouped, written_as
from smecheck.language.numbers import number_words
from smecheck.language.units import units

# A whole number between two plain words, as most are written: nothing beside it can be part of it.
_BETWEEN_WORDS = re.compile(r"(?<=[a-z] )\d+(?:,\d{3})?(?= [a-wyz])")
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
# What may stand before the point of ".08".
_OPENS_DECIMAL = frozenset(" \xa0\n([$€£¥~<>=+-−\"'")
# What stands before most figures, and joins them to nothing.
_APART = frozenset({"", " ", "\xa0", "$", "€", "£"})
_THIN = frozenset(" \xa0")
_POINTS = frozenset(".,")
_TO_A_SLASH = 8  # characters, at most, from the start of "100  1/2"
_LINKS = ("to", "or", "and", "in", "of", "till", "minus", "negative")
_WORD_AHEAD = re.compile(r"(?P<digit>\d)?(?P<word>[^\W\d_]+)-$")
# The only short word that is set against its number: "c.300 people".
_CIRCA = re.compile(r"(?<![\w.])ca?\.$")
# Inches behind feet: "5-foot-10", "five-foot-10".
_FEET = re.compile(r"[\w]-[Ff]oot-$")
# Denominators that news writes with a slash; others are dates, scores or ratios.
_BOTTOMS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128})


def holds_digit(page: Page) -> bool:
    """Whether `page` has a digit at all."""
    return _CHUNK.search(page.clean) is not None


def chunks(page: Page) -> Iterator[tuple[int, int]]:
    """Where the digits that stand together begin and end, with the points and commas between them, in order."""
    return (match.span() for match in _CHUNK.finditer(page.clean))


def read_digits(page: Page, style: Style) -> Iterator[Numeral]:
    """The numbers that are written in digits on `page`, in order, by the article's `style`."""
    reach = 0
    for start, end in chunks(page):
        if start < reach or end - start > _LONGEST:
            continue
        for numeral in read_at(page, start, end, style):
            reach = max(reach, numeral.end)
            yield numeral


def read_at(page: Page, start: int, end: int, style: Style) -> Iterable[Numeral]:
    """The numbers that digits which stand together are, with what belongs to them."""
    between = _BETWEEN_WORDS.match(page.clean, start) is not None
    return _as_written(page.clean, start, end, style) if between else _at(page.clean, start, end, style)


def _at(text: str, start: int, end: int, style: Style) -> Iterable[Numeral]:
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before == "." and (start == 1 or text[start - 2] in _OPENS_DECIMAL):
        start -= 1
        before = text[start - 1 : start]
    if _is_no_figure(text, start, end, before, behind):
        return ()
    glued = before not in _APART and _is_glued(text, start, before)
    if "/" in text[start : start + _TO_A_SLASH] and (fraction := _FRACTION.match(text, start)):
        return _fraction(fraction)
    chunk = text[start:end]
    if behind in _THIN and text[end + 1 : end + 2].isdigit() and (spaced := _spaced(text, start)):
        chunk, end = spaced.group().replace("\xa0", " "), spaced.end()
    if chunk.count(",") > 1 and _LIST.match(chunk) and not is_grouped(chunk):
        return _listed(chunk, start)
    written = written_as(chunk, european=not chunk.isdecimal() and style.european)
    if written is None:
        return ()
    value, step, form, doubt, clears = written
    if _is_torn(text, start, end):
        doubt, clears = "a point or comma apart from its digits", False
    if power := _POWER_OF_TEN.match(text, end):
        factor = Decimal(1).scaleb(_exponent(power))
        value, step, end = value * factor, step * factor, power.end()
    return (Numeral(start, end, value, step, form, glued=glued, doubt=doubt, clears=clears),)


def _as_written(text: str, start: int, end: int, style: Style) -> Iterable[Numeral]:
    """The number that digits between two words are: what `_at` comes to, having found nothing beside them."""
    written = written_as(chunk := text[start:end], european=not chunk.isdecimal() and style.european)
    if written is None:
        return ()
    value, step, form, doubt, clears = written
    return (Numeral(start, end, value, step, form, doubt=doubt, clears=clears),)


def _is_no_figure(text: str, start: int, end: int, before: str, behind: str) -> bool:
    """Whether the digits are an exponent or what one is set on, a time of day, or part of a path or a handle."""
    if behind == "^" or (behind == "*" and text.startswith("**", end)):
        return True
    if before not in _APART and before in "/:@#\\":
        return True
    if behind == ":" and text[end + 1 : end + 2].isdigit():
        return True
    return before not in _APART and _RAISED.search(text, max(0, start - 3), start) is not None


def _is_glued(text: str, start: int, before: str) -> bool:
    """Whether what stands before joins the digits to a letter or a word."""
    if before == ".":
        return not _CIRCA.search(text, max(0, start - 5), start)
    return before.isalpha() or before == "_" or (before == "-" and _hangs(text, start))


def _is_torn(text: str, start: int, end: int) -> bool:
    """Whether a point or comma stands apart before or behind."""
    if text[end + 1 : end + 2] in _POINTS and _TORN.match(text, end):
        return True
    return text[start - 2 : start - 1] in _POINTS and _TORN_BEFORE.match(text, max(0, start - 4)) is not None


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
    if word.lower() == "foot" and _FEET.search(text, 0, start):
        return False
    if left["digit"] and (word in number_words().suffixes or word in units().symbols):
        return False
    return word.lower() not in _LINKS and word.lower() not in number_words().powers


def _exponent(match: re.Match[str]) -> int:
    if match["e"]:
        return int(match["e"])
    negative = match["minus"] or (match["sign"] and match["sign"] != "+")
    return -int(match["power"]) if negative else int(match["power"])

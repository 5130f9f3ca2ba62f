"""Figures that are one: dollars with their cents, feet with their inches, "one in five" as the share it is."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from smecheck.extraction.numbers import measures
from smecheck.extraction.numbers.draft import Form
from smecheck.extraction.numbers.measure import SHARE, Figure
from smecheck.extraction.numbers.numeral import ONE, is_multiple
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.ties import Tie, tie_between
from smecheck.language.currencies import money

_CENTS = re.compile(r"\s+(?:and\s+)?$|\s?$")
# Wholes that shares are told of; "two in 2019" and "five in 13 games" are none.
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 30, 40, 50})
_PER_SO_MANY = re.compile(r"(?:\s[a-z'-]+){0,4}\s(?:per|for every)(?:\sabout|\severy)?\s")
_LONGEST_RATE = 48
_SHARES = frozenset({"share", "point"})
_HEIGHT_END = re.compile(r"\s*(?:[.,;:)]|$)|\s+(?:tall|high|in height)\b")
_DOZEN = 12
_INCHES = re.compile(r"\s?ins?\b(?!\s+(?:the|a|an|\d))")
_PHRASE_END = re.compile(r"\s*(?:[.,;:)]|$)")


def merged(page: Page, figures: list[Figure]) -> list[Figure]:
    """The figures with those that belong together made one, in order."""
    figures = _of_percent(page, _rates_apart(page, _without_overlaps(figures)))
    return _rated_behind(page, _ratios(page, _with_cents(page, figures)))


def _without_overlaps(figures: list[Figure]) -> list[Figure]:
    """Two numbers that lay claim to one currency ("15 USD 50") as one that cannot be read."""
    apart: list[Figure] = []
    for figure in figures:
        last = apart[-1] if apart else None
        if last and figure.start < last.end:
            doubt = "one currency between two numbers"
            numeral = replace(last.numeral, end=figure.numeral.end, doubt=doubt, clears=False)
            apart[-1] = replace(last, numeral=numeral, end=figure.end)
        else:
            apart.append(figure)
    return apart


def _rates_apart(page: Page, figures: list[Figure]) -> list[Figure]:
    """ "12 cases per 100,000 people": neither figure stands for itself, so both are put aside."""
    found = list(figures)
    for place, (left, right) in enumerate(pairwise(figures)):
        if right.start - left.end < _LONGEST_RATE and _PER_SO_MANY.fullmatch(page.lower, left.end, right.start):
            for at, figure in ((place, left), (place + 1, right)):
                found[at] = replace(figure, numeral=replace(figure.numeral, doubt="a rate per so many", clears=False))
    return found


def _of_percent(page: Page, figures: list[Figure]) -> list[Figure]:
    """ "Half of 1%" as the half percent that it is."""
    joined: list[Figure] = []
    for figure in figures:
        last = joined[-1] if joined else None
        shared = last is not None and last.numeral.form is Form.FRACTION and last.unit == SHARE
        if last and shared and figure.unit.dimension in _SHARES and page.lower[last.end : figure.start] == " of ":
            value = last.numeral.value * figure.numeral.value
            numeral = replace(last.numeral, end=figure.numeral.end, value=value)
            joined[-1] = replace(last, numeral=numeral, end=figure.end, unit=figure.unit)
        else:
            joined.append(figure)
    return joined


def _rated_behind(page: Page, figures: list[Figure]) -> list[Figure]:
    """ "9 billion shekels ($2.4 billion) a year": a rate told after a conversion in brackets is the first's."""
    rated = list(figures)
    for place, (left, right) in enumerate(pairwise(figures)):
        bracketed = page.lower[left.end : right.start].strip() == "(" and page.lower.startswith(")", right.end)
        rate = measures.rate_at(page, right.end + 1, left.unit) if bracketed and not left.open else None
        if rate:
            rated[place] = replace(left, unit=rate.unit)
    return rated


def _with_cents(page: Page, figures: list[Figure]) -> list[Figure]:
    """ "Thirteen dollars and forty-five cents" as one figure."""
    joined: list[Figure] = []
    for figure in figures:
        last = joined[-1] if joined else None
        if last and _completes(page, last, figure):
            joined[-1] = _sum(page, last, figure)
        else:
            joined.append(figure)
    return joined


def _sum(page: Page, main: Figure, small: Figure) -> Figure:
    part = _part(main, small)
    value = main.numeral.value + small.numeral.value / part
    numeral = replace(main.numeral, end=small.numeral.end, value=value, step=small.numeral.step / part)
    return replace(main, numeral=numeral, end=_inches_end(page, main, small) or small.end)


def _part(main: Figure, small: Figure) -> Decimal:
    """How many of the small unit make one of the main one."""
    if coin := money().coins.get((small.unit.name, main.unit.name)):
        return 1 / coin
    return Decimal(_DOZEN) if main.unit.name == "foot" else Decimal(100) if small.open else ONE


def _completes(page: Page, main: Figure, small: Figure) -> bool:
    """Whether `small` is the cents of `main`, or the inches of its feet."""
    whole = main.numeral.value == int(main.numeral.value) and main.numeral.power == ONE and not main.prefixed
    between = page.lower[main.end : small.start]
    if whole and main.unit.name == "foot":
        return _inches_end(page, main, small) is not None
    if not whole or not _CENTS.fullmatch(between):
        return False
    if small.open:
        return _is_change_given(page, main, small)
    if (small.unit.name, main.unit.name) in money().coins:
        return 0 < small.numeral.value * money().coins[small.unit.name, main.unit.name] < 1
    return (
        main.unit == small.unit and main.unit.dimension == "money" and 0 < small.numeral.value < 1 < main.numeral.value
    )


def _inches_end(page: Page, feet: Figure, inches: Figure) -> int | None:
    """Where a height ends whose feet have these inches: "6ft 4in", "5-foot-2", "he stands 6 foot 4"."""
    between = page.lower[feet.end : inches.start]
    if feet.unit.name != "foot" or inches.numeral.value >= _DOZEN or between not in ("", " ", "\xa0", "-"):
        return None
    if inches.unit.name == "inch":
        return inches.end
    if not inches.open:
        return None
    if named := _INCHES.match(page.lower, inches.end):
        return named.end()
    behind = page.lower[inches.end : inches.end + 1]
    if between == "-":
        return None if behind.isalnum() or behind == "-" else inches.end
    singular = page.lower[feet.end - 4 : feet.end] == "foot" and feet.numeral.value > 1
    return inches.end if singular and _HEIGHT_END.match(page.lower, inches.end) else None


def _is_change_given(page: Page, main: Figure, small: Figure) -> bool:
    """ "15 dollars 50": two digits of cents without their name, at the end of the phrase."""
    value = small.numeral.value
    named = main.unit.dimension == "money" and page.lower[main.end - 1] == "s"
    return named and 10 <= value < 100 and value == int(value) and bool(_PHRASE_END.match(page.lower, small.end))


def _ratios(page: Page, figures: list[Figure]) -> list[Figure]:
    """ "One in five", "nine out of ten" as the share they are."""
    joined: list[Figure] = []
    for figure in figures:
        last = joined[-1] if joined else None
        if (
            last
            and last.open
            and figure.open
            and tie_between(page, last, figure) is Tie.IN
            and _is_ratio(page, last, figure)
        ):
            share = last.numeral.value / figure.numeral.value
            numeral = replace(
                last.numeral, end=figure.numeral.end, value=share, step=Decimal("0.01"), form=Form.RATIO, power=ONE
            )
            joined[-1] = replace(last, numeral=numeral, end=figure.end, unit=SHARE, open=False)
        else:
            joined.append(figure)
    return joined


def _is_ratio(page: Page, part: Figure, whole: Figure) -> bool:
    top, bottom = part.numeral.value, whole.numeral.value
    between = page.lower[part.end : whole.start]
    if part.numeral.form is Form.ONE_OF or not 0 < top < bottom or top != int(top) or bottom != int(bottom):
        return False
    if "out" in between:
        return True
    return bottom in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 30, 40, 50) or (
        is_multiple(bottom, 100) and not 1500 < bottom < 2100
    )

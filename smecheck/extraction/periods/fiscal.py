"""Fiscal years by the convention of the country named nearby, and five-year plans: a match in, a draft out."""

from __future__ import annotations

import re

from smecheck.extraction.periods.calendar import year_of
from smecheck.extraction.periods.draft import Draft, Scene
from smecheck.extraction.places import find_places
from smecheck.language import periods as words
from smecheck.language.periods import FiscalYear
from smecheck.model import Period, Span

_CENTURY = 2000
# "the first quarter of fiscal 2024" is a quarter of no calendar year, and not the whole fiscal year either.
_PART_OF = re.compile(r"(?:quarter|half|months)\s+(?:of\s+)?(?:the\s+)?$|\b[qh][1-4]\s+(?:of\s+)?$")
# How far off a country's name is still heard.
_NEARBY = 1000


def fiscal(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "fiscal 2024", "FY24", "the 2023-24 financial year", "last fiscal year".

    A year named by one figure, in a text that names no country whose convention is known, is given as the two calendar
    years that hold it under any convention but Japan's and Singapore's; a relative one is left out.
    """
    if _PART_OF.search(scene.low, max(0, match.start() - 24), match.start()):
        return None
    convention = _convention(scene, match.start())
    if match["fiscal_relative"]:
        return _relative(scene, match, convention)
    first, last = _written(match)
    if first is None:
        return None
    if last is not None:
        if last != first + 1:
            return None
        period = _starting(first, convention) if convention else Period.span(Period.year(first), Period.year(last))
    elif convention:
        period = _starting(first if convention.named_by_start or convention.month == 1 else first - 1, convention)
    else:
        period = Period.span(Period.year(first - 1), Period.year(first))
    return Draft(*match.span(), period) if period else None


def _written(match: re.Match[str]) -> tuple[int | None, int | None]:
    year = next((match[key] for key in ("year", "year2", "year3") if match[key]), None)
    first = int(year) if year else (_CENTURY + int(match["short"]) if match["short"] else None)
    last = next((match[key] for key in ("last", "last2", "last3", "last4") if match[key]), None)
    if first is None or last is None:
        return first, None
    return first, int(last) if len(last) > 2 else first // 100 * 100 + int(last)


def _relative(scene: Scene, match: re.Match[str], convention: FiscalYear | None) -> Draft | None:
    anchor = scene.anchor
    if not anchor or not convention or year_of(anchor) is None:
        return None
    running = anchor.start.year if anchor.start.month >= convention.month else anchor.start.year - 1
    word = match["fiscal_relative"].split()[-1]
    period = _starting(running + words.relatives()[word].shift, convention)
    return Draft(*match.span(), period, anchored=True) if period and period.start <= anchor.start else None


def _starting(year: int, convention: FiscalYear) -> Period | None:
    if not 1 <= year < 9999:
        return None
    if convention.month == 1:
        return Period.year(year)
    return Period.span(Period.month(year, convention.month), Period.month(year + 1, convention.month - 1))


def _convention(scene: Scene, position: int) -> FiscalYear | None:
    """The convention of the country named last before `position`, else of the first one named after it."""
    known = words.fiscal_years()
    places = [place for place in find_places(scene.text, _around(scene, position)) if place.code[:2] in known]
    before = [place for place in places if place.span.start < position]
    nearest = before[-1] if before else next(iter(places), None)
    return known[nearest.code[:2]] if nearest else None


def plan(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "the 14th Five-Year Plan period": China's, unless another country that numbers such plans is named."""
    first = _ordinal(match["figure"], match["word"])
    last = _ordinal(match["last_figure"], match["last_word"]) or first
    start, end = words.plan_start(first), words.plan_start(last)
    named = {place.code[:2] for place in find_places(scene.text, _around(scene, match.start()))}
    if (
        start is None
        or end is None
        or not start <= end <= 2100
        or (named & set(words.words("other_planners")) and "CN" not in named)
    ):
        return None
    return Draft(*match.span(), Period.span(Period.year(start), Period.year(end + 4)))


def _ordinal(figure: str | None, word: str | None) -> int:
    return int(figure) if figure else words.plan_ordinals().get(word or "", 0)


def _around(scene: Scene, position: int) -> Span:
    return Span(max(0, position - _NEARBY), min(len(scene.text), position + _NEARBY))

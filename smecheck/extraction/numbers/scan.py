"""The flow of reading numbers: a paragraph in, its drafts in order out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from smecheck.extraction.numbers import money
from smecheck.extraction.numbers.assemble import draft_of
from smecheck.extraction.numbers.change import Cue, cue_of
from smecheck.extraction.numbers.draft import Draft, Move
from smecheck.extraction.numbers.measure import Figure, measure
from smecheck.extraction.numbers.numeral import Numeral
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.ranges import Joined, join
from smecheck.extraction.numbers.reading import read_numerals
from smecheck.extraction.numbers.style import Style, style_of
from smecheck.extraction.numbers.veto import vetoed
from smecheck.model import Span

_ON_TO = re.compile(r"[^.;:!?]{0,40}?\b(?P<link>to|from)\s+(?:[a-z]+\s+){0,3}")
_BESIDE = re.compile(r"(?:,?\s+or\s+|,\s+|\s+\()(?:(?:about|around|nearly|by)\s+)?")
_MOVES = {"to": Move.TO, "from": Move.FROM}


def find_quantities(text: str, block: Span, *, dollar: str = "USD") -> list[Draft]:
    """Read the numbers of one paragraph.

    text: the whole article, which tells its habits. block: the paragraph's span in it. dollar: the ISO 4217 code of
    a bare "$". Offsets are into `text`, in order, and do not overlap.
    """
    page = Page.of(text, block)
    style = style_of(text, dollar)
    numerals = read_numerals(page, style)
    if not numerals:
        return []
    worded = any(mark.isalpha() for numeral in numerals for mark in page.clean[numeral.start : numeral.end])
    vetoes = vetoed(text, block, worded=worded)
    figures = list(_figures(page, _allowed(page, numerals, vetoes, style), style))
    joined = join(page, figures)
    return [draft_of(page, one, cue) for one, cue in zip(joined, _cues(page, joined), strict=True)]


def _allowed(page: Page, numerals: list[Numeral], vetoes: list[Span], style: Style) -> Iterator[Numeral]:
    """The numerals that no veto covers; both are in order. A veto that begins inside a number misread it."""
    waiting = iter(vetoes)
    veto = next(waiting, None)
    for numeral in numerals:
        span = page.span(numeral.start, numeral.end)
        while veto and veto.end <= span.start:
            veto = next(waiting, None)
        if not (veto and veto.overlaps(span)) or veto.start > span.start or _is_priced(page, numeral, veto, style):
            yield numeral


def _is_priced(page: Page, numeral: Numeral, veto: Span, style: Style) -> bool:
    """Whether what looks like the name of a model is a currency code with its number ("MAUD 60")."""
    currency = money.before(page, numeral.start, style)
    return currency is not None and page.span(currency.place, numeral.start).start == veto.start


def _figures(page: Page, numerals: Iterator[Numeral], style: Style) -> Iterator[Figure]:
    """The figures that the numerals make; a number inside the unit of the one before it is not read again."""
    reach = 0
    for numeral in numerals:
        if numeral.start < reach:
            continue
        figure = measure(page, numeral, style)
        if figure:
            reach = figure.end
            yield figure


def _cues(page: Page, joined: list[Joined]) -> Iterator[Cue | None]:
    """The change that governs each quantity: its own words, or those of the quantity before it that it goes on from."""
    last: Cue | None = None
    for place, one in enumerate(joined):
        cue = cue_of(page, one.figure)
        if place and (last := last or _own_cue(joined[place - 1].figure)) and cue is None:
            cue = _goes_on(page, joined[place - 1], one, last)
        last = cue
        yield cue


def _own_cue(figure: Figure) -> Cue | None:
    """The change that a figure is by itself: "doubled to 4 million"."""
    return Cue(figure.change, Move.BY, figure.start, figure.end) if figure.change else None


def _goes_on(page: Page, before: Joined, one: Joined, cue: Cue) -> Cue | None:
    """ "Rose 5 percent to 7 million", "lost 190 points, or 0.6 percent", "fell from 4,000 to 3,500"."""
    between = page.lower[before.figure.end : one.figure.start]
    on_to = _ON_TO.fullmatch(between) if len(between) < 60 else None
    if on_to:
        move = _MOVES[on_to["link"]]
        return replace(cue, move=move) if move is not cue.move else None
    unit = one.figure.unit
    if cue.move is Move.BY and unit.dimension in ("share", "point") and _BESIDE.fullmatch(between):
        return cue
    return None

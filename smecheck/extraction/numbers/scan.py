"""The flow of reading numbers: a paragraph in, its drafts in order out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from smecheck.extraction.numbers import money
from smecheck.extraction.numbers.apart import rows
from smecheck.extraction.numbers.assemble import draft_of
from smecheck.extraction.numbers.change import Cue, cue_of
from smecheck.extraction.numbers.draft import Draft, Form, Move
from smecheck.extraction.numbers.glance import rows_at_a_glance
from smecheck.extraction.numbers.measure import Figure, measure
from smecheck.extraction.numbers.numeral import Numeral
from smecheck.extraction.numbers.numerals import read_at
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.ranges import Joined, join
from smecheck.extraction.numbers.reading import holds_number, read_numerals
from smecheck.extraction.numbers.style import Style, style_of
from smecheck.extraction.numbers.tokens import holds_word
from smecheck.extraction.numbers.veto import vetoed
from smecheck.model import Span

_ON_TO = re.compile(r"[^.;:!?]{0,40}?\b(?P<link>to|from)\s+(?:[a-z]+\s+){0,3}")
_BESIDE = re.compile(r"(?:,?\s+or\s+|,\s+|\s+\()(?:(?:about|around|nearly|by)\s+)?")
# What, right behind a number that stands alone, leaves it a number: nothing that could be joined to it.
_PLAINLY = re.compile(r"[.,;:!?)%](?!\w)|[ \xa0\n-](?![A-Za-z]{1,3}_)|$")
_MOVES = {"to": Move.TO, "from": Move.FROM}


def find_quantities(text: str, block: Span, *, dollar: str = "USD") -> list[Draft]:
    """Read the numbers of one paragraph.

    text: the whole article, which tells its habits. block: the paragraph's span in it. dollar: the ISO 4217 code of
    a bare "$". Offsets are into `text`, in order, and do not overlap.
    """
    page = Page.of(text, block)
    if not holds_number(page):
        return []
    style = style_of(text, dollar)
    joined = join(page, list(_figures(page, _standing(page, text, block, style), style)))
    return [draft_of(page, one, cue) for one, cue in zip(joined, _cues(page, joined), strict=True)]


def count_quantities(text: str, block: Span, *, dollar: str = "USD") -> int:
    """How many numbers `find_quantities` reads in a paragraph, less each bare "one" that only a parse tells for one.

    A range is one number, as is a share told by two ("one in five"); numbers that cannot be read safely count, labels,
    dates and idioms do not. What can alter no count is not looked at: hedges, changes, and the units of numbers that
    stand alone. text, block, dollar: as for `find_quantities`.
    """
    page = Page.of(text, block)
    style = style_of(text, dollar)
    if not holds_word(page) and (told := rows_at_a_glance(page, text, block, style)) is not None:
        return sum(1 if len(row) == 1 else _count(page, _read(page, row, style), style) for row in told)
    return sum(_count(page, row, style) for row in rows(page, _standing(page, text, block, style)))


def _read(page: Page, row: Iterable[tuple[int, int]], style: Style) -> list[Numeral]:
    return [numeral for start, end in row for numeral in read_at(page, start, end, style)]


def _count(page: Page, row: list[Numeral], style: Style) -> int:
    if len(row) == 1 and row[0].form is not Form.ONE and not row[0].glued and _PLAINLY.match(page.lower, row[0].end):
        return 1
    joined = join(page, list(_figures(page, row, style)))
    return sum(1 for one in joined if one.figure.numeral.form is not Form.ONE or not one.figure.open)


def _standing(page: Page, text: str, block: Span, style: Style) -> list[Numeral]:
    """The numerals of the paragraph that are no label, date, score or idiom."""
    numerals = read_numerals(page, style)
    if not numerals:
        return []
    written = (page.clean[numeral.start : numeral.end] for numeral in numerals)
    vetoes = vetoed(text, block, worded=any(not one.isdecimal() and any(map(str.isalpha, one)) for one in written))
    return list(_allowed(page, numerals, vetoes, style)) if vetoes else numerals


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


def _figures(page: Page, numerals: Iterable[Numeral], style: Style) -> Iterator[Figure]:
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

"""Neighbouring figures brought together: the figures of a page in, its quantities with ranges made one out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from smecheck.extraction.numbers import change
from smecheck.extraction.numbers.carrying import carried
from smecheck.extraction.numbers.draft import Form, Move
from smecheck.extraction.numbers.measure import Figure
from smecheck.extraction.numbers.merging import merged
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.ties import BETWEEN, FROM, Tie, preceded, tie_between
from smecheck.model.records import record


@record(frozen=True, slots=True)
class Joined:
    """One quantity: its figure, the upper end of a range, and how it stands to the figures beside it.

    from_, to: it is the level before or after a change ("from 4,000 to 3,500"). alternative: one of several of which
    one holds ("three or four").
    """

    figure: Figure
    high: Decimal | None = None
    from_: bool = False
    to: bool = False
    alternative: bool = False


def join(page: Page, figures: list[Figure]) -> list[Joined]:
    """The quantities that the figures of a page make, in order."""
    figures = merged(page, figures)
    ties = [tie_between(page, left, right) for left, right in pairwise(figures)]
    figures = carried(page, figures, ties)
    found: list[Joined] = []
    place = 0
    while place < len(figures):
        here = _at(page, figures, ties, place, found[-1] if found else None)
        found.append(here)
        place += 1 if here.high is None else 2
    return found


def _at(page: Page, figures: list[Figure], ties: list[Tie], place: int, last: Joined | None) -> Joined:
    """The quantity at `place`: a range with the next figure, or the figure as it stands after `last`."""
    left = figures[place]
    reached = last is not None and last.from_ and ties[place - 1] is Tie.TO
    other = last is not None and last.alternative and ties[place - 1] is Tie.OR
    if place + 1 == len(figures):
        return Joined(left, to=reached, alternative=other)
    right, tie = figures[place + 1], ties[place]
    if tie is Tie.TO and not reached and left.unit.dimension == right.unit.dimension:
        return _to(page, left, right)
    dashed = tie is Tie.DASH or (tie is Tie.AND and preceded(page, left, BETWEEN))
    if dashed and _is_range(left, right):
        return replace(_range(left, right), to=reached)
    chosen = tie is Tie.OR and _same_kind(left, right)
    return Joined(left, to=reached, alternative=other or chosen)


def _to(page: Page, left: Figure, right: Figure) -> Joined:
    if left.numeral.form is Form.MULTIPLE and left.change:
        return Joined(left)
    from_ = preceded(page, left, FROM)
    moved = change.cue_of(page, left)
    if from_ and (moved or not _is_range(left, right)):
        return Joined(left, from_=True)
    if _is_range(left, right) and not (moved and moved.move is Move.BY and _each_whole(left, right)):
        return _range(left, right)
    return Joined(left)


def _each_whole(left: Figure, right: Figure) -> bool:
    """Whether both ends are figures in their own right: "added 58.1 to 3,253.4", "rose $2 to $58"."""
    return left.open == right.open and (left.prefixed or left.open or left.end > left.numeral.end)


def _is_range(left: Figure, right: Figure) -> bool:
    rising = left.numeral.value < right.numeral.value and right.numeral.value > 0
    return rising and _same_kind(left, right) and not left.numeral.doubt


def _same_kind(left: Figure, right: Figure) -> bool:
    return left.unit == right.unit and left.numeral.form is not Form.ONE_OF


def _range(left: Figure, right: Figure) -> Joined:
    step = min(left.numeral.step, right.numeral.step)
    numeral = replace(left.numeral, end=right.numeral.end, step=step, doubt=left.numeral.doubt or right.numeral.doubt)
    figure = replace(right, numeral=numeral, start=left.start, change=left.change or right.change)
    return Joined(figure, high=right.numeral.value)

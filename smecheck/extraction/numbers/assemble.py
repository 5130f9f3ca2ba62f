"""One quantity of a page with its hedge and its change made into the draft that is handed on."""

from __future__ import annotations

from smecheck.extraction.numbers.change import Cue
from smecheck.extraction.numbers.draft import Draft, Move
from smecheck.extraction.numbers.hedging import Hedge, hedge_of
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.ranges import Joined
from smecheck.model import Bound, Change, Quantity, Span

_LONGEST_ASIDE = 500  # characters


def draft_of(page: Page, joined: Joined, cue: Cue | None) -> Draft:
    """The draft of one quantity, in offsets of the article."""
    figure, numeral = joined.figure, joined.figure.numeral
    hedge = hedge_of(page, figure)
    quantity = Quantity(
        span=page.span(figure.start, figure.end),
        low=numeral.value,
        high=joined.high,
        step=numeral.step,
        unit=figure.unit,
        bound=hedge.bound if hedge else Bound.EXACT,
        change=figure.change or _change(cue, figure.numeral.value < 0, hedge),
    )
    return Draft(
        quantity=quantity,
        core=page.span(numeral.start, numeral.end),
        form=numeral.form,
        needs_noun=figure.open,
        noun_from=page.span(figure.start, figure.end).end,
        hedge=_place(page, hedge),
        move=_move(joined, cue),
        change_cue=page.span(cue.start, cue.end) if cue else None,
        in_brackets=_in_brackets(page.clean, figure.start),
        adjectival=figure.adjectival and not (hedge is not None and hedge.start == figure.end),  # "300-odd mills"
        rate=figure.rate,
        negation=hedge is not None and hedge.negation,
        alternative=joined.alternative,
        refused=numeral.doubt,
    )


def _change(cue: Cue | None, negative: bool, hedge: Hedge | None) -> Change | None:
    """The direction in words; a written minus sign tells its own, and "never fell below" tells none."""
    if cue and hedge and hedge.negation and hedge.start < cue.start < hedge.end:
        return None
    return None if cue is None or (negative and cue.move is Move.BY) else cue.change


def _place(page: Page, hedge: Hedge | None) -> Span | None:
    return page.span(hedge.start, hedge.end) if hedge else None


def _move(joined: Joined, cue: Cue | None) -> Move | None:
    if cue is None:
        return Move.BY if joined.figure.change else None
    if joined.from_:
        return Move.FROM
    return Move.TO if joined.to else cue.move


def _in_brackets(text: str, start: int) -> bool:
    opening = text.rfind("(", max(0, start - _LONGEST_ASIDE), start)
    return opening >= 0 and text.find(")", opening, start) < 0

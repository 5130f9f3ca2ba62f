"""Numbers out of tokens: a run of digits and number words in, the numerals it spells out."""

from __future__ import annotations

from smecheck.extraction.numbers.cardinal import cardinal
from smecheck.extraction.numbers.draft import Form
from smecheck.extraction.numbers.numeral import Numeral
from smecheck.extraction.numbers.run import JOINED, Figure, Run
from smecheck.extraction.numbers.shares import (
    scaled_share,
    share,
    with_bunch,
    with_point,
    with_share,
    with_tiny_part,
)
from smecheck.extraction.numbers.tokens import Kind

_SEVERAL = "words that spell several fractions"  # or placings: "six thirds and ten fifths"


def numerals_of(run: Run) -> list[Numeral]:
    """The numbers that a run of tokens spells, in order."""
    found: list[Numeral] = []
    place = 0
    while place < len(run.tokens):
        figure = _number(run, place)
        if figure is None:
            place += 1
            continue
        found.append(_numeral(run, place, figure))
        place = figure.place + _splits(run, figure.place)
    return found


def _numeral(run: Run, place: int, figure: Figure) -> Numeral:
    first, last = run.tokens[place], run.tokens[figure.place - 1]
    start = first.start - first.article
    digits = first.numeral
    form = digits.form if digits and last.kind is not Kind.PART else _form(run, place, figure)
    glued, doubt, clears = (digits.glued, digits.doubt, digits.clears) if digits else (False, None, False)
    if _splits(run, figure.place):
        last = run.tokens[figure.place]
        value = figure.value / last.value
        return Numeral(start, last.end, value, figure.step, form, figure.power, glued, _SEVERAL)
    if figure.doubt:
        return Numeral(start, last.end, figure.value, figure.step, form, figure.power, glued, figure.doubt)
    return Numeral(
        start, last.end, figure.value, figure.step, form, figure.power, glued, doubt, clears or figure.power > 1
    )


def _form(run: Run, place: int, figure: Figure) -> Form:
    if run.tokens[figure.place - 1].kind is Kind.PART and figure.value < 1:
        return Form.FRACTION
    if figure.place == place + 1 and figure.value == 1 and run.kind(place) is Kind.UNIT:
        return Form.ONE
    return Form.WORDS


def _splits(run: Run, place: int) -> bool:
    """Whether parts of a whole follow a number that cannot be told from theirs: "one hundred and thirty fifths"."""
    if run.kind(place) is not Kind.PART or run.gap(place) not in JOINED:
        return False
    return run.tokens[place].plural and not run.tokens[place].period


def _number(run: Run, place: int) -> Figure | None:
    """The longest number that starts at `place`."""
    part = share(run, place)
    if part:
        return scaled_share(run, part) or part
    if run.kind(place) is Kind.BUNCH and run.tokens[place].article:
        return Figure(run.tokens[place].value, place + 1)
    figure = cardinal(run, place)
    if figure is None:
        return None
    return (
        with_point(run, figure)
        or with_share(run, figure)
        or with_bunch(run, figure)
        or with_tiny_part(run, figure)
        or figure
    )

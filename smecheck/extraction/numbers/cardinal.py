"""The grammar of whole numbers in words, and in digits with words: "3 lakh crore", "two thousand and one"."""

from __future__ import annotations

from decimal import Decimal

from smecheck.extraction.numbers.numeral import ONE
from smecheck.extraction.numbers.run import JOINED, SMALL, Figure, Run
from smecheck.extraction.numbers.shares import is_share, powers, small
from smecheck.extraction.numbers.tokens import Gap, Kind

_HUNDRED = Decimal(100)


def cardinal(run: Run, place: int) -> Figure | None:
    """Hundreds and powers in falling order: "twenty-one trillion three hundred", "3 lakh crore", "a million"."""
    total, limit, step, power = Decimal(0), None, ONE, ONE
    while True:
        chunk = _chunk(run, place)
        if chunk is None:
            break
        factor, after = powers(run, chunk.place, own_article=chunk.place == place)
        if limit is not None and (factor >= limit or (factor == 1 and chunk.value >= limit)):
            break
        total += chunk.value * factor
        place, step, power, limit = after, chunk.step * factor, factor, factor
        if factor == 1 or not _goes_on(run, place, limit):
            break
    return Figure(total, place, power, step) if limit is not None else None


def _goes_on(run: Run, place: int, limit: Decimal) -> bool:
    gap = run.gap(place)
    if run.kind(place) is Kind.DIGITS:
        return gap is Gap.SPACE and run.kind(place + 1) is Kind.POWER and run.tokens[place + 1].value < limit
    if gap is Gap.AND:
        chunk = _chunk(run, place)
        scaled = chunk is not None and run.kind(chunk.place) is Kind.POWER
        return not run.between and not is_share(run, place) and (limit <= 1000 or scaled)
    return gap in JOINED and run.kind(place) in (*SMALL, Kind.HUNDRED) and not is_share(run, place)


def _chunk(run: Run, place: int) -> Figure | None:
    """What stands before a power: digits, a number below a thousand, or the article of "a million"."""
    kind = run.kind(place)
    if kind is None:
        return None
    token = run.tokens[place]
    if kind is Kind.DIGITS and token.numeral:
        figure = Figure(token.value, place + 1, ONE, token.numeral.step)
        return _hundreds(run, figure) or figure
    if kind is Kind.HUNDRED and token.article:
        return _rest_of_hundred(run, Figure(_HUNDRED, place + 1))
    if kind is Kind.POWER and token.article:
        return Figure(ONE, place)
    below = small(run, place)
    return below and (_hundreds(run, below) or below)


def _hundreds(run: Run, figure: Figure) -> Figure | None:
    if run.kind(figure.place) is not Kind.HUNDRED or run.gap(figure.place) not in JOINED:
        return None
    return _rest_of_hundred(run, Figure(figure.value * _HUNDRED, figure.place + 1, ONE, figure.step))


def _rest_of_hundred(run: Run, figure: Figure) -> Figure:
    place, gap = figure.place, run.gap(figure.place)
    bare = Figure(figure.value, place, ONE, ONE if figure.step == 1 else figure.step * _HUNDRED)
    if gap not in (*JOINED, Gap.AND) or (gap is Gap.AND and (run.between or is_share(run, place))):
        return bare
    if run.kind(place) is Kind.DIGITS and gap is Gap.AND and _ends_a_hundred(run, place):
        return Figure(figure.value + run.tokens[place].value, place + 1)
    rest = small(run, place)
    if rest is None or run.kind(rest.place) is Kind.HUNDRED:
        return bare
    return Figure(figure.value + rest.value, rest.place)


def _ends_a_hundred(run: Run, place: int) -> bool:
    value = run.tokens[place].value
    return value < _HUNDRED and value == int(value) and run.kind(place + 1) not in (Kind.HUNDRED, Kind.POWER)

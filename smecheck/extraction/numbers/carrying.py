"""What a later figure tells of an earlier one, and the reverse: scale words, units and rates carried over."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from smecheck.extraction.numbers.ages import is_told, may_be_age
from smecheck.extraction.numbers.draft import Form
from smecheck.extraction.numbers.measure import AGE, SHARE, Figure
from smecheck.extraction.numbers.numeral import is_multiple
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.ties import BETWEEN, FROM, Tie, preceded

_THOUSAND = Decimal(1000)
_HUNDRED = Decimal(100)
_HUNDREDS = re.compile(r"[a-z]+[ -]hundred\b")
_FARTHEST = 20  # times the lesser of two figures that share a unit may be the greater
_UNIT_UNTOLD = "the unit behind may or may not belong to it"
_UNTOLD = "the scale word behind may or may not belong to it"
_NOUN_BEHIND = re.compile(
    r"\s+(?!(?:in|by|on|at|for|from|over|as|and|this|last|per|a|an|of|after|during|while|with|since|year|compared|was|were|is|are|has|had|have|will|would|could|may)\b)[a-z]"
)
# What stands before the first of two figures that are two levels of one thing.
_FROM = re.compile(r"\b(?:from|between|of|at)\s(?:\w+\s){0,3}$")
_LEAD = 40


def carried(page: Page, figures: list[Figure], ties: list[Tie]) -> list[Figure]:
    """The figures with what a later one tells of an earlier: "$12 to $14 million", "50 and 60 percent"."""
    carried = list(figures)
    listing = False
    for place in range(len(ties) - 1, -1, -1):
        tie, left, right = ties[place], carried[place], carried[place + 1]
        listing = tie in (Tie.AND, Tie.OR) or (tie is Tie.COMMA and listing)
        if tie in (Tie.NONE, Tie.IN) or (tie is Tie.COMMA and not listing):
            continue
        if (tie is Tie.AND and _names_a_noun(left)) or (tie is Tie.OR and _restated(page, carried, ties, place)):
            listing = False
            continue
        if _thousands_untold(page, left, right, tie):
            carried[place], carried[place + 1] = _in_doubt(left), _in_doubt(right)
            continue
        left = _carry_hundred(page, left, right, tie)
        carried[place] = _carry_unit(page, _carry_scale(page, left, right, tie), right, tie)
        shared = carried[place].numeral.power > figures[place].numeral.power
        carried[place + 1] = _carry_on(page, carried[place], right, tie, shared=shared)
    return _with_ages(page, carried, ties)


def _with_ages(page: Page, figures: list[Figure], ties: list[Tie]) -> list[Figure]:
    """The figures with every age of a list as one: "aged 19, 20 and 23"."""
    listing = False
    for place, tie in enumerate(ties):
        left, right = figures[place], figures[place + 1]
        listing = left.unit == AGE and left.end == left.numeral.end and (listing or is_told(page, left.numeral))
        if listing and tie in (Tie.COMMA, Tie.AND, Tie.OR) and right.open and may_be_age(page, right.numeral):
            figures[place + 1] = replace(right, unit=AGE, open=False)
    return figures


def _restated(page: Page, figures: list[Figure], ties: list[Tie], place: int) -> bool:
    """Whether a comma before "or" tells one thing in two ways: "lost 300, or 1.2 percent", and no list ends there."""
    listed = place > 0 and ties[place - 1] is Tie.COMMA and figures[place - 1].open
    return page.clean[figures[place].end] == "," and not listed


def _names_a_noun(left: Figure) -> bool:
    return left.numeral.form is Form.ONE_OF


def _thousands_untold(page: Page, left: Figure, right: Figure, tie: Tie) -> bool:
    """ "40-50,000 people": the thousands may be both numbers' or the second's alone."""
    ends = tie in (Tie.DASH, Tie.TO, Tie.OR) or (tie is Tie.AND and preceded(page, left, BETWEEN))
    low, high = left.numeral, right.numeral
    plain = left.end == low.end and low.power == high.power == 1 and low.form is high.form is Form.DIGITS
    if not (ends and plain and 0 < low.value < min(_THOUSAND, high.value / _THOUSAND)):
        return False
    return is_multiple(high.value, 1000) and page.clean[low.start : low.end].isdigit()


def _carry_hundred(page: Page, left: Figure, right: Figure, tie: Tie) -> Figure:
    """Give `left` the hundred of `right`: "two to three hundred", unless it may be a change from one to the other."""
    low, high = left.numeral, right.numeral
    ends = tie in (Tie.TO, Tie.OR, Tie.DASH) or (tie is Tie.AND and preceded(page, left, BETWEEN))
    plain = left.open and low.form in (Form.WORDS, Form.ONE) and low.power == high.power == 1
    hundreds = _HUNDREDS.fullmatch(page.lower, high.start, high.end)
    if not (ends and plain and hundreds and 0 < low.value < high.value / _HUNDRED < 10):
        return left
    if preceded(page, left, FROM):
        return _in_doubt(left)
    return replace(left, numeral=replace(low, value=low.value * _HUNDRED, step=_HUNDRED, form=Form.WORDS))


def _carry_scale(page: Page, left: Figure, right: Figure, tie: Tie) -> Figure:
    """Give `left` the scale word of `right`, unless it has its own or is too large for it ("$200 to $4 million")."""
    power = right.numeral.power
    if tie is Tie.COMMA and left.prefixed and right.prefixed and right.numeral.doubt == _UNTOLD:
        return _in_doubt(left)
    alike = left.prefixed == right.prefixed or left.prefixed
    if (
        power == 1
        or left.numeral.power > 1
        or not alike
        or not (left.open or left.prefixed)
        or (tie is Tie.COMMA and not left.open)
    ):
        return left
    thousands = left.numeral.value >= _THOUSAND > right.numeral.mantissa
    if thousands or left.numeral.value >= right.numeral.mantissa:
        doubtful = tie is Tie.DASH or (tie is Tie.TO and left.open)
        return _in_doubt(left) if doubtful and left.numeral.value < _THOUSAND else left
    if tie is Tie.AND and left.prefixed and right.prefixed and not preceded(page, left, BETWEEN):
        return _in_doubt(left)
    numeral = left.numeral
    return replace(left, numeral=replace(numeral, value=numeral.value * power, step=numeral.step * power, power=power))


def _in_doubt(figure: Figure, doubt: str = _UNTOLD) -> Figure:
    return replace(figure, numeral=replace(figure.numeral, doubt=figure.numeral.doubt or doubt))


def _carry_unit(page: Page, left: Figure, right: Figure, tie: Tie) -> Figure:
    """Give a bare `left` the unit of `right`, and a priced one its rate ("$62 and $68 per share")."""
    if left.open and not right.open and right.unit != SHARE and not right.prefixed:
        if tie in (Tie.AND, Tie.OR, Tie.COMMA) and not _like(left, right) and not preceded(page, left, BETWEEN):
            return _in_doubt(left, _UNIT_UNTOLD)
        return replace(left, unit=right.unit, open=False, adjectival=right.adjectival)
    rated = right.unit.name == f"{left.unit.name} {right.unit.name.partition(' ')[2]}"
    if left.prefixed and right.prefixed and rated and _like(left, right):
        return replace(left, unit=right.unit)
    return left


def _like(left: Figure, right: Figure) -> bool:
    """Whether two figures are of like size, so that one unit may be both's."""
    low, high = sorted((abs(left.numeral.value), abs(right.numeral.value)))
    return high <= _FARTHEST * low or low == 0


def _carry_on(page: Page, left: Figure, right: Figure, tie: Tie, *, shared: bool) -> Figure:
    """Give a bare `right` the unit of `left` where no noun of its own follows: "from 208 kg to 193".

    shared: the two have one scale word, so that they are of one kind whatever follows ("$3 to 4 million was paid").
    """
    if tie is Tie.TO and left.prefixed and right.prefixed and left.unit.name.startswith(f"{right.unit.name} per "):
        return replace(right, unit=left.unit)
    if not right.open or left.open or left.change or tie not in (Tie.TO, Tie.DASH, Tie.AND):
        return right
    if left.unit.dimension == "age" and left.end == left.numeral.end and right.numeral.value < 125:
        return replace(right, unit=left.unit, open=False)
    if tie is Tie.AND:
        return right
    priced = left.prefixed and right.numeral.power >= left.numeral.power
    followed = _NOUN_BEHIND.match(page.lower, right.end)
    if followed and not (priced and (shared or tie is Tie.DASH)):
        return right
    if left.prefixed and not priced:
        return right
    if tie is Tie.TO and not left.prefixed and not _FROM.search(page.lower, max(0, left.start - _LEAD), left.start):
        return right  # "fell 1.5% to 32,970": the change and the level are different things
    return replace(right, unit=left.unit, open=False)

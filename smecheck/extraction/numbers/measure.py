"""A bare number with what it measures: numerals in, figures with their unit out, the noun of plain counts left open."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from smecheck.extraction.numbers import doubts, measures, money
from smecheck.extraction.numbers.ages import is_age
from smecheck.extraction.numbers.draft import Form
from smecheck.extraction.numbers.numeral import Numeral
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.plain import is_counted
from smecheck.extraction.numbers.scale import with_suffix
from smecheck.extraction.numbers.style import Style
from smecheck.extraction.numbers.told_in import currency_apart
from smecheck.language.numbers import number_words
from smecheck.language.units import units
from smecheck.model import Change, Unit
from smecheck.model.records import record

COUNT = Unit()
SHARE = Unit("", "share")
MULTIPLE = Unit("multiple", "multiple")
AGE = Unit("year of age", "age", Decimal(31556952))

_WORD = re.compile(r"[a-z]+")
_LAST_WORD = re.compile(r"([a-z]+)(?:\s+(?:by|about|nearly|almost|over|roughly|some|around|more than))?\s+$")
_TIMES = re.compile(r"[ \xa0\n-](?P<times>times)\b(?:\s+(?P<next>[a-z]+))?")
_FOLD = re.compile(r"[ \xa0\n-]?fold\b")
_CROSS = re.compile(r"[x×](?![\w])")
_COUNTED = re.compile(
    r"(?:[ \xa0\n](?!(?:in|of|on|at|by|for|and|or|to)\b)[a-z'-]+){1,4}?"
    r"(?=[ \xa0\n](?:per|a|an|each|every)[ \xa0\n]|/)"
)
_POUNDS = re.compile(r"(?P<hyphen>[ \xa0\n-])pounds?\b")
_PART_OF = re.compile(r"(?: of)? (?:an?|one|1)(?: us| uk| imperial)?(?=[ -])")
_HYPHENED = re.compile(r"-(?=[A-Za-z])")
_SIGN = re.compile(r"(?:(?<=[\s(\[\"'])|^)(?P<sign>[-−–])$")
_SIGN_WORD = re.compile(r"\b(?:minus|negative)[ -]$")
_SIGN_INSIDE = re.compile(r"(?<=[$€£¥])(?P<sign>[-−–] ?)$")
_BESIDE_ZERO = re.compile(r"[ \xa0\n](?P<side>below|above) (?P<zero>zero|freezing)\b")
_LATER_DASH = re.compile(r"[^.;]*\w–[\s,]")


@record(frozen=True, slots=True)
class Figure:
    """A number with its unit.

    start, end: from the currency before it to the unit behind it. open: a plain count, whose noun is to be found.
    prefixed: its currency stands before it. adjectival: a hyphen joins it to what follows. rate: what it is told per.
    """

    numeral: Numeral
    start: int
    end: int
    unit: Unit
    open: bool = False
    prefixed: bool = False
    adjectival: bool = False
    rate: str | None = None
    change: Change | None = None


def measure(page: Page, numeral: Numeral, style: Style) -> Figure | None:
    """What `numeral` measures, or None where its surroundings show that it is no number ("5G", "S23")."""
    signed = _SIGN_INSIDE.search(page.clean, max(0, numeral.start - 3), numeral.start)
    currency = money.before(page, numeral.start - len(signed["sign"]) if signed else numeral.start, style)
    if signed and currency:
        numeral = replace(numeral, value=-numeral.value)
    if numeral.glued and currency is None:
        return None
    scaled = with_suffix(page, numeral, style, paid=currency is not None)
    figure = _paid(page, scaled, currency, style) if currency else _measured(page, scaled, style)
    if figure is None:
        return None
    figure = _beside_zero(page, _signed(page, _cleared(figure)))
    if doubt := doubts.bracketed(page, figure.numeral, figure.end):
        return replace(figure, numeral=replace(figure.numeral, doubt=doubt, clears=False))
    return figure


def _cleared(figure: Figure) -> Figure:
    numeral = figure.numeral
    if numeral.doubt and numeral.clears and (not figure.open or numeral.power > 1):
        return replace(figure, numeral=replace(numeral, doubt=None))
    return figure


def _paid(page: Page, numeral: Numeral, currency: money.Currency, style: Style) -> Figure:
    unit, end = money.marked(page, numeral.end, currency.unit)
    if currency.power > 1:
        numeral = replace(
            numeral, value=numeral.value * currency.power, step=numeral.step * currency.power, power=currency.power
        )
    return _rated(page, Figure(numeral, currency.place, end, unit, prefixed=True))


def _rated(page: Page, figure: Figure) -> Figure:
    rate = measures.rate_at(page, figure.end, figure.unit)
    return replace(figure, unit=rate.unit, end=rate.end) if rate else figure


def _measured(page: Page, numeral: Numeral, style: Style) -> Figure | None:
    start, end = numeral.start, numeral.end
    if numeral.form is Form.MULTIPLE:
        row = number_words().multiples[page.lower[start:end]]
        return Figure(numeral, start, end, MULTIPLE, change=Change(row.change) if row.change else None)
    if numeral.form is Form.ONE_OF:
        return Figure(numeral, start, end, COUNT, open=True)
    if is_counted(page, end):
        return _plain(page, numeral, style)
    found = measures.unit_at(page, end, numeral.value, style)
    if found and not (numeral.form is Form.ONE and found.unit.name == "point"):
        if doubts.million_or_metre(page, end, found.end):
            doubt = numeral.doubt or '"m" may be a million or metres'
            return Figure(replace(numeral, doubt=doubt, clears=False), start, found.end, COUNT, open=True)
        figure = _rated(page, Figure(numeral, start, found.end, found.unit, adjectival=found.adjectival))
        unread = "a rate of a unit that is not known" if measures.begins_rate(page, figure.end) else None
        if found.doubt or unread:
            return replace(figure, numeral=replace(numeral, doubt=numeral.doubt or found.doubt or unread, clears=False))
        return figure
    if found is None:
        currency = money.behind(page, end, numeral.mantissa, numeral.power, style)
        if currency is None and (pounds := _POUNDS.match(page.lower, end)):
            return _pounds(page, numeral, pounds, style)
        if currency:
            return _paid_behind(page, numeral, currency)
        if told := currency_apart(page, numeral, style):
            return Figure(numeral, start, end, told)
        if times := _times(page, numeral):
            return Figure(numeral, start, times, MULTIPLE)
    return _plain(page, numeral, style)


def _paid_behind(page: Page, numeral: Numeral, currency: money.Currency) -> Figure:
    factor, end = currency.part * currency.power, currency.place
    scale = _WORD.match(page.lower, end + 1) if currency.unit.name.isupper() else None
    if numeral.power == 1 and scale and scale.group() in number_words().powers and scale.group() != "hundred":
        factor, end = factor * number_words().powers[scale.group()], scale.end()
    power = factor if factor > 1 else numeral.power
    scaled = replace(numeral, value=numeral.value * factor, step=numeral.step * factor, power=power)
    return _rated(page, Figure(scaled, numeral.start, end, currency.unit))


def _pounds(page: Page, numeral: Numeral, match: re.Match[str], style: Style) -> Figure:
    """ "Pounds" in an article that does not tell whose money they are: weight, or in doubt."""
    mass = units().words["lb"]
    weighs = match["hyphen"] == "-" or "$" in style.lower or any(style.says(word) for word in units().weighing)
    if numeral.power == 1 and weighs and not money.is_paid(page, numeral.start, match.end()):
        return Figure(numeral, numeral.start, match.end(), mass, adjectival=match["hyphen"] == "-")
    doubt = numeral.doubt or "pounds of money or of weight"
    return Figure(replace(numeral, doubt=doubt, clears=False), numeral.start, match.end(), Unit("pound", "money"))


def _times(page: Page, numeral: Numeral) -> int | None:
    """Where "times", "-fold" or "x" ends behind a number that they make a multiple, not a frequency."""
    end = numeral.end
    if fold := _FOLD.match(page.lower, end):
        return fold.end()
    if cross := _CROSS.match(page.lower, end):
        return cross.end()
    times = _TIMES.match(page.lower, end)
    if times is None:
        return None
    last = _LAST_WORD.search(page.lower, max(0, numeral.start - 24), numeral.start)
    grown = last is not None and last[1] in number_words().times_after
    if grown or numeral.value != int(numeral.value) or times["next"] in number_words().times_before:
        return times.end("times")
    return None


def _plain(page: Page, numeral: Numeral, style: Style) -> Figure | None:
    """A count, a share or an age: no unit stands behind it."""
    start, end = numeral.start, numeral.end
    if numeral.form is Form.FRACTION:
        return _part(page, numeral, style)
    behind = page.clean[end : end + 1]
    if behind and (behind.isalnum() or behind in "_²³"):
        return None
    if is_age(page, numeral):
        return Figure(numeral, start, end, AGE)
    if page.lower.startswith("-strong", end):
        return Figure(numeral, start, end, COUNT)
    hyphen = bool(_HYPHENED.match(page.clean, end))
    rate = _rate_of_count(page, end)
    doubt = numeral.doubt or doubts.pointed(page, numeral, style)
    if doubt != numeral.doubt:
        numeral = replace(numeral, doubt=doubt)
    return Figure(numeral, start, end, COUNT, open=True, adjectival=hyphen, rate=rate)


def _part(page: Page, numeral: Numeral, style: Style) -> Figure:
    """A part of a unit ("half a percentage point", "1/8 of a gallon"), or of whatever it is told of."""
    link = _PART_OF.match(page.lower, numeral.end)
    found = measures.unit_at(page, link.end(), numeral.value, style) if link else None
    if found is None:
        return Figure(numeral, numeral.start, numeral.end, SHARE)
    return Figure(numeral, numeral.start, found.end, found.unit)


def _rate_of_count(page: Page, end: int) -> str | None:
    """What a count is told per, behind its noun: "3,000 new jobs a day"."""
    match = _COUNTED.match(page.lower, end)
    found = measures.rate_name(page, match.end()) if match else None
    return found[0] if found else None


def _beside_zero(page: Page, figure: Figure) -> Figure:
    """ "5 degrees below zero" is minus five; "below freezing" is so on one scale only."""
    found = _BESIDE_ZERO.match(page.lower, figure.end)
    if not found or not (figure.open or figure.unit.dimension in ("angle", "temperature")):
        return figure
    numeral = figure.numeral
    if found["zero"] == "freezing":
        doubt = "below the freezing point of a scale untold" if figure.unit.name != "celsius" else None
        numeral = replace(numeral, doubt=numeral.doubt or doubt, clears=False)
    value = -abs(numeral.value) if found["side"] == "below" else numeral.value
    return replace(figure, numeral=replace(numeral, value=value), end=found.end())


def _signed(page: Page, figure: Figure) -> Figure:
    """The figure with a written minus before it, unless the dash joins a range or sets words apart."""
    start = figure.start
    sign = _SIGN.search(page.clean, max(0, start - 2), start)
    word = None if sign else _SIGN_WORD.search(page.lower, max(0, start - 10), start)
    if sign and sign["sign"] == "–" and _LATER_DASH.match(page.clean, figure.end):
        return figure
    if sign and re.search(r"\d[%\w]{0,3}\s[-−–]$", page.clean[max(0, start - 8) : start]):
        return figure
    if not sign and not word:
        return figure
    first = sign.start("sign") if sign else word.start() if word else start
    numeral = replace(figure.numeral, value=-figure.numeral.value)
    return replace(figure, numeral=numeral, start=first)

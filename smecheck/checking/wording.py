"""Figures in words, for reasons and suggestions: a value with its unit and hedge in, plain English out."""

from __future__ import annotations

from decimal import Context, Decimal
from functools import cache, lru_cache

from smecheck.language.currencies import may_be
from smecheck.language.hedge_widths import hedge_widths
from smecheck.language.wording import scale_words, unit_wordings
from smecheck.model import Bound, Measure, Observation, Quantity, Unit

_SCALED_FROM = Decimal(1_000_000)
_LONGEST_FRACTION = 3  # decimals before a scale word: 1.025 million, but 8,997,123
_LONGEST_DECIMALS = 6  # of what is written; thirds and converted units never end
_SHORTER = Context(prec=4)
_HUNDRED = Decimal(100)
_PERCENT = Unit("percent", "share", Decimal("0.01"))


@lru_cache(maxsize=1024)
def observed(measure: Measure, observation: Observation) -> str:
    """What the registry has, as reasons quote it: the figure, its measure and its period."""
    text = figure(observation.value, observation.high, measure.unit, observation.bound)
    return f"registry: {text} ({measure.name}), {observation.time_period.edtf()}"


def claimed(quantity: Quantity) -> str:
    """What the article has, in smecheck's own writing; a bare fraction as its percentage."""
    if is_fraction(quantity):
        high = None if quantity.high is None else quantity.high * _HUNDRED
        return figure(quantity.low * _HUNDRED, high, _PERCENT, quantity.bound)
    return figure(quantity.low, quantity.high, quantity.unit, quantity.bound)


def is_fraction(quantity: Quantity) -> bool:
    """Whether it is a share without a unit: "half", "one in five"."""
    return not quantity.unit.name and quantity.unit.dimension == "share"


def figure(low: Decimal, high: Decimal | None, unit: Unit, bound: Bound = Bound.EXACT) -> str:
    """A figure or a range with its hedge and unit: "over 60 million", "12,000 to 13,000", "8.2 percent"."""
    hedge = hedge_widths()[bound].word
    span = number(low) if high is None or high == low else f"{number(low)} to {number(high)}"
    return " ".join(part for part in (hedge, span, unit_words(unit)) if part)


def number(value: Decimal) -> str:
    """A bare number, grouped, with a scale word from a million on where that leaves it exact and short."""
    for scale in scale_words():
        if scale.own and abs(value) >= max(scale.value, _SCALED_FROM):
            scaled = plain(value / scale.value)
            if decimals(scaled) <= _LONGEST_FRACTION:
                return f"{scaled:,f} {scale.word}"
    return f"{plain(value if decimals(value) <= _LONGEST_DECIMALS else _SHORTER.plus(value)):,f}"


def plain(value: Decimal) -> Decimal:
    """The same value without an exponent or trailing zeros behind the point."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()


def decimals(value: Decimal) -> int:
    """How many digits stand behind the point."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def unit_words(unit: Unit) -> str:
    """A unit as prose names it; a count says nothing, for its measure is named beside it."""
    if unit.dimension == "count" or not unit.name:
        return ""
    if wording := unit_wordings().get(unit.name):
        return wording.prose
    if unit.dimension == "money":
        return currency(unit.name)
    return unit.name if unit.dimension == "rate" else f"{unit.name}s"


@cache
def currency(code: str) -> str:
    """The plural English name of a currency; the code itself where there is none; of a shared name, its plural."""
    from babel.numbers import get_currency_name  # slow to import, and needed only where money is wrong

    if may_be(code):
        return code.replace("-", " ") if "-" in code else f"{code}s"
    return get_currency_name(code, count=2, locale="en") or code

"""A figure in the article's own style: the quote and another value in, the same writing with that value out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache

from smecheck.checking.units import stands_for
from smecheck.checking.wording import decimals, number, plain
from smecheck.language.wording import ScaleWord, scale_words, unit_wordings
from smecheck.model import Quantity, Unit

_DIGITS = re.compile(r"\d(?:[\d.,' \u00a0\u2009\u202f’]*\d)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_GROUPS = (",", ".", "\u202f", "\u00a0", "\u2009", " ", "'", "’", "")
_LONGEST_FRACTION = 3


@dataclass(frozen=True, slots=True)
class Style:
    """How a quote writes its number: what stands around it, how it groups, and its scale word as written."""

    before: str
    after: str
    group: str
    point: str
    gap: str = ""
    scale: ScaleWord | None = None
    word: str = ""
    indian: bool = False


def restyle(quote: str, quantity: Quantity, value: Decimal, unit: Unit) -> str | None:
    """Write `value` as `quote` writes `quantity`: currency and percent sign in place, grouping and scale words kept.

    unit: the unit that is right; a percent sign or word is exchanged where it is another. None where the quote cannot
    be taken apart for certain (words for numbers, cents for dollars).
    """
    style = _style_of(quote, quantity.low)
    if style is None:
        return None
    kept = quantity.unit.name == unit.name or unit.dimension == "count" or stands_for(quantity.unit, unit)
    after = style.after if kept else _exchanged(style, unit)
    return f"{style.before}{_number(value, style)}{after}"


def _style_of(quote: str, low: Decimal) -> Style | None:
    match = _DIGITS.search(quote)
    if match is None:
        return None
    rest = quote[match.end() :]
    scaled = _scale_pattern().match(rest)
    scale = _scale(scaled["word"]) if scaled else None
    for group, point in _separators():
        if _value(match[0], group, point, scale) == abs(low):
            used = group if group and group in match[0] else _default_group(match[0], point)
            return Style(
                quote[: match.start()],
                rest[scaled.end() :] if scaled else rest,
                used,
                point,
                scaled["gap"] if scaled else " ",
                scale,
                scaled["word"] if scaled else "",
                bool(_INDIAN.match(match[0])),
            )
    return None


def _separators() -> Iterator[tuple[str, str]]:
    for point in (".", ","):
        yield from ((group, point) for group in _GROUPS if group != point)


def _value(digits: str, group: str, point: str, scale: ScaleWord | None) -> Decimal | None:
    text = digits.replace(group, "") if group else digits
    try:
        return Decimal(text.replace(point, ".")) * (scale.value if scale else 1)
    except InvalidOperation:
        return None


def _default_group(digits: str, point: str) -> str:
    """What to group by where the quote shows nothing: nothing if it leaves four digits together, else the comma."""
    if re.search(r"\d{4}", digits.split(point)[0]):
        return ""
    return "," if point == "." else "."


def _number(value: Decimal, style: Style) -> str:
    if style.scale is None:
        long = abs(value) >= 1_000_000 and decimals(plain(value / 1_000_000)) <= _LONGEST_FRACTION
        written_out = style.group and value == value.to_integral_value() and abs(value) < 10_000_000
        return number(value) if long and not written_out and style.point == "." else _grouped(plain(value), style)
    for scale in (style.scale, *scale_words()):
        scaled = plain(value / scale.value)
        fitting = scale is style.scale or (scale.word in _western() and scale.value >= 1_000_000)
        if fitting and 1 <= abs(scaled) < 1000 and decimals(scaled) <= _LONGEST_FRACTION:
            return _grouped(scaled, style) + _scale_text(scale, style)
    return _grouped(plain(value), style)


def _scale_text(scale: ScaleWord, style: Style) -> str:
    """The scale word as the quote writes it; for another scale, the form of the same style."""
    if scale is style.scale or style.scale is None:
        return f"{style.gap}{style.word or scale.word}"
    forms = style.scale.short
    place = forms.index(style.word.casefold()) if style.word.casefold() in forms else None
    return f"{style.gap}{scale.word if place is None or place >= len(scale.short) else scale.short[place]}"


def _grouped(value: Decimal, style: Style) -> str:
    text = f"{value:,f}"
    if style.indian:
        whole, _, fraction = f"{value:f}".partition(".")
        text = _indian(whole) + (f".{fraction}" if fraction else "")
    return text.replace(",", "\0").replace(".", style.point).replace("\0", style.group)


def _indian(whole: str) -> str:
    head, tail = whole[:-3], whole[-3:]
    pairs = re.findall(r"\d{1,2}(?=(?:\d{2})*$)", head)
    return ",".join([*pairs, tail]) if head else tail


def _exchanged(style: Style, unit: Unit) -> str:
    wording = unit_wordings().get(unit.name)
    if wording is None:
        return style.after
    return f" {wording.prose}"


@cache
def _scale_pattern() -> re.Pattern[str]:
    words = sorted((form for scale in scale_words() for form in (scale.word, *scale.short)), key=len, reverse=True)
    return re.compile(rf"(?P<gap>[\s\u00a0-]*)(?P<word>{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _scale(word: str) -> ScaleWord:
    folded = word.casefold()
    return next(scale for scale in scale_words() if folded == scale.word or folded in scale.short)


@cache
def _western() -> frozenset[str]:
    return frozenset(scale.word for scale in scale_words() if scale.value in {10**power for power in (6, 9, 12, 15)})

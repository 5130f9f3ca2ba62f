"""The measuring unit behind a number: percent, physical units, time, age, and the rates they make."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from smecheck.extraction.numbers.numeral import is_multiple
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.style import Style
from smecheck.language.units import units
from smecheck.model import Unit
from smecheck.model.records import record

_TOKEN = re.compile(r"[\w%‰°º℃℉Ωµμ²³′″/·.'-]+")
_SPACE = re.compile(r"[ \xa0\n]*[ \xa0\n-]?[ \xa0\n]?")
_PER = re.compile(r"[ \xa0\n]?/[ \xa0\n]?(?=[a-z])|[ \xa0\n-](?P<per>per|an?|each|every)[ \xa0\n-]")
_WORDS = re.compile(r"[a-z][\w.-]*(?:[ \xa0\n](?:[a-z][\w.]*|km|ft)){0,2}")
_SLASH = re.compile(r"/(?:[A-Za-z]|100\s?[a-z])")
_RATED = frozenset({"time", "share", "point", "age", "index", "angle", "multiple"})
TIMES = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "quarter", "year"})


@record(frozen=True, slots=True)
class Found:
    """A unit behind a number: where it ends, whether a hyphen joins it on ("three-year"), what is in doubt."""

    unit: Unit
    end: int
    adjectival: bool = False
    doubt: str | None = None


def unit_at(page: Page, end: int, value: Decimal, style: Style) -> Found | None:
    """The unit that begins where a number ends, or None."""
    gap = _SPACE.match(page.clean, end)
    begin = gap.end() if gap else end
    token = _TOKEN.match(page.clean, begin)
    if token is None:
        return None
    hyphen = "-" in page.clean[end:begin]
    spaced = begin > end and not hyphen
    found = (
        _named(page, begin)
        or _shared(page, token.group(), begin, style)
        or _symbol(page, token.group(), begin, spaced=spaced)
    )
    if found is None or _odd(page, found, value, style, joined=begin == end):
        return None
    return Found(found.unit, found.end, hyphen or found.adjectival, found.doubt)


def begins_unit(page: Page, begin: int) -> bool:
    """Whether the name of a unit stands at `begin`: "cubic metres"."""
    found = _named(page, begin)
    return found is not None and page.lower[begin : begin + 3] != "per"


def _named(page: Page, begin: int) -> Found | None:
    listed = units()
    token = _TOKEN.match(page.lower, begin)
    if token is None:
        return None
    word = token.group()
    most = listed.heads.get(word) or listed.heads.get(word.rstrip("."))
    if most and most > 1:
        words = page.lower[begin : begin + 60].replace("\n", " ").replace("\xa0", " ").split(" ")
        for count in range(min(most, len(words)), 1, -1):
            phrase = " ".join(words[:count])
            name = _trimmed(phrase, listed.words)
            if name:
                return Found(listed.words[name], begin + len(name))
    if name := _trimmed(word, listed.words):
        return Found(listed.words[name], begin + len(name))
    first, _, rest = word.partition("-")
    if rest and first in listed.words:
        return Found(listed.words[first], begin + len(first), adjectival=True)
    return None


def _trimmed(phrase: str, names: dict[str, Unit]) -> str | None:
    if phrase in names:
        return phrase
    for name in (phrase.rstrip(",;:)\"'"), phrase.rstrip(",;:)\"'.-/"), phrase.removesuffix("'s")):
        if name in names:
            return name
    return None


def _shared(page: Page, token: str, begin: int, style: Style) -> Found | None:
    """The unit of a symbol that several share, as the article tells; in doubt where it does not."""
    symbol = token.rstrip(".'").partition("-")[0].partition("/")[0]
    senses = units().shared.get(symbol)
    if senses is None or token.rstrip(".'") in units().symbols.keys() - units().shared.keys():
        return None
    told = [sense.unit for sense in senses if any(style.says(word) for word in sense.said)]
    doubt = None if len(told) == 1 else f'"{symbol}" may be ' + " or ".join(sense.unit.name for sense in senses)
    return Found(told[0] if len(told) == 1 else senses[0].unit, begin + len(symbol), doubt=doubt)


def _symbol(page: Page, token: str, begin: int, *, spaced: bool) -> Found | None:
    listed = units()
    for symbol in (token, token.rstrip(".'"), token.partition("-")[0], token.partition("/")[0], token.rstrip("-.'/")):
        unit = listed.symbols.get(symbol)
        if unit is None:
            continue
        if spaced and symbol in listed.joined_only and symbol not in listed.spaced_too:
            return None
        return Found(unit, begin + len(symbol))
    if "%" in token:
        return Found(listed.symbols["%"], begin + 1) if token[0] == "%" else None
    return None


def _odd(page: Page, found: Found, value: Decimal, style: Style, *, joined: bool) -> bool:
    """Whether what looks like a unit here is none: "1990s", "30s", a lone letter that begins a name."""
    written = page.clean[found.end - 1 : found.end]
    if joined and page.clean[found.end : found.end + 1].isalpha():
        return True
    if joined and found.unit.name == "second" and written == "s" and value == int(value):
        return True  # "1990s", "the 30s"
    inch = found.unit.name == "inch" and page.clean[found.end - 2 : found.end] == "in"
    if inch and not (joined and page.clean[found.end - 3].isdigit()):
        return True  # "one-in-five"
    if joined and found.unit.name == "stone" and is_multiple(value - 1, 10) and not is_multiple(value - 11, 100):
        return True  # "21st"
    lone = page.clean[found.end - 2 : found.end - 1] in " \xa0\n" and written.isalpha()
    behind = page.clean[found.end : found.end + 2]
    return lone and (behind[:1] in ".&'-" and behind[1:2].isalpha() if behind else False)


def begins_rate(page: Page, end: int) -> bool:
    """Whether a slash behind a unit begins a rate ("mg/…", "l/100km")."""
    return _SLASH.match(page.clean, end) is not None


def rate_at(page: Page, end: int, unit: Unit) -> Found | None:
    """The rate that a unit makes with what is behind it: "barrels a day", "$80 per sq m"."""
    if unit.dimension in _RATED:
        return None
    per = rate_name(page, end)
    if per is None:
        return None
    name, after = per
    joined = f"{unit.name} per {name}"
    return Found(by_name().get(joined) or Unit(joined, "rate", unit.scale), after)


def rate_name(page: Page, end: int) -> tuple[str, int] | None:
    """What a figure is told per, and where that ends: " per barrel" -> barrel, " a day" -> day."""
    link = _PER.match(page.lower, end)
    if link is None:
        return None
    words = _WORDS.match(page.lower, link.end())
    if words is None:
        return None
    listed = units()
    parts = words.group().replace("\n", " ").replace("\xa0", " ").split(" ")
    if not listed.not_per.isdisjoint(part.rstrip(".") for part in parts[1:2]):
        return None
    for count in range(len(parts), 0, -1):
        phrase = " ".join(parts[:count]).rstrip(".")
        known = listed.rates.get(phrase)
        if known is None and link["per"] in (None, "per") and phrase in listed.words:
            known = listed.words[phrase].name
        if known and ((link["per"] != "each" and link["per"] != "every") or known in TIMES):
            return known, link.end() + len(phrase)
    symbol = _TOKEN.match(page.clean, link.end())
    if link["per"] is None and symbol and symbol.group().rstrip(".") in listed.symbols:
        return listed.symbols[symbol.group().rstrip(".")].name, link.end() + len(symbol.group().rstrip("."))
    if link["per"] == "per" and parts[0].replace("-", "").isalpha() and parts[0] not in ("cent", "mille", "se"):
        return parts[0], link.end() + len(parts[0])
    return None


@cache
def by_name() -> dict[str, Unit]:
    """Every unit by its own name, so that "kilometre" per "hour" is the speed that "km/h" is."""
    listed = units()
    return {unit.name: unit for unit in (*listed.words.values(), *listed.symbols.values())}

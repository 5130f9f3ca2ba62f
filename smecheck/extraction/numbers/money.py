"""Money around a number: the currency before or behind it, by symbol, code, name or local prefix."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.style import Style
from smecheck.language.currencies import codes, full_names, money
from smecheck.language.units import units
from smecheck.model import Unit

_REACH = 14
_BEFORE = re.compile(
    r"(?:(?<![A-Za-z0-9.])(?P<mark>[A-Za-z](?:\.?[A-Za-z]){0,3}\.?)(?P<gap> ?))?"
    r"(?P<symbol>[^\w\s.,;:()'\"/<>=~+&*#@!?%|{}\[\]-])"
    r"(?P<after>[A-Z]{2,3}(?![A-Za-z]))?(?P<space>[ \xa0\n]?)$"
)
_PREFIX = re.compile(r"(?<![A-Za-z0-9])(?P<prefix>[A-Za-z]{1,5}(?:[=.]|/\.?)?|GH[¢c])(?P<space>[ \xa0\n]?)$")
_NAME = re.compile(
    r"[ \xa0\n-]\(?(?P<first>[^\W\d_][\w.'-]*)(?:[ \xa0\n](?P<second>[^\W\d_][\w.'-]*))?"
    r"(?:[ \xa0\n](?P<third>[^\W\d_][\w'-]*))?"
)
_SYMBOL = re.compile(r"[ \xa0]?(?P<symbol>[$€£¥元円₹₩₽₺₴₦₫฿₱₪₡₲₵₸₮₭₾₼֏৳៛﷼₨₿]|ரூ)(?!\d|(?<= .)\d)")
_CODE = re.compile(r"[ \xa0\n]?(?P<code>[A-Z]{3})(?![A-Za-z])")
_HUNDREDTH = re.compile(r"(?:[ \xa0\n-](?P<words>(?:(?:us|u\.s\.|euro) )?[a-z]+)|(?P<symbol>[¢p]))(?![\w])")
_OF_COUNTRY = re.compile(
    r"[ \xa0\n](?P<whose>U\.S\.|US|USD|AUD|CAD|NZD|SGD|HKD|Canadian|Australian)(?![A-Za-z])(?=[.,;:)\s]|$)"
)
_NOUN_BEHIND = re.compile(
    r"\s+(?!(?:per|a|an|in|on|at|by|to|for|from|of|and|or|each|as|this|last|over|with|after|compared)\b)[A-Za-z]"
)
_PRICED = re.compile(
    r"[\d.,]+(?:\s?(?:million|billion|trillion|bn|tn|m)\b|\s(?:an?|per) [a-z]|,\d{3}\b|\.\d\d\b(?!\.))"
)
_LOWER_WORD = re.compile(r"(?<![\w'])[a-z]+,? $")
_SCALED = re.compile(r"[\d.,]+[ \xa0\n]?(?:million|billion|trillion|bn|tn|mn)\b")
_TWO_SIDED = re.compile(r"\d ?$")
_WORD_LONG = 4
_WHOSE = {"US": "USD", "U.S.": "USD", "Canadian": "CAD", "Australian": "AUD"}
_HUNDREDTH_PART = Decimal("0.01")
_PAGES_AND_PIXELS = frozenset(map(Decimal, (144, 240, 360, 480, 576, 720, 1080, 1440, 2160)))


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency found beside a number.

    unit: the money. place: where its words begin (before the number) or end (behind it). part: 0.01 for cents.
    millions: a million written into the code ("MEUR").
    """

    unit: Unit
    place: int
    part: Decimal = Decimal(1)
    power: Decimal = Decimal(1)


def unit_of(code: str, style: Style) -> Unit:
    """The money unit of a code, of a shared name or of "dollar", by what the article tells."""
    return Unit(style.whose(code), "money", shared=style.untold(code))


def before(page: Page, start: int, style: Style) -> Currency | None:
    """The currency that ends where a number starts ("US$", "Ksh.", "EUR")."""
    floor = max(0, start - _REACH)
    last = page.clean[start - 1 : start].strip() or page.clean[start - 2 : start - 1]
    if not last or last in ",;:()-":
        return None
    if last in money().symbols or (last.isupper() and _symbol_near(page, floor, start)):
        found = _BEFORE.search(page.clean, floor, start)
        if found and found["symbol"] in money().symbols:
            if found["space"] and not found["mark"] and _TWO_SIDED.search(page.clean, floor, found.start("symbol")):
                return None  # "10 $ 30": the symbol is the first number's
            return _symbolic(found, style)
    if last.isalpha() or last in "=./¢":
        if _ends_in_a_plain_word(page.clean[floor:start]):
            return None
        word = _PREFIX.search(page.clean, floor, start)
        return word and _worded(word, style)
    return None


def _ends_in_a_plain_word(lead: str) -> bool:
    """Whether what stands before a number ends in a word that names no currency there."""
    word = "".join(lead.rsplit(None, 1)[-1:])
    return word.isascii() and word.isalpha() and not word.isupper() and word not in money().prefixes


def _symbol_near(page: Page, floor: int, start: int) -> bool:
    return any(symbol in page.clean[floor:start] for symbol in "$£¥€")


def _symbolic(found: re.Match[str], style: Style) -> Currency:
    symbol = found["symbol"]
    if found["after"]:
        code = money().marks.get(found["after"] + symbol)
        if code:
            return Currency(unit_of(code, style), found.start("symbol"))
    mark = found["mark"]
    if mark:
        code = money().marks.get(mark + symbol) or (
            None if len(mark) < 2 or mark == "us" else money().marks.get(mark.upper() + symbol)
        )
        if code and not (mark == "A" and found["gap"] and not _goes_on_from_a_word(found)):
            return Currency(unit_of(code, style), found.start("mark"))
        if symbol == "$" and not found["gap"] and mark[0].isupper() and len(mark) < _WORD_LONG:
            return Currency(Unit("dollar", "money", shared="dollar"), found.start("mark"))  # some country's, untold
    return Currency(unit_of(money().symbols[symbol], style), found.start("symbol"))


def _goes_on_from_a_word(found: re.Match[str]) -> bool:
    """Whether a capital "A" stands in running text, so that it is no article: "cost A $300 million"."""
    return bool(_LOWER_WORD.search(found.string, max(0, found.start("mark") - 20), found.start("mark")))


def _worded(found: re.Match[str], style: Style) -> Currency | None:
    prefix, listed = found["prefix"], money()
    code = listed.prefixes.get(prefix)
    if code:
        proof = listed.joined.get(prefix)
        scaled = prefix in listed.scaled
        if scaled and not _SCALED.match(found.string, found.end()):
            return None
        if proof is not None and not scaled and (found["space"] or not _proved(found, proof, style)):
            return None
        return Currency(unit_of(code, style), found.start())
    if (
        len(prefix) == 3
        and prefix.isupper()
        and prefix in codes()
        and (prefix not in listed.word_codes or not found["space"])
    ):
        return Currency(Unit(prefix, "money"), found.start())
    if len(prefix) == 4 and prefix[0] == "M" and prefix.isupper() and prefix[1:] in codes():
        return Currency(Unit(prefix[1:], "money"), found.start(), power=Decimal(10) ** 6)
    return None


def _proved(found: re.Match[str], proof: frozenset[str], style: Style) -> bool:
    """Whether a lone letter before a number names a currency: by the article's words, or by what follows."""
    return not proof or any(style.says(word) for word in proof) or bool(_PRICED.match(found.string, found.end()))


def marked(page: Page, end: int, unit: Unit) -> tuple[Unit, int]:
    """Whose dollars "$75 U.S." and "$31.20 US" are: the unit and where the mark ends."""
    found = _OF_COUNTRY.match(page.clean, end)
    if (
        not found
        or (found["whose"][0] in "CA" and found["whose"].islower())
        or _NOUN_BEHIND.match(page.clean, found.end())
    ):
        return unit, end
    return Unit(_WHOSE.get(found["whose"], found["whose"]), "money"), found.end()


def behind(page: Page, end: int, value: Decimal, power: Decimal, style: Style) -> Currency | None:
    """The currency that begins where a number ends ("yuan", "Turkish lira", "EUR", "€", "cents", "p")."""
    if found := _SYMBOL.match(page.clean, end):
        return Currency(unit_of(money().symbols[found["symbol"]], style), found.end())
    if found := _HUNDREDTH.match(page.lower, end):
        small = _hundredth(found, value, style)
        if small:
            return small
    if (found := _CODE.match(page.clean, end)) and found["code"] in codes() and found["code"] not in money().word_codes:
        return Currency(Unit(found["code"], "money"), found.end())
    if (
        page.clean[end : end + 1] in ("M", " ")
        and (joined := re.compile(r" ?M([A-Z]{3})\b").match(page.clean, end))
        and joined[1] in codes()
    ):
        return Currency(Unit(joined[1], "money"), joined.end(), power=Decimal(10) ** 6)
    named = _NAME.match(page.lower, end)
    return named and _named(page, named, value * power, style)


def _hundredth(found: re.Match[str], value: Decimal, style: Style) -> Currency | None:
    if found["symbol"]:
        code = money().hundredth_symbols[found["symbol"]]
        pence = any(style.says(word) for word in money().told_in_pence)
        if found["symbol"] == "p" and (value in _PAGES_AND_PIXELS or not pence):
            return None
    else:
        code = money().hundredths.get(found["words"], "")
    if not code:
        return None
    return Currency(unit_of(code, style), found.end(), _HUNDREDTH_PART)


def is_paid(page: Page, start: int, end: int) -> bool:
    """Whether a number of "pounds" is paid: "fined 300 pounds", "300 pounds ($390)"; not "300 pounds of rice"."""
    if page.lower.startswith(" of ", end):
        return False
    return page.lower.startswith(" ($", end) or _paying().search(page.lower, max(0, start - 40), start) is not None


@cache
def _paying() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(units().paying, key=len, reverse=True)))
    return re.compile(rf"\b(?:{words})\s(?:(?:about|around|nearly|almost|over|up to|some|more than|at least)\s)?$")


def _named(page: Page, found: re.Match[str], value: Decimal, style: Style) -> Currency | None:
    listed = money()
    for last in ("third", "second", "first"):
        if not found[last]:
            continue
        end = found.end(last)
        name = " ".join(page.lower[found.start("first") : end].replace("-", " ").split()).rstrip(".,")
        head = name.split()[-1]
        code = listed.names.get(name)
        if code is None and " " in name and head in listed.heads:
            code = full_names().get(name)
        if code is None and last == "first" and found[last].split("-")[0] in listed.names and "-" in found[last]:
            head = found[last].split("-")[0]
            code, end = listed.names[head], found.start("first") + len(head)
        if code is None or (head in listed.verbs and value < 1000):
            continue
        trimmed = end - (len(page.lower[:end]) - len(page.lower[:end].rstrip(".,")) if name[-1:] != "." else 0)
        if code == "pound" and style.whose("pound") == "pound":
            continue
        return Currency(unit_of(code, style), trimmed)
    return None

"""How an article writes its numbers and money, told once from its whole text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from smecheck.language.currencies import money

_MEASURED = r"(?=\s?(?:%|percent|per cent|million|billion|trillion|yuan|euro|€|km|kg))"
# Each begins with its digit and looks back from there: a scan leaves one character class soonest.
_EUROPEAN = re.compile(
    rf"\d(?<![\d.,]\d)(?:\d{{0,2}}(?:\.\d{{3}}){{2,}}|\d{{0,2}}(?:\.\d{{3}})+,\d+|\d*,\d{{1,2}}{_MEASURED})(?![\d.,]*\d)"
)
_POINTED_THOUSANDS = re.compile(r"[1-9](?<![\d.,][1-9])\d{0,2}\.\d00(?![\d.,]*\d)")
_ENGLISH = re.compile(
    rf"(?<![\d.,])(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!,?\d)|\d+\.(?:\d{{1,2}}|\d{{4,}}){_MEASURED})(?![\d.,]*\d)"
)
# What each of these two has: a point before three digits, a comma before one or two.
_NOT_ENGLISH = re.compile(r"\.\d{3}|,\d\d?(?!\d)")
_MILLION_AS_M = re.compile(r"[$€£¥]\s?\d[\d.,]*m\b")
_DOLLARS_OF = re.compile(
    r"\b(?:figures?|amounts?|prices?|values?|sums?|dollars?|currency|numbers?)\b[^.]{0,30}?\b(?:in|are|is) "
    r"(?P<whose>(?!in\b|all\b)[A-Za-z.]+(?: (?!dollars)[A-Za-z]+)?) (?:dollars|currency)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class Style:
    """An article's habits, each found out when it is first asked for.

    text: the whole article. bare: whose a bare "$" is unless the article says so itself, as an ISO 4217 code.
    """

    text: str
    bare: str

    @cached_property
    def european(self) -> bool:
        """Whether it consistently writes 1.234,56 and 600.000."""
        told = _told_european(self.text) if _NOT_ENGLISH.search(self.text) else 0
        return told > 0 and _ENGLISH.search(self.text) is None

    @cached_property
    def dollar(self) -> str:
        """Whose a bare "$" is."""
        return self._told_dollar or self.bare

    @cached_property
    def _told_dollar(self) -> str | None:
        return _dollar(self.text)

    @cached_property
    def million_as_m(self) -> bool:
        """Whether "m" behind money is used for a million."""
        return _MILLION_AS_M.search(self.text) is not None

    @cached_property
    def lower(self) -> str:
        """The whole text in lower case, for telling whose a shared currency name is."""
        return self.text.lower()

    def says(self, word: str) -> bool:
        """Whether the article uses a word, whole."""
        return _says(self.lower, word)

    def whose(self, name: str) -> str:
        """The code that a shared currency name stands for here, or the name where the article does not tell."""
        if name == "dollar":
            return self.dollar
        homes = money().shared.get(name)
        if homes is None:
            return name
        told = [home.code for home in homes if any(self.says(word) for word in home.said)]
        if name == "cent":
            return self.whose("dollar") if "dollar" in told or not told else told[0]
        return told[0] if len(told) == 1 else name

    def untold(self, name: str) -> str:
        """The shared name, where the article does not tell whose it is; "" for a name of one currency alone."""
        whose = self.whose(name)
        if name == "dollar" or (name == "cent" and whose == self.dollar):
            return "" if self._told_dollar else "dollar"
        return whose if whose in money().shared else ""


@lru_cache(maxsize=4)
def style_of(text: str, dollar: str = "USD") -> Style:
    """The habits of the article `text`; `dollar` is whose a bare "$" is unless the article says so itself."""
    return Style(text, dollar)


def _told_european(text: str) -> int:
    """How many figures are surely written with decimal commas or with points that group thousands."""
    pointed = sum(1 for _ in _POINTED_THOUSANDS.finditer(text))
    return sum(1 for _ in _EUROPEAN.finditer(text)) + (pointed if pointed > 1 else 0)


def _dollar(text: str) -> str | None:
    if "ollars" not in text and "urrency" not in text:
        return None
    said = _DOLLARS_OF.search(text)
    return money().dollars.get(said["whose"].lower()) if said else None


@lru_cache(maxsize=256)
def _says(lower: str, word: str) -> bool:
    if word not in lower or not word[0].isalnum():
        return word in lower
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", lower) is not None

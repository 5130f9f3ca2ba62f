"""The money of an amount whose currency stands apart from it: "3 million in yuan", "in dollars that is 3 million"."""

from __future__ import annotations

import re

from smecheck.extraction.numbers import money
from smecheck.extraction.numbers.numeral import Numeral
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.style import Style
from smecheck.language.currencies import money as currencies
from smecheck.model import Unit

_IN = " in "
_REACH = 90  # characters
_LEAST = 1000  # a smaller scale word, or none, may be of anything: "of 12 bonds, 5 in dollars"
_OPENS = re.compile(r"(?:^|[.!?;,:(–—-]|\b(?:or|and|but|which|that))[\s\"']*$")
_CLAUSE = re.compile(r"[.;!?()\n]\s|;")
_NOUN_BEHIND = re.compile(
    r"(?: terms| money)?\s+"
    r"(?!(?:in|on|at|by|for|from|and|or|but|each|as|this|that|last|while|when|which|after)\b)[A-Za-z]"
)


def currency_apart(page: Page, numeral: Numeral, style: Style) -> Unit | None:
    """The currency of a large bare number that stands apart from it in its clause, with nothing else it may count."""
    if numeral.power < _LEAST:
        return None
    return _behind(page, numeral, style) or _before(page, numeral, style)


def _behind(page: Page, numeral: Numeral, style: Style) -> Unit | None:
    """The money of "3 million in yuan"; none of "3 million in dollar bonds"."""
    lead = next((lead for lead in (f"{_IN}the ", _IN) if page.lower.startswith(lead, numeral.end)), None)
    if lead is None:
        return None
    found = money.behind(page, numeral.end + len(lead) - 1, numeral.mantissa, numeral.power, style)
    if found is None or found.part != 1 or _NOUN_BEHIND.match(page.lower, found.place):
        return None
    return found.unit


def _before(page: Page, numeral: Numeral, style: Style) -> Unit | None:
    """The money of "In dollars that is 3 million", where nothing but a verb and a hedge stands in between."""
    if _NOUN_BEHIND.match(page.lower, numeral.end):
        return None
    floor = max(0, numeral.start - _REACH)
    head, lead, rest = f" {page.lower[floor : numeral.start]}".rpartition(_IN)
    if not lead or _CLAUSE.search(rest):
        return None
    spot = floor + len(head) - 1 + len(lead) - 1
    found = money.behind(page, spot, numeral.mantissa, numeral.power, style)
    if found is None or found.part != 1:
        return None
    between = page.lower[found.place : numeral.start]
    bare = between.replace(",", " ").replace(":", " ").split()
    told = between.rstrip().endswith(":") or _OPENS.search(head) is not None
    return found.unit if told and currencies().told_in.issuperset(bare) else None

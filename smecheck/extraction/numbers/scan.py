"""The flow of reading numbers: a paragraph in, its drafts in order out."""

from __future__ import annotations

import re
from decimal import Decimal

from smecheck.extraction.numbers.draft import Draft, Form
from smecheck.model import Quantity, Span, Unit

_FIRST = re.compile(
    r"(?<![\w.,-])(?P<money>US\$|\$|€|£)? ?(?P<core>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\w]| ?[-/]\d)"
    r"(?: (?P<scale>thousand|million|billion|trillion)\b)?"
    r"(?P<unit> ?%| per ?cent\b| percentage points\b| yuan\b)?"
)
_SCALE = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}


def find_quantities(text: str, block: Span, *, dollar: str = "USD") -> list[Draft]:
    """Read the numbers of one paragraph.

    text: the whole article. block: the paragraph's span in it. dollar: the ISO 4217 code of a bare "$".
    Offsets are into `text`, in order, and do not overlap.
    """
    return [_draft(match, dollar) for match in _FIRST.finditer(text, block.start, block.end)]


def _draft(match: re.Match[str], dollar: str) -> Draft:
    value = Decimal(match["core"].replace(",", ""))
    scale = Decimal(10) ** _SCALE.get(match["scale"], 0)
    whole = value == value.to_integral() and value >= 1000
    exponent = (value.normalize() if whole else value).as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    unit = _unit(match, dollar)
    span = Span(*match.span())
    quantity = Quantity(span, value * scale, None, step * scale, unit)
    end = match.end("scale") if match["scale"] else match.end("core")
    return Draft(quantity, Span(match.start("core"), end), Form.DIGITS, unit.dimension == "count", span.end)


def _unit(match: re.Match[str], dollar: str) -> Unit:
    money = {"US$": "USD", "$": dollar, "€": "EUR", "£": "GBP"}.get(match["money"])
    if money:
        return Unit(money, "money")
    match (match["unit"] or "").strip():
        case "":
            return Unit()
        case "yuan":
            return Unit("CNY", "money")
        case "percentage points":
            return Unit("percentage_point", "point", Decimal("0.01"))
        case _:
            return Unit("percent", "share", Decimal("0.01"))

"""The unit of a measure, from its text: a name that smecheck knows, or a counted noun; a mistyped unit is refused."""

from __future__ import annotations

import difflib
import re
from decimal import Decimal
from functools import cache

from smecheck.model import Unit

_NOUN = re.compile(r"[a-z]{3,}(?:[ -][a-z]+){0,3}$")
_NEAR = 0.8
_NAMED = {
    "percent": Unit("percent", "share", Decimal("0.01")),
    "percentage_point": Unit("percentage_point", "point", Decimal("0.01")),
    "basis_point": Unit("basis_point", "point", Decimal("0.0001")),
    "multiple": Unit("multiple", "multiple"),
}


def parse_unit(text: str) -> Unit:
    """Read a measure's unit.

    Known are percent, percentage_point, basis_point, multiple, ISO 4217 codes, measuring units by their singular
    English name, and rates of two of them ("USD per barrel"). A lower-case noun in the singular is a counted noun,
    unless it is so near to a known unit that it is surely that one mistyped ("percnt"). Raises ValueError for all else.
    """
    if " per " in text:
        upper, lower = (parse_unit(part.strip()) for part in text.split(" per ", 1))
        return Unit(f"{upper.name} per {lower.name}", "rate", upper.scale / lower.scale)
    if unit := _known().get(text):
        return unit
    near = _nearest(text)
    if _NOUN.match(text) and not near:
        return Unit(text, "count")
    hint = (
        f'did you mean "{near}"?' if near else "write percent, an ISO 4217 code, a measuring unit or the noun counted"
    )
    raise ValueError(f'unknown unit "{text}"; {hint}')


@cache
def _known() -> dict[str, Unit]:
    from babel import Locale  # slow to import, and needed only where a registry is compiled

    return _NAMED | {code: Unit(code, "money") for code in map(str, Locale("en").currencies)}


def _nearest(text: str) -> str | None:
    folded = {name.casefold().replace("_", " "): name for name in _known()}
    word = text.casefold().replace("_", " ").replace("%", "percent")
    if word in folded:
        return folded[word]
    if len(word) < 4:
        return None
    near = difflib.get_close_matches(word, folded, n=1, cutoff=_NEAR)
    return folded[near[0]] if near else None

"""The unit of a measure, from its text: a name that smecheck knows, or a counted noun; a mistyped unit is refused."""

from __future__ import annotations

import difflib
import re
from functools import cache

from smecheck.language.currencies import codes
from smecheck.language.units import units
from smecheck.model import Unit

MULTIPLE = Unit("multiple", "multiple")

_NOUN = re.compile(r"[a-z]{3,}(?:[ -][a-z]+){0,3}$")
_LONG, _NEAR = 6, 0.85


@cache
def parse_unit(text: str) -> Unit:
    """Read a measure's unit.

    Known are the names of the output contract: `percent`, `percentage_point`, `multiple`, ISO 4217 codes, measuring
    units by their singular English name ("kilometre", "year of age"), and rates of two of them ("USD per barrel").
    Any other lower-case noun is a counted noun, unless it is another spelling of a known unit ("per cent") or, being of
    six letters or more, so near to one that it is surely that one mistyped ("percnt"): short words are too often near
    by chance ("store", "stone"). Raises ValueError for all else.
    """
    if unit := _named().get(text):
        return unit
    if " per " in text:
        # Rates compare by their names alone, so the scale is that of what is told per something, as in articles.
        upper, lower = (parse_unit(part.strip()) for part in text.split(" per ", 1))
        return Unit(f"{upper.name} per {lower.name}", "rate", upper.scale)
    if text in codes():
        return Unit(text, "money")
    meant = _meant(text)
    if _NOUN.match(text) and not meant:
        return Unit(text)
    hint = (
        f'did you mean "{meant}"?' if meant else "write percent, an ISO 4217 code, a measuring unit or the counted noun"
    )
    raise ValueError(f'unknown unit "{text}"; {hint}')


@cache
def _named() -> dict[str, Unit]:
    known = {*units().words.values(), *units().symbols.values(), MULTIPLE}
    return {unit.name: unit for unit in known}


def _meant(text: str) -> str | None:
    word = text.casefold().replace("_", " ")
    if found := units().words.get(word) or units().symbols.get(text):
        return found.name
    if text.upper() in codes() and len(text) == 3:
        return text.upper()
    if len(word) < _LONG:
        return None
    long = {name.casefold().replace("_", " "): name for name in _named() if len(name) >= _LONG}
    near = difflib.get_close_matches(word, long, n=1, cutoff=_NEAR)
    return long[near[0]] if near else None

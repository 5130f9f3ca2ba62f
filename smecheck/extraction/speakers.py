"""Where somebody comes from who speaks of their own country: a sentence and its places in, the places of it out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smecheck.extraction.places import PlaceMention
from smecheck.extraction.tree import Sentence
from smecheck.language.places import words
from smecheck.model import Span

_QUOTED = re.compile(r"[\"“«][^\"“”«»]*(?:[\"”»]|$)")
_LEAD = re.compile(r"(\w+)\s+(?:the\s+)?$")
_POSSESSIVE = ("'s ", "’s ", "s' ", "s’ ")


def speakers_own(sentence: Sentence, number: Span, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places of which somebody is who tells a number of "us" in quotation marks.

    "We have 500 mills," said Per Lie of Norway's guild (a Norwegian buyer; who comes from Norway).
    """
    start, text = sentence.span.start, sentence.text
    quotes = [Span(start + found.start(), start + found.end()) for found in _QUOTED.finditer(text)]
    own = next((quote for quote in quotes if quote.contains(number)), None)
    if own is None:
        return []
    said = re.findall(r"\w+", text[own.start - start : own.end - start].lower())
    if words("ourselves").isdisjoint(said):
        return []
    outside = [place for place in places if not any(quote.overlaps(place.span) for quote in quotes)]
    return [p for p in outside if p.people or _of_it(text, p.span.start - start, p.span.end - start)]


def _of_it(text: str, start: int, end: int) -> bool:
    """Whether a place is told of somebody as where they belong: "of Norway", "from Oslo", "Norway's minister"."""
    lead = _LEAD.search(text, 0, start)
    return text[end : end + 3] in _POSSESSIVE or (lead is not None and lead[1].lower() in words("belonging"))

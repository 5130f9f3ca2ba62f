"""Which country a story is of as a whole: how often each is named in, the one that it is about out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from smecheck.extraction.places import PlaceMention
from smecheck.language.places import PlaceKind

COUNTING = (PlaceKind.COUNTRY, PlaceKind.SUBDIVISION, PlaceKind.CITY)
_LEAD = 2  # paragraphs: a headline and what it stands over
_OFTEN = 3  # times that a country is named


def totals(places: Iterable[PlaceMention]) -> Counter[str]:
    """How often each country is named, itself or a part of it."""
    return Counter(place.code.split("-")[0] for place in places if place.kind in COUNTING)


def leads(before: int, country: str, times: Counter[str]) -> bool:
    """Whether a story is of a country before it names it: soon, or time and again; else it may be of any.

    before: the paragraphs before the first that names it.
    """
    return before <= _LEAD or times[country] >= _OFTEN


def mainly(times: Counter[str]) -> tuple[str, ...]:
    """The country that is named most often, then the one that is named first where it is another.

    None where several are named and none twice: the story may be of any, or of one that needs no name.
    """
    if len(times) > 1 and max(times.values()) == 1:
        return ()
    return tuple(dict.fromkeys((max(times, key=lambda code: times[code]), *times)))[:2] if times else ()

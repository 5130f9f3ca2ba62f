"""Which country a story is of as a whole: how often each is named in, the one that it is about out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from smecheck.extraction.numbers import Draft
from smecheck.extraction.places import PlaceMention
from smecheck.language.places import PlaceKind, own_bodies
from smecheck.model import Span

COUNTING = (PlaceKind.COUNTRY, PlaceKind.SUBDIVISION, PlaceKind.CITY)
_LEAD = 2  # paragraphs: a headline and what it stands over
_OFTEN = 3  # times that a country is named
_OF_MANY = ("USD", "EUR", "GBP", "CHF", "XOF", "XAF", "XCD", "XPF", "")


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


def signs(text: str, block: Span, drafts: Iterable[Draft]) -> set[str]:
    """The countries that some text tells of without their names: by their own money, and by bodies they alone have."""
    money = {code for code in map(_country_of_money, drafts) if code}
    return money | {own_bodies()[found[0]] for found in _bodies().finditer(text, block.start, block.end)}


def _country_of_money(draft: Draft) -> str:
    """The country in whose own money a sum is told; none for those that several share, or others count in."""
    unit = draft.quantity.unit
    own = unit.dimension == "money" and not unit.shared and unit.name not in _OF_MANY
    return unit.name[:2] if own else ""


@cache
def _bodies() -> re.Pattern[str]:
    names = sorted(own_bodies(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")

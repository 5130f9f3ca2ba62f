"""Names of places as types: CLDR's territories and `en/places.yaml` in, names by their first word out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from smecheck.errors import ConfigError, Location
from smecheck.language import lexicon

_TOPIC = "places"
_IN_A_PLACE = re.compile(r" (?:in|of|across|throughout) [A-Z]\w+$")
# Codes of CLDR that are no place on the map: pseudo locales, "unknown", and the United Nations.
_NO_PLACE = frozenset({"XA", "XB", "ZZ", "UN", "QO", "EU", "EZ", "JE", "057"})


class PlaceKind(StrEnum):
    """What kind of place a name names; WORLD is the whole world, GROUP a club of countries."""

    COUNTRY = "country"
    SUBDIVISION = "subdivision"
    CITY = "city"
    REGION = "region"
    GROUP = "group"
    WORLD = "world"
    PART = "part"  # an unnamed part of a country: "south China"
    TITLE = "title"  # how a country ranks, not which it is: "the world's second-largest economy"


@dataclass(frozen=True, slots=True)
class PlaceName:
    """One name: as written, its code (None where it is no place at all), its kind, and whether it is an adjective."""

    name: str
    code: str | None
    kind: PlaceKind
    people: bool = False


@cache
def by_first_word() -> dict[str, tuple[PlaceName, ...]]:
    """Every name, under its first word as `first_word` cuts it; the longest first."""
    found: dict[str, dict[str, PlaceName]] = defaultdict(dict)
    for place in (*_from_cldr(), *_from_lists()):
        found[first_word(place.name)][place.name] = place
    return {
        word: tuple(sorted(names.values(), key=lambda place: (-len(place.name), place.name)))
        for word, names in found.items()
    }


@cache
def names_of(code: str) -> frozenset[str]:
    """Every name of a country, of its people and of the places in it."""
    known = (place for places in by_first_word().values() for place in places)
    return frozenset(place.name for place in known if (place.code or "").split("-")[0] == code)


def names_at(code: str) -> frozenset[str]:
    """Every name of the very place that a code stands for, and of its people."""
    return frozenset(place.name for places in by_first_word().values() for place in places if place.code == code)


def first_word(name: str) -> str:
    """The letters that a name begins with: what a text is scanned for."""
    for position, letter in enumerate(name):
        if not letter.isalpha():
            return name[:position]
    return name


def _from_cldr() -> Iterator[PlaceName]:
    from babel import Locale  # slow to import, and needed only where an article is read

    for code, name in Locale("en").territories.items():
        if code in _NO_PLACE or "(" in name or " - " in name or name.endswith("SAR China") or code == "001":
            continue
        kind = PlaceKind.REGION if code.isdigit() else PlaceKind.COUNTRY
        for written in {name, name.replace("&", "and"), name.replace("St. ", "Saint ")}:
            yield PlaceName(written, code, kind)


def _from_lists() -> Iterator[PlaceName]:
    for row in lexicon.rows(_TOPIC, "countries", frozenset({"code"}), frozenset({"also", "people"})):
        yield from _names(row["code"], PlaceKind.COUNTRY, row.get("also", ()), row.get("people", ()))
    for row in lexicon.rows(_TOPIC, "regions", frozenset({"code"}), frozenset({"names", "people"})):
        code = row["code"]
        kind = PlaceKind.WORLD if code == "001" else PlaceKind.REGION if code.isdigit() else PlaceKind.GROUP
        yield from _names(code, kind, row.get("names", ()), row.get("people", ()))
    for row in lexicon.rows(_TOPIC, "cities", frozenset({"code", "names"})):
        yield from _names(row["code"], PlaceKind.CITY, row["names"], ())
    for row in lexicon.rows(_TOPIC, "subdivisions", frozenset({"code"}), frozenset({"names", "cities", "people"})):
        yield from _names(row["code"], PlaceKind.CITY, row.get("cities", ()), ())
        yield from _names(row["code"], PlaceKind.SUBDIVISION, row.get("names", ()), row.get("people", ()))
    for name in words("not_places"):
        yield PlaceName(name, None, PlaceKind.CITY)
    for code, name in (("EU", "European Union"), ("EZ", "Eurozone")):
        yield PlaceName(name, code, PlaceKind.GROUP)


def _names(code: str, kind: PlaceKind, names: Sequence[str], people: Sequence[str]) -> Iterator[PlaceName]:
    for name in names:
        yield PlaceName(name, code, kind)
        if "'" in name:
            yield PlaceName(name.replace("'", "’"), code, kind)
    for name in people:
        yield PlaceName(name, code, kind, people=True)


@cache
def capitals() -> dict[str, str]:
    """Capitals that stand for their government, to the code of what they govern."""
    return {
        name: row["code"]
        for row in lexicon.rows(_TOPIC, "capitals", frozenset({"code", "names"}))
        for name in row["names"]
    }


@cache
def own_bodies() -> dict[str, str]:
    """Bodies that one country alone has, by names that do not say which, to its code."""
    return {
        name: row["code"]
        for row in lexicon.rows(_TOPIC, "own_bodies", frozenset({"code", "names"}))
        for name in row["names"]
    }


@cache
def ambiguous() -> dict[str, tuple[str, str]]:
    """Names of two places, to the second place's code and to how the codes begin that tell for it."""
    return {
        row["name"]: (row["code"], row["beside"])
        for row in lexicon.rows(_TOPIC, "ambiguous", frozenset({"name", "code", "beside"}))
    }


@cache
def words(section: str) -> frozenset[str]:
    """A plain list of words.

    Raises ConfigError where the section is no list of words.
    """
    found = lexicon.table(_TOPIC).get(section)
    if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
        raise ConfigError(f"section {section!r} is not a list of words", Location("language/en/places.yaml"))
    return frozenset(found)


@cache
def levels() -> dict[str, str]:
    """The parts that a country is divided into, to the word for their level: "provinces" to "provincial"."""
    return {row["parts"]: row["level"] for row in lexicon.rows(_TOPIC, "levels", frozenset({"parts", "level"}))}


def takes_in_parts(phrase: str) -> bool:
    """Whether a phrase takes in all the parts of a country: "the provinces", "all provinces", "provinces in Norway"."""
    told = _IN_A_PLACE.sub("", phrase).lower().split()
    return bool(told) and told[-1] in words("divisions") and words("taking_all").issuperset(told[:-1])

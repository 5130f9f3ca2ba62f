"""Places told without their names, by what they are: `en/described.yaml` in, typed word lists out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from smecheck.errors import ConfigError, Location
from smecheck.language import lexicon

_FILE = "described"


@dataclass(frozen=True, slots=True)
class Described:
    """Sets of single lower-case words; codes are ISO 3166 or a group's short name.

    kinds: what a place is, to those that are such; mainland: those in whose stories the mainland is China's; others:
    what stands before `lands` for another country; neighbours: nouns of one next to it; hosts: who
    receives somebody there; federal: those that have states; owners, own and homes: "her
    own country"; named_last: behind "that", the country named last; persons: who comes from somewhere.
    """

    kinds: dict[str, frozenset[str]]
    mainland: frozenset[str]
    others: frozenset[str]
    lands: frozenset[str]
    neighbours: frozenset[str]
    hosts: frozenset[str]
    federal: frozenset[str]
    owners: frozenset[str]
    own: frozenset[str]
    homes: frozenset[str]
    named_last: frozenset[str]
    persons: frozenset[str]


@cache
def described() -> Described:
    """The table, read once; raises ConfigError where a row does not fit."""
    kinds = lexicon.rows(_FILE, "kinds", frozenset({"nouns", "codes"}))
    return Described(
        kinds={noun: frozenset(row["codes"].split()) for row in kinds for noun in row["nouns"].split()},
        mainland=_words("mainland"),
        others=_words("others"),
        lands=_words("lands"),
        neighbours=_words("neighbours"),
        hosts=_words("hosts"),
        federal=_words("federal"),
        owners=_words("owners"),
        own=_words("own"),
        homes=_words("homes"),
        named_last=_words("named_last"),
        persons=_words("persons"),
    )


@cache
def titles() -> dict[tuple[str, str], str]:
    """How a country ranks in the world and in what, to its code: "second-largest", "economy"."""
    return {
        (rank, noun): row["code"]
        for row in lexicon.rows(_FILE, "titles", frozenset({"code", "ranks", "nouns"}))
        for rank in row["ranks"].split()
        for noun in row["nouns"].split()
    }


@cache
def becoming() -> frozenset[str]:
    """Words right before such a rank by which it is of another time or another country."""
    return _words("becoming")


def without_owner(phrase: str) -> str:
    """A phrase in small letters without the country that it belongs to: "exports", of "that country's exports"."""
    return phrase[found.end() :] if (found := _owner().match(phrase)) is not None else phrase


@cache
def _owner() -> re.Pattern[str]:
    words = described()
    last, owners, own, homes = (
        "|".join(sorted(listed)) for listed in (words.named_last, words.owners, words.own, words.homes)
    )
    return re.compile(rf"(?:(?:that|the same) (?:{last})|(?:{owners}) (?:(?:{own}) ){{0,2}}(?:{homes}))['’]s ")


def _words(section: str) -> frozenset[str]:
    found = lexicon.table(_FILE).get(section)
    if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
        raise ConfigError(f"section {section!r} is not a list of words", Location(f"language/en/{_FILE}.yaml"))
    return frozenset(found)

"""The words that tell what a change is measured against: `en/bases.yaml` in, one typed table of patterns out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from smecheck.errors import ConfigError, Location
from smecheck.language import lexicon
from smecheck.language.movement import movement
from smecheck.language.periods import any_of
from smecheck.model import Basis

_TOPIC = "bases"
_REACH, _NEAR = 60, 4  # characters, and words, behind an adjective


@dataclass(frozen=True, slots=True)
class Bases:
    """Each pattern's groups are named by members of Basis.

    told: what tells it anywhere in a clause. adjectives: what tells it before a noun in `paces` or beside the number.
    earlier: the time before that a figure is compared with; leads: what leads to it; sized: what does so behind the
    size of a change; fillers: what may stand between the two. between: what may stand between the number and a lead.
    unclear: what looks like a basis and is none. walls: where a clause ends.
    """

    told: re.Pattern[str]
    adjectives: re.Pattern[str]
    paces: frozenset[str]
    unclear: re.Pattern[str]
    earlier: re.Pattern[str]
    leads: str
    sized: str
    fillers: str
    between: frozenset[str]
    walls: re.Pattern[str]


@cache
def bases() -> Bases:
    """The table of `en/bases.yaml`, read once; raises ConfigError where a row does not fit."""
    keys = frozenset({"basis", "phrases"})
    told: dict[Basis, list[str]] = {Basis(row["basis"]): [] for row in lexicon.rows(_TOPIC, "told", keys)}
    for row in lexicon.rows(_TOPIC, "told", keys):
        told[Basis(row["basis"])] += row["phrases"]
    adjectives = {
        Basis(row["basis"]): row["words"] for row in lexicon.rows(_TOPIC, "adjectives", frozenset({"basis", "words"}))
    }
    return Bases(
        told=re.compile(rf"(?<![\w-])(?:{_groups(told)})(?![\w-])"),
        adjectives=re.compile(rf"(?<![\w-])(?:{_groups(adjectives)})(?![\w-])"),
        paces=frozenset(
            word for row in lexicon.rows(_TOPIC, "paces", frozenset({"words"})) for word in row["words"].split()
        ),
        unclear=re.compile(any_of(row["phrase"] for row in lexicon.rows(_TOPIC, "unclear", frozenset({"phrase"})))),
        earlier=re.compile(rf"(?<![\w-])(?:{_groups(_earlier())})(?![\w-])"),
        leads=any_of(_words("leads")),
        sized=any_of([*_words("leads"), *_words("sized")]),
        fillers=any_of(_words("fillers")),
        between=frozenset(_words("between")),
        walls=re.compile(rf"[;:]|\b{any_of(_words('walls'))}\b"),
    )


def _earlier() -> dict[Basis, list[str]]:
    """Every way to name the time before, by how far back it lies."""
    units = {Basis(row["basis"]): row["unit"] for row in lexicon.rows(_TOPIC, "units", frozenset({"basis", "unit"}))}
    phrases = [row["phrase"] for row in lexicon.rows(_TOPIC, "earlier", frozenset({"phrase"}))]
    found = {basis: [phrase.replace("{unit}", unit) for phrase in phrases] for basis, unit in units.items()}
    for row in lexicon.rows(_TOPIC, "longer", frozenset({"basis", "phrases"})):
        found[Basis(row["basis"])] += row["phrases"]
    return found


def _groups(phrases: dict[Basis, list[str]]) -> str:
    """One named group for each basis."""
    return "|".join(f"(?P<{basis.name}>{any_of(listed)})" for basis, listed in phrases.items())


def beside_pace(text: str, match: re.Match[str]) -> bool:
    """Whether a noun of growth or of a rate stands right behind an adjective ("annual consumer inflation")."""
    behind = re.findall(r"[\w-]+", text[match.end() : match.end() + _REACH].split(",")[0])[:_NEAR]
    return not (bases().paces | movement().rates | movement().movements).isdisjoint(behind)


@lru_cache(maxsize=4096)
def told_in(text: str) -> frozenset[Basis]:
    """Every basis that a stretch of text tells, wherever it stands; "inflation last month" tells but a time."""
    low, table = text.lower(), bases()
    found = {basis_of(match) for match in table.told.finditer(low)}
    found |= {basis_of(match) for match in table.earlier.finditer(low) if not _only_a_time(low, match)}
    return frozenset(found | {basis_of(m) for m in table.adjectives.finditer(low) if beside_pace(low, m)})


def _only_a_time(low: str, match: re.Match[str]) -> bool:
    """Whether "last month" stands where nothing is compared with it."""
    return match[0].startswith("last ") and re.search(rf"\b{bases().sized}\s+$", low[: match.start()]) is None


def basis_of(match: re.Match[str]) -> Basis:
    """The basis whose group a match of one of the patterns filled."""
    return next(basis for basis in Basis if match.groupdict().get(basis.name))


def _words(section: str) -> list[str]:
    found = lexicon.table(_TOPIC).get(section)
    if not isinstance(found, list):
        raise ConfigError(f"no list {section!r}", Location(f"language/en/{_TOPIC}.yaml"))
    return found

"""The words of page furniture: en/furniture.yaml in, typed rows and the patterns built from them out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from smecheck.errors import ConfigError, Location
from smecheck.language import lexicon
from smecheck.model import Furniture

_TOPIC = "furniture"
_PATH = "language/en/furniture.yaml"


class Where(StrEnum):
    """Where in a block a phrase must stand to make it furniture."""

    IS = "is"
    STARTS = "starts"
    CONTAINS = "contains"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that tell furniture; `covers` when the short blocks that follow are furniture of the same kind."""

    text: str
    where: Where
    kind: Furniture
    covers: bool


@dataclass(frozen=True, slots=True)
class Label:
    """Words before a colon that tell furniture."""

    text: str
    kind: Furniture


@dataclass(frozen=True, slots=True)
class Stamp:
    """The label of a date; the stamp of the highest rank is the date that counts."""

    label: str
    rank: int


@cache
def phrases() -> tuple[Phrase, ...]:
    """The phrases, as written in the word list."""
    keys = frozenset(Where)
    found = lexicon.rows(_TOPIC, "phrases", frozenset({"kind"}), keys | {"covers"})
    return tuple(_phrase(row, number) for number, row in enumerate(found, start=1))


def _phrase(row: dict[str, str], number: int) -> Phrase:
    wheres = [where for where in Where if where in row]
    if len(wheres) != 1 or row.get("covers", "following") != "following":
        raise ConfigError(f"phrases, row {number}: needs one of {', '.join(Where)}", Location(_PATH))
    return Phrase(row[wheres[0]].casefold(), wheres[0], Furniture(row["kind"]), "covers" in row)


@cache
def labels() -> tuple[Label, ...]:
    """The labels, as written in the word list."""
    found = lexicon.rows(_TOPIC, "labels", frozenset({"label", "kind"}))
    return tuple(Label(row["label"].casefold(), Furniture(row["kind"])) for row in found)


@cache
def stamps() -> tuple[Stamp, ...]:
    """The labels of dates, longest first so that the longest is tried first."""
    found = lexicon.rows(_TOPIC, "stamps", frozenset({"label", "rank"}))
    return tuple(sorted((Stamp(row["label"], int(row["rank"])) for row in found), key=lambda stamp: -len(stamp.label)))


@cache
def words(section: str) -> frozenset[str]:
    """A plain list of words: `tails`, `counters`, `pages`, `titles` or `dateline_words`.

    Raises ConfigError where the word list has no such section.
    """
    found = lexicon.table(_TOPIC).get(section)
    if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
        raise ConfigError(f"no list of words {section!r}", Location(_PATH))
    return frozenset(word.casefold() for word in found)

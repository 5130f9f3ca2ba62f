"""The rows of `en/cues.yaml` in the shapes that its table takes: a section's name in, its words out."""

from __future__ import annotations

from smecheck.errors import ConfigError, Location
from smecheck.language.lexicon import rows
from smecheck.language.word_sets import Words
from smecheck.model import Status

_FILE = "cues"


def words(section: str) -> Words:
    """The words of a section."""
    return Words(word for row in rows(_FILE, section, frozenset({"words"})) for word in row["words"].split())


def local() -> dict[str, frozenset[str]]:
    """What stands before a part of a country without a name, with the nouns for one."""
    found: dict[str, set[str]] = {}
    for row in rows(_FILE, "local", frozenset({"words", "leads"})):
        for lead in row["leads"].split():
            found.setdefault(lead, set()).update(row["words"].split())
    return {lead: frozenset(named) for lead, named in found.items()}


def phrases(section: str) -> tuple[tuple[str, ...], ...]:
    """The runs of words of a section."""
    return tuple(tuple(row["phrase"].split()) for row in rows(_FILE, section, frozenset({"phrase"})))


def by(section: str, key: str) -> dict[str, frozenset[str]]:
    """The words of a section, apart by the value of `key`."""
    found: dict[str, set[str]] = {}
    for row in rows(_FILE, section, frozenset({"words", key})):
        found.setdefault(row[key], set()).update(row["words"].split())
    return {value: Words(named) for value, named in found.items()}


def status() -> dict[str, Status]:
    """Each word with the standing it tells; raises ConfigError where there is no such standing."""
    standing: dict[str, Status] = {}
    for row in _status_rows():
        try:
            status = Status(row["status"])
        except ValueError as error:
            raise ConfigError(f"no such status: {row['status']}", Location(f"language/en/{_FILE}.yaml")) from error
        standing |= dict.fromkeys(row["words"].split(), status)
    return standing


def only(when: str) -> Words:
    """The words that tell a standing under one condition only."""
    return Words(word for row in _status_rows() if row.get("only") == when for word in row["words"].split())


def _status_rows() -> list[dict[str, str]]:
    return rows(_FILE, "status", frozenset({"words", "status"}), frozenset({"only"}))

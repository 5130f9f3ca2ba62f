"""The words beside a measure's phrases that make it no other: tables and names in, sets of folded words out."""

from __future__ import annotations

from functools import cache

from smecheck.checking.words import content, folded, hollow
from smecheck.language.anaphora import anaphora
from smecheck.language.bases import bases
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.kin import kin
from smecheck.language.limiting import limiting
from smecheck.language.movement import movement
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes


@cache
def bundles() -> frozenset[str]:
    """The folded nouns that are another thing than what is in them when they are counted."""
    return folded(classing().bundles)


@cache
def change_words() -> frozenset[str]:
    """The folded nouns of movement, of rates, of means and of indices, and words that compare."""
    moved = movement().movements | movement().emergence | movement().comparison.keys()
    return folded(moved | movement().rates | movement().means | movement().gauges | bases().paces)


@cache
def reports() -> frozenset[str]:
    """The folded nouns of what a rate is told by: "inflation data", "the inflation report"."""
    return folded(wholes().sources)


@cache
def status_words() -> frozenset[str]:
    """The folded words that tell a figure as aimed at or expected."""
    return folded(standings().status)


@cache
def limit_words() -> frozenset[str]:
    """The folded nouns of a limit: "the threshold", "the line"."""
    return frozenset(word for run in limiting().limits for word in content(" ".join(run)))


@cache
def name_words(name: str) -> frozenset[str]:
    """The folded words of a measure's full name but for those of what may have any share or income."""
    return frozenset(content(name)) - folded(cues().owner)


@cache
def unit_words(unit: str) -> frozenset[str]:
    """The folded words of a unit's name."""
    return frozenset(content(unit))


@cache
def classes() -> frozenset[str]:
    """The folded nouns that stand for any class of their kind: "firms"."""
    return folded(frozenset(kin().words.values()) | anaphora().anaphoric)


@cache
def idle() -> frozenset[str]:
    """The folded words that single out none of the things they stand behind ("on its books")."""
    return folded(wholes().idle)


@cache
def neutral() -> frozenset[str]:
    """The folded words that narrow no noun."""
    return folded(cues().neutral | classing().parts) | hollow()


@cache
def bodies() -> frozenset[str]:
    """The folded nouns whose possessive narrows nothing."""
    return folded(cues().bodies)

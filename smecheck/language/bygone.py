"""The words that put a figure into a past without a date: `en/bygone.yaml` in, one typed table out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from smecheck.language.lexicon import rows
from smecheck.language.periods import any_of

_FILE = "bygone"


@dataclass(frozen=True, slots=True)
class Bygone:
    """phrases: what tells it anywhere in a clause. adverbs, opening: what tells it on a verb in the past tense.

    past: what opens the clause of a figure that another clause goes on from. present: what tells an earlier level as
    today's. rising, against: what sets a figure against that of such a past, the latter where the figure is one of the
    present.
    """

    phrases: re.Pattern[str]
    present: re.Pattern[str]
    adverbs: frozenset[str]
    opening: frozenset[str]
    past: frozenset[str]
    rising: re.Pattern[str]
    against: re.Pattern[str]


@cache
def bygone() -> Bygone:
    """The table of `en/bygone.yaml`, read once; raises ConfigError where a row does not fit."""
    phrases, present = _runs("phrases"), _runs("present")
    adverbs, opening = _words("adverbs"), _words("opening")
    past = _words("past")
    return Bygone(phrases, present, adverbs, opening, past, _moved(_words("moved")), _listed(_words("against")))


def _moved(words: frozenset[str]) -> re.Pattern[str]:
    """Any of some words of movement and, at most two words on, what leads to where it began: "up sharply from"."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words))})(?:\s\w+){{0,2}}\s(?:from|on)\b")


def _listed(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words))})\b")


def _runs(section: str) -> re.Pattern[str]:
    found = rows(_FILE, section, frozenset({"phrase"}), frozenset({"not_after"}))
    runs = [_run(row["phrase"], row["not_after"]) for row in found if "not_after" in row]
    runs.append(any_of(row["phrase"] for row in found if "not_after" not in row))
    return re.compile(rf"\b(?:{'|'.join(runs)})\b")


def _run(phrase: str, not_after: str) -> str:
    """A phrase with any white space, unless one of some words stands before it."""
    unless = "".join(rf"(?<!\b{word}\s)" for word in not_after.split())
    return rf"(?={re.escape(phrase[0])}){unless}{any_of([phrase])}"


def _words(section: str) -> frozenset[str]:
    return frozenset(word for row in rows(_FILE, section, frozenset({"words"})) for word in row["words"].split())

"""Words that tell in which direction a figure moved: `en/changes.yaml` in, typed lists out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from smecheck.language.hedges import hedges
from smecheck.language.lexicon import rows, table
from smecheck.model import Change

LETTERS = re.compile(r"[a-z]+")
_WORDS = frozenset({"change", "words"})


@dataclass(frozen=True, slots=True)
class Changes:
    """The cues, each in lower case with its direction.

    verbs: any of them before a number tells a change; strict: those that do so only with "by", "to", "from" or a
    share behind. names: names that only look like verbs. particles: "up", "down", unless after one of `phrasal`.
    nouns: before "of" or behind the number.
    levels: words that lead from a verb to the level it ends at.
    after: phrases behind the number. fillers: what may stand between. walls: words that end a clause.
    with_counts: verbs that take a plain count without a preposition. times: names of times, which may stand between.
    before_noun: what may stand between a number and a noun of change behind it. cue_ends, filler_ends, after_heads:
    the words that cues and fillers end with and that `after` begins with, so that a look at one word rules most out.
    cue_letters, behind_letters: the last letters of every cue, and the first of all that may stand behind a number, for
    the same purpose.
    """

    verbs: dict[str, Change]
    strict: frozenset[str]
    names: frozenset[str]
    particles: dict[str, Change]
    phrasal: frozenset[str]
    nouns: dict[str, Change]
    after: dict[str, Change]
    fillers: frozenset[str]
    levels: frozenset[str]
    walls: frozenset[str]
    with_counts: frozenset[str]
    times: frozenset[str]
    before_noun: frozenset[str]
    cue_ends: frozenset[str]
    filler_ends: frozenset[str]
    after_heads: frozenset[str]
    cue_letters: frozenset[str]
    behind_letters: frozenset[str]


@cache
def changes() -> Changes:
    """The list, loaded once."""
    verbs = rows("changes", "verbs", _WORDS, frozenset({"strict"}))
    content = table("changes")
    cues = {word for section in ("verbs", "particles", "nouns") for row in content[section] for word in row["words"]}
    behind = (*_cues("after"), *_cues("nouns"), *content["before_noun"])
    passed = {*content["fillers"], *content["levels"], *hedges().before}
    return Changes(
        verbs={word: Change(row["change"]) for row in verbs for word in row["words"]},
        strict=frozenset(word for row in verbs if "strict" in row for word in row["words"]),
        names=frozenset(content["names"]),
        particles=_cues("particles"),
        phrasal=frozenset(content["phrasal"]),
        nouns=_cues("nouns"),
        after=_cues("after"),
        fillers=frozenset(content["fillers"]),
        levels=frozenset(content["levels"]),
        walls=frozenset(content["walls"]),
        with_counts=frozenset(content["with_counts"]),
        times=frozenset(content["times"]),
        before_noun=frozenset(content["before_noun"]),
        cue_ends=frozenset(cue.split()[-1] for cue in cues),
        filler_ends=frozenset(phrase.split()[-1] for phrase in passed),
        after_heads=frozenset(phrase.split()[0] for phrase in _cues("after")),
        cue_letters=frozenset(LETTERS.findall(cue)[-1] for cue in cues),
        behind_letters=frozenset(LETTERS.findall(phrase)[0] for phrase in behind),
    )


def _cues(section: str) -> dict[str, Change]:
    return {word: Change(row["change"]) for row in rows("changes", section, _WORDS) for word in row["words"]}

"""What is made and given out, and for whom: `en/made.yaml` in, one typed table out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from smecheck.language.lexicon import rows
from smecheck.language.word_sets import Words

_TOPIC = "made"
_WORDS = frozenset({"words"})


@dataclass(frozen=True, slots=True)
class Made:
    """Sets of single lower-case words; a verb with its particle is one word with "_" between.

    things: nouns for what is made or done; events: those of them that are done anew each time. reaching: verbs
    under which that comes to those for whom it is. users: who that is, where it is for anybody. choosing: verbs of
    what is there to be taken. able: words for being able to. undergoing: verbs of those to whom something is done.
    gathering: verbs of what an undertaking holds together.
    """

    things: frozenset[str]
    events: frozenset[str]
    reaching: frozenset[str]
    users: frozenset[str]
    choosing: frozenset[str]
    able: frozenset[str]
    undergoing: frozenset[str]
    gathering: frozenset[str]


@cache
def made() -> Made:
    """The table, read once; raises ConfigError where a row does not fit."""
    return Made(
        things=_words("things"),
        events=_words("events"),
        reaching=_words("reaching"),
        users=_words("users"),
        choosing=_words("choosing"),
        able=_words("able"),
        undergoing=_words("undergoing"),
        gathering=_words("gathering"),
    )


def _words(section: str) -> Words:
    return Words(word for row in rows(_TOPIC, section, _WORDS) for word in row["words"].split())

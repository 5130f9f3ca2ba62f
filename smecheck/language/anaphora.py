"""The words that stand for something told before: `en/cues.yaml` in, one typed table out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from smecheck.language import cue_rows


@dataclass(frozen=True, slots=True)
class Anaphora:
    """Words that look back, and what tells of how many they do.

    determiners: "such", "these"; pronouns: "they", "it"; possessives: "their"; anaphoric: nouns that say nothing of
    their own; counts: those of how many there are; front: words for the first of two; rear: words for the last of
    several; alike: those for others of a kind, which the name of a place tells apart; many: nouns for many things or
    for one; lists: nouns for what things stand on; anybody: words for
    whoever it is; plural: those that stand for many; singular: those that stand for one; owned: nouns of what
    something has; some_of: what leads to a part of a class; any_of: what stands before any of them; topics: what
    opens with what is spoken of; asked: of whom a question was put to them; raising:
    what opens a question without a verb; asking_how: what asks for a figure behind
    "how"; at_present: adverbs of the story's own time; qualities: nouns of what something is like, that no clause is
    about; pointing: words for a place without its name; turned_round: verbs that may stand before what they tell of.
    """

    determiners: frozenset[str]
    pronouns: frozenset[str]
    possessives: frozenset[str]
    anaphoric: frozenset[str]
    counts: frozenset[str]
    front: frozenset[str]
    rear: frozenset[str]
    alike: frozenset[str]
    many: frozenset[str]
    lists: frozenset[str]
    anybody: frozenset[str]
    plural: frozenset[str]
    singular: frozenset[str]
    owned: frozenset[str]
    some_of: frozenset[str]
    any_of: frozenset[str]
    topics: frozenset[str]
    asked: frozenset[str]
    raising: frozenset[str]
    asking_how: frozenset[str]
    at_present: frozenset[str]
    qualities: frozenset[str]
    pointing: frozenset[str]
    turned_round: frozenset[str]


@cache
def anaphora() -> Anaphora:
    """The table, read once; raises ConfigError where a row does not fit."""
    anaphors = cue_rows.by("anaphor", "use")
    return Anaphora(
        determiners=anaphors["determiner"],
        pronouns=anaphors["pronoun"],
        possessives=anaphors["possessive"],
        anaphoric=anaphors["noun"],
        counts=anaphors["count"],
        front=anaphors["front"],
        rear=anaphors["rear"],
        alike=anaphors["alike"],
        many=anaphors["many"],
        lists=anaphors["list"],
        anybody=cue_rows.words("anybody"),
        plural=cue_rows.words("plural"),
        singular=cue_rows.words("singular"),
        owned=cue_rows.words("owned"),
        some_of=cue_rows.words("some_of"),
        any_of=cue_rows.words("any_of"),
        topics=cue_rows.words("topic"),
        asked=cue_rows.words("asked"),
        raising=cue_rows.words("raising"),
        asking_how=cue_rows.words("asking_how"),
        at_present=cue_rows.words("present_time"),
        qualities=cue_rows.words("quality"),
        pointing=cue_rows.words("pointing"),
        turned_round=cue_rows.words("turned_round"),
    )

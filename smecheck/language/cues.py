"""The words around a number that tell who says it, who has it and what opens or narrows what: `en/cues.yaml` in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from smecheck.language import cue_rows


@dataclass(frozen=True, slots=True)
class Cues:
    """Sets of single lower-case words, and of word runs as tuples.

    said: verbs of who says it; going_on: those that do with "on"; putting: verbs with which someone puts a thing at a
    figure; according: runs that lead to who does; venue: what leads to where something happened; respectively: what
    tells figures in the order of other things; turns: where a sentence turns to another time or another thing; local:
    what stands before a part of a country without a name, and the nouns; nationwide: the whole of one; throughout:
    adverbs of it; neutral: what narrows nothing; contrast: what stands before what is only compared with or taken
    out; relative: what opens a clause about a noun; owner: who may have a share or an income; bodies: possessors that
    narrow nothing; tellers: runs for who tells or lives with a figure; citing: verbs of those who speak of one;
    complement: what opens a stretch after the noun that may narrow it; clause: what opens a clause there; opening:
    what opens one of its own; referring: by what leads on from them, verbs that tell what was spoken of.
    """

    said: frozenset[str]
    going_on: frozenset[str]
    putting: frozenset[str]
    according: tuple[tuple[str, ...], ...]
    venue: frozenset[str]
    respectively: frozenset[str]
    turns: frozenset[str]
    local: dict[str, frozenset[str]]
    nationwide: frozenset[str]
    throughout: frozenset[str]
    neutral: frozenset[str]
    contrast: frozenset[str]
    relative: frozenset[str]
    owner: frozenset[str]
    bodies: frozenset[str]
    tellers: tuple[tuple[str, ...], ...]
    citing: frozenset[str]
    complement: frozenset[str]
    clause: frozenset[str]
    opening: frozenset[str]
    referring: dict[str, frozenset[str]]


@cache
def cues() -> Cues:
    """The table, read once; raises ConfigError where a row does not fit."""
    scope = cue_rows.by("nationwide", "use")
    return Cues(
        said=cue_rows.words("attribution"),
        going_on=cue_rows.words("going_on"),
        putting=cue_rows.words("putting"),
        according=cue_rows.phrases("according"),
        venue=cue_rows.words("venue"),
        respectively=cue_rows.words("respectively"),
        turns=cue_rows.words("turn"),
        local=cue_rows.local(),
        nationwide=scope["noun"] | scope["adverb"],
        throughout=scope["adverb"],
        neutral=cue_rows.words("neutral"),
        contrast=cue_rows.words("contrast"),
        relative=cue_rows.words("relative"),
        owner=cue_rows.words("owner"),
        bodies=cue_rows.words("body"),
        tellers=cue_rows.phrases("teller"),
        citing=cue_rows.words("citing"),
        complement=cue_rows.words("complement"),
        clause=cue_rows.words("clause"),
        opening=cue_rows.words("opening"),
        referring=cue_rows.by("referring", "to"),
    )

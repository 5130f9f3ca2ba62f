"""The words of limits and definitions: `en/cues.yaml` in, one typed table out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from smecheck.language import cue_rows
from smecheck.language.word_sets import Words


@dataclass(frozen=True, slots=True)
class Limiting:
    """Runs of words that tell a limit from a measurement.

    threshold: what leads to a limit; limits: nouns for one; defining: what tells who belongs to a class; requiring:
    what opens a condition or a duty; ranking: verbs for what is counted as one of a class; equating: what stands
    between a class and who belongs to it ("are", "means"); marking: what leads to that by which these are known.
    """

    threshold: tuple[tuple[str, ...], ...]
    limits: tuple[tuple[str, ...], ...]
    defining: tuple[tuple[str, ...], ...]
    requiring: tuple[tuple[str, ...], ...]
    ranking: Words
    equating: Words
    marking: Words


@cache
def limiting() -> Limiting:
    """The table, read once; raises ConfigError where a row does not fit."""
    return Limiting(
        threshold=cue_rows.phrases("threshold"),
        limits=cue_rows.phrases("limit"),
        defining=cue_rows.phrases("defining"),
        requiring=cue_rows.phrases("requiring"),
        ranking=cue_rows.words("ranking"),
        equating=cue_rows.words("equating"),
        marking=cue_rows.words("marking"),
    )

"""The words of change and of comparison: `en/cues.yaml` in, one typed table out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from smecheck.language import cue_rows
from smecheck.model import Change

_NEXT = re.compile(r"\s([A-Za-z]+)\b(?!-)")


@dataclass(frozen=True, slots=True)
class Movement:
    """Words that tell a change from a level, and which way two figures stand.

    flow: new rather than all; lately: not long before; movements: nouns of change; emergence: those of coming up;
    rates: nouns for a pace; means: nouns for an average; gauges: what a movement is read from; comparison: word to
    the way in which two figures stand; outdoing: verbs that tell it; comparing: verbs that set an earlier number
    beside one told before; losing: verbs under which an amount is but a part; moving: verbs that put a figure
    somewhere, by what leads there.
    """

    flow: frozenset[str]
    lately: frozenset[str]
    movements: frozenset[str]
    emergence: frozenset[str]
    rates: frozenset[str]
    means: frozenset[str]
    gauges: frozenset[str]
    comparison: dict[str, Change]
    outdoing: dict[str, Change]
    comparing: frozenset[str]
    losing: frozenset[str]
    moving: dict[str, frozenset[str]]


@cache
def movement() -> Movement:
    """The table, read once; raises ConfigError where a row does not fit."""
    movement_rows = cue_rows.by("movement", "sense")
    return Movement(
        flow=cue_rows.words("flow"),
        lately=cue_rows.words("lately"),
        movements=movement_rows["noun"],
        emergence=movement_rows["emergence"],
        rates=cue_rows.words("rate"),
        means=cue_rows.words("mean"),
        gauges=cue_rows.words("gauge"),
        comparison={word: Change(way) for way, words in cue_rows.by("comparison", "change").items() for word in words},
        outdoing={word: Change(way) for way, words in cue_rows.by("outdoing", "change").items() for word in words},
        comparing=cue_rows.words("comparing"),
        losing=cue_rows.words("losing"),
        moving=cue_rows.by("moving", "to"),
    )


def compared_behind(text: str, at: int) -> str | None:
    """The word of comparison right behind a place, in small letters: more, in "500 yen more than in May"."""
    found = _NEXT.match(text, at)
    word = found[1].lower() if found is not None else None
    return word if word in movement().comparison else None

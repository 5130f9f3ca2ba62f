"""The verbs under which something is, is had or is brought about: `en/cues.yaml` in, one typed table out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from smecheck.language import cue_rows


@dataclass(frozen=True, slots=True)
class Existence:
    """Verbs that tell a counted class as a whole, and what tells all there are from what came about.

    being: what leads to a judgement; having: verbs under which a class is told to exist; numbering: those of them
    that a number of the subject itself follows; levelling: those of them that lead to it; founding: verbs by which
    it was brought about; amounting: those that lead to an amount; emerging: those of coming up; contributing: those
    that give a share to something; standing: what tells all there are; past: what tells what came about;
    cumulative: runs that tell a sum over time; summing: runs that tell how many there are of what is named before a
    comma; round: nouns for one time of several; extant: what tells that things exist; subsisting:
    verbs that tell no more; findable: the same behind "to be"; particles: what a verb takes;
    right_before: what may stand between such a verb and its number, and leaves it one that there is; accomplished:
    what tells that a thing has come about.
    """

    being: frozenset[str]
    having: frozenset[str]
    numbering: frozenset[str]
    levelling: frozenset[str]
    founding: frozenset[str]
    amounting: frozenset[str]
    emerging: frozenset[str]
    contributing: frozenset[str]
    standing: frozenset[str]
    past: frozenset[str]
    cumulative: tuple[tuple[str, ...], ...]
    summing: tuple[tuple[str, ...], ...]
    round: frozenset[str]
    extant: frozenset[str]
    subsisting: frozenset[str]
    findable: frozenset[str]
    particles: frozenset[str]
    right_before: frozenset[str]
    accomplished: frozenset[str]


@cache
def existence() -> Existence:
    """The table, read once; raises ConfigError where a row does not fit."""
    existence_rows = cue_rows.by("existence", "sense")
    return Existence(
        being=cue_rows.words("being"),
        having=existence_rows["having"] | existence_rows["numbering"] | existence_rows["levelling"],
        numbering=existence_rows["numbering"] | existence_rows["levelling"],
        levelling=existence_rows["levelling"],
        founding=existence_rows["founding"],
        amounting=existence_rows["amounting"],
        emerging=existence_rows["emerging"],
        contributing=cue_rows.words("contributing"),
        standing=cue_rows.words("standing"),
        past=cue_rows.words("past"),
        cumulative=cue_rows.phrases("cumulative"),
        summing=cue_rows.phrases("summing"),
        round=cue_rows.words("round"),
        extant=cue_rows.words("extant"),
        subsisting=cue_rows.words("subsisting"),
        findable=cue_rows.words("findable"),
        particles=cue_rows.words("particle"),
        right_before=cue_rows.words("right_before"),
        accomplished=cue_rows.words("accomplished"),
    )

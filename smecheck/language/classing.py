"""The words by which things are put in a class, and told in part: `en/cues.yaml` in, one typed table out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from smecheck.language import cue_rows


@dataclass(frozen=True, slots=True)
class Classing:
    """Words of classes and labels, and of how much of a class is told; runs of words are tuples.

    classing: verbs that put things in a class; bearing: those of having its label; winning: those of getting it;
    reaching: those under which it comes to them; labels: nouns for it; naming: verbs by which others call things
    so; holders: nouns for who has a label; small_kinds: no more than a class of firms; collectives: nouns for many
    things together; reckonings: nouns for counting what is named behind them; bundles: those that are another thing
    when counted themselves; partial: those that may hold but a part; heaps: several of them; choosing: what leads
    to what a part is taken of; parts: how large a part; subset: what narrows, before the noun; narrowing: what does
    after it; marketed: what does so before a market; including: a part of the whole before; restating: the same in
    another unit; restating_apart: the same, where a clause of its own gives it; reckoned_in: what it is reckoned in
    there; leaving_out: what leads to a part that a figure is told without.
    """

    classing: frozenset[str]
    bearing: frozenset[str]
    winning: frozenset[str]
    reaching: frozenset[str]
    labels: frozenset[str]
    naming: frozenset[str]
    holders: frozenset[str]
    small_kinds: frozenset[str]
    collectives: frozenset[str]
    reckonings: frozenset[str]
    bundles: frozenset[str]
    partial: frozenset[str]
    heaps: frozenset[str]
    choosing: frozenset[str]
    parts: frozenset[str]
    subset: frozenset[str]
    narrowing: frozenset[str]
    marketed: frozenset[str]
    including: tuple[tuple[str, ...], ...]
    restating: tuple[tuple[str, ...], ...]
    restating_apart: tuple[tuple[str, ...], ...]
    reckoned_in: frozenset[str]
    leaving_out: tuple[tuple[str, ...], ...]


@cache
def classing() -> Classing:
    """The table, read once; raises ConfigError where a row does not fit."""
    classing_rows = cue_rows.by("classing", "use")
    bundle = cue_rows.by("bundle", "holds")
    return Classing(
        classing=classing_rows["putting"],
        bearing=classing_rows["bearing"] | classing_rows["winning"],
        winning=classing_rows["winning"],
        reaching=classing_rows["reaching"],
        labels=classing_rows["label"],
        naming=classing_rows["naming"],
        holders=classing_rows["holder"],
        small_kinds=cue_rows.words("small_kind"),
        collectives=cue_rows.words("collective"),
        reckonings=cue_rows.words("reckoning"),
        bundles=bundle["part"] | bundle["whole"],
        partial=bundle["part"],
        heaps=bundle["many"],
        choosing=cue_rows.words("choosing"),
        parts=cue_rows.words("part"),
        subset=cue_rows.words("subset"),
        narrowing=cue_rows.words("narrowing"),
        marketed=cue_rows.words("marketed"),
        including=cue_rows.phrases("including"),
        restating=cue_rows.phrases("restating"),
        restating_apart=cue_rows.phrases("restating_apart"),
        reckoned_in=cue_rows.words("reckoned_in"),
        leaving_out=cue_rows.phrases("leaving_out"),
    )


@cache
def naming_verb() -> str:
    """What may lead from a thing to its name, as part of a pattern: "called", "named", "dubbed", ...."""
    return f"(?:{'|'.join(sorted(classing().naming))})"

"""What bends a figure: `en/hedges.yaml` in, phrases with their bound out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from smecheck.language.cues import cues
from smecheck.language.lexicon import rows, table
from smecheck.language.numbers import number_words
from smecheck.model import Bound

_PHRASES = frozenset({"bound", "words"})


@dataclass(frozen=True, slots=True)
class Hedges:
    """The phrases by side, each with its bound, and what stops them.

    before, after: phrase in lower case -> bound; leading: the single words of those before;
    before_ends, after_heads: the words that those end and begin with.
    graded: those before that are made of a degree and a side.
    beside_ends: the words that those before a number and those `between` end with.
    between: words that may stand between a hedge and its number. joined: what may bend either of two joined figures.
    definite: of those between, the ones that make a figure a known one, unless a word of `marks` follows it, behind a
    bound to one side or one that begins with a word of `likening`.
    no_bound: phrase -> words after which it is no hedge. durations: hedges that before a length of time are one only
    behind one of `durations_after`. negations: what turns a bound round, over the words of `negated_over`, unless the
    bound begins with a word of `negation_off`; negation_ends: the words that they end with; lacking: those that
    turn none right behind them. ranks: words that the phrases of `ranked` take for themselves, where one of
    `ranks_led` stands before them.
    """

    before: dict[str, Bound]
    graded: frozenset[str]
    after: dict[str, Bound]
    leading: frozenset[str]
    before_ends: frozenset[str]
    beside_ends: frozenset[str]
    after_heads: frozenset[str]
    between: frozenset[str]
    definite: frozenset[str]
    likening: frozenset[str]
    marks: frozenset[str]
    joined: tuple[str, ...]
    no_bound: dict[str, frozenset[str]]
    durations: frozenset[str]
    durations_after: frozenset[str]
    negations: frozenset[str]
    negation_ends: frozenset[str]
    negated_over: frozenset[str]
    negation_off: frozenset[str]
    lacking: frozenset[str]
    ranks: frozenset[str]
    ranks_led: frozenset[str]
    ranked: frozenset[str]


@cache
def hedges() -> Hedges:
    """The list, loaded once."""
    content = table("hedges")
    graded, after = _degrees(), _phrases("after")
    before = _phrases("before") | graded
    stops = rows("hedges", "no_bound", frozenset({"words", "after"}))
    return Hedges(
        before=before,
        graded=frozenset(graded),
        after=after,
        leading=frozenset(word for phrase in before for word in phrase.split()),
        before_ends=frozenset(phrase.split()[-1] for phrase in before),
        beside_ends=frozenset(phrase.split()[-1] for phrase in (*before, *content["between"])),
        after_heads=frozenset(phrase.split()[0] for phrase in after),
        between=frozenset(content["between"]),
        definite=frozenset(content["definite"]),
        likening=frozenset(content["likening"]),
        marks=frozenset(content["marks"]),
        joined=tuple(content["joined"]),
        no_bound={word: frozenset(row["after"]) for row in stops for word in row["words"]},
        durations=frozenset(content["durations"]["hedges"]),
        durations_after=frozenset(content["durations"]["after"]),
        negations=frozenset(content["negations"]),
        negation_ends=frozenset(phrase.split()[-1] for phrase in content["negations"]),
        negated_over=frozenset(content["negated_over"]),
        negation_off=frozenset(content["negation_off"]),
        lacking=frozenset(content["lacking"]),
        ranks=frozenset(content["ranks"]["words"]),
        ranks_led=frozenset(content["ranks"]["parted_by"]),
        ranked=frozenset(content["ranks"]["turned"]),
    )


@cache
def before_number() -> frozenset[str]:
    """The single words that may lead to a number and tell nothing of it: those that narrow nothing, those of hedges."""
    return cues().neutral | hedges().leading


@cache
def hyphened() -> re.Pattern[str]:
    """Such a word behind a hyphen: "-plus", in "60m-plus mills"."""
    return re.compile(rf"-(?:{'|'.join(table('hedges')['attached'])})\b", re.IGNORECASE)


@cache
def attached() -> re.Pattern[str]:
    """What parts a figure from its noun and tells only how exact it is, as group 1: "-odd", in "the 300-odd mills"."""
    content = table("hedges")
    words, adding = ("|".join(content[key]) for key in ("attached", "adding"))
    powers = "|".join(sorted(number_words().suffixes, key=len, reverse=True))
    figure = rf"(?:\d(?:{powers})?|\b(?:{'|'.join(sorted(number_words().every))}))"
    behind = rf"(?:\+|-(?:{words})|\s(?:{words})(?!\s(?:{adding})\b))"
    return re.compile(rf"{figure}({behind})(?=\s[a-z\"])", re.IGNORECASE)


def _phrases(section: str) -> dict[str, Bound]:
    return {word: Bound(row["bound"]) for row in rows("hedges", section, _PHRASES) for word in row["words"]}


def _degrees() -> dict[str, Bound]:
    """Every degree before every side it goes with: "a whisker under", "well north of"."""
    listed = rows("hedges", "degrees", frozenset({"bound", "degrees", "sides"}))
    return {
        f"{degree} {side}": Bound(row["bound"]) for row in listed for degree in row["degrees"] for side in row["sides"]
    }

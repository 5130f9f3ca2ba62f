"""A figure told only by the place it is of ("the rate in Norway"): a parsed number and places in, the noun out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction.parsed import Token
from smecheck.extraction.subjects import subjects
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.model import Span

_LEADS = frozenset({"in", "for", "of", "across"})


def figure_there(sentence: Sentence, number: Span, places: Sequence[Span]) -> Token | None:
    """The noun of a figure of which nothing but its place is told, so that what it is was told before; or None."""
    anchor = sentence.root(number) if places else None
    near = subjects(anchor) if anchor is not None else []
    return next((noun for noun in near if _is_figure(noun) and _of_place(sentence, noun, places)), None)


def _is_figure(noun: Token) -> bool:
    return noun.lower_ in anaphora().anaphoric and any(child.lower_ in ("the", "its", "their") for child in noun.lefts)


def _of_place(sentence: Sentence, noun: Token, places: Sequence[Span]) -> bool:
    """Whether complements of a noun name places and nothing else, and no word before it narrows it."""
    complements = [child for child in noun.rights if child.dep_ == "prep"]
    named = [inner for child in complements for inner in child.rights if inner.dep_ == "pobj"]
    before = [child for child in noun.lefts if child.dep_ in ("amod", "compound", "nmod", "poss")]
    there = all(any(place.overlaps(sentence.spanned(inner, inner)) for place in places) for inner in named)
    plain = all(child.lower_ in cues().neutral for child in before)
    return bool(named) and there and plain and all(child.lower_ in _LEADS for child in complements)

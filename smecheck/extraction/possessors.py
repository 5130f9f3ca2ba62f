"""Whose "their sales" are, and who has "sales of 500", by what stands before: parsed sentences in, heads out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.anaphors import is_anaphor
from smecheck.extraction.inward import agree
from smecheck.extraction.noun_phrases import heads_of
from smecheck.extraction.parsed import Token
from smecheck.extraction.subjects import subjects
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.existence import existence
from smecheck.language.shares import shares
from smecheck.model import Span

_SUBJECTS = ("nsubj", "nsubjpass")
_Head = tuple[Sentence, Token]


def owners_of(heads: list[_Head], earlier: Sequence[Sentence], *, bare: bool) -> list[_Head]:
    """What the nearest phrase's possessive stands for in its turn: the mills, in "Their sales rose. That was …".

    And who has what is told: the mills, in "The mills had sales of 500 yen. It was …"; a bare number counts no owners.
    """
    if not heads:
        return []
    nearest, head = heads[0]
    owner = next((child for child in head.lefts if child.lower_ in anaphora().possessives or _owns(child)), None)
    further = [sentence for sentence in reversed(earlier) if sentence.span.end <= nearest.span.start]
    beside = [(nearest, noun) for noun in heads_of(nearest) if owner and noun.i < head.i and agree(owner, noun)]
    had = [(before, next(iter(subjects(noun)), None)) for before, noun in heads if _is_had(noun) and not bare]
    named = [(before, subject) for before, subject in had if subject is not None and subject.tag_.startswith("NN")]
    meant = [
        (before, noun)
        for clause, subject in had
        if subject is not None and is_anaphor(subject)
        for before in reversed(earlier)
        if before.span.end <= clause.span.start
        for noun in heads_of(before)
        if agree(subject, noun)
    ]
    if head.lower_ in classing().parts:  # "What share of exports do the mills have? The office puts it at …"
        named += [(nearest, noun) for noun in heads_of(nearest)]
    having = [pair for pair in named if pair not in heads]
    return (
        having
        + meant
        + beside
        + [(before, noun) for before in further for noun in heads_of(before) if owner and agree(owner, noun)]
    )


def _owns(child: Token) -> bool:
    """Whether an owner stands for some told before: "the companies' sales"."""
    return child.dep_ == "poss" and child.tag_ == "NNS" and is_anaphor(child)


def who_has(sentence: Sentence, number: Span, earlier: Sequence[Sentence]) -> list[_Head]:
    """Who "it" is that has so many of those told before: Ulm, in "Ulm bakes like the lions. It has 40 of them"."""
    anchor = sentence.root(number)
    told = subjects(anchor) if anchor is not None else []
    it = next((token for token in told if token.tag_ == "PRP" and token.lower_ in anaphora().singular), None)
    if it is None or not earlier:
        return []
    before = earlier[-1]
    return [(before, noun) for noun in heads_of(before) if noun.dep_ in _SUBJECTS and agree(it, noun)][:1]


def _is_had(noun: Token) -> bool:
    """Whether a noun is what somebody has by a verb: "had sales of 500 yen", "took in 500 yen in sales"."""
    led = noun.head if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.lower_ in anaphora().owned else None
    return (noun.dep_ == "dobj" and noun.head.lower_ in _getting()) or (led is not None and tree.is_verb(led.head))


@cache
def _getting() -> frozenset[str]:
    """The verbs by which somebody has or comes to what is told next."""
    got = (
        (existence().having - existence().levelling)
        | existence().amounting
        | existence().founding
        | classing().bearing
        | classing().winning
    )
    return got | shares().having | shares().drawing

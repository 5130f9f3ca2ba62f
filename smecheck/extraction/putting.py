"""What somebody puts or moves to a number ("put the share of mills at 60 percent"): a token in, its object out."""

from __future__ import annotations

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.relatives import figure_of
from smecheck.extraction.tree import Sentence
from smecheck.language import nouns
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.movement import movement
from smecheck.language.standings import standings
from smecheck.model import Span
from smecheck.model.once import once


@once
def put_at(token: Token) -> Token | None:
    """The object that someone puts at or moves to a number ("put the share of SMEs at 60 percent"), or None."""
    verb = tree.governor(token)
    if verb is None:
        return None
    led = next((above.lower_ for above in tree.climb(token) if above.dep_ == "prep" and above.head.i == verb.i), "")
    if verb.lower_ not in movement().moving.get(led, ()) and not (led == "at" and verb.lower_ in cues().putting):
        return _put_beyond(verb) if led == "at" else None
    put = next((child for child in verb.children if child.dep_ == "dobj" and child.i < token.i), None)
    relative = put is not None and put.tag_ in ("WDT", "WP") and verb.dep_ == "relcl"
    return figure_of(verb.head) if relative else put  # "inflation, which the office puts at 5 percent"


def _put_beyond(verb: Token) -> Token | None:
    """The same where the parse gives the number to a clause about the object: "put the share that mills have at 60"."""
    if verb.dep_ != "relcl":
        return None
    above = next((above for above in tree.climb(verb) if above.dep_ == "dobj"), None)
    return above if above is not None and above.head.lower_ in cues().putting else None


def at_its_height(token: Token) -> Token | None:
    """The noun right before ", at 5 percent", whatever the parse hangs that on: "He said mills, at 500, …"."""
    led = token.head
    if token.dep_ != "pobj" or led.lower_ != "at" or led.i < 2 or led.nbor(-1).text != ",":
        return None
    last = led.nbor(-2)
    named = next((above for above in tree.climb(last) if tree.is_noun(above) and not _within(above)), None)
    loose = tree.is_verb(led.head) or led.head is led.nbor(-1)
    return named if named is not None and loose and tree.phrase_end(named) is last else None


def sized_by(token: Token) -> Token | None:
    """The noun right before what leads to its number: sales, in "mills had sales totalling $5"."""
    sizing = token.head if token.dep_ == "npadvmod" and token.head.lower_ in nouns.words("sizing") else None
    if sizing is not None and sizing.dep_ == "amod" and sizing.head.i < token.i:
        return sizing.head  # "the mills, now 500 strong, …"
    verb = tree.governor(token)
    if verb is None or verb.tag_ != "VBG" or verb.lower_ not in existence().numbering or not 0 < verb.i < token.i:
        return None
    before = verb.nbor(-1)
    return before if tree.is_noun(before) and token in verb.subtree else None


def sizes_subject(anchor: Token) -> bool:
    """Whether a bare number only tells how many a subject is: "Its mills (500 in May) will pay less tax".

    So does an amount between commas: "Their sales, at 500 million in May, may grow".
    """
    sized = at_its_height(anchor)
    if sized is not None and sized.dep_ in ("nsubj", "nsubjpass") and sized.head.i > anchor.i:
        told = {token.lower_ for token in anchor.doc[sized.left_edge.i : anchor.i]}
        supposed = any(child.lower_ in ("would", "'d") for child in sized.head.lefts)
        return not supposed and told.isdisjoint(standings().status)
    counted = anchor.tag_ == "CD" or any(child.dep_ == "nummod" for child in anchor.lefts)
    if anchor.dep_ != "appos" or not counted:
        return False
    verb = tree.within_subject(anchor)
    told = {token.lower_ for token in anchor.doc[anchor.head.left_edge.i : anchor.i]}
    return verb is not None and verb.lower_ not in existence().founding and told.isdisjoint(standings().status)


def _within(noun: Token) -> bool:
    """Whether a noun is but a complement of another, or a part of its name."""
    inner = noun.dep_ == "pobj" and tree.is_noun(noun.head.head)
    return inner or noun.dep_ in ("compound", "poss", "nmod", "conj")


def of_goods(sentence: Sentence, particle: Token, number: Span) -> bool:
    """Whether things stand between a verb's particle and an amount: "brought in goods worth 500 yen"."""
    start = sentence.spanned(particle, particle).end
    between = sentence.tokens(Span(start, number.start)) if start < number.start else ()
    return any(token.tag_ in ("NN", "NNS") and token.text.isalpha() and token.text.islower() for token in between)

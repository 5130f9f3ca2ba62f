"""Whether a number without a noun is one that things counted are to come to: a parse and a number in, yes or no out."""

from __future__ import annotations

from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.changes import changes
from smecheck.language.existence import existence
from smecheck.language.standings import standings
from smecheck.model import Span, Status

_LEADS = ("for", "at", "of", "to")
_CLAUSES = ("relcl", "acl")


def aims_at(sentence: Sentence, number: Span) -> bool:
    """Whether a number is told as the size that is aimed at or expected.

    "… and aims for 900", "a goal of 900", "the 900 it wants by 2030", "plans 900"; "wants to reach 900", "to raise it
    to 900", "will have 900". Not "hopes to train 900", which may be some of them.
    """
    anchor = sentence.root(number)
    if anchor is None or anchor.tag_ != "CD" or any(prep.lower_ == "of" for prep in anchor.rights):
        return False
    if any(child.dep_ in _CLAUSES and child.lower_ in _aims() for child in anchor.rights):
        return True
    led = anchor.head if anchor.dep_ == "pobj" and anchor.head.lower_ in _LEADS else None
    above = led.head if led is not None else anchor.head
    if above.lower_ in _aims() and (led is not None or anchor.dep_ == "dobj"):
        return True
    verb = tree.governor(anchor)
    return verb is above and _comes_to(verb, anchor, led) and _is_to_come(verb)


def _comes_to(verb: Token, anchor: Token, led: Token | None) -> bool:
    """Whether a verb tells how many there are: "reach 900", "have 900", "raise it to 900"."""
    if led is not None:
        return led.lower_ == "to" and (verb.lower_ in changes().verbs or verb.lower_ in existence().emerging)
    known = existence().having | existence().levelling | existence().emerging
    return anchor.dep_ in ("dobj", "attr") and verb.lower_ in known


def _is_to_come(verb: Token) -> bool:
    """Whether a verb is that of what is yet to be: "to reach", "will have", "should become"."""
    helpers = [child for child in verb.lefts if child.dep_ == "aux"]
    return any(helper.lower_ == "to" or helper.lower_ in standings().status for helper in helpers)


@cache
def _aims() -> frozenset[str]:
    return frozenset(word for word, told in standings().status.items() if told is Status.TARGET)

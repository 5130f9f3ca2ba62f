"""Words that tell no standing where one only says what there is: tokens of a parse in, yes or no out."""

from __future__ import annotations

from itertools import takewhile

from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.denying import denying
from smecheck.language.existence import existence
from smecheck.language.standings import standings


def only_recited(beside: Token, verb: Token) -> bool:
    """Whether "will" only tells when a figure is to be said: "any official will quote the total: 500"."""
    return beside.dep_ == "aux" and verb.lower_ in standings().reciting


def to_say(word: Token) -> bool:
    """Whether somebody only is about to say something: "keen to stress"."""
    return any(child.dep_ == "xcomp" and child.lower_ in standings().reciting for child in word.rights)


def as_proof(sentence: Sentence, beside: Token) -> bool:
    """Whether "should" tells of what is so, and what it is proof of: "That mills should have 60 percent is a sign"."""
    if beside.lower_ != "should" or sentence.lower[0] != "that":
        return False
    behind = sentence.lower[beside.i + 1 :]
    first = next((at for at, word in enumerate(behind) if word in existence().being and word != "be"), len(behind))
    before = list(takewhile(lambda word: word not in denying().backing, behind[first:]))
    denied = denying().negation | denying().lacking | denying().claiming
    return len(before) < len(behind[first:]) and denied.isdisjoint(before)

"""Verbs of who only says what there is, whenever it is said: a token of a parse in, yes or no out."""

from __future__ import annotations

from smecheck.extraction.parsed import Token
from smecheck.language.standings import standings


def only_recited(beside: Token, verb: Token) -> bool:
    """Whether "will" only tells when a figure is to be said: "any official will quote the total: 500"."""
    return beside.dep_ == "aux" and verb.lower_ in standings().reciting


def to_say(word: Token) -> bool:
    """Whether somebody only is about to say something: "keen to stress"."""
    return any(child.dep_ == "xcomp" and child.lower_ in standings().reciting for child in word.rights)

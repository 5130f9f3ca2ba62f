"""Whether a number without a noun is one that things counted are to come to: a parse and a number in, yes or no out."""

from __future__ import annotations

from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.anaphors import is_anaphor
from smecheck.extraction.parsed import Token
from smecheck.extraction.putting import put_at
from smecheck.extraction.subjects import subjects
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.changes import changes
from smecheck.language.existence import existence
from smecheck.language.kin import singular
from smecheck.language.periods import edges, units
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
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


def of_what_was_counted(sentence: Sentence, number: Span) -> bool:
    """Whether a number is what a count told before is to come to, or an aim that tells nothing of what it is one.

    "That number is to rise to 900"; "the goal of the plan is 900"; "it hopes to have 900", "the plan aimed for 900".
    """
    anchor = sentence.root(number)
    noun = (put_at(anchor) or next(iter(subjects(anchor)), None)) if anchor is not None else None
    if anchor is None or noun is None or anchor.tag_ != "CD":
        return False
    if noun.lower_ in anaphora().counts and is_anaphor(noun):
        return aims_at(sentence, number)
    if not _tells_nothing(noun):
        return False
    verb = tree.governor(anchor)
    stands = verb is not None and verb.lower_ in existence().numbering and tree.own_subject(verb) is noun
    return aims_at(sentence, number) or (noun.lower_ in _aims() and stands)


def wanted(sentence: Sentence, number: Span) -> bool:
    """Whether a clause behind what is counted tells that so many are aimed at: "the 900 mills that it wants by 2030".

    And "that it wants to see built", but not "that it wants to help", or "hopes to have linked": those are there.
    """
    anchor = sentence.root(number)
    noun = anchor.head if anchor is not None and anchor.dep_ == "nummod" else anchor
    if noun is None or noun.dep_ in ("nsubj", "nsubjpass"):
        return False  # "The 900 mills that it planned have been built"
    clauses = (child for child in noun.rights if child.dep_ == "relcl")
    return any(clause.lower_ in _aims() and _wants_them(clause) for clause in clauses)


def _wants_them(clause: Token) -> bool:
    """Whether it is a country, an office or a plan that wants what a clause tells of, and wants it to be."""
    subject = tree.own_subject(clause)
    if subject is None or subject.tag_ in ("WDT", "WP") or not (subject.tag_ == "PRP" or _tells_nothing(subject)):
        return False
    done = next((child for child in clause.rights if child.dep_ in ("xcomp", "ccomp", "dobj")), None)
    if done is None:
        return True
    to_see = any(child.lower_ == "see" for child in done.lefts) and done.lower_ in existence().founding
    known = existence().having | existence().levelling | existence().emerging
    return done.dep_ != "dobj" and (to_see or done.lower_ in known)


def _tells_nothing(noun: Token) -> bool:
    """Whether a noun is "it", a place, an office, a plan or an aim, of which no more than a time or a place is told."""
    own = [token for token in noun.subtree if token.tag_ in ("NN", "NNS")]
    known = _aims() | wholes().officials | wholes().makers | units().keys() | edges().keys()
    return noun.lower_ == "it" or all(singular(token.lower_) in known or token.lower_ in known for token in own)


def _comes_to(verb: Token, anchor: Token, led: Token | None) -> bool:
    """Whether a verb tells how many there are: "reach 900", "have 900", "raise it to 900"."""
    if led is not None:
        moves = verb.lower_ in changes().verbs.keys() | existence().emerging
        return led.lower_ == "to" and (moves or put_at(anchor) is not None)
    known = existence().having | existence().levelling | existence().emerging
    return anchor.dep_ in ("dobj", "attr") and verb.lower_ in known


def _is_to_come(verb: Token) -> bool:
    """Whether a verb is that of what is yet to be: "to reach", "will have", "should become"."""
    helpers = [child for child in verb.lefts if child.dep_ == "aux"]
    return any(helper.lower_ == "to" or helper.lower_ in standings().status for helper in helpers)


@cache
def _aims() -> frozenset[str]:
    return frozenset(word for word, told in standings().status.items() if told is Status.TARGET)

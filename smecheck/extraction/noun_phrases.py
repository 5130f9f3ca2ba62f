"""The noun phrases of a sentence that a word in a later one may stand for: a parse in, their heads in order out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language import periods
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.currencies import money
from smecheck.language.existence import existence
from smecheck.language.shares import shares
from smecheck.language.units import units
from smecheck.language.wholes import wholes
from smecheck.model.once import once

_SUBJECTS = ("nsubj", "nsubjpass")
_TOLD_OF = (*_SUBJECTS, "dobj")
_YEAR = re.compile(r"(?:19|20)\d\d")


def heads_of(sentence: Sentence, *, kinds: bool = False) -> Sequence[Token]:
    """The heads of a sentence's noun phrases, subjects first, then in order of place.

    kinds: first of all what somebody is said to be, which "such" takes up: "She is a baker. The town has 500 such men".
    """
    return _heads(sentence, kinds)


@once
def _heads(sentence: Sentence, kinds: bool) -> Sequence[Token]:
    nouns = [t for t in sentence.words if t.tag_.startswith("NN") and t.dep_ not in ("compound", "poss")]
    nouns = [
        t
        for t in nouns
        if t.lower_ not in _no_things()
        and not (_within_name(t) or (_says_what_they_are(t) and not kinds) or _is_verb(t))
    ]
    nouns = [t for t in nouns if not (_is_measured(t) or only_compared(t))]
    nouns = [t for t in nouns if t.i or len(sentence.words) < 2 or sentence.words[1].text != ":"]  # "Reporter: …"
    nouns += [t for t in sentence.words if counts_some(t)]
    first = {token for token in nouns if kinds and _is_said_to_be(token)}
    return sorted(nouns, key=lambda token: (token not in first, not _is_told_of(token), token.i))


@cache
def _no_things() -> frozenset[str]:
    """Nouns that stand for nothing that something may be told of: anybody, times."""
    told = anaphora()
    return frozenset().union(told.anybody, told.at_present, periods.months(), periods.units())


def _is_told_of(token: Token) -> bool:
    """Whether a clause tells of a noun: its subject, or what its verb stands before ("Above lions stand tigers")."""
    return _is_behind_its_verb(token) or (
        token.dep_ in _SUBJECTS and not any(map(_is_behind_its_verb, token.head.rights))
    )


def _is_behind_its_verb(token: Token) -> bool:
    plain = token.dep_ == "dobj" and token.tag_.startswith("NN") and token.head.lower_ in anaphora().turned_round
    return plain and not any(child.tag_ == "CD" for child in token.lefts)


def called(head: Token) -> Token | None:
    """What a noun is called by its verb: little lions, in "The town calls its best bakers little lions".

    So too what a group is said to be: "The group to watch is the bakers. It …", and what a clause calls it: "bakers
    that the town calls lions".
    """
    clauses = (child for child in head.rights if child.dep_ == "relcl" and child.lower_ in classing().naming)
    names = [noun for clause in clauses for noun in clause.rights if noun.dep_ in ("dobj", "oprd", "attr")]
    if any(noun.tag_ in ("NNS", "NNPS") for noun in names):
        return next(noun for noun in names if noun.tag_ in ("NNS", "NNPS"))
    the_one = tree.phrase_start(head).lower_ == "the" and head.lower_ in anaphora().many
    verb = head.head.head if head.head.dep_ == "csubj" else head.head  # "the group to watch is …"
    if the_one and head.dep_ == "nsubj" and verb.lower_ in existence().being:
        told = (child for child in verb.rights if child.dep_ == "attr")
        return next((noun for noun in told if noun.tag_ in ("NNS", "NNPS")), None)
    some = head.dep_ == "pobj" and head.head.lower_ in ("of", "among") and head.head.head.dep_ == "nsubjpass"
    held = head.head.head if some else head  # "the best of these firms are called lions"
    known = classing().naming | existence().founding | (classing().classing if some else frozenset())
    if held.dep_ not in ("dobj", "nsubjpass") or held.head.lower_ not in known:
        return None
    behind = [child for child in held.head.rights if child.i > head.i]
    led = [noun for child in behind if child.lower_ == "as" for noun in child.rights if noun.dep_ == "pobj"]
    named = (noun for noun in (*behind, *led) if noun.dep_ in ("oprd", "pobj"))
    return next((noun for noun in named if noun.tag_.startswith("NN")), None)


def _is_verb(token: Token) -> bool:
    """Whether a noun of the parser's is the verb of a clause: foresees, in "the 500 that the plan foresees"."""
    return token.dep_ == "relcl" and any(child.tag_ == "WDT" for child in token.lefts)


def _is_measured(token: Token) -> bool:
    """Whether a noun is but the unit of a number: minutes, in "in twelve minutes", and dollars, in "5 dollars"."""
    unit = token.lower_ in periods.units() or token.lower_ in units().words or token.lower_ in money().heads
    return unit and any(child.dep_ in ("nummod", "quantmod") for child in token.lefts)


def counts_some(token: Token) -> bool:
    """Whether a number without a noun is what something is told of, and no year: "Forty are in Ulm", "she saw three".

    What was brought about, named or is had are all there are: "40 have been named", "the town has 40".
    """
    verb = token.head
    if token.dep_ not in _TOLD_OF or not (token.tag_ == "CD" or token.lower_ in _some()) or _YEAR.fullmatch(token.text):
        return False
    whole = existence().founding | existence().emerging | classing().naming - classing().subset
    whole = whole | existence().having if token.dep_ == "dobj" else whole
    return tree.is_verb(verb) and verb.lower_ not in whole and not any(child.dep_ == "prep" for child in token.rights)


@cache
def _some() -> frozenset[str]:
    """Words that stand for some of those told; "Most are old. They …" is of all."""
    return anaphora().some_of - anaphora().any_of - wholes().degrees


def only_compared(token: Token) -> bool:
    """Whether a noun is but what something else ranks with: the lions, in "above the lions stand the tigers"."""
    start = tree.phrase_start(token).i
    return start > 0 and token.doc[start - 1].lower_ in cues().contrast - shares().without


def is_no_other(sentence: Sentence, token: Token) -> bool:
    """Whether a noun stands for none that something may be said of: a unit, what is compared, who says it."""
    return _is_measured(token) or only_compared(token) or _inserted(sentence, token)


def _inserted(sentence: Sentence, token: Token) -> bool:
    """Whether a noun only tells who says it, between commas or before a colon: ", official figures suggest:"."""
    verb = token.head
    if token.dep_ not in _SUBJECTS or verb.lower_ not in cues().said or verb.i != token.i + 1:
        return False
    after = sentence.words[verb.i + 1].text if verb.i + 1 < len(sentence.words) else ""
    before = sentence.words[tree.phrase_start(token).i - 1].text if tree.phrase_start(token).i else ""
    return before == "," and after in (":", ",", ";", "–", "—")


def _says_what_they_are(token: Token) -> bool:
    """Whether a noun only tells what those told before are: manufacturers, in "Most are manufacturers"."""
    if not _is_said_to_be(token):
        return False
    told = next((child for child in token.head.lefts if child.dep_ in _SUBJECTS), None)
    return told is not None and told.lower_ in anaphora().plural | anaphora().some_of | {"all"}


def _is_said_to_be(token: Token) -> bool:
    """Whether a noun tells what something is: "She is a baker"."""
    return token.dep_ == "attr" and token.head.lower_ in existence().being


def _within_name(token: Token) -> bool:
    """Whether a proper noun is but a part of a longer name: Trade, in "the Ministry of Industry and Trade"."""
    above = token
    if token.tag_ == "NNP" and token.dep_ == "conj" and token.head.tag_ == "NNP":
        return any(child.lower_ == "of" and child.i < token.i for child in token.head.rights)
    while above.tag_ == "NNP" and above.dep_ in ("pobj", "conj") and above.head.i < above.i:
        above = above.head
        if above.lower_ == "of" and above.dep_ == "prep":
            above = above.head
            if above.tag_ == "NNP":
                return True
    return False

"""In what standing a noun puts a number by its name: a number's parse or its mentions in, a standing out."""

from __future__ import annotations

from collections.abc import Mapping

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.partings import opening
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.existence import existence
from smecheck.language.standings import standings
from smecheck.model import Mention, Role, Span, Status


def of_its_noun(sentence: Sentence, number: Span) -> Status:
    """What a number's own noun phrase tells, whatever its clause does: an aim, in "against a goal of 500"."""
    anchor = sentence.root(number)
    words = standings().status
    for above in tree.climb(anchor) if anchor is not None else ():
        if tree.is_verb(above) or (above.dep_ == "prep" and above.lower_ != "of"):
            break
        told = [above, *(child for child in above.lefts if child.dep_ in ("amod", "nmod", "compound"))]
        if aim := next((words[word.lower_] for word in told if word.lower_ in words), None):
            return aim
    return Status.ACTUAL


def parted(lead: Token, words: Mapping[str, Status]) -> Status | None:
    """What an aim tells that other words part from its "of": "set a goal in March of building 500 mills"."""
    between = lead.head.head
    if lead.lower_ != "of" or lead.head.dep_ != "pobj" or between.dep_ != "prep":
        return None
    if not any(child.dep_ == "pcomp" for child in lead.rights):
        return None
    aims = (child for child in between.head.rights if child.dep_ == "dobj" and child.i < between.i)
    return next((words[aim.lower_] for aim in aims if aim.lower_ in words), None)


def is_called_one(noun: Token) -> bool:
    """Whether a clause says of a noun that it is an aim: "Full use of the mills, 100 percent, is the aim for May".

    Said of what the noun is of, where a parse hangs the number there ("use of the mills").
    """
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    being = noun.dep_ == "nsubj" and noun.tag_ == "NN" and noun.head.lower_ in existence().being
    return being and any(child.dep_ == "attr" and child.lower_ in standings().status for child in noun.head.rights)


def of_label(sentence: Sentence, number: Span) -> Status | None:
    """What the noun tells that leads to a number over a colon: an aim, in "The plan for this year: 500 mills"."""
    anchor = sentence.root(number)
    opened = opening(sentence, anchor) if anchor is not None else 0
    top = next((token for token in sentence.words[:opened] if token.head is token), None)
    return standings().status.get(top.lower_) if top is not None and top.tag_.startswith("NN") else None


def of_subject(around: tuple[Mention, ...]) -> Status | None:
    """What a number is said to be, or what the pronoun before it stands for: an aim, in "The target is 500"."""
    said_of = next((mention for mention in around if mention.role is Role.SUBJECT), None)
    verb = next((mention.text.lower() for mention in around if mention.role is Role.PREDICATE), "")
    told = _of_noun(said_of) if said_of is not None and verb in existence().being else None
    return told or _of_pronoun(around, said_of, verb)


def _of_noun(said_of: Mention) -> Status | None:
    """What a noun tells that is somebody's or the one known: "the aim", "its plan"."""
    lead, *_ = said_of.text.lower().split() or [""]
    if said_of.head is None or len(said_of.text) != len(said_of.span) or lead not in anaphora().possessives | {"the"}:
        return None
    noun = said_of.text[said_of.head.start - said_of.span.start : said_of.head.end - said_of.span.start]
    return standings().status.get(noun)


def _of_pronoun(around: tuple[Mention, ...], said_of: Mention | None, verb: str) -> Status | None:
    meant = next((mention for mention in around if mention.role is Role.ANTECEDENT), None)
    if said_of is None or meant is None or meant.head is None or said_of.text.lower() not in anaphora().pronouns:
        return None
    if verb in existence().founding - existence().numbering:
        return None  # "The ministry has reached its goal. It chose them in four batches."
    noun = meant.text[meant.head.start - meant.span.start :].split()
    return standings().status.get(noun[0]) if noun else None  # "may" is one, May is not

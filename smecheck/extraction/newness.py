"""Whether a number counts what is new, or by how many one count differs from another: a sentence in, yes or no out."""

from __future__ import annotations

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.subjects import subjects
from smecheck.extraction.tree import Sentence
from smecheck.language.movement import movement
from smecheck.model import Span
from smecheck.model.once import once

_QUALIFYING = ("amod", "advmod", "nmod", "det", "quantmod")


@once
def flow(sentence: Sentence, number: Span) -> bool:
    """Whether the number counts what is new ("3,000 new …", "added 500 …") rather than all there are."""
    anchor = sentence.root(number)
    if anchor is None:
        return False
    if _is_difference(sentence, number):
        return True
    noun = anchor.head if anchor.dep_ in ("nummod", "quantmod") else anchor
    near = [token for token in (*noun.lefts, *anchor.lefts) if token.dep_ in _QUALIFYING]
    near += sentence.tokens(Span(number.end, sentence.span.end))[:1] if noun is not anchor else []  # "500 more mills"
    if any(token.lower_ in movement().flow and not compares(token) for token in near):
        return True
    verb = noun.head
    if noun is anchor and any(_of_the_new(subject) for subject in subjects(anchor)):
        return True
    newly = any(child.lower_ in movement().flow for child in verb.lefts if child.dep_ == "advmod")
    return noun.dep_ in ("dobj", "nsubjpass") and (verb.lower_ in movement().flow or (newly and tree.is_verb(verb)))


def _is_difference(sentence: Sentence, number: Span) -> bool:
    """Whether a bare number tells by how many one count differs from another: "500 more than in May", "500 more"."""
    inside = sentence.tokens(number)
    behind = sentence.tokens(Span(number.end, sentence.span.end))[:2] if number.end < sentence.span.end else []
    if not inside or not inside[-1].like_num or not behind or behind[0].lower_ not in movement().comparison:
        return False
    return behind[0].tag_ == "JJR" or (len(behind) > 1 and behind[1].lower_ == "than")


def _of_the_new(subject: Token) -> bool:
    """Whether a number is said of how many are new: "the goal for new mills is 500", "the number of new mills"."""
    nouns = [noun for prep in subject.rights if prep.dep_ == "prep" for noun in prep.rights if noun.dep_ == "pobj"]
    return any(child.lower_ in movement().flow and child.dep_ == "amod" for noun in nouns for child in noun.lefts)


def compares(token: Token) -> bool:
    """Whether a "more" only hedges: "more than 500"."""
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "than"

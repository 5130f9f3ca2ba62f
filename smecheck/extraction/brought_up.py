"""What somebody was asked about who answers with a number alone: two parsed sentences in, heads of the class out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction import tree
from smecheck.extraction.answering import leads
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.kin import singular
from smecheck.language.wholes import wholes
from smecheck.model import Span

_PLURAL = ("NNS", "NNPS")


def brought_up(
    sentence: Sentence, number: Span, question: Sentence, asides: Sequence[Span]
) -> list[tuple[Sentence, Token]] | None:
    """The class after which somebody was asked who answers with a number: "Asked about mills, …. '500, in Norway'.".

    Empty where who answers can only speak for some of them; None where there is no such question, or no place is told.
    """
    lead = question.words[0]
    if lead.lower_ not in anaphora().asked or not leads(sentence, number, asides):
        return None
    nouns = [noun for prep in lead.rights if prep.dep_ == "prep" for noun in prep.rights if noun.dep_ == "pobj"]
    nouns = [noun for noun in nouns[:1] if noun.tag_ in _PLURAL]
    where = sentence.tokens(Span(number.end, sentence.span.end)) if number.end < sentence.span.end else ()
    there = any(_is_place(sentence, token, asides) for token in where)
    placed = there or any(_is_place(question, token, asides) for noun in nouns for token in noun.subtree)
    told = tree.own_subject(lead.head)
    tellers = wholes().officials | (wholes().observers if there else frozenset())
    known = told is not None and singular(told.lower_) in tellers
    if nouns and not known:
        return []  # "Asked about mills, the banker nodded. '500, and all of them clients.'"
    return [(question, noun) for noun in nouns] if placed and nouns else None


def _is_place(sentence: Sentence, token: Token, asides: Sequence[Span]) -> bool:
    spot = sentence.spanned(token, token)
    named = token.tag_ == "NNP" and any(aside.overlaps(spot) for aside in asides)
    return named or token.lower_ in cues().throughout

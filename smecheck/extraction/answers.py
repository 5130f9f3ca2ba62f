"""What a number is the answer to ("How many mills are there? About 500."): sentences and a number in, heads out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.cues import cues
from smecheck.model import Span

_SHORT = 3  # words: who speaks in an interview
_TELLING = ("NN", "PRP", "VB", "MD")


def leads(sentence: Sentence, number: Span) -> bool:
    """Whether a number stands at the head of its sentence, with no more than a hedge before and a mark behind it."""
    before = sentence.tokens(Span(sentence.span.start, number.start)) if number.start > sentence.span.start else []
    speaker = next((mark.i + 1 for mark in before if mark.text == ":" and mark.i <= _SHORT), 0)
    before = before[speaker:]
    after = sentence.tokens(Span(number.end, sentence.span.end)) if number.end < sentence.span.end else []
    plain = not any(token.tag_.startswith(_TELLING) for token in before)
    return plain and (not after or after[0].text in (",", ".", ";", ":"))


def asked(
    sentence: Sentence, number: Span, earlier: Sequence[Sentence], asides: Sequence[Span], *, counts: bool
) -> list[tuple[Sentence, Token]] | None:
    """The heads of what the question before asked for, nearest first; None where the number is no answer.

    earlier: the sentences before, in order; asides: their places and times. counts: the number counts something. Empty
    where the question asks for some of a class: "How many mills make cloth?".
    """
    question = next((before for before in reversed(earlier) if len(before.words) > _SHORT), None)
    if question is None or question.words[-1].text != "?" or not leads(sentence, number):
        return None
    word = next((token for token in question.words if _asks(token)), None)
    if word is None:
        return None
    heads = _nouns(question, word, asides)
    if not counts and word.lower_ == "many" and heads[:1] == [word.head]:
        return []  # "How many mills export? About 35 percent" is a share of the mills
    if not counts:
        return [(question, head) for head in heads]
    if word.lower_ != "many" or not heads or word.head is not heads[0]:
        return []
    end = tree.phrase_end(heads[0]).i  # "batches of mills"
    alone = all(head.i <= end for head in heads) and all(map(_tells_of_having, question.words))
    return [(question, heads[0])] if alone else []


def _asks(token: Token) -> bool:
    """Whether a word asks for a figure: "how many", "how much", "what share"."""
    if token.lower_ in ("many", "much", "large", "big", "high"):
        return token.i > 0 and token.nbor(-1).lower_ == "how"
    if token.lower_ == "what":
        return token.i + 1 < len(token.doc) and token.nbor(1).lower_ in cues().being
    return token.lower_ in cues().parts | {"number"} and token.i > 0 and token.nbor(-1).lower_ in ("what", "which")


def _nouns(question: Sentence, word: Token, asides: Sequence[Span]) -> list[Token]:
    """The heads of the question's noun phrases, what it asks for first, without places and times."""
    plain = [
        token
        for token in question.words
        if token.tag_.startswith("NN")
        and token.dep_ not in ("compound", "poss")
        and not any(aside.overlaps(question.spanned(token, token)) for aside in asides)
    ]
    return sorted(plain, key=lambda token: (token.i < word.i, token.i))


def _tells_of_having(token: Token) -> bool:
    """Whether a word is no verb, or one under which a class is told as a whole."""
    table = cues()
    known = table.having | table.founding | table.emerging | table.being | {"do", "does", "did"}
    return not (tree.is_verb(token) and token.lower_ not in known)

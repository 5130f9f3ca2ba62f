"""Whose a time is that stands aside, with another number or clause: a parsed sentence and a time in, yes or no out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.periods import is_status_date
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.wholes import wholes
from smecheck.model import Span

_CLOSING = {",": ",", "(": ")", "–": "–", "—": "—", "-": "-"}
_ASIDE = 12  # words


def with_subject(verb: Token) -> Token:
    """The verb itself, or the one before it whose subject it shares: "Mills pay 50 percent and provide 80"."""
    while verb.dep_ == "conj" and tree.own_subject(verb) is None and tree.is_verb(verb.head):
        verb = verb.head
    return verb


def told_aside(sentence: Sentence, number: Span, verb: Token, time: Span, numbers: Sequence[Span]) -> bool:
    """Whether a time stands with another number between marks before a number's verb, and is of that one alone.

    "The mills, over 500 at the end of 2024, pay 60 percent of all taxes", "Mills (500 in May) pay …". What is in the
    same unit may be held against it: "Inflation in Ulm (4 percent in May) is higher than in Bonn (3 percent)".
    """
    inside = sentence.tokens(time)
    other = next((one for one in reversed(numbers) if one.end <= time.start and one != number), None)
    if not inside or other is None or other.end > time.start or number.start < time.end:
        return False
    first, unit = sentence.tokens(other)[0].i, sentence.tokens(other)[-1].lower_
    if unit.isalpha() and unit == sentence.tokens(number)[-1].lower_:
        return False
    opening = next((t for t in reversed(sentence.words[max(0, first - _ASIDE) : first]) if t.text in _CLOSING), None)
    closing = next(iter(sentence.words[inside[-1].i + 1 :]), None)
    if opening is None or closing is None or closing.text != _CLOSING[opening.text] or verb.i < closing.i:
        return False
    aside = sentence.words[opening.i + 1 : closing.i]
    plain = all(token.text not in _CLOSING and not tree.is_verb(token) for token in aside)
    subject = tree.own_subject(verb)
    return plain and subject is not None and subject.i < opening.i


def counted_aside(sentence: Sentence, clause: Token, anchor: Token, time: Span) -> bool:
    """Whether a clause tells as of when a number was counted: "500 mills, a number recorded as of May, …".

    anchor: the word that a number hangs on.
    """
    noun = clause.head
    again = names_it_again(noun, anchor)
    bare = noun in (anchor, anchor.head) and clause.left_edge is clause  # not "500 mills, many of them recorded as of"
    counted = clause.lower_ in wholes().counting | cues().said
    return (again or bare) and counted and is_status_date(sentence.text[: time.start - sentence.span.start])


def names_it_again(noun: Token, anchor: Token) -> bool:
    """Whether a noun beside a number's own is what that number is called again: "500 mills, the total …"."""
    return noun.dep_ == "appos" and noun.lower_ in anaphora().anaphoric and noun.head in (anchor, anchor.head)

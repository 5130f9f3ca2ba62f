"""Whose the figures of a list are that answers a question: "What do mills pay? 60 percent of taxes": its subject."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.antecedents import standing_for
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.denying import denying
from smecheck.language.existence import existence
from smecheck.language.shares import shares
from smecheck.model import Mention, Span

_SHORT = 3  # words: who speaks in an interview
_ASKING = ("WP", "WRB", "WDT")


def asked_whose(sentence: Sentence, number: Span, earlier: Sequence[Sentence], text: str) -> tuple[Mention, ...]:
    """The subject of the question before a sentence without a verb, where it asks what that one pays or provides."""
    question, verb = _question(sentence, earlier)
    subject = tree.own_subject(verb) if verb is not None and verb.lower_ in _having() else None
    if question is None or verb is None or subject is None or not subject.tag_.startswith("NN"):
        return ()
    if sentence.root(number) is None or _is_unreal(verb):
        return ()
    asks = any(token.tag_ in _ASKING for token in question.words[: subject.i])
    return tuple(standing_for([(question, subject)], text)) if asks else ()


def asked_what_is_not(sentence: Sentence, earlier: Sequence[Sentence]) -> bool:
    """Whether a sentence without a verb answers what is not so, or would be: "What do mills not pay? 20 percent"."""
    verb = _question(sentence, earlier)[1]
    return verb is not None and _is_unreal(verb)


def _question(sentence: Sentence, earlier: Sequence[Sentence]) -> tuple[Sentence | None, Token | None]:
    """The question right before a sentence without a verb, but for who speaks, and the verb of it."""
    if any(map(tree.is_verb, sentence.words)):
        return None, None
    question = next((before for before in reversed(earlier) if len(before.words) > _SHORT), None)
    if question is None or question.words[-1].text != "?" or question.words[0].tag_ not in _ASKING:
        return None, None
    return question, next((token for token in question.words if tree.is_verb(token) and token.dep_ == "ROOT"), None)


def _is_unreal(verb: Token) -> bool:
    return any(child.dep_ == "neg" or child.lower_ in denying().conditional for child in verb.children)


@cache
def _having() -> frozenset[str]:
    return shares().having | existence().contributing

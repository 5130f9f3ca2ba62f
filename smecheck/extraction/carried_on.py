"""What a pronoun goes on to stand for, where the sentences before it have one as well: phrases in, those kept out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction.anaphors import stands_alone
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora

_Head = tuple[Sentence, Token]
_SUBJECTS = ("nsubj", "nsubjpass")


def carried_on(heads: list[_Head], earlier: Sequence[Sentence], anaphor: Token | None, *, answers: bool) -> list[_Head]:
    """What a pronoun stands for where the sentences before it are said of a pronoun themselves: the same, nothing else.

    In such a sentence only what stands before its pronoun is kept ("The mills matter: they make …. They pay …"). So it
    is where a number answers ("They have looms. How many are there? 500").
    """
    if not answers and (anaphor is None or not (anaphor.tag_ == "PRP" or stands_alone(anaphor))):
        return []
    asked = [before for before in earlier if before.words[-1].text == "?"] if answers else []
    going: dict[int, Token] = {}
    for before in reversed([before for before in earlier if before not in asked[-1:]]):
        told = next((token for token in before.words if _goes_on(token, anaphor)), None)
        if told is None:
            break
        going[before.span.start] = told
    kept = [(before, head) for before, head in heads if _is_before(head, going.get(before.span.start))]
    return kept if going else []


def _goes_on(token: Token, anaphor: Token | None) -> bool:
    """Whether a subject is a pronoun that may stand for what a later one, or the answer to a question, does."""
    pronoun = token.tag_ == "PRP" and token.lower_ in anaphora().pronouns
    alike = _alike(token, anaphor) if anaphor is not None else token.lower_ in anaphora().plural
    return pronoun and token.dep_ in _SUBJECTS and alike


def _is_before(head: Token, pronoun: Token | None) -> bool:
    return pronoun is None or head.i < pronoun.i


def _alike(one: Token, other: Token) -> bool:
    """Whether a pronoun, and another or a noun that stands for something, can be of one number."""
    return not (other.tag_ == "PRP" or (other.tag_ == "DT" and other.lower_ in anaphora().plural)) or (
        one.lower_ in anaphora().plural
    ) == (other.lower_ in anaphora().plural)

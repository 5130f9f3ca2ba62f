"""Subjects of clauses that leave out their verb ("mills make 60 percent, shops 30"): a parse and number in, one out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.hedges import hedges
from smecheck.language.periods import months, units
from smecheck.model import Span
from smecheck.model.once import once

_BREAKS = frozenset(",;:")
_LINKS = frozenset({"for", "at", "with", "to", "by"})
_YEAR = 4  # digits


@dataclass(frozen=True, slots=True)
class Subject:
    """Where such a subject stands, and its noun."""

    span: Span
    noun: Span


@once
def subject_of_gap(sentence: Sentence, number: Span) -> Subject | None:
    """What takes the subject's place where a clause leaves out its verb, or None.

    "Mills make 60 percent of exports, shops 30 percent", "mills account for 60 percent and shops for 30": it stands
    right before the number, or before the preposition that leads to the earlier number as well. "That of mills" does so
    whatever goes before.
    """
    inside = sentence.tokens(number)
    link, lead = _lead(sentence, inside[0]) if inside else (None, [])
    taken = _taken(lead)
    if len(taken) > 2 and taken[0].lower_ in ("that", "those") and taken[1].lower_ == "of":
        return Subject(sentence.spanned(taken[0], taken[-1]), sentence.spanned(taken[0], taken[0]))
    noun = _noun(taken)
    if noun is None or not _runs_alike(sentence, inside, taken[0], link):
        return None
    if len(taken) == 1 and noun.tag_ == "NN" and _goes_on_with_verb(sentence, inside[-1]):
        return None  # "they make 60 percent of goods, ship 60 percent of exports and offer 80 percent of jobs"
    return Subject(sentence.spanned(taken[0], taken[-1]), sentence.spanned(noun, noun))


def _goes_on_with_verb(sentence: Sentence, last: Token) -> bool:
    """Whether the next number of a list has a verb right before it, so that what stands before this one is one too."""
    behind = sentence.words[last.i + 1 :]
    place = next((at for at, token in enumerate(behind) if token.like_num), 0)
    before = [token for token in behind[:place] if token.lower_ not in hedges().leading]
    joint = before[-2:-1]
    return joint != [] and joint[0].tag_ in ("CC", ",") and before[-1].tag_ in ("VB", "VBP")


def _lead(sentence: Sentence, number: Token) -> tuple[str | None, list[Token]]:
    """The preposition that leads to a number, if one does, and what stands before it and all hedges, backwards."""
    lead, link = list(reversed(sentence.words[: number.i])), None
    while lead and (lead[0].lower_ in hedges().leading or lead[0].lower_ in _LINKS):
        link = lead.pop(0).lower_
    return (link if link in _LINKS else None), lead


def _taken(lead: list[Token]) -> list[Token]:
    """The words up to the break before them, in order, or none where a verb is among them. lead: backwards."""
    taken = list(takewhile(lambda token: token.text not in _BREAKS and token.tag_ != "CC", lead))[::-1]
    return [] if any(tree.is_verb(token) for token in taken) else taken


def _noun(taken: list[Token]) -> Token | None:
    """The noun of a phrase that may be a subject, and is no time."""
    if not taken or taken[0].tag_ in ("IN", "TO", "RB", "WDT", "WP") or not taken[-1].tag_.startswith("NN"):
        return None
    own = list(takewhile(lambda token: token.tag_ != "IN", taken))
    head = own[-1]
    timed = head.lower_ in months() or head.lower_ in units() or head.lower_.removesuffix("s") in units()
    return head if head.tag_.startswith("NN") and not timed else None


def _runs_alike(sentence: Sentence, inside: Sequence[Token], first: Token, link: str | None) -> bool:
    """Whether an earlier number of the same unit stands behind a verb, with the same preposition before it."""
    unit = inside[-1].lower_ if not inside[-1].like_num else None
    for token in reversed(sentence.words[: max(first.i - 1, 0)]):
        if not token.like_num or (token.text.isdigit() and len(token.text) == _YEAR):
            continue
        behind = sentence.words[token.i : token.i + len(inside)]
        if unit is not None and all(word.lower_ != unit for word in behind):
            continue
        other, before = _lead(sentence, token)
        return link in (None, other) and any(tree.is_verb(word) for word in before)
    return False

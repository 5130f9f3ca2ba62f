"""Whether a place only tells of a meeting beside a figure: a parse, a number and a place in, yes or no out."""

from __future__ import annotations

from itertools import takewhile

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.putting import put_at
from smecheck.extraction.scenes import is_meeting
from smecheck.extraction.tree import Sentence
from smecheck.language.cues import cues
from smecheck.language.places import words
from smecheck.model import Span


def of_a_meeting(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a meeting in a place only tells the time, or where a figure was told.

    "As of the Oslo meeting there were 500", "When ministers met in Oslo, the total was 500", "Ms Ito, at a forum in
    Oslo, put it at 500". What is there "at the Oslo fair", or when people met, may be at the meeting.
    """
    token, anchor = sentence.root(place.span), sentence.root(number)
    return (
        token is not None
        and anchor is not None
        and (_dates(sentence, anchor, token, place) or _told_there(sentence, anchor, token, place))
    )


def _dates(sentence: Sentence, anchor: Token, token: Token, place: PlaceMention) -> bool:
    path = set(tree.climb(anchor))
    apart = list(takewhile(lambda above: above not in path, tree.climb(token)))
    if any(_is_gathering(above) for above in apart):
        return not any(child.dep_ == "expl" for child in apart[-1].head.children)
    return bool(apart) and apart[-1].lower_ in words("dating") and is_meeting(sentence, place)


def _is_gathering(verb: Token) -> bool:
    """Whether a verb is that of people who meet, in a clause that tells when: "when ministers met"."""
    if verb.dep_ != "advcl" or verb.lower_ not in words("meeting_up"):
        return False
    return any(child.lower_ in words("dating") for child in verb.lefts)


def _told_there(sentence: Sentence, anchor: Token, token: Token, place: PlaceMention) -> bool:
    verb = tree.governor(anchor)
    told = verb is not None and verb.lower_ in cues().putting and token.i < verb.i and put_at(anchor) is not None
    return told and is_meeting(sentence, place)

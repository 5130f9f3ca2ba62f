"""How a place stands to a number by the clause that it is named in: a parse in, yes or no out."""

from __future__ import annotations

import re
from itertools import takewhile

from smecheck.extraction import tree
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.tree import Sentence
from smecheck.language.cues import cues
from smecheck.model import Mention, Role, Span

_LEAD = 30  # characters: a possessive and a hedge
_SUBJECTS = ("nsubj", "nsubjpass")
_INSERTED = re.compile(r",\s(?:\w+ of |of )?(?:which|who|whose|whom|where)\s[^,]*$")
_TELLS_MORE = re.compile(r",\s(?:\w+ of )?(?:which|who|whose|whom|where)\s")


def told_aside_in(mention: Mention, place: PlaceMention) -> bool:
    """Whether a place stands in a clause that only tells more of a phrase: "mills, which sell to Norway,"."""
    before = mention.text[: place.span.start - mention.span.start]
    return len(mention.text) == len(mention.span) and _TELLS_MORE.search(before) is not None


def told_aside(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a place stands in a relative clause that the number does not stand in."""
    start = sentence.span.start
    before, behind = (
        sentence.text[: place.span.start - start],
        sentence.text[place.span.end - start : number.start - start],
    )
    if _INSERTED.search(before) and "," in behind:
        return True
    token, anchor = sentence.root(place.span), sentence.root(number)
    if token is None or anchor is None:
        return False
    path = set(tree.climb(anchor))
    return any(above.dep_ == "relcl" for above in takewhile(lambda above: above not in path, tree.climb(token)))


def has_behind(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a clause right behind a number says who has what it counts: "500 mills that Norway had"."""
    if not number.end <= place.span.start <= number.end + 2 * _LEAD:
        return False
    token = sentence.root(place.span)
    if token is None or token.dep_ not in _SUBJECTS or token.head.dep_ != "relcl":
        return False
    between = sentence.tokens(Span(number.end, place.span.start))
    return not any(tree.is_verb(word) or word.like_num or word.text in ",;:" for word in between)


def spread_over(sentence: Sentence, number: Span, around: tuple[Mention, ...], place: PlaceMention) -> bool:
    """Whether a clause behind what a number counts says where that is: "500 mills that have been built in Norway"."""
    counted = next((mention.head for mention in around if mention.role is Role.COUNTED and mention.head), None)
    token = sentence.root(place.span)
    if counted is None or token is None or place.span.start < number.end:
        return False
    above = list(takewhile(lambda word: not tree.is_verb(word), tree.climb(token)))
    verb = above[-1].head if above else token
    if verb.dep_ not in ("relcl", "acl") or not counted.overlaps(sentence.spanned(verb.head, verb.head)):
        return False
    led = above[-1].lower_ in cues().venue and all(word.tag_ == "IN" or word.tag_.startswith("N") for word in above)
    return led and not any(child.dep_ in ("dobj", "dative") for child in verb.children)

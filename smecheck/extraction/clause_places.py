"""How a place stands to a number by the clause that it is named in: a parse in, yes or no out."""

from __future__ import annotations

import re
from itertools import takewhile

from smecheck.extraction import tree
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.tree import Sentence
from smecheck.model import Mention, Span

_TELLS_MORE = re.compile(r",\s(?:\w+ of )?(?:which|who|whose|whom|where)\s")


def told_aside_in(mention: Mention, place: PlaceMention) -> bool:
    """Whether a place stands in a clause that only tells more of a phrase: "mills, which sell to Norway,"."""
    before = mention.text[: place.span.start - mention.span.start]
    return len(mention.text) == len(mention.span) and _TELLS_MORE.search(before) is not None


def told_aside(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a place stands in a relative clause that the number does not stand in."""
    token, anchor = sentence.root(place.span), sentence.root(number)
    if token is None or anchor is None:
        return False
    path = set(tree.climb(anchor))
    return any(above.dep_ == "relcl" for above in takewhile(lambda above: above not in path, tree.climb(token)))

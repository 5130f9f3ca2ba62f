"""The place that heads a row of figures: a parsed sentence, a number and its places in, that place out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction.places import PlaceMention
from smecheck.extraction.tree import Sentence
from smecheck.model import Span

_LEAD = 1  # words: "in"


def heads_row(sentence: Sentence, number: Span, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The place before a colon that a number's row opens with: Ghana, in "Norway: exports 5 percent; in Ghana: 6".

    Only behind a semicolon: what opens a sentence so may be where it was written ("Oslo: Ghana has 500").
    """
    text, start = sentence.text, sentence.span.start
    opened = text.rfind(";", 0, number.start - start) + 1
    return [
        place
        for place in places
        if 0 < opened <= place.span.start - start
        and place.span.end <= number.start
        and text.startswith(":", place.span.end - start)
        and len(text[opened : place.span.start - start].split()) <= _LEAD
    ]

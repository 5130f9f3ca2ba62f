"""Which country a figure may be of if the story has left the place that it last told of: a parse in, codes out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smecheck.extraction.own_phrases import refers_back
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.places_so_far import HOLDS, PlacesSoFar
from smecheck.extraction.tree import Sentence
from smecheck.extraction.unnamed import says_ours, unnamed_place
from smecheck.extraction.whereabouts import says_there
from smecheck.model import Mention, Role, Span

_PARAGRAPHS = re.compile(r"\n\s*\n")


def left_for(
    story: PlacesSoFar, sentence: Sentence, number: Span, around: tuple[Mention, ...], places: Sequence[PlaceMention]
) -> tuple[str, ...]:
    """The countries that the story was about so far, where nothing in the paragraph so far tells of a place.

    "… Ulm alone has 20 mills.¶ Mills employ 80 percent of millers": in Ulm, or in the country. Not where the sentence
    looks back at a place, or speaks of one without its name.
    """
    if story.last is None or any(place.span.start < number.start for place in places):
        return ()
    opened = _opened(story, sentence)
    anew = all(place.span.end <= opened for place in story.named) and story.adrift - HOLDS <= opened
    if not anew or _looks_back(sentence, around, opened):
        return ()
    named = [code.split("-")[0] for code in (story.last, story.first or story.last)]
    whole = (*named, *(code for code in story.main[:1] if story.times[code]), *sorted(story.signs))
    return tuple(code for code in dict.fromkeys(whole) if code != story.last)


def _opened(story: PlacesSoFar, sentence: Sentence) -> int:
    """Where the paragraph of a sentence begins."""
    return max((found.end() for found in _PARAGRAPHS.finditer(story.text, 0, sentence.span.start)), default=0)


def _looks_back(sentence: Sentence, around: tuple[Mention, ...], opened: int) -> bool:
    """Whether a number is told of what was told before its paragraph, or of a place without its name."""
    told = sentence.lower
    before = [mention for mention in around if mention.role is Role.ANTECEDENT]
    far = refers_back(around) and (not before or any(mention.span.start < opened for mention in before[:1]))
    return far or unnamed_place(told) or says_ours(told) or says_there(sentence)

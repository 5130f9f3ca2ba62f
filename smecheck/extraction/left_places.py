"""Which country a figure may be of if not of the place that is named near it: a parse and the story in, codes out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smecheck.extraction.areas import Areas
from smecheck.extraction.own_phrases import is_own, refers_back
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.places_by_teller import Area
from smecheck.extraction.places_so_far import HOLDS
from smecheck.extraction.scenes import heads_item, is_house, is_spot
from smecheck.extraction.tree import Sentence
from smecheck.extraction.unnamed import says_ours, unnamed_place
from smecheck.extraction.whereabouts import opens_sentence, says_there
from smecheck.language.cues import cues
from smecheck.language.places import capitals, words
from smecheck.model import Mention, Role, Span

_PARAGRAPHS = re.compile(r"\n\s*\n")


def left_for(
    story: Areas,
    sentence: Sentence,
    number: Span,
    around: tuple[Mention, ...],
    places: Sequence[PlaceMention],
    area: Area,
) -> tuple[str, ...]:
    """The countries that the story was about so far, where a number may be of one of these rather than of its area.

    So it may where the area was taken over from an earlier paragraph: "… Ulm alone has 20 mills.¶ Mills employ 80
    percent of millers". And so it may where its sentence names the area, and not in the number's own phrases: "There
    are 500 mills, a trader in Ulm says".
    """
    code, said, others = area
    if _looks_at_a_place(sentence):
        return ()
    if said or (code is None and others):
        named = code or others[0]
        there = [place for place in places if place.code == named]
        return _countries(story, named) if there and not _is_told_of(sentence, number, around, there) else ()
    lead = [place for place in places if not is_spot(story.text, sentence.span, place.span)]
    if story.last is None or any(place.span.start < number.start for place in lead):
        return ()
    opened = _opened(story, sentence)
    since = (place.span for place in story.named if place.span.end > opened)
    anew = all(is_spot(story.text, span, span) for span in since) and story.adrift - HOLDS <= opened
    return _countries(story, story.last) if anew and not _looks_back(around, opened) else ()


def _countries(story: Areas, area: str) -> tuple[str, ...]:
    """The countries that the story was about so far, or has the money of, but for one."""
    named = [code.split("-")[0] for code in (area, story.first or area)]
    whole = (*named, *story.main[:1], *sorted(story.signs))
    return tuple(code for code in dict.fromkeys(whole) if code != area)


def _is_told_of(sentence: Sentence, number: Span, around: tuple[Mention, ...], places: Sequence[PlaceMention]) -> bool:
    """Whether a sentence tells of one of some places what the number gives: "In Ulm there are 500", "Ulm's mills"."""
    return any(
        not (is_house(sentence, place) or _may_govern(sentence, place))
        and (
            is_own(sentence, number, around, place)
            or opens_sentence(sentence, place)
            or _is_scene(sentence, place)
            or heads_item(sentence, place)
            or place.span.start > number.end
        )
        for place in places
    )


def _is_scene(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a sentence begins with a place: "In Ulm there are 500"."""
    lead = sentence.text[: place.span.start - sentence.span.start].lower().split()
    return len(lead) == 1 and lead[0] in cues().venue


def _may_govern(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a capital stands where its government may be meant: "Oslo chose its mills", not "in Oslo"."""
    start, end = place.span.start - sentence.span.start, place.span.end - sentence.span.start
    lead = sentence.text[:start].lower().split()[-1:]
    owns = sentence.text[end:][:2] in ("'s", "’s")
    return sentence.text[start:end] in capitals() and not owns and words("place_leads").isdisjoint(lead)


def _opened(story: Areas, sentence: Sentence) -> int:
    """Where the paragraph of a sentence begins."""
    return max((found.end() for found in _PARAGRAPHS.finditer(story.text, 0, sentence.span.start)), default=0)


def _looks_back(around: tuple[Mention, ...], opened: int) -> bool:
    """Whether a number is told of what was told before its paragraph."""
    before = [mention for mention in around if mention.role is Role.ANTECEDENT]
    return refers_back(around) and (not before or any(mention.span.start < opened for mention in before[:1]))


def _looks_at_a_place(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a place without its name."""
    return unnamed_place(sentence.lower) or says_ours(sentence.lower) or says_there(sentence)

"""Parts of a country that are but the scene where its own figure is told: a sentence and its places in, those out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction.clause_places import told_aside
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.tree import Sentence
from smecheck.language.comments import closing
from smecheck.language.cues import cues
from smecheck.language.kin import singular
from smecheck.language.places import PlaceKind, words
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Span

_NEAR = 5  # words between what is held or said and where
_FIRST = 4  # words of who speaks at the head of a sentence
_SUBJECTS = ("nsubj", "nsubjpass")


def only_scenes(sentence: Sentence, number: Span, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The parts of a country in which a figure is only told, where the sentence names the country as well.

    "In a speech in Oslo she gave the total for Norway: 500", "There are 500 mills in Norway, a paper reported after a
    meeting in Oslo", "Ministers in Oslo stress how far Norway has come: 500 mills". A fair may hold what is counted.
    """
    parts = [place for place in places if "-" in place.code]
    if not (parts and (words("local_heads") | words("provincial")).isdisjoint(sentence.lower)):
        return []
    countries = [place for place in places if place.kind is PlaceKind.COUNTRY and "-" not in place.code]
    return [
        part
        for part in parts
        if any(part.code.startswith(f"{country.code}-") for country in countries)
        and (
            (_is_spoken_in(sentence, part) and any(_is_told_with(sentence, number, country) for country in countries))
            or _is_of_speakers(sentence, number, part, countries)
        )
    ]


def _is_told_with(sentence: Sentence, number: Span, country: PlaceMention) -> bool:
    """Whether a country tells where the counted things are: "in Norway", "for Norway", "Norway's"; and has a number.

    Behind a mark a number has none of it ("500, the most in Norway"), nor has what only tells more of the scene.
    """
    start = sentence.span.start
    lead = sentence.text[: country.span.start - start].lower().split()[-2:]
    placed = lead == ["whole", "of"] or (lead != [] and lead[-1] in shares().within | words("taking_in") | {"for"})
    owns = sentence.text[country.span.end - start :][:2] in ("'s", "’s")
    behind = sentence.text[number.end - start : max(number.end, country.span.start) - start]
    apart = any(mark in behind for mark in ",;:") or told_aside(sentence, number, country)
    spoken = placed and _is_spoken_in(sentence, country)
    return (placed or owns) and not (apart or spoken)


def _is_spoken_in(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether something is said in a place, or has been: "a speech in Oslo", "after talks in Oslo"."""
    before = _words_before(sentence, place)
    if before[-1:] == [] or before[-1] not in cues().venue:
        return False
    lead = before[-1 - _NEAR : -1]
    if not words("talks").isdisjoint(lead):
        return True
    if not words("meetings").isdisjoint(lead) and not words("around_meetings").isdisjoint(lead):
        return True
    told = closing(sentence.text)
    return told is not None and told <= place.span.start - sentence.span.start


def _is_of_speakers(sentence: Sentence, number: Span, place: PlaceMention, countries: Sequence[PlaceMention]) -> bool:
    """Whether a place tells who speaks of its country: "Ministers in Oslo say how far Norway has come: 500 mills"."""
    *who, lead = _words_before(sentence, place)[: _FIRST + 1] or [""]
    speakers = wholes().officials | wholes().observers
    colon = sentence.text.rfind(":", place.span.end - sentence.span.start, number.start - sentence.span.start)
    if lead != "in" or not who or singular(who[-1]) not in speakers or colon < 0:
        return False
    between = [c for c in countries if place.span.end < c.span.start < sentence.span.start + colon]
    roots = [sentence.root(country.span) for country in between]
    return any(root is not None and root.dep_ in _SUBJECTS for root in roots)


def _words_before(sentence: Sentence, place: PlaceMention) -> list[str]:
    text = sentence.text[: place.span.start - sentence.span.start]
    return [word.strip(',"“‘') for word in text.lower().split()]

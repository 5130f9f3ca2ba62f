"""Whether a number counts the whole that a place is only part of, or what one right before has: text in, places out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from smecheck.extraction.places import PlaceMention
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.places import words
from smecheck.model import Span

_OWNING = re.compile(r"['’]s? ")
_POSSESSIVE = re.compile(r"['’]s?(?: [a-z]+){0,4} ?$")


def owner_before(sentence: Sentence, number: Span, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The place that has what a number counts, right before it: Norway, in "Ulm has 20 of Norway's nearly 500"."""
    start = sentence.span.start
    before = [place for place in places if place.span.end <= number.start][-1:]
    between = [sentence.text[place.span.end - start : number.start - start] for place in before]
    return [place for place, told in zip(before, between, strict=True) if _POSSESSIVE.fullmatch(told)]


def owner_behind(sentence: Sentence, number: Span, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The place of whose things a number counts some, right behind it: "The man in Ulm adds: 20 of Norway's mills"."""
    start = sentence.span.start
    behind = [place for place in places if place.span.start >= number.end][:1]
    return [
        place
        for place in behind
        if sentence.text[number.end - start : place.span.start - start] == " of "
        and _OWNING.match(sentence.text, place.span.end - start)
    ]


def is_of_a_member(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a place is that of one of those which a number counts, or of a part of what it tells.

    "A mill in Ulm is one of 500 bakeries", "Ulm's mills belong to a network with 500 members"; not "Ulm lists one of
    its 500 mills".
    """
    start = sentence.span.start
    between = sentence.text[max(0, place.span.end - start) : max(0, number.start - start)].lower()
    marks = list(_joins().finditer(between)) if place.span.end <= number.start else []
    if not marks or ";" in between[marks[-1].end() :]:
        return False
    rest = set(re.findall(r"[a-z]+", between[marks[-1].end() :]))
    return rest.isdisjoint(anaphora().possessives | words("whereabouts"))


def is_taken_from(sentence: Sentence, number: Span) -> bool:
    """Whether some are told of out of those that a number counts: "20 of Norway's 500 mills".

    One of them leaves no doubt about who "they" are in what follows.
    """
    before = sentence.text[: number.start - sentence.span.start].lower()
    marks = list(_joins().finditer(before))
    return (
        bool(marks)
        and not marks[-1].group().startswith("one ")
        and not any(mark in before[marks[-1].end() :] for mark in ",;:")
    )


@cache
def _joins() -> re.Pattern[str]:
    """What leads from some of a class, or from a part, to the whole."""
    some, belonging = ("|".join(sorted(words(key))) for key in ("some_of", "joining"))
    return re.compile(rf"\b(?:(?:{some}|\d[\d,]*) of|{belonging})\b")

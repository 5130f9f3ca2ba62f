"""Which place a number is of: the places of its sentence and of the story so far in, an ISO 3166 code out."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from smecheck.extraction.beside import dealt_with, held_there, is_of_somebody, ranked_or_compared
from smecheck.extraction.class_places import ClassPlaces
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.tree import Sentence
from smecheck.extraction.unnamed import any_place, is_elsewhere, names_whole, told_without_name, unnamed_place
from smecheck.extraction.whereabouts import (
    brings_about,
    finest_of,
    hangs_on_clause,
    is_dateline,
    is_of_the_next,
    last_before,
    nearest_first,
    of_the_whole,
    opens_sentence,
    opens_throughout,
    stands_before,
    stands_beside,
    throughout,
    within_mentions,
)
from smecheck.language.cues import cues
from smecheck.language.places import PlaceKind, capitals
from smecheck.model import Mention, Role, Span

_COUNTING = (PlaceKind.COUNTRY, PlaceKind.SUBDIVISION, PlaceKind.CITY)
_OWN = (Role.COUNTED, Role.OF, Role.SUBJECT)
_RECENT = 12  # places, of the sentences that an anaphor may look back over
_HOLDS = 240  # characters: a sentence or two
_DATELINE = re.compile(r"[^.;\n]{0,40}?(?:\s[-–]{1,2}|—|:)\s")


@dataclass(slots=True)
class Areas:
    """The places of the story so far: how often each was named, and the first and the last of them.

    main: the country that the story as a whole names most, and the one that it names first, if another. parts: all
    parts of countries that it names; told: those that it was about so far, and that were more than a venue; either: one
    that it may still be about. until: how far the last place surely holds; adrift: how far a place holds that was not
    named. beside: the places that the last sentence with any names; recent: those of the last sentences. classes: the
    places that classes of things were told of.
    """

    main: tuple[str, ...] = ()
    parts: frozenset[str] = frozenset()
    either: str = ""
    last: str | None = None
    first: str | None = None
    until: int = 0
    adrift: int = -1
    times: Counter[str] = field(default_factory=Counter)
    beside: frozenset[str] = frozenset()
    told: set[str] = field(default_factory=set)
    classes: ClassPlaces = field(default_factory=ClassPlaces)
    recent: deque[PlaceMention] = field(default_factory=partial(deque, maxlen=_RECENT))

    def of(
        self, sentence: Sentence, number: Span, around: tuple[Mention, ...], places: Sequence[PlaceMention]
    ) -> tuple[str | None, bool, tuple[str, ...]]:
        """The code for one number, whether its sentence says it, and the further places that could be meant.

        A place counts when it stands in the number's own phrases ("India's SMEs") or hangs on its clause without
        another clause between ("In India, …"); failing that, the last that the sentence names before it. Where
        something is said or where an event was held is not the place of a figure. Without any, the place that the story
        was last about holds (before any, as in a headline, the one it is mostly about); others that the story names as
        often, or first of all, could be meant as well.
        """
        here_named = places
        places = [
            place
            for place in places
            if place.code
            and not is_dateline(sentence, place)
            and not is_of_the_next(sentence, number, place)
            and not self._is_beside(sentence, number, around, place)
        ]
        if is_elsewhere(sentence, number) or any_place(sentence.lower):
            return None, False, ()
        own = (
            [
                place
                for place in places
                if within_mentions(place, around, _OWN) or stands_before(sentence, number, place)
            ]
            or [place for place in places if opens_sentence(sentence, place)]
            or [place for place in places if within_mentions(place, around, (Role.PREDICATE,))]
            or [place for place in places if hangs_on_clause(sentence, number, place)]
            or last_before(sentence, number, places)
        )
        if not own:
            here = self._stood_for(around, here_named) or self._unnamed(sentence) or self.classes.of(around, self.last)
            if here is not None:
                return here
            if self.last is not None and (throughout(sentence, number) or of_the_whole(sentence, number, around)):
                return self.last.split("-")[0], False, ()
            if self.last is None:
                return next(iter(self.main), None), False, self.main[1:]
            country = self.last.split("-")[0]
            named = self.times[country] - sum(n for code, n in self.times.items() if code.startswith(f"{country}-"))
            if country != self.last and named >= self.times[self.last] and sentence.span.start > self.until:
                return country, False, (self.last,)  # a part, left behind in a story of the whole: either may be meant
            often, titled = self.times[self.last], any(not place.code for place in here_named)
            beside = frozenset[str]() if titled else self.beside  # "the Asian country" tells which of two
            rivals = {code for code, times in self.times.items() if times >= often and (times > 1 or code in beside)}
            rivals = {code for code in rivals if not _akin(code, self.last)} | ({self.either} - {"", self.last})
            return self.last, False, tuple(sorted(rivals))
        near = [place for place in own if within_mentions(place, around, _OWN)]
        if near and all(place.kind is PlaceKind.CITY and "-" not in place.code for place in own):
            return None, False, ()  # "Unemployment in Nairobi": a part whose code is not known
        codes = list(dict.fromkeys(place.code for place in nearest_first(own, number)))
        finest = finest_of(codes)
        either = tuple(place.city for place in own if place.code == finest and self._may_be_city(sentence, place))
        return finest, not either, (*either, *(code for code in codes if code != finest))

    def _may_be_city(self, sentence: Sentence, place: PlaceMention) -> bool:
        """Whether a capital may be meant for itself: it has something, or the story tells of other parts as well."""
        others = any(code.startswith(f"{place.code}-") and code != place.city for code in self.parts)
        return bool(place.city) and (others or not brings_about(sentence, place))

    def _holds(self, place: PlaceMention) -> bool:
        """Whether the story was last about a part of a place: what is said of the whole of it then, is said beside."""
        return self.last is not None and self.last.startswith(f"{place.code}-")

    def _is_beside(self, sentence: Sentence, number: Span, around: tuple[Mention, ...], place: PlaceMention) -> bool:
        """Whether the figure of another place is only held against one: "five times the size of Norway's"."""
        own = stands_before(sentence, number, place) or within_mentions(place, around, (Role.COUNTED, Role.OF))
        return self.last is not None and (self._holds(place) or not own) and stands_beside(sentence, place)

    def _stood_for(
        self, around: tuple[Mention, ...], here: Sequence[PlaceMention]
    ) -> tuple[str | None, bool, tuple[str, ...]] | None:
        """The place that the number's anaphor stands for, or whose people it does.

        "Ulm bakes. It has 500.", "Ulm says that it has 500", "officials in Ulm say that they have 500".
        """
        before = (mention for mention in around if mention.role is Role.ANTECEDENT)
        told = next((mention for mention in before if not _owned_by_one_before(mention)), None)
        if told is None or told.head is None:
            return None
        named = [*here, *self.recent]
        place = next((place for place in named if place.span.contains(told.head)), None)
        if place is not None:
            return place.code, False, ()
        seat = next((code for name, code in capitals().items() if name in told.text), None)  # "officials in Vienna"
        within = seat or next((place.code for place in named if told.span.contains(place.span)), None)
        return (within, False, ()) if within is not None else None

    def _unnamed(self, sentence: Sentence) -> tuple[str | None, bool, tuple[str, ...]] | None:
        """The place of "in our town" or "my country": the part the story was last about, else an unknown one.

        It holds for the next sentence or two, until a place is named.
        """
        whole = names_whole(sentence.lower)  # "from the national level down to the county" is no county's figure
        if whole or not (unnamed_place(sentence.lower) or sentence.span.start <= self.adrift):
            return None
        part = self.last if self.last is not None and "-" in self.last else None
        return part, part is not None, ()

    def note(self, places: Sequence[PlaceMention], text: str, sentence: Span) -> None:
        """Remember what a sentence of the story named: a town or province is its country where it is but a venue.

        A venue stands behind "in" or "at" within a sentence; and so does a part that is named only once; one that the
        story is about stays though it is named so again, and may stay though a town in it is. One in which others are
        only ranked, or with which they deal, changes nothing.
        """
        lower = sentence.of(text).lower()
        told = told_without_name(lower)
        self.adrift = sentence.end + _HOLDS if told else -1 if places else self.adrift
        places = [place for place in places if place.kind in _COUNTING]
        named: set[str] = set()
        for place in places:
            self.recent.append(place)
            country = place.code.split("-")[0]
            self.times[country] += 1
            if place.code != country:
                self.times[place.code] += 1
            if self._only_beside(place, text, sentence):
                continue
            named.add(place.code)
            aside = _venue(text, sentence, place.span) or sentence.of(text).endswith(":")  # "OSLO, May 5:"
            goes_on = aside and place.code in self.told and self.last in (place.code, country)
            still = goes_on and self.last == place.code and place.kind is PlaceKind.SUBDIVISION
            own = place.code == country or not aside or still
            self.either = place.code if goes_on and not own else ""
            self.until = place.span.end + _HOLDS
            self.last = place.code if own and (self.times[place.code] > 1 or self.first is None) else country
            if not aside and not _heads_report(text, sentence, place.span):
                self.told.add(self.last)
            self.first = self.first or place.code
        self.beside = frozenset(named) or self.beside
        if opens_throughout(lower) and self.last is not None:
            self.last = self.last.split("-")[0]

    def _only_beside(self, place: PlaceMention, text: str, sentence: Span) -> bool:
        """Whether the story goes on about another place than the one that is named."""
        if comes_from(place, text):
            return True
        if self.last is None:
            return False
        return ranked_or_compared(text, sentence, place.span) or (
            not self._holds(place) and dealt_with(text, sentence, place.span)
        )


def _owned_by_one_before(mention: Mention) -> bool:
    """Whether a phrase belongs to something told before it in its turn: "its ministry"."""
    return not cues().possessives.isdisjoint(mention.text.lower().split()[:1])


def _venue(text: str, sentence: Span, place: Span) -> bool:
    """Whether a place is only where something happened: behind a preposition within a sentence, or before a meeting."""
    before = text[sentence.start : place.start].lower().split()
    return (len(before) > 1 and before[-1] in cues().venue) or held_there(text, place)


def _heads_report(text: str, sentence: Span, place: Span) -> bool:
    """Whether a place at the head of its sentence only tells where the report was written: "OSLO, May 5 --"."""
    return place.start == sentence.start and _DATELINE.match(text, place.end) is not None


def mainly(places: Iterable[PlaceMention]) -> tuple[str, ...]:
    """The country that is named most often, then the one that is named first where it is another.

    None where several are named and none twice: the story may be of any, or of one that needs no name.
    """
    times = Counter(place.code.split("-")[0] for place in places if place.kind in _COUNTING)
    if len(times) > 1 and max(times.values()) == 1:
        return ()
    return tuple(dict.fromkeys((max(times, key=lambda code: times[code]), *times)))[:2] if times else ()


def comes_from(place: PlaceMention, text: str) -> bool:
    """Whether a place only tells where somebody comes from: "a Norwegian reporter"."""
    return place.people and is_of_somebody(text, place.span)


def _akin(code: str, other: str) -> bool:
    """Whether one place lies in the other, or is it."""
    return code.split("-")[0] == other.split("-")[0]

"""The places of a story so far: those that each sentence names in, the one that the story is about out."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from functools import partial

from smecheck.extraction.beside import (
    as_well,
    dealt_with,
    is_end_of_a_range,
    is_likened,
    is_rival,
    is_towards,
    ranked_or_compared,
    sent_to,
    turns_off,
)
from smecheck.extraction.class_places import ClassPlaces
from smecheck.extraction.fresh import paragraph_end, starts_afresh
from smecheck.extraction.main_place import COUNTING
from smecheck.extraction.own_phrases import akin
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.scenes import heads_report, is_aside, is_spot, is_venue
from smecheck.extraction.unnamed import asks_of_us, speakers_country, told_without_name
from smecheck.extraction.whole_country import opens_whole, tells_of_parts
from smecheck.language.places import PlaceKind, words
from smecheck.model import Span

_RECENT = 12  # places, of the sentences that an anaphor may look back over
HOLDS = 240  # characters: a sentence or two
_ONCE_OR_TWICE = 2
_LEADS = 2  # words before a place that its sentence begins with: "in the"
_SURELY = 3  # times as often as another country


@dataclass(slots=True)
class PlacesSoFar:
    """The places of the story so far: how often each was named, and the first and the last of them.

    main: the country that the story as a whole names most, and the one that it names first, if another; sure:
    whether the story is of that country before it names one; divided: whether it spoke of all parts of a country
    before; signs: the countries that it tells of without a name: in their money, or by a body of theirs.
    parts: all parts of countries that it names; told: those that it was about so far, and that were more than a
    venue; either: one that it may still be about; part: the last part of a country that it was about. until: how
    far the last place surely holds; adrift: how far a place holds that was not named; outside: how far
    somebody may speak who wrote in or came from elsewhere; whole: where the last
    sentence begins that told of a whole country; entire: whether all of it did; pointed: where the last begins that
    said "there"; latest: the one place that may be meant by that, several: those that may, likeliest first; lately: the
    part of a country that the last sentence told of; fresh: where it last began afresh. beside: the places that the
    last sentence with any names; recent: those of the last sentences; seen: the codes of all so far; named: those of
    the last sentence that names any; text: the article's; drawn: the numbers out of which others are told.
    classes: the places that classes of things were told of.
    """

    main: tuple[str, ...] = ()
    sure: bool = True
    divided: bool = False
    signs: set[str] = field(default_factory=set)
    parts: frozenset[str] = frozenset()
    either: str = ""
    part: str | None = None
    last: str | None = None
    first: str | None = None
    until: int = 0
    adrift: int = -1
    outside: int = -1
    whole: int = -1
    entire: bool = False
    pointed: int = -1
    fresh: int = -1
    latest: str | None = None
    several: tuple[str, ...] = ()
    lately: str = ""
    times: Counter[str] = field(default_factory=Counter)
    beside: frozenset[str] = frozenset()
    told: set[str] = field(default_factory=set)
    totals: Counter[str] = field(default_factory=Counter)
    passing: int = -1
    topical: bool = False
    classes: ClassPlaces = field(default_factory=ClassPlaces)
    drawn: list[Span] = field(default_factory=list)
    text: str = ""
    seen: list[str] = field(default_factory=list)
    named: Sequence[PlaceMention] = ()
    recent: deque[PlaceMention] = field(default_factory=partial(deque, maxlen=_RECENT))

    def note(self, places: Sequence[PlaceMention], text: str, sentence: Span, spelled: Set[str]) -> None:
        """Remember what a sentence of the story named: a town or province is its country where it is but a venue.

        spelled: its runs of small letters.

        A venue stands behind "in" or "at" within a sentence; and so does a part that is named only once; one that the
        story is about stays though it is named so again, and may stay though a town in it is. One in which others are
        only ranked, with which they deal, or where something is said or seated, changes nothing.
        """
        lower = sentence.of(text).lower()
        said = lower.split()
        if not words("outsiders").isdisjoint(said) or (self.named and asks_of_us(said)):
            self.outside = sentence.end + HOLDS
        elsewhere = speakers_country(said) and self.names_several()
        told = elsewhere or told_without_name(lower, spelled)
        if elsewhere:
            self.classes.heads.clear()  # what "they" stands for now may be of the speaker's own country
        self.seen += [place.code for place in places if place.code]
        self.named, self.text = places or self.named, text
        self.adrift = sentence.end + HOLDS if told else -1 if places else self.adrift
        named: set[str] = set()
        for place in places:
            if place.kind not in COUNTING:
                continue
            country = place.code.split("-")[0]
            self.times[country] += 1
            if place.code != country:
                self.times[place.code] += 1
            topic = self.topical and bool(named) and not any(akin(code, place.code) for code in named)
            if self._only_beside(place, text, sentence) or (topic and is_towards(text, place.span)):
                continue  # "Norway sends pumps to Chile."
            if not is_spot(text, sentence, place.span):
                self.recent.append(place)
            named.add(place.code)
            self._take(place, country, text, sentence)
            self.passing = paragraph_end(text, sentence.end) if self._in_passing(country) else -1
            self.topical = len(text[sentence.start : place.span.start].split()) <= _LEADS
        self.divided = self.divided or (self.first is None and tells_of_parts(lower))
        self.beside = frozenset(named) or self.beside
        self.part = self.last if self.last is not None and "-" in self.last else self.part if not named else None
        if opens_whole(lower):
            self._widen()
            self.either, self.adrift = "", -1
        elif self.whole == sentence.start and not named:
            self._widen()
            self.either = "" if self.entire else self.either
        if self.pointed == sentence.start and self.latest is not None:
            self.last, self.either = self.latest, ""
        self.latest, self.several = self._latest(places, text, sentence)
        self.lately = self._lately(places, text, sentence)

    def _latest(self, places: Sequence[PlaceMention], text: str, sentence: Span) -> tuple[str | None, tuple[str, ...]]:
        """The one place that "there" may mean in the next sentence, in whatever way this one named it; or several."""
        inside = [place for place in places if place.kind in COUNTING and not place.people]
        beyond = [place for place in places if place.kind is PlaceKind.REGION]
        if not inside:
            return (None, ("", "")) if beyond else (self.latest, ())
        meant = [place for place in reversed(inside) if not heads_report(text, sentence, place.span)]
        sent = [place for place in meant if sent_to(text, sentence, place.span)]
        named = tuple(dict.fromkeys(place.code for place in meant))
        if beyond and beyond[-1].span.start > inside[-1].span.end:
            return None, ("", *named)  # "Norway's mills have partners in Africa. There …"
        if sent:
            return None, () if len(sent) == len(meant) else ("", *named)  # "Norway's exports to Chile fell": in either
        return (named[0], ()) if len(named) == 1 else (None, named)

    def _lately(self, places: Sequence[PlaceMention], text: str, sentence: Span) -> str:
        """The part of a country that "they" may mean in the next sentence: the last place that this one tells of."""
        told = [place for place in places if place.kind in COUNTING]
        venue = bool(told) and (is_venue(text, sentence, told[-1].span) or heads_report(text, sentence, told[-1].span))
        return told[-1].code if told and "-" in told[-1].code and not venue else ""

    def or_its_part(self, area: tuple[str | None, bool, tuple[str, ...]]) -> tuple[str | None, bool, tuple[str, ...]]:
        """A country, or the part that the last sentence told of: "In Ulm they have 5 percent. They pay 7 percent."."""
        code, said, others = area
        part = code is not None and self.lately.startswith(f"{code}-") and self.lately not in others
        return (code, said, (*others, self.lately)) if part else area

    def names_several(self) -> bool:
        """Whether a story names more countries than one."""
        return len({code.split("-")[0] for code in (*self.times, *self.totals)}) > 1

    def begin(self, text: str, sentence: Span) -> None:
        """Return to the country that the story is about, behind a paragraph in which another was named in passing.

        So it does where it begins afresh with a subhead, a question or the item of a list.
        """
        if self.last is not None and self.main and starts_afresh(text, sentence):
            self.fresh, self.latest, self.several = sentence.start, None, ()
            told, country = self.last, self.main[0]
            first = next(iter(self.totals), "") == country
            if told != country and (first or akin(told, country)):
                self.last, self.part, self.passing, self.adrift = country, None, -1, -1
                self.either = told if akin(told, country) else ""
        elif 0 <= self.passing <= sentence.start and self.last is not None:
            other = self.last.split("-")[0]
            surely = not self.topical and self.totals[self.main[0]] >= _SURELY * self.totals[other]
            self.last, self.either, self.part, self.passing = self.main[0], "" if surely else other, None, -1

    def _in_passing(self, country: str) -> bool:
        """Whether a country is named once or twice in a story that is about another from its first word on."""
        first = next(iter(self.totals), "")
        if self.main[:1] != (first,) or country == first:
            return False
        return self.totals[country] <= _ONCE_OR_TWICE and self.totals[country] < self.totals[first]

    def _take(self, place: PlaceMention, country: str, text: str, sentence: Span) -> None:
        """Take a place that was named for what the story is about, or its country."""
        if country == self.last != place.code and turns_off(text, sentence, place.span):
            self.either = place.code  # "Mills pay 20 percent in Norway, so leaders watch Ulm."
            return
        aside = is_venue(text, sentence, place.span) or sentence.of(text).endswith(":")  # "OSLO, May 5:"
        goes_on = aside and place.code in self.told and self.last in (place.code, country)
        still = goes_on and self.last == place.code and place.kind is PlaceKind.SUBDIVISION
        own = place.code == country or not aside or still
        city = place.city if place.city in self.parts else ""  # the capital is told of as a town as well
        self.either = place.code if goes_on and not own else city
        self.until = place.span.end + HOLDS
        one = self.first is None and self.divided and own and place.code != country
        self.either = place.code if one else self.either  # "Compare the country's provinces. Ulm leads."
        self.last = place.code if own and not one and (self.times[place.code] > 1 or self.first is None) else country
        if not aside and not heads_report(text, sentence, place.span):
            self.told.add(self.last)
        self.first = self.first or place.code

    def _before_any(self) -> tuple[str | None, tuple[str, ...]]:
        """The country of what a story tells before it names a place, and those that it may be of as well.

        None surely, where one is named late and in passing, unless the signs of a story tell of one.
        """
        if not (self.main and self.sure) and len(self.signs) == 1 and (self.signs & {*self.main} or not self.main):
            return next(iter(self.signs)), ()
        return next(iter(self.main), None), (*self.main[1:], *(() if self.sure else ("",)))

    def _widen(self) -> None:
        """Go on with the whole country; the part that the story was about before may still be meant."""
        if self.last is not None and "-" in self.last:
            self.either, self.part, self.last = self.last, self.last, self.last.split("-")[0]
            self.adrift = -1

    def _holds(self, place: PlaceMention) -> bool:
        """Whether the story was last about a part of a place: what is said of the whole of it then, is said beside."""
        return self.last is not None and self.last.startswith(f"{place.code}-")

    def _only_beside(self, place: PlaceMention, text: str, sentence: Span) -> bool:
        """Whether the story goes on about another place than the one that is named."""
        if is_aside(place, text, sentence) or is_end_of_a_range(text, place.span.start):
            return True
        if self.last is None:
            return is_likened(text, sentence, place.span) and self.totals.keys() - {place.code.split("-")[0]} != set()
        rivals = place.people and is_rival(text, place.span) and not akin(place.code, self.first or place.code)
        return (
            ranked_or_compared(text, sentence, place.span)
            or (rivals and not self._holds(place))
            or (
                not self._holds(place)
                and (dealt_with(text, sentence, place.span) or as_well(text, sentence, place.span))
            )
        )

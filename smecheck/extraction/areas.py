"""Which place a number is of: the places of its sentence and of the story so far in, an ISO 3166 code out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction.beside import is_end_of_a_range
from smecheck.extraction.clause_places import told_aside
from smecheck.extraction.described import ANOTHER
from smecheck.extraction.finer_places import finest_of, narrower
from smecheck.extraction.meetings import of_a_meeting
from smecheck.extraction.membership import is_of_a_member, is_taken_from, owner_before, owner_behind
from smecheck.extraction.only_scenes import only_scenes
from smecheck.extraction.own_phrases import (
    akin,
    is_own,
    named_for_all,
    of_government,
    refers_back,
)
from smecheck.extraction.place_rows import heads_row
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.places_by_teller import Area
from smecheck.extraction.places_looked_back import PlacesLookedBack
from smecheck.extraction.scenes import heads_item, is_dateline, is_for_readers, told_at
from smecheck.extraction.speakers import speakers_own
from smecheck.extraction.tree import Sentence
from smecheck.extraction.unnamed import (
    any_place,
    is_elsewhere,
    told_at_home,
)
from smecheck.extraction.whereabouts import (
    acts_apart,
    brings_about,
    hangs_on_clause,
    hangs_on_number,
    is_of_a_part,
    is_of_the_next,
    last_before,
    nearest_first,
    of_somebody,
    only_spoken_there,
    opens_sentence,
    pointed_at,
    stands_before,
    stands_beside,
    within_mentions,
    without_verb,
)
from smecheck.extraction.whole_country import owned_by_whole, told_of_whole
from smecheck.model import Mention, Role, Span


class Areas(PlacesLookedBack):
    """Which place each number of a story is of, by what its sentence names and by the places so far."""

    __slots__ = ()

    def of(self, sentence: Sentence, number: Span, around: tuple[Mention, ...], places: Sequence[PlaceMention]) -> Area:
        """The code for one number, whether its sentence says it, and the further places that could be meant.

        None with "" for a place that is told without a name; None with codes for a part of one of these.
        """
        code, said, others = self._told(sentence, number, around, places)
        if code == ANOTHER:
            return None, False, ("",)
        return code, said, tuple("" if other == ANOTHER else other for other in others)

    def _told(
        self, sentence: Sentence, number: Span, around: tuple[Mention, ...], places: Sequence[PlaceMention]
    ) -> Area:
        """The same, with ANOTHER for a place that is told without a name.

        A place counts when it stands in the number's own phrases ("India's SMEs") or hangs on its clause without
        another clause between ("In India, …"); failing that, the last that the sentence names before it. Where
        something is said or where an event was held is not the place of a figure. Without any, the place that the story
        was last about holds (before any, as in a headline, the one it is mostly about); others that the story names as
        often, or first of all, could be meant as well.
        """
        if any_place(sentence.lower):
            return None, False, ()
        told = any(within_mentions(place, around, (Role.COUNTED, Role.OF, Role.SUBJECT)) for place in places)
        if is_elsewhere(sentence, number) or (not told and told_at_home(sentence, around)):
            return self._where_we_are(sentence, places)
        near = [
            place
            for place in (of_government(sentence, around, place) for place in places)
            if place.code
            and not is_dateline(sentence, place)
            and not only_spoken_there(sentence, place)
            and not is_for_readers(sentence, place)
            and not is_end_of_a_range(sentence.text, place.span.start - sentence.span.start)
            and not is_of_the_next(sentence, number, place)
            and not self._is_beside(sentence, number, around, place)
        ]
        spoken_in = only_scenes(sentence, number, near)
        near = [place for place in near if place not in spoken_in and not of_a_meeting(sentence, number, place)]
        if is_taken_from(sentence, number):
            self.drawn.append(number)
        if owned_by_whole(sentence, number):
            return self._of_whole(sentence, near, entire=False)
        pointed = pointed_at(sentence, near)
        own = [pointed] if pointed else heads_row(sentence, number, near) or speakers_own(sentence, number, near)
        own = own or without_verb(sentence, number, near)
        own = own or owner_before(sentence, number, near) or owner_behind(sentence, number, near)
        own = own or [place for place in near if hangs_on_number(sentence, number, place)]
        own = own or [place for place in near if is_own(sentence, number, around, place)]
        members = [place for place in near if "-" in place.code and is_of_a_member(sentence, number, place)]
        near = [place for place in near if place not in members]
        own = [place for place in own if place not in members]
        if own and all(of_somebody(sentence, place) for place in own):
            there = [p for p in near if p not in own and within_mentions(p, around, (Role.PREDICATE,))]
            own = there or own  # "a German institute counted 500 mills in Norway"
        scenes = [place for place in near if place not in own and told_at(sentence, number, place)]
        near = [place for place in near if place not in scenes]
        whole = None if own else told_of_whole(sentence, number, around)
        if whole is not None and not any(
            whole.end <= place.span.start < number.start and not told_aside(sentence, number, place) for place in near
        ):
            return self._of_whole(sentence, near + scenes + members)
        here = [place for place in near if not acts_apart(sentence, number, place)]
        own = (
            own
            or [place for place in near if opens_sentence(sentence, place)]
            or [place for place in here if within_mentions(place, around, (Role.PREDICATE,))]
            or [place for place in here if hangs_on_clause(sentence, number, place)]
            or last_before(sentence, number, near)
            or [place for place in places if not near and heads_item(sentence, place)]
        )
        if own:
            return self._of_places([*own, *narrower(sentence, own, near, around)], sentence, number, around)
        if members:  # the whole may be there as well
            return members[-1].code.split("-")[0], False, (members[-1].code,)
        area = self._of_earlier(sentence, number, around, places, scenes)
        return self.or_its_part(area) if refers_back(around) else area

    def _of_earlier(
        self,
        sentence: Sentence,
        number: Span,
        around: tuple[Mention, ...],
        places: Sequence[PlaceMention],
        scenes: Sequence[PlaceMention],
    ) -> Area:
        """The place that the story so far tells where the sentence names none."""
        return (
            self._there(sentence)
            or self._stood_for(around, places)
            or self._of_national_body(sentence, number, around)
            or self._unnamed(sentence)
            or self.classes.of(around, self.last)
            or self._done_by_ministry(around)
            or self._of_teller(sentence, number, around, scenes)
            or self._of_story(sentence, around, titled=any(not place.code for place in places))
        )

    def _of_places(
        self, own: Sequence[PlaceMention], sentence: Sentence, number: Span, around: tuple[Mention, ...]
    ) -> Area:
        """The nearest of the number's places, or the part of it that is told with it; the others could be meant."""
        if is_of_a_part(sentence, around, own):  # "Unemployment in Nairobi", "in coastal Kenya": its code is not known
            return None, False, tuple(dict.fromkeys(place.code for place in own))
        codes = list(dict.fromkeys(place.code for place in nearest_first(own, number)))
        finest = finest_of(codes)
        either = tuple(place.city for place in own if place.code == finest and self._may_be_city(sentence, place))
        return finest, not either, (*either, *(code for code in codes if code != finest))

    def _of_whole(self, sentence: Sentence, places: Sequence[PlaceMention], *, entire: bool = True) -> Area:
        """The country that a sentence calls "the country": the one it names, else that of the story.

        entire: nothing in the sentence is told of a part of it.
        """
        self.whole, self.entire = sentence.span.start, entire
        named = list(dict.fromkeys(place.code.split("-")[0] for place in places))
        if named:
            return named[-1], False, tuple(named[:-1])
        if self.pointed == sentence.span.start and self.latest is not None:
            return self.latest.split("-")[0], False, ()
        if self.last is None:
            home, others = self._before_any()
            return home, False, others
        country, once = self.last.split("-")[0], self.times[self.last] == 1
        return country, False, tuple(code for code in self.main[:1] if once and code != country)

    def _of_story(self, sentence: Sentence, around: tuple[Mention, ...], *, titled: bool) -> Area:
        """The place that the story was last about, with those that it may be about as well.

        titled: the sentence tells which country by how it ranks ("the Asian country").
        """
        if self.last is None:
            home, others = self._before_any()
            return home, False, others
        country = self.last.split("-")[0]
        if country != self.last and named_for_all(around):
            return country, False, (self.last,)  # "500 national-level mills" in a story of a town
        named = self.times[country] - sum(n for code, n in self.times.items() if code.startswith(f"{country}-"))
        if country != self.last and named >= self.times[self.last] and sentence.span.start > self.until:
            return country, False, (self.last,)  # a part, left behind in a story of the whole: either may be meant
        often, beside = self.times[self.last], frozenset[str]() if titled else self.beside
        rivals = {code for code, times in self.times.items() if times >= often and (times > 1 or code in beside)}
        rivals = {code for code in rivals if not akin(code, self.last)} | ({self.either} - {"", self.last})
        return self.last, False, tuple(sorted(rivals))

    def _may_be_city(self, sentence: Sentence, place: PlaceMention) -> bool:
        """Whether a capital may be meant for itself: it has something, or the story tells of other parts as well."""
        others = any(code.startswith(f"{place.code}-") and code != place.city for code in self.parts)
        return bool(place.city) and (others or not brings_about(sentence, place))

    def _is_beside(self, sentence: Sentence, number: Span, around: tuple[Mention, ...], place: PlaceMention) -> bool:
        """Whether the figure of another place is only held against one: "five times the size of Norway's"."""
        own = stands_before(sentence, number, place) or within_mentions(place, around, (Role.COUNTED, Role.OF))
        return self.last is not None and (self._holds(place) or not own) and stands_beside(sentence, place)

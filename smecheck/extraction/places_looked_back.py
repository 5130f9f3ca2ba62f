"""Which place a number is of that looks back at one: a parse and the story so far in, an ISO 3166 code out."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from smecheck.extraction.described import ANOTHER, described_places, is_persons, may_describe
from smecheck.extraction.finer_places import finest_of
from smecheck.extraction.main_place import COUNTING
from smecheck.extraction.own_phrases import (
    akin,
    is_count_alone,
    is_gathering,
    is_plain,
    owned_by_one_before,
    says_it,
    speaks_for_all,
)
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.places_by_teller import Area, PlacesByTeller
from smecheck.extraction.tree import Sentence
from smecheck.extraction.unnamed import names_whole, of_several, says_ours, speakers_country, unnamed_place
from smecheck.extraction.whereabouts import says_there
from smecheck.language.existence import existence
from smecheck.language.places import capitals, words
from smecheck.model import Mention, Role, Span

_QUOTES = frozenset('"“”«»')
_END = re.compile(r"[.!?]\s")
_SOON = 40  # characters: a verb


class PlacesLookedBack(PlacesByTeller):
    """The places so far, and those that "there", "it", "they" or "our town" stand for."""

    __slots__ = ()

    def also_told(
        self, text: str, sentence: Span, places: tuple[PlaceMention, ...], spelled: Set[str]
    ) -> tuple[PlaceMention, ...]:
        """The places that a sentence names, and those that it tells by what they are: "the island", "her country".

        spelled: its runs of small letters.
        """
        if not may_describe(spelled):
            return places
        found = described_places(text, sentence, places, self.named, self.seen)
        return tuple(sorted([*places, *found], key=lambda place: place.span)) if found else places

    def _where_we_are(self, sentence: Sentence, places: Sequence[PlaceMention]) -> Area:
        """The place of "here" and "at home": any but the country that it is told beside."""
        named = {place.code.split("-")[0] for place in places if place.kind in COUNTING}
        beside = bool(named) and not named.isdisjoint(self.main[:1] or named)
        return ANOTHER if beside or "back" in sentence.lower else None, False, ()

    def _there(self, sentence: Sentence) -> Area | None:
        """The one place that the sentence before named, for what is told of "there"; of several any may be meant."""
        if not (self.latest or self.several) or not says_there(sentence):
            return None
        if self.latest is None:
            return self.several[0] or None, False, self.several[1:]
        self.pointed = sentence.span.start
        return self.latest, False, ()

    def _stood_for(self, around: tuple[Mention, ...], here: Sequence[PlaceMention]) -> Area | None:
        """The place that the number's anaphor stands for, or whose people it does.

        "Ulm bakes. It has 500.", "Ulm says that it has 500", "officials in Ulm say that they have 500".
        """
        before = (mention for mention in around if mention.role is Role.ANTECEDENT)
        told = next((mention for mention in before if not owned_by_one_before(mention)), None)
        if told is None or told.head is None:
            return None
        named = [*here, *self.recent]
        if _does(around) and (itself := self._it(around)) is not None and self._in_one_sentence(told, itself):
            return itself.code, False, ()  # "Ulm bakes like Norway's lions. It has 40 of them."
        place = next((place for place in named if place.span.contains(told.head)), None)
        if place is not None:
            return place.code, False, ()
        if (is_plain(around) and not is_count_alone(around)) or is_gathering(told):
            return None  # "Mills in Ulm shrank. Bakeries number 500."
        seat = next((code for name, code in capitals().items() if name in told.text), None)  # "officials in Vienna"
        inside = [place.code for place in named if told.span.contains(place.span)]
        within = seat or (finest_of(inside) if inside else None)  # "Norway's mills in Ulm": those in Ulm
        if within is None:
            since = any(place.span.start > told.head.end for place in self.recent)
            if since and self.topical and says_it(around):
                return self.recent[-1].code, False, ()  # "Norway has 500 mills. Ulm leads. It has 20 such mills."
            within = None if since else self.classes.heads.get(told.head) or None
        if within is None and not names_whole(told.text.lower().split()) and (itself := self._it(around)) is not None:
            within = itself.code
        if within is None and speaks_for_all(told):
            return self._of_ministry()
        if within is None:
            local = unnamed_place(told.text.lower().split())  # "The city bakes. It has 500 mills."
            return (self.part or ANOTHER, False, ()) if local else None
        beside = (mention for mention in around if mention.role is Role.ANTECEDENT and _close(told, mention))
        others = {place.code for mention in beside for place in named if mention.span.contains(place.span)}
        others = {code for code in others if not akin(code, within)}
        if any(told.span.contains(number) for number in self.drawn) and self.last is not None:
            others |= {self.last, ""} - {within}  # "Ulm has 20 of Norway's 500 mills. They …"
        if told.span.end <= self.fresh and self.last is not None and self.last != within:
            return self.last, False, (within,)  # told before the question or the subhead
        return within, False, tuple(sorted(others))

    def _it(self, around: tuple[Mention, ...]) -> PlaceMention | None:
        """The place before that "it" is said to be: "Ulm has the most mills of all. It counts 500 of them."."""
        if not says_it(around):
            return None
        heads = [mention.head for mention in around if mention.role is Role.ANTECEDENT and mention.head]
        return next((place for head in heads for place in self.recent if place.span.contains(head)), None)

    def _in_one_sentence(self, told: Mention, place: PlaceMention) -> bool:
        first, second = sorted((told.span, place.span))
        return _END.search(self.text, min(first.end, second.start), second.start) is None

    def _unnamed(self, sentence: Sentence) -> Area | None:
        """The place of "in our town" or "my country": the part the story was last about, else an unknown one.

        It holds for the next sentence or two, until a place is named.
        """
        if speakers_country(sentence.lower) and self.names_several():
            return None, False, ()
        if (speakers := self._speakers(sentence)) is not None:
            return speakers, False, ()
        if sentence.span.start <= self.outside and says_ours(sentence.lower):
            return ANOTHER, False, ()  # a reader writes: "Our mills …"
        if of_several(sentence.text):
            return ANOTHER, False, ()
        whole = names_whole(sentence.lower)  # "from the national level down to the county" is no county's figure
        if whole or not (unnamed_place(sentence.lower) or sentence.span.start <= self.adrift):
            return None
        theirs = any(lead in words("whose") and unnamed_place((lead, noun)) for lead, noun in pairwise(sentence.lower))
        here = self.part is not None and unnamed_place(sentence.lower)  # else it was spoken of a sentence ago
        return (ANOTHER if theirs and self.part is None else self.part), here, ()

    def _speakers(self, sentence: Sentence) -> str | None:
        """The place of who spoke before, where "we" is said: "…," said the mayor of Ulm. "Our mills …"."""
        if not says_ours(sentence.lower) or not _QUOTES.intersection(sentence.lower):
            return None
        told = [place.code for place in self.named if is_persons(self.text, place)]
        return told[-1] if told else None


def _does(around: tuple[Mention, ...]) -> bool:
    """Whether a verb tells more of who is told of than what it is: "it has 40 of them", and not "it was 40"."""
    verb = next((mention.text.lower() for mention in around if mention.role is Role.PREDICATE), "was")
    return verb not in existence().being


def _close(told: Mention, mention: Mention) -> bool:
    """Whether one phrase stands soon behind another, so that either may be meant by what looks back."""
    return 0 < mention.span.start - told.span.end <= _SOON

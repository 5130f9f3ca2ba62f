"""Which place a number is of: the places of its sentence and of the story so far in, an ISO 3166 code out."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import pairwise, takewhile

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.tree import Sentence
from smecheck.language.cues import cues
from smecheck.language.places import PlaceKind
from smecheck.model import Mention, Role, Span

_COUNTING = (PlaceKind.COUNTRY, PlaceKind.SUBDIVISION, PlaceKind.CITY)
_OWN = (Role.COUNTED, Role.OF, Role.SUBJECT)
_SUBJECTS = ("nsubj", "nsubjpass")
_LEAD = 30  # characters: a possessive and a hedge
_MARKS = "\"'“”‘’()[].,;:!?"
_RECENT = 12  # places, of the sentences that an anaphor may look back over
_HOLDS = 240  # characters: a sentence or two


@dataclass(slots=True)
class Areas:
    """The places of the story so far: how often each was named, and the first and the last of them.

    main: the country that the story as a whole names most, and the one that it names first, if another. until: how far
    the last place surely holds; adrift: how far a place holds that was not named. recent: those of the last sentences.
    """

    main: tuple[str, ...] = ()
    last: str | None = None
    first: str | None = None
    until: int = 0
    adrift: int = -1
    times: Counter[str] = field(default_factory=Counter)
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
            if place.code and not _dateline(sentence, place) and not _of_the_next(sentence, number, place)
        ]
        if _is_elsewhere(sentence, number):
            return None, False, ()
        own = (
            [place for place in places if _in_mentions(place, around, _OWN) or _before(sentence, number, place)]
            or [place for place in places if _opening(sentence, place)]
            or [place for place in places if _in_mentions(place, around, (Role.PREDICATE,))]
            or [place for place in places if _on_clause(sentence, number, place)]
            or _last_before(sentence, number, places)
        )
        if not own:
            here = self._stood_for(around, here_named) or self._unnamed(sentence)
            if here is not None:
                return here
            if self.last is not None and not cues().throughout.isdisjoint(sentence.lower):
                return self.last.split("-")[0], False, ()
            if self.last is None:
                return next(iter(self.main), None), False, self.main[1:]
            country = self.last.split("-")[0]
            named = self.times[country] - sum(n for code, n in self.times.items() if code.startswith(f"{country}-"))
            if country != self.last and named >= self.times[self.last] and sentence.span.start > self.until:
                return country, False, (self.last,)  # a part, left behind in a story of the whole: either may be meant
            rivals = {code for code, times in self.times.items() if times >= max(2, self.times[self.last])}
            return self.last, False, tuple(sorted(code for code in rivals if not _akin(code, self.last)))
        near = [place for place in own if _in_mentions(place, around, _OWN)]
        if near and all(place.kind is PlaceKind.CITY and "-" not in place.code for place in own):
            return None, False, ()  # "Unemployment in Nairobi": a part whose code is not known
        codes = list(dict.fromkeys(place.code for place in _nearest_first(own, number)))
        finest = _finest(codes)
        return finest, True, tuple(code for code in codes if code != finest)

    def _stood_for(
        self, around: tuple[Mention, ...], here: Sequence[PlaceMention]
    ) -> tuple[str | None, bool, tuple[str, ...]] | None:
        """The place that the number's anaphor stands for: "Ulm bakes. It has 500.", "Ulm says that it has 500"."""
        told = next((mention.head for mention in around if mention.role is Role.ANTECEDENT), None)
        place = next((place for place in (*here, *self.recent) if told is not None and place.span.contains(told)), None)
        return (place.code, False, ()) if place is not None else None

    def _unnamed(self, sentence: Sentence) -> tuple[str | None, bool, tuple[str, ...]] | None:
        """The place of "in our town" or "my country": the part the story was last about, else an unknown one.

        It holds for the next sentence or two, until a place is named.
        """
        whole = _names_whole(sentence.lower)  # "from the national level down to the county" is no county's figure
        if whole or not (_unnamed_place(sentence.lower) or sentence.span.start <= self.adrift):
            return None
        part = self.last if self.last is not None and "-" in self.last else None
        return part, part is not None, ()

    def note(self, places: Sequence[PlaceMention], text: str, sentence: Span) -> None:
        """Remember what a sentence of the story named: a town or province is its country where it is but a venue.

        A venue stands behind "in" or "at" within a sentence; and so does a part that is named only once.
        """
        lower = sentence.of(text).lower()
        may = any(noun in lower for noun in _local_nouns())
        told = may and _unnamed_place(word.strip(_MARKS) for word in lower.split())
        self.adrift = sentence.end + _HOLDS if told else -1 if places else self.adrift
        for place in places:
            if place.kind not in _COUNTING:
                continue
            self.recent.append(place)
            country = place.code.split("-")[0]
            self.times[country] += 1
            if place.code != country:
                self.times[place.code] += 1
            aside = _venue(text, sentence, place.span) or sentence.of(text).endswith(":")  # "OSLO, May 5:"
            own = place.code == country or not aside
            self.until = place.span.end + _HOLDS
            self.last = place.code if own and (self.times[place.code] > 1 or self.first is None) else country
            self.first = self.first or place.code


@cache
def _local_nouns() -> frozenset[str]:
    return frozenset().union(*cues().local.values())


def _is_elsewhere(sentence: Sentence, number: Span) -> bool:
    """Whether a word right behind a number says where it is without a name: "60 in Norway, 45 here"."""
    behind = sentence.tokens(Span(number.end, sentence.span.end))[:1]
    return bool(behind) and behind[0].lower_ in cues().pointing


def _names_whole(words: Sequence[str]) -> bool:
    """Whether words speak of a country as such, and not of "my country"."""
    if cues().nationwide.isdisjoint(words):
        return False
    own = [word for lead, word in pairwise(["", *words]) if word not in cues().local.get(lead, ())]
    return not cues().nationwide.isdisjoint(own)


def _unnamed_place(words: Iterable[str]) -> bool:
    """Whether a place is meant without its name: "in our town", "the county's", "my country"."""
    local = cues().local
    led = ((lead, noun) for lead, noun in pairwise(words) if lead in local)
    return any(noun.removesuffix("'s").removesuffix("’s") in local[lead] for lead, noun in led)


def _venue(text: str, sentence: Span, place: Span) -> bool:
    """Whether a place is only where something happened: behind a preposition, but not at the head of its sentence."""
    before = text[sentence.start : place.start].lower().split()
    return len(before) > 1 and before[-1] in cues().venue


def mainly(places: Iterable[PlaceMention]) -> tuple[str, ...]:
    """The country that is named most often, then the one that is named first where it is another."""
    times = Counter(place.code.split("-")[0] for place in places if place.kind in _COUNTING)
    return tuple(dict.fromkeys((max(times, key=lambda code: times[code]), *times)))[:2] if times else ()


def _akin(code: str, other: str) -> bool:
    """Whether one place lies in the other, or is it."""
    return code.split("-")[0] == other.split("-")[0]


def _in_mentions(place: PlaceMention, around: tuple[Mention, ...], roles: tuple[Role, ...]) -> bool:
    told = [mention for mention in around if mention.role in roles]
    said = bool(told) and told[0].role is Role.PREDICATE and told[0].text.lower() in cues().said
    return not said and any(mention.span.contains(place.span) for mention in told)


def _before(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a place stands right before the number, in its phrase ("China's nearly 500 …")."""
    if not place.span.end <= number.start <= place.span.end + _LEAD:
        return False
    between = sentence.tokens(Span(place.span.end, number.start))
    return not any(
        (token.tag_.startswith(("VB", "MD", "IN", "CC")) and token.lower_ not in cues().neutral) or token.text in ",;:"
        for token in between
    )


def _last_before(sentence: Sentence, number: Span, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The last place before a number, but one that a clause is said of before one where something is."""
    before = [place for place in places if place.span.end <= number.start and not _of_saying(sentence, place)]
    roots = [(place, sentence.root(place.span)) for place in before]
    return ([place for place, root in roots if root is not None and root.dep_ in _SUBJECTS] or before)[-1:]


def _of_the_next(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a place stands behind the number in what a semicolon parts from it: "It has 20 mills; Norway, 300"."""
    return any(token.text == ";" for token in sentence.tokens(Span(number.end, max(number.end, place.span.start))))


def _nearest_first(places: Sequence[PlaceMention], number: Span) -> list[PlaceMention]:
    return sorted(places, key=lambda place: min(abs(place.span.start - number.end), abs(number.start - place.span.end)))


def _finest(codes: list[str]) -> str:
    """The nearest place, or the one inside it where the sentence tells both ("Zhejiang province, China")."""
    first = codes[0]
    return next((code for code in codes if code.startswith(first + "-")), first)


def _dateline(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place opens its sentence as the spot of the report: "Nanjing, (Agency) -- …", "NANJING, May 5: …".

    A dash between words follows soon; or a colon, behind a date or a name in capitals that is no country's.
    """
    if place.span.start != sentence.span.start:
        return False
    inside = sentence.tokens(place.span)
    after = sentence.tokens(Span(place.span.end, min(place.span.end + _LEAD, sentence.span.end)))
    marked = inside[-1].text.isupper() or (bool(after) and after[0].text == ",")
    if marked and place.kind is PlaceKind.CITY and any(token.text == ":" for token in after):
        return not any(tree.is_verb(token) for token in _until_colon(after))
    return any(set(token.text) <= set("-–—") and (token.i == 0 or token.nbor(-1).whitespace_) for token in after)


def _until_colon(tokens: Sequence[Token]) -> list[Token]:
    return list(takewhile(lambda token: token.text != ":", tokens))


def _of_saying(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place only tells where something was said."""
    token = sentence.root(place.span)
    verb = tree.governor(token) if token is not None else None
    return verb is not None and verb.lower_ in cues().said


def _opening(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place opens its sentence as the scene of all of it: "In Norway, says Ms Ito, …"."""
    inside = sentence.tokens(place.span)
    first = next((token for token in sentence.words if token.text[0].isalnum()), None)
    if not inside or first is None or first.lower_ not in cues().venue:
        return False
    after = inside[-1].i + 1
    return inside[0].i == first.i + 1 and after < len(sentence.words) and sentence.words[after].text == ","


def _on_clause(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a place hangs on the verb that governs the number, or on one of that verb's own governors."""
    token, anchor = sentence.root(place.span), sentence.root(number)
    if token is None or anchor is None:
        return False
    path = set(tree.climb(anchor))
    for above in tree.climb(token):
        if above in path:
            return above.lower_ not in cues().said
        if tree.is_verb(above) or above.dep_ in ("relcl", "acl", "advcl"):
            return False
    return False

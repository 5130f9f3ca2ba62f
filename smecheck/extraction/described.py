"""Places that a sentence tells without their names, by what they are: text and the places before in, mentions out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

from smecheck.extraction.places import PlaceMention
from smecheck.language.described import described
from smecheck.language.letters import ends
from smecheck.language.places import PlaceKind
from smecheck.model import Span

ANOTHER = "ZZ"  # a place that is not named; no country's code (ISO 3166 leaves it to users)
_LEAD = 3  # words before a place that its sentence begins with
_OF = re.compile(r"\b(\w+) (?:of|from|for) (?:the )?$")
_FAR = 40  # characters: some words
_NOUN = 3  # words within which a noun follows


def may_describe(spelled: Set[str]) -> bool:
    """Whether a sentence may tell a place by what it is; spelled: its runs of small letters."""
    return not _nouns().isdisjoint(spelled)


def described_places(
    text: str, sentence: Span, places: Sequence[PlaceMention], before: Sequence[PlaceMention], seen: Sequence[str]
) -> list[PlaceMention]:
    """The places that a sentence tells by what they are ("the island", "that country", "her homeland").

    places: those that it names; before: those of the last sentence that named any; seen: the codes of all that the
    story has named so far, in order. A place that cannot be told from these has the code ANOTHER.
    """
    found = [*_found(text, sentence, places, before, seen)]
    return [place for place in found if not any(place.span.overlaps(named.span) for named in places)]


def _found(
    text: str, sentence: Span, places: Sequence[PlaceMention], before: Sequence[PlaceMention], seen: Sequence[str]
) -> Iterator[PlaceMention]:
    for phrase in _phrase().finditer(text, sentence.start, sentence.end):
        here = [place for place in places if place.span.end <= phrase.start()]
        code: str | None = ANOTHER
        if phrase["last"]:
            code = next((place.code.split("-")[0] for place in reversed([*before, *here]) if _is_land(place)), None)
        elif phrase["one"]:
            told = [place.code.split("-")[0] for place in [*before, *here] if _is_land(place)]
            code = told[-1 if phrase["one"].lower() == "latter" else 0] if told else None
        elif phrase["kind"]:
            code = _of_kind(phrase["kind"].lower(), [*seen, *(place.code for place in here)])
        elif phrase["state"]:
            code = _of_state([*seen, *(place.code for place in here)])
        elif phrase["own"]:
            code = _of_owner(text, sentence, here, before)
        if code is not None:
            yield PlaceMention(
                Span(*phrase.span()), code, PlaceKind.COUNTRY if "-" not in code else PlaceKind.SUBDIVISION
            )


def _is_land(place: PlaceMention) -> bool:
    return place.kind in (PlaceKind.COUNTRY, PlaceKind.SUBDIVISION, PlaceKind.CITY) and place.code != ANOTHER


def _of_kind(noun: str, seen: Sequence[str]) -> str | None:
    """The last place of a kind that was named, or another one; of a mainland, China or none that is known."""
    if noun == "mainland":
        return "CN" if any(code.split("-")[0] in described().mainland for code in seen) else None
    codes = described().kinds[noun]
    return next((code for code in reversed(seen) if code in codes), ANOTHER)


def _of_state(seen: Sequence[str]) -> str | None:
    """The last part of a country with states that was named; none where "the state" may be a government."""
    parts = (code for code in reversed(seen) if "-" in code)
    return next((code for code in parts if code.split("-")[0] in described().federal), None)


def _of_owner(text: str, sentence: Span, here: Sequence[PlaceMention], before: Sequence[PlaceMention]) -> str:
    """Where they come from whose country it is: those named so in its own sentence, else in the last with a place."""
    for place in here:
        leads = len(text[sentence.start : place.span.start].split()) < _LEAD
        if _is_land(place) and (is_persons(text, place) or (leads and (place.people or _owns(text, place)))):
            return place.code.split("-")[0]
    told = [] if here else [place.code.split("-")[0] for place in before if _is_land(place) and is_persons(text, place)]
    return told[0] if told else ANOTHER


def _owns(text: str, place: PlaceMention) -> bool:
    return text.startswith(("'s ", "’s "), place.span.end)


def is_persons(text: str, place: PlaceMention) -> bool:
    """Whether a place tells where somebody comes from: "the Kenyan minister", "the representative of Kenya"."""
    of = _OF.search(text, max(0, place.span.start - _FAR), place.span.start)
    if of is not None and of[1].lower() in described().persons:
        return True
    behind = text[place.span.end : place.span.end + _FAR].lower().split()[:_NOUN]
    return (place.people or _owns(text, place)) and not described().persons.isdisjoint(behind)


@cache
def _nouns() -> frozenset[str]:
    """The nouns that all of them end in, or begin with."""
    words = described()
    lands, homes = words.lands | words.named_last | words.kinds.keys(), words.homes | words.hosts | words.neighbours
    return ends(lands | homes | {"state", "former", "latter"})


@cache
def _phrase() -> re.Pattern[str]:
    """All ways to tell a place so."""
    words = described()

    def any_of(listed: frozenset[str] | dict[str, frozenset[str]]) -> str:
        return "|".join(sorted(listed, key=lambda word: (-len(word), word)))

    lands = any_of(words.lands)
    return re.compile(
        rf"\b(?:(?P<last>(?:that|the same) (?:{any_of(words.named_last)}))"
        rf"|(?:the|this) (?:[\w-]+ )?(?P<kind>{any_of(words.kinds)})(?: (?:{lands}))?"
        rf"|(?:in|of|for) the (?P<one>former|latter)(?=[,.])"
        rf"|(?P<state>(?:in|across|throughout) the state|the state['’]s)"
        rf"|(?P<other>(?:the|their|its) (?:{any_of(words.hosts)})(?=['’])"
        rf"|the (?:(?:{any_of(words.others)}) (?:{lands})|(?:[\w-]+ )?(?:{any_of(words.neighbours)})))"
        rf"|(?P<own>(?:{any_of(words.owners)}) (?:(?:{any_of(words.own)}) ){{0,2}}(?:{any_of(words.homes)})))"
        rf"(?![\w-]| of\b)",
        re.IGNORECASE,
    )

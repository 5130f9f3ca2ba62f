"""Finds the places that a block of text names: text in, place mentions with their codes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from smecheck.extraction.governments import governs, seats_ministry
from smecheck.extraction.titles import known_by, rank, told_before
from smecheck.language.places import PlaceKind, PlaceName, ambiguous, by_first_word, capitals, words
from smecheck.model import Span
from smecheck.model.records import record

_SIDE = re.compile(r"['’]s ([A-Za-z-]+)")
_BEFORE = re.compile(r"([^\W\d_]+)([\s-]+)$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+)")
_SIGN_AFTER = re.compile(r"\s?[$€£¥]")
_AMOUNT_BEFORE = re.compile(r"\$\d[\d.,]*\s?$")
_POSSESSIVE_OR_COMMA = re.compile(r"(?:['’]s\s(?:[a-z]+\s){0,2}|,\s)")
_WITHIN = re.compile(r"\s?,\s|\s(?:city|province),?\s(?:in\s|of\s)?", re.IGNORECASE)
_SEAT_OF = re.compile(
    r",\s(?:the\s|a\s)?(?:[a-z-]+\s){0,2}(?:capital|city|county|district|town|port|hub)"
    r"\s(?:of|in)\s(?:[\w-]+\s)?(?:\w+['’]s\s)?"
)
# From this length a name in capitals ("CHINA") is surely the name; "US" and "UK" are capitals anyway.
_HEADLINE_LENGTH = 4


@record(frozen=True, slots=True)
class PlaceMention:
    """A place as the article names it.

    code: ISO 3166-1 alpha-2, ISO 3166-2, UN M49 (three digits; the world is 001) or a group's short name (EU, ASEAN);
    empty for a title, as "the Asian country" is.
    people: it is an adjective or the name of a people ("Chinese").
    city: the code that the name of a capital has where it is not its government that is meant, and either may be.
    """

    span: Span
    code: str
    kind: PlaceKind
    people: bool = False
    city: str = ""


def find_places(text: str, block: Span) -> list[PlaceMention]:
    """The places that `text[block]` names, in order, none overlapping.

    A country before a part of itself ("east China's Jiangsu Province") or after it ("Nanjing, China") gives only the
    part. An unnamed part of a country ("south China", "Chile's north") keeps the country's code with the kind PART.
    """
    mentions: list[PlaceMention] = []
    done = block.start
    for word in _scan().finditer(text, block.start, block.end):
        if word.start() < done:
            continue
        place = _name_at(text, word, block.end)
        if not place:
            continue
        span = Span(word.start(), word.start() + len(place.name))
        mention = _mention(text, span, place)
        done = mention.span.end if mention else span.end
        if mention:
            mentions.append(mention)
    return list(_narrowest(text, [_told_apart(text, mention, mentions) for mention in mentions]))


def _told_apart(text: str, mention: PlaceMention, mentions: list[PlaceMention]) -> PlaceMention:
    """The state of Georgia beside other states, the country else."""
    code, beside = ambiguous().get(mention.span.of(text), ("", ""))
    if not code or not any(other.code.startswith(beside) for other in mentions):
        return mention
    return replace(mention, code=code, kind=PlaceKind.SUBDIVISION)


def _name_at(text: str, word: re.Match[str], end: int) -> PlaceName | None:
    start = word.start()
    for place in _candidates(word[0]):
        stop = start + len(place.name)
        written = text[start:stop]
        if stop > end or not (written == place.name or _same(written, place.name)):
            continue
        if place.name[-1].isalnum() and text[stop : stop + 1].isalnum():
            continue
        return place
    return None


def _same(written: str, name: str) -> bool:
    """Equal but for the kind of white space, or for capitals as in a headline."""
    if written.isprintable() and not written.isupper():
        return False  # plain spaces and small letters: it would be equal outright
    if written.isupper() and len(name) >= _HEADLINE_LENGTH:
        name = name.upper()
    return " ".join(written.split()) == name and len(written) == len(name)


def _mention(text: str, span: Span, place: PlaceName) -> PlaceMention | None:
    if place.code is None or _is_money(text, span) or _is_a_person(text, span, place.name) or _is_medium(text, span):
        return None
    if place.kind is PlaceKind.WORLD and (title := rank(text, span)):
        code = known_by(text, title)
        return PlaceMention(title, code, PlaceKind.COUNTRY if code else PlaceKind.TITLE)
    if place.people and place.code.isdigit() and (title := told_before(text, span)):
        return PlaceMention(title, "", PlaceKind.TITLE)
    mention = PlaceMention(span, place.code, place.kind, place.people)
    if "-" in place.code and seats_ministry(text, span):
        return replace(mention, code=place.code.split("-")[0], kind=PlaceKind.COUNTRY)
    if place.name in capitals():
        sure, likely = governs(text, span)
        if sure or likely:
            city = "" if sure else place.code
            return replace(mention, code=capitals()[place.name], kind=PlaceKind.COUNTRY, city=city)
    before = _BEFORE.search(text, max(0, span.start - 20), span.start)
    behind = _SIDE.match(text, span.end)
    compass = before is not None and before[1].lower() in words("compass")
    compass = compass or (behind is not None and behind[1].lower() in words("sides"))
    if compass and place.kind is PlaceKind.COUNTRY and not place.people:
        return replace(mention, kind=PlaceKind.PART)
    return mention


def _is_money(text: str, span: Span) -> bool:
    """Whether the name says whose money it is: "20 billion U.S. dollars", "US $5", "$5 US", "in American money"."""
    after = _AFTER.match(text, span.end)
    told_in = text[max(0, span.start - 3) : span.start].lower() == "in "
    return bool(
        (after and after[1].lower() in words("money"))
        or (after and told_in and after[1].lower() in words("told_in_money"))
        or _SIGN_AFTER.match(text, span.end)
        or _AMOUNT_BEFORE.search(text, max(0, span.start - 24), span.start)
    )


def _is_medium(text: str, span: Span) -> bool:
    """Whether the name is that of a paper or a broadcaster: "Phoenix TV", "the Oslo Evening News"."""
    after = _AFTER.match(text, span.end)
    while after is not None and after[1] in words("editions"):
        after = _AFTER.match(text, after.end())
    return after is not None and (
        after[1] in words("media") or (after[1].isupper() and after[1].title() in words("media"))
    )


def _is_a_person(text: str, span: Span, name: str) -> bool:
    if name not in words("also_persons"):
        return False
    before = _BEFORE.search(text, max(0, span.start - 30), span.start)
    after = _AFTER.match(text, span.end)
    if before and before[1].lower() in words("place_leads"):
        return False
    if before and before[2] == " " and before[1][0].isupper() and before[1].lower() not in words("compass"):
        return before[1].lower() not in ("the", "a", "an")
    return bool(after and after[1][0].isupper() and not after[1].isupper() and after[1] not in words("place_followers"))


def _narrowest(text: str, mentions: list[PlaceMention]) -> Iterator[PlaceMention]:
    """Leaves out a country that only says where the place right beside it lies."""
    kept: PlaceMention | None = None
    for number, mention in enumerate(mentions):
        after = mentions[number + 1] if number + 1 < len(mentions) else None
        before = mentions[number - 1] if number else None
        if (
            after
            and _holds(mention, after)
            and _POSSESSIVE_OR_COMMA.fullmatch(text, mention.span.end, after.span.start)
        ):
            continue
        if kept and kept.code == mention.code and _SEAT_OF.fullmatch(text, kept.span.end, mention.span.start):
            continue
        if before and _holds(mention, before) and _WITHIN.fullmatch(text, before.span.end, mention.span.start):
            continue
        kept = mention
        yield mention


def _holds(whole: PlaceMention, part: PlaceMention) -> bool:
    return part.code.startswith(whole.code + "-") or (part.kind is PlaceKind.CITY and part.code == whole.code)


@cache
def _candidates(word: str) -> tuple[PlaceName, ...]:
    return by_first_word().get(word) or by_first_word().get(word.capitalize(), ())


@cache
def _scan() -> re.Pattern[str]:
    """A word in capitals, or one of the few names that begin with a small letter."""
    small = sorted({word for word in by_first_word() if word[0].islower()}, key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:[A-ZÀ-Þ][^\W\d_]*|{'|'.join(map(re.escape, small))})")

"""Whether a place only tells where something is said, held or seated: text or a parse and a place in, yes or no out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile

from smecheck.extraction import tree
from smecheck.extraction.beside import is_of_somebody
from smecheck.extraction.parsed import Token
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.tree import Sentence
from smecheck.language.cues import cues
from smecheck.language.places import PlaceKind, capitals, words
from smecheck.model import Span

_LEAD = 30  # characters: a date and the name of an agency
_FAR = 60  # characters: a name, or who comes from a place
_WRITER = re.compile(r"\([^()\d]{1,40},\s$")
_NEAR = 5  # words between a meeting or a teller and where it is
_BEHIND = re.compile(r"(?:['’]s)?(?: [a-z]+)? ([a-z]+)")
_GIVEN_WORD = re.compile(r",? (?:here(?: is|['’]s) [A-Z]|(?:[A-Z][\w'’-]+ ){2,3}(?P<verb>[a-z]+))")
_NEXT = re.compile(r" ([^\W\d_]+)")
_ITEM = re.compile(r"(?: \(\d{1,2}\))?(?::| (?:--?|–|—)) ")
_BESIDE = re.compile(r"(?:[A-Z][A-Z .'’-]+/)*")  # "OSLO/ULM, May 5 --"
_DATELINE = re.compile(r"[^.;\n]{0,40}?(?:\s[-–]{1,2}|—|:)\s")


def is_venue(text: str, sentence: Span, place: Span) -> bool:
    """Whether a place is only where something happened: behind a preposition within a sentence, or before a meeting."""
    if hands_over(text, sentence, place):
        return True
    before = text[sentence.start : place.start].lower().split()
    return (len(before) > 1 and before[-1] in cues().venue) or _held_there(text, place)


def is_aside(place: PlaceMention, text: str, sentence: Span) -> bool:
    """Whether a story goes on as if it had not named a place: what is said, held or seated there tells of another.

    "The Oslo forum", "told reporters in Oslo", "our Oslo office", "a reporter from Norway".
    """
    return (
        comes_from(place, text)
        or _held_there(text, place.span)
        or _said_in(text, sentence, place.span)
        or _is_seat(text, place)
    )


def is_spot(text: str, sentence: Span, place: Span) -> bool:
    """Whether a name in capitals opens a report as the spot where it was written: "OSLO, May 5 --"."""
    return place.of(text).isupper() and heads_report(text, sentence, place)


def comes_from(place: PlaceMention, text: str) -> bool:
    """Whether a place only tells where somebody comes from: "a Norwegian reporter", "a guest from Oslo"."""
    before = text[max(0, place.span.start - _FAR) : place.span.start]
    if _WRITER.search(before) and text[place.span.end : place.span.end + 1] == ")":
        return True
    led = before.lower().split()[-2:]
    guest = len(led) > 1 and led[1] == "from" and led[0] in words("visitors")
    guest = guest or (led[1:] == ["in"] and led[0] in words("outsiders"))
    return guest or (place.people and is_of_somebody(text, place.span))


def is_for_readers(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place only tells for whom a number is told: "for our readers in Norway: 500"."""
    led = [word.strip("(,") for word in sentence.text[: place.span.start - sentence.span.start].lower().split()[-5:]]
    return (
        len(led) > 2 and led[-1] in cues().venue | words("belonging") and led[-2] in words("outsiders") and "for" in led
    )


def heads_report(text: str, sentence: Span, place: Span) -> bool:
    """Whether a place at the head of its sentence only tells where the report was written: "OSLO, May 5 --"."""
    if hands_over(text, sentence, place):
        return True
    return _opens(text, sentence, place) and _DATELINE.match(text, place.end) is not None


def _opens(text: str, sentence: Span, place: Span) -> bool:
    return _BESIDE.fullmatch(text, sentence.start, place.start) is not None


def hands_over(text: str, sentence: Span, place: Span) -> bool:
    """Whether a place is where a reporter speaks who is given the word: "From Oslo, here is Ann Lee"."""
    led = text[sentence.start : place.start].lower().split()
    if led not in (["from"], ["in"]):
        return False
    told = _GIVEN_WORD.match(text, place.end)
    return told is not None and (told["verb"] is None or told["verb"] in cues().said)


def is_dateline(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place opens its sentence as the spot of the report: "Nanjing, (Agency) -- …", "NANJING, May 5: …".

    A dash between words follows soon; or a colon, behind a date or a name in capitals that is no country's.
    """
    if not _opens(sentence.text, Span(0, 0), _within(sentence, place)):
        return False
    inside = sentence.tokens(place.span)
    if not inside:
        return True  # it heads the sentence, which is parsed without it
    after = sentence.tokens(Span(place.span.end, min(place.span.end + _LEAD, sentence.span.end)))
    marked = inside[-1].text.isupper() or (bool(after) and after[0].text == ",")
    if marked and place.kind is PlaceKind.CITY and any(token.text == ":" for token in after):
        return not any(tree.is_verb(token) for token in _until_colon(after))
    return any(set(token.text) <= set("-–—") and (token.i == 0 or token.nbor(-1).whitespace_) for token in after)


def _within(sentence: Sentence, place: PlaceMention) -> Span:
    """A place's own spot in its sentence."""
    return Span(place.span.start - sentence.span.start, place.span.end - sentence.span.start)


def told_at(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a place only tells who says a number or where: "speaking in Oslo, she said that …", "at an Oslo fair"."""
    said = telling(sentence, number)
    token = sentence.root(place.span)
    if token is not None and is_meeting(sentence, place) and _heard_there(sentence, number, token):
        return True
    if said is None or token is None:
        return False
    for above in tree.climb(token):
        if above.i == said.i:
            return is_meeting(sentence, place) or _within_teller(said, token)
        if tree.is_verb(above):
            return above.lower_ in words("speaking") and above.dep_ in ("advcl", "acl", "prep", "pcomp", "csubj")
    return False


def telling(sentence: Sentence, number: Span) -> Token | None:
    """The verb of saying in whose complement a number stands."""
    anchor = sentence.root(number)
    above = tree.climb(anchor)[1:] if anchor is not None else ()
    return next((token for token in above if _tells(token)), None)


def _tells(token: Token) -> bool:
    return tree.is_verb(token) and (token.lower_ in cues().said or token.lower_ in words("hearing"))


def teller_of(sentence: Sentence, number: Span, scenes: Sequence[PlaceMention]) -> tuple[str, bool]:
    """The place of who tells a number, or where it is told, and whether that is one who speaks for a whole country."""
    said = telling(sentence, number)
    teller = tree.own_subject(said) if said is not None else None
    roots = [(place, sentence.root(place.span)) for place in scenes]
    own = [place for place, root in roots if root is not None and teller is not None and teller in tree.climb(root)]
    inside = teller.doc[teller.left_edge.i : teller.right_edge.i + 1] if teller is not None else []
    speaks = any(token.lower_ in words("ministries") for token in inside)
    national = [place for place in own if "-" not in place.code and place.kind is PlaceKind.COUNTRY]
    chosen = (national or own or list(scenes))[-1]
    local = not (words("provincial") | words("local_heads")).isdisjoint(token.lower_ for token in inside)
    start = sentence.span.start
    seat = capitals().get(sentence.text[chosen.span.start - start : chosen.span.end - start])
    if seat is not None and not local:
        return seat, True  # "officials told a meeting in Oslo"
    return chosen.code, speaks and not local and (bool(national) or not own)


def _heard_there(sentence: Sentence, number: Span, place: Token) -> bool:
    """Whether a number is in a clause that tells what was heard at a meeting: "Nobody there disputed that it is 5"."""
    anchor = sentence.root(number)
    above = tree.climb(anchor) if anchor is not None else ()
    told = (verb for verb in above if verb.dep_ == "ccomp" and any(child.lower_ == "that" for child in verb.lefts))
    clause = next(told, None)
    return clause is not None and place.i < clause.left_edge.i and clause not in tree.climb(place)


def _within_teller(said: Token, token: Token) -> bool:
    teller = tree.own_subject(said)
    return teller is not None and teller in tree.climb(token)


def is_meeting(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place only tells where a meeting is held or something is said: "the Oslo forum", "a fair in Oslo"."""
    spot = _within(sentence, place)
    return _held_there(sentence.text, spot) or _said_in(sentence.text, Span(0, len(sentence.text)), spot)


def _held_there(text: str, place: Span) -> bool:
    """Whether a place only tells where a meeting is held: "the Oslo forum"."""
    behind = _NEXT.match(text, place.end)
    return behind is not None and behind[1].lower() in words("meetings")


def _said_in(text: str, sentence: Span, place: Span) -> bool:
    """Whether a place is where something was said or where a meeting is: "told reporters in Oslo", "a fair in Oslo"."""
    before = [word.strip(",") for word in text[sentence.start : place.start].lower().split()]
    if not before or before[-1] not in cues().venue:
        return False
    return any(word in words("meetings") or word in words("speaking") for word in before[-1 - _NEAR : -1])


def _is_seat(text: str, place: PlaceMention) -> bool:
    """Whether a place only tells where a house of somebody's stands: "our Oslo office", "the Oslo exchange's index"."""
    if place.kind is PlaceKind.COUNTRY:
        led = text[max(0, place.span.start - _LEAD) : place.span.start].lower().split()[-3:]
        return led[:1] in (["a"], ["an"]) and led[1:2] != [] and led[1] in words("seats") and led[2:] == ["in"]
    behind = _BEHIND.match(text, place.span.end)
    named = _house().match(text, place.span.end) is not None
    return named or (behind is not None and behind[1] in words("seats"))


def is_house(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place is part of the name of a house of somebody's: "the Oslo Stock Exchange"."""
    return _is_seat(sentence.text, replace(place, span=_within(sentence, place)))


def heads_item(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a country stands before a dash or a colon as that of a digest's item: "Norway - Mills pay 5 percent"."""
    country = place.kind is PlaceKind.COUNTRY and not place.people and bool(place.code)
    start = sentence.span.start
    opens = not any(letter.isalnum() for letter in sentence.text[: place.span.start - start])
    return country and opens and _ITEM.match(sentence.text, place.span.end - start) is not None


@cache
def _house() -> re.Pattern[str]:
    """The rest of the name of a house behind its place: "Stock Exchange"."""
    return re.compile(rf"(?: [A-Z][a-z]+){{0,2}} (?:{'|'.join(sorted(word.title() for word in words('houses')))})\b")


def _until_colon(tokens: Sequence[Token]) -> list[Token]:
    return list(takewhile(lambda token: token.text != ":", tokens))

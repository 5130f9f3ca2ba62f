"""Whether a place is named only beside the one a figure is of: text and a place in, yes or no out."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from smecheck.language.places import words
from smecheck.model import Span

_BREAKS = re.compile(r"[,;:()—–]")
_POSSESSIVE = re.compile(r"(?:['’]s?)?\s+(?:\w+\s+)?([a-z]+)")
_NEXT = re.compile(r" ([^\W\d_]+)")
_DIGIT = re.compile(r"\d")
_LEAD = 20  # characters: a preposition and an article
_DEALT = 3  # words before a place within which what one does with it is told
_RANGE = 40  # characters: a place and what joins it to another
_FROM_LONG = len("from ")
_FROM = re.compile(r"\b[Ff]rom [A-Z][\w'’-]*(?: [A-Z][\w'’-]*)? to $")
_TO = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)? to [A-Z]")
_RIVAL = re.compile(r" ([^\W\d_]+)")


def ranked_or_compared(text: str, sentence: Span, place: Span) -> bool:
    """Whether others are only ranked in a place, or held against it.

    "The most in Norway", "first among Norway's towns", "above Norway's average", "more than in Norway".
    """
    begin = max([mark.end() for mark in _BREAKS.finditer(text, sentence.start, place.start)], default=sentence.start)
    before = text[begin : place.start].lower()
    if _ranked().search(before) or _equalled().search(before):
        return True
    compared = _compared().search(before)
    if compared is not None and not _DIGIT.search(before, compared.end()):
        return True
    behind = _POSSESSIVE.match(text, place.end, sentence.end)
    return bool(before.split()) and behind is not None and behind[1] in words("gauges")


def dealt_with(text: str, sentence: Span, place: Span) -> bool:
    """Whether a place is only that with which another trades or talks: "exports to Norway", "a Norwegian tariff"."""
    behind = _NEXT.match(text, place.end)
    if behind is not None and behind[1] in words("from_outside"):
        return True
    before = text[sentence.start : place.start].lower().removesuffix("the ").split()
    if not before or before[-1].strip() not in words("towards"):
        return False
    return not words("dealings").isdisjoint(before[-1 - _DEALT : -1])


def sent_to(text: str, sentence: Span, place: Span) -> bool:
    """Whether a place is only where something goes, or with whom one deals: "exports to Norway", not "from" it."""
    return is_towards(text, place) and dealt_with(text, sentence, place)


def is_towards(text: str, place: Span) -> bool:
    """Whether a place is told as that to or with which something is done: "sends pumps to Norway"."""
    before = text[max(0, place.start - _LEAD) : place.start].lower().removesuffix("the ").split()
    goes_on = (
        text.startswith((", where", ", which"), place.end)
        or _turned_to().search(text, max(0, place.start - _RANGE), place.start) is not None
    )
    return bool(before) and before[-1] in words("towards") - {"from"} and not goes_on


def turns_off(text: str, sentence: Span, place: Span) -> bool:
    """Whether a place stands behind a comma and a word that leads to another clause: "…, so leaders watch Ulm"."""
    before = text[sentence.start : place.start].lower().split()
    return any(one.endswith(",") and other in words("turning") for one, other in pairwise(before))


def is_of_somebody(text: str, place: Span) -> bool:
    """Whether the adjective of a place only tells where somebody comes from: "a Norwegian buyer"."""
    before = text[: place.start].rstrip().rsplit(maxsplit=1)[-1:]
    return bool(before) and before[0].lower() in words("somebody")


def as_well(text: str, sentence: Span, place: Span) -> bool:
    """Whether a place is only told to do as the one before did: "so did Norway", "unlike Norway"."""
    before = text[sentence.start : place.start].lower().split()
    told = len(before) > 1 and before[-2] in words("as_well") and before[-1] in words("doing")
    return told or is_likened(text, sentence, place)


def is_likened(text: str, sentence: Span, place: Span) -> bool:
    """Whether another is only said to be like a place, or not to be it: "unlike Norway", "Chile is not Norway"."""
    before = text[sentence.start : place.start].lower().removesuffix("the ")
    return _likened().search(before) is not None


def is_rival(text: str, place: Span) -> bool:
    """Whether the adjective of a place only tells of those or what comes from there.

    "Norwegian rivals"; "sells Norwegian pumps".
    """
    if _handled().search(text, max(0, place.start - _LEAD), place.start):
        return True
    behind = _RIVAL.match(text, place.end)
    return behind is not None and behind[1].lower() in words("theirs")


def is_end_of_a_range(text: str, start: int) -> bool:
    """Whether a place only tells how far something spreads: "from Ulm to Aachen"."""
    return _FROM.search(text, max(0, start - _RANGE), start) is not None or (
        _TO.match(text, start) is not None and text[max(0, start - _FROM_LONG) : start].lower() == "from "
    )


@cache
def _ranked() -> re.Pattern[str]:
    """What puts others in an order; but for the first quarter and the like, and for "an eighth of"."""
    ranks, unranked = ("|".join(sorted(words(key))) for key in ("ranking", "unranked"))
    fraction = r"(?<=\ban )\w+ of\b|(?<=\ba )\w+ of\b"
    return re.compile(rf"\b(?!{fraction})(?:{ranks})\b(?![ -](?:{unranked})\b)")


@cache
def _equalled() -> re.Pattern[str]:
    """What a figure is a multiple of, or alike with, before a place: "five times Norway's", "as many as in Norway"."""
    multiples, degrees = ("|".join(sorted(words(key))) for key in ("multiples", "degrees"))
    what = r"(?:the [a-z]+ (?:[a-z]+ )?(?:of|in) (?:the )?)"
    alike = rf"\b(?:as (?:{degrees})|the same(?: [a-z]+)?) as (?:[a-z]+ ){{0,3}}(?:in|of) (?:the )?"
    return re.compile(rf"(?:\b(?:{multiples}) {what}?|{alike})$")


@cache
def _compared() -> re.Pattern[str]:
    """What a figure is held against; but for what is "above designated size"."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words('comparing')))})\b(?! (?:{'|'.join(sorted(words('sizes')))})\b)")


@cache
def _handled() -> re.Pattern[str]:
    """What is done with goods, right before where they come from."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words('handling')))}) (?:a |an |the |some |cheap )?$")


@cache
def _likened() -> re.Pattern[str]:
    """What leads to a place that another is likened to, or is not."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words('likening') | words('denying')))}) $")


@cache
def _turned_to() -> re.Pattern[str]:
    """What leads to a place that a story turns to."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words('turning_to')))}) to (?:the )?$")

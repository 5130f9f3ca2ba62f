"""Whether counted things are told as all that a place has: a claim's setting in, yes or no out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache

from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import folded
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.periods import months
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
from smecheck.model import Mention, Role, Span
from smecheck.model.once import once

_POSSESSIVE = re.compile(r"['’]s?$")
_ALL = frozenset({"the", "all"})
_CLAUSE = re.compile(r"\s(?:(?:that|which|(?:to|of|on) which)\s)?(?=[A-Z]|the\s|this\s)")
_NATION = re.compile(r"(?:the|this)\s(\w+)")
_WHO = r"(?:the )?([A-Z]\w+)|(?:the|an?|this|our|my|his|her|their) ([a-z]\w+)"
_THAT_SOMEBODY = re.compile(rf"\b(?:that|which) (?:{_WHO})")
_CLAUSE_AHEAD = re.compile(r"\b(?:what|how far|how much) ([A-Z]\w+) ((?:[a-z]+ ){0,4}[a-z]+):((?: [a-z]+){0,3} )$")
_STOPS = ",.;:"
_QUOTES = "\"'“‘"
_HEDGE = 30  # characters: "its more than", "China's nearly"


@once
def belongs_to_place(setting: Setting) -> bool:
    """Whether the number is behind "China's" or "its" of a place, before "that China has", or is "the … in China"."""
    text, number = setting.article.text, setting.claim.quantity.span
    counted = setting.of(Role.COUNTED)
    return (
        _possessed(setting, text, number)
        or _small_share(setting, text, number)
        or _with(setting, text, number)
        or _had_ahead(setting, text, number)
        or any(_had(setting, text, stretch.mention.span.end) for stretch in counted)
        or (is_definite(setting, text, number) and any(_placed(setting, text, stretch.mention) for stretch in counted))
    )


def some_are_taken(setting: Setting) -> bool:
    """Whether the number tells how many there are of which one or some are spoken of: "one of 500", "among the 500".

    Those on a list that is somebody's own are not all there are, nor are so many wells that somebody saw.
    """
    text, number = setting.article.text, setting.claim.quantity.span
    leading = text[max(setting.claim.sentence.start, number.start - _HEDGE) : number.start].lower().split()
    hedge = list(itertools.takewhile(lambda word: word not in ("of", "among"), reversed(leading)))
    taken = leading[-len(hedge) - 2] if len(leading) > len(hedge) + 1 else ""
    verb = next((near.mention.text.lower() for near in setting.of(Role.PREDICATE)), "is")
    among = leading[-len(hedge) - 1 :][:1] == ["among"]
    some = "the" in hedge and verb in _forms_of_be() if among else taken in anaphora().some_of or taken[:1].isdigit()
    if not some or not before_number().issuperset(hedge):
        return False
    behind = re.findall(r"[a-z]+", text[number.end : setting.claim.sentence.end].lower())
    placed = any(_placed(setting, text, stretch.mention) for stretch in setting.of(Role.COUNTED))
    known = not _ALL.isdisjoint(hedge) or verb in existence().being or placed
    return known and wholes().personal.isdisjoint(behind)


@cache
def _forms_of_be() -> frozenset[str]:
    return existence().being | {"be", "been"}


def _small_share(setting: Setting, text: str, number: Span) -> bool:
    """Whether others are but a share of what a place has: "500 are springs, a fraction of its 900 wells"."""
    leading = text[setting.claim.sentence.start : number.start].lower().split()
    hedge = list(itertools.takewhile(lambda word: word != "of", reversed(leading)))
    taken = leading[-len(hedge) - 2] if len(leading) > len(hedge) + 1 else ""
    if "its" not in hedge or taken not in classing().parts or not before_number().issuperset(hedge):
        return False
    places = [place for place in setting.places() if place.end <= number.start]
    return bool(places) and not _POSSESSIVE.search(text[places[-1].start : places[-1].end + 2].rstrip())


def is_definite(setting: Setting, text: str, number: Span) -> bool:
    """Whether nothing but a hedge parts the number from a "the", or an "all"."""
    leading = text[max(setting.claim.sentence.start, number.start - _HEDGE) : number.start].lower().split()
    hedge = list(itertools.takewhile(lambda word: word in cues().neutral | cues().contrast, reversed(leading)))
    return not _ALL.isdisjoint(hedge)


def _placed(setting: Setting, text: str, mention: Mention) -> bool:
    """Whether the noun ends with the place that has them: "in China", "in the country"."""
    words = mention.span.of(text).lower().split()
    if not wholes().personal.isdisjoint(words):
        return False
    whole = words[-1:] != [] and words[-1] in cues().nationwide
    return whole or any(aside.end == mention.span.end for aside in setting.claim.asides)


def _possessed(setting: Setting, text: str, number: Span) -> bool:
    """Whether nothing but a hedge parts the number from a possessive that is a place's."""
    start = max(setting.claim.sentence.start, number.start - _HEDGE)
    leading = list(re.finditer(r"\S+", text[start : number.start]))
    for place, word in reversed(list(enumerate(leading))):
        if _POSSESSIVE.search(word[0]):
            return _is_place(setting, Span(start + word.start(), start + word.end())) or _whole(word[0][:-2])
        if word[0].lower() in anaphora().possessives:
            subjects = setting.of(Role.SUBJECT)
            own = bool(subjects) and all(not subject.words for subject in subjects)
            return own or (word[0].lower() == "its" and _behind_place(setting, text, start + word.start()))
        if word[0].lower() not in before_number() or place == 0:
            return False
    return False


def _behind_place(setting: Setting, text: str, start: int) -> bool:
    """Whether "its" is that of a place right before it: "buyers in China, including its", "China and its"."""
    place = next((aside for aside in reversed(setting.claim.asides) if aside.end <= start), None)
    if place is None or _digits(place, text) or not place.of(text)[:1].isupper():
        return False
    apart = text[place.end : place.end + 1] == ","
    between = re.findall(r"\w+", text[place.end : start].lower())
    return bool(between) and wholes().adding.issuperset(between) and (apart or "with" not in between)


def _with(setting: Setting, text: str, number: Span) -> bool:
    """Whether a place is told with the number: "With 500 wells, China …", "China, with 500 wells, …"."""
    sentence = setting.claim.sentence
    before = text[sentence.start : number.start].split()
    while before and before[-1].lower() in before_number():
        before.pop()
    if not before or before[-1].lower().lstrip(_QUOTES) != "with":
        return False
    if len(before) == 1:
        comma = text.find(",", number.end, sentence.end)
        return comma > 0 and any(
            aside.start == comma + 2 and not _digits(aside, text) for aside in setting.claim.asides
        )
    return before[-2].endswith(",") and any(
        text[aside.end : aside.end + 6].lower() == ", with" and not _digits(aside, text)
        for aside in setting.claim.asides
    )


def _digits(aside: Span, text: str) -> bool:
    return any(letter.isdigit() for letter in aside.of(text))


def _had(setting: Setting, text: str, end: int) -> bool:
    """Whether "that", a place and a verb of having follow: "that China now has", "the country counts"."""
    following = _CLAUSE.match(text, end)
    if following is None:
        return False
    place = next((aside for aside in setting.claim.asides if aside.start == following.end()), None)
    named = place is not None and text[place.start].isupper()
    nation = next((word for word in _NATION.finditer(text, following.end()) if word.start() == following.end()), None)
    stop = place.end if place is not None and named else nation.end() if nation and _whole(nation[1]) else None
    behind = text[stop : stop + _HEDGE].split() if stop is not None else []
    if behind[1:2] == ["to"] and behind[0].lower() in standings().status:
        behind = behind[2:]  # "that China hopes to have"
    able = behind[:1] != [] and behind[0].lower() in standings().enabling | {"could"}
    if able and behind[1:2] not in (["have"], ["be"]):
        behind = behind[1:]  # "to which China can point", but not "that China could have"
    told = list(itertools.dropwhile(lambda word: word.lower() in cues().neutral - existence().having, behind))[:3]
    leads = told[1:] != [] and told[0][-1] not in _STOPS and told[1] in cues().complement | cues().venue
    more = leads and not any(word[0].isupper() or word[0].isdigit() for word in told[2:])
    more = more or (told[1:] != [] and told[1] in anaphora().pointing)  # "that China can show abroad"
    more = more or (told[1:2] == ["as"] and told[2:3] != ["of"])  # "to which China could point as failures"
    if (
        told and told[0].strip(_STOPS) in wholes().counting - existence().having
    ):  # "that China reported in May", not "… to the bank"
        return not told[1:] or told[0][-1] in _STOPS or told[1] in existence().being or _dates(told[1:])
    return told != [] and told[0].strip(_STOPS) in existence().having and not more  # not "that China has on the board"


def _dates(words: Sequence[str]) -> bool:
    """Whether words lead to a time: "in May", "as of the", "on 30"."""
    told = [word.strip(_STOPS).lower() for word in words]
    timely = any(word in months() or word[:1].isdigit() or word in ("of", "the") for word in told[1:])
    return told[0] in cues().venue | {"as", "by"} and timely


def _had_ahead(setting: Setting, text: str, number: Span) -> bool:
    """Whether a clause before a colon tells what a place has come to have: "what China has built up: 500 wells"."""
    lead = _CLAUSE_AHEAD.search(text, setting.claim.sentence.start, number.start)
    if lead is None or not before_number().issuperset(lead[3].lower().split()):
        return False
    place = Span(lead.start(1), lead.end(1))
    told = [word for word in lead[2].lower().split() if word not in existence().particles]
    tells = told[-1:] != [] and told[-1] in existence().having | existence().founding
    spare = existence().standing | existence().having | standings().enabling | cues().neutral | standings().ahead
    return tells and _is_place(setting, place) and spare.issuperset(told[:-1])


def _whole(noun: str) -> bool:
    return noun.lower() in cues().nationwide


def _is_place(setting: Setting, word: Span) -> bool:
    return any(aside.start <= word.start < aside.end or word.contains(aside) for aside in setting.claim.asides)


def had_by_somebody(setting: Setting, stretch: Stretch) -> bool:
    """Whether a clause behind a noun names somebody, and no place, who has or made it: "the list that Ito drew up"."""
    text, span = setting.article.text, stretch.mention.span
    end = min(span.end + _HEDGE, setting.claim.sentence.end)
    for found in _THAT_SOMEBODY.finditer(text, span.start, end):
        lead = text[span.start : found.start()].split()[-1:]
        if lead and lead[0].lower() in cues().complement | cues().said | {"so"}:
            continue  # "a class from which the mills are drawn", "so that Ito is glad"
        place = found.lastindex or 0
        placed = any(aside.start <= found.start(place) < aside.end for aside in setting.claim.asides)
        if not placed and not folded({found[place].lower()}) <= _everybodys():
            return True
    return False


@cache
def _everybodys() -> frozenset[str]:
    """The folded nouns of who has things for a place, counts them or brings them about."""
    return folded(wholes().officials | wholes().sources | wholes().makers | cues().nationwide)

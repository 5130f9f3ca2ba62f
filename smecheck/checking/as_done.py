"""Whether a number is told as come about, or as to come: a claim's setting in, yes or no out."""

from __future__ import annotations

import re
from itertools import takewhile

from smecheck.checking.setting import Setting
from smecheck.checking.verbs import verb_of
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import hedges
from smecheck.language.shares import shares
from smecheck.language.standings import standings
from smecheck.model import Role, Span

_TO, _ONE = "to", "one"
_RUNNING = "being"
_HELPED = 4  # words: a verb with its helper, "now" and "fully"
_CLAUSE = 10  # words before a verb or a number among which its adverb stands
_WORD = re.compile(r"[a-z]+")
_PART = re.compile(r"[,;](?=\s)|\s(?:--?|[–—])\s")
_OWNED = re.compile(r"(?:['’]s|\w['’])\s$")
_BEFORE = 12  # characters: "to" and the white space before a verb


def told_as_done(setting: Setting) -> bool:
    """Whether the verb right at the number tells that there is so much: "has 500", "swelled to 500", "500 were named".

    So does "already". What stands at some distance from its verb may as well be meant to be: "has set its sights on
    500", "has money for 500", "means to have 500".
    """
    spot = next((near.mention.span for near in setting.of(Role.PREDICATE)), None)
    verb = verb_of(setting)
    if any(near.noun is not None and near.noun.raw == _ONE for near in setting.of(Role.SUBJECT)):
        return False  # "The national one is 500", of a target
    if spot is None or verb is None or _infinitive(setting, spot) or _is_told_to(setting, spot):
        return False
    number = setting.claim.quantity.span
    clause = _words(setting, setting.claim.sentence.start, max(number.start, spot.start))[-_CLAUSE:]
    if not existence().accomplished.isdisjoint(clause):
        return True
    if setting.claim.quantity.unit.dimension == "share" and _is_so(setting, spot, verb):
        return _words(setting, spot.end, setting.claim.sentence.end)[:1] != [_TO]  # "60 percent are to be closed"
    if spot.start > number.end:
        return _right_behind(setting, spot, verb)
    known = existence().having | existence().founding | existence().emerging | existence().amounting
    between = _words(setting, spot.end, number.start)
    if verb in existence().numbering and not shares().heights.isdisjoint(between[:1]):
        between = [] if standings().status.keys().isdisjoint(clause) and _TO not in clause else between
    return verb in known and _leads(verb, between)


def told_to_come(setting: Setting) -> bool:
    """Whether the number's own part of its sentence tells that it is aimed at or expected: "hopes to have 500".

    Not so what is told beside an aim ("backed by 500, it will grow") or is somebody's already ("to support its 500").
    """
    claim, text = setting.claim, setting.article.text
    before = text[claim.sentence.start : claim.quantity.span.start].lower()
    behind = text[claim.quantity.span.end : claim.sentence.end].lower()
    owned = _OWNED.search(before) or not anaphora().possessives.isdisjoint(before.split()[-1:])
    if owned or verb_of(setting) in standings().remaining:
        return False  # "will remain 500": it is so now
    parts = _PART.split(before)
    own = [*_WORD.findall(parts[-1]), *takewhile(_goes_on, _WORD.findall(_PART.split(behind)[0]))]
    if _WORD.findall(parts[-1])[:1] == [_TO]:  # "hopes, by then, to have 500"
        own += _WORD.findall(before)
    return not standings().status.keys().isdisjoint(own)


def _goes_on(word: str) -> bool:
    """Whether a word behind a number opens no clause of its own: not "500 and forecast that they will grow"."""
    return word not in shares().joining | cues().relative | cues().clause


def _is_so(setting: Setting, spot: Span, verb: str) -> bool:
    """Whether a share is told in the present or the past: "60 percent are closed", "achieved closure of 60 percent"."""
    number = setting.claim.quantity.span
    if spot.end <= number.start:
        return verb in existence().being | standings().achieved - standings().owning
    helped = _words(setting, number.end, spot.end)[-_HELPED:]
    return not existence().being.union(standings().owning).isdisjoint(helped) and _RUNNING not in helped


def _infinitive(setting: Setting, verb: Span) -> bool:
    before = setting.article.text[max(setting.claim.sentence.start, verb.start - _BEFORE) : verb.start]
    return before.lower().split()[-1:] == [_TO]


def _is_told_to(setting: Setting, verb: Span) -> bool:
    """Whether a verb in its plain form opens its part of the sentence: "…: cut fees; cultivate 500 mills"."""
    text = setting.article.text
    before = text[setting.claim.sentence.start : verb.start].rstrip('"“‘ ')
    plain = not verb.of(text).lower().endswith(("ed", "s", "ing"))
    return plain and (not before or before[-1] in ";:-–—•")


def _right_behind(setting: Setting, spot: Span, verb: str) -> bool:
    """Whether the verb follows the counted noun with no more than its helpers between ("500 mills have been named")."""
    nouns = [near.noun.end for near in setting.of(Role.COUNTED, Role.OF) if near.noun is not None]
    nouns = [end for end in nouns if end <= spot.start]
    between = _words(setting, max(nouns, default=setting.claim.quantity.span.end), spot.start)
    helped = between != [] and verb.endswith("ed")  # "are fully rebuilt" tells as much as "have been named"
    known = (existence().having | existence().founding | existence().emerging) - existence().numbering
    return (helped or verb in known) and (existence().having | existence().right_before).issuperset(between)


def _leads(verb: str, between: list[str]) -> bool:
    """Whether no more than a hedge, and what adds up or tells the time, stands between a verb and its number."""
    if between[:1] == [_TO] and verb in existence().levelling | existence().emerging:
        between = between[1:]
    elif verb in existence().being and between[1:2] == [_TO] and between[0] in existence().having:
        between = between[2:]  # "is home to 500"
    places = range(len(between) + 1)
    at = next(place for place in places if not between[place:] or " ".join(between[place:]) in hedges().before)
    return existence().right_before.issuperset(between[:at])


def _words(setting: Setting, start: int, end: int) -> list[str]:
    return _WORD.findall(setting.article.text[start:end].lower())

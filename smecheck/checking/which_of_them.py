"""What right behind a class tells that a share is had by some of it only: a setting and a place in, words or None."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.members import harmless
from smecheck.checking.portions import of_a_whole
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import words
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.denying import denying
from smecheck.language.existence import existence
from smecheck.language.numbers import number_words
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role

_END = re.compile(r"[.,;:!?()\[\]\n\"“”]|\s[-–—]+\s|—")
_CLAUSE = re.compile(r"\s(?:that|which|who)\s([a-z]+)\b")
_NEXT = re.compile(r"\s([a-z]+)\b")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_MARKS = " \n\"'“‘"
_APOSTROPHES = ("'", "’")
_REACH = 80  # characters


def only_those(setting: Setting, measure: Measure, stretch: Stretch, end: int) -> str | None:
    """What stands between a class and its verb, or the next break, and tells which of it are meant.

    "Mills near the coast make 60 percent", "60 percent is made by mills with fewer than 10 hands" and "Mills less than
    three years old make 8 percent" are told of some mills; "Mills today make …" and "Mills in the country as a whole
    make …" are not.
    """
    text, claim = setting.article.text, setting.claim
    if stretch.role is Role.ANTECEDENT or text[end : end + 1] in _APOSTROPHES or _shares_in(setting, end):
        return None  # "the mills' share of exports is 60 percent"
    if not of_a_whole(measure):
        return None if setting.counts or measure.kind is Kind.THRESHOLD else _told_in_a_clause(setting, end)
    stop = min(claim.sentence.end, end + _REACH)
    if end < claim.quantity.span.start:
        stop = min(stop, claim.quantity.span.start)
    verb = next((near.mention.span.start for near in setting.of(Role.PREDICATE)), stop)
    stop = verb if end <= verb < stop else stop
    stop = next((mark.start() for mark in _END.finditer(text, end, stop) if not _in_aside(setting, mark.start())), stop)
    behind = words(text[end:stop])
    if not (wholes().every | shares().together).isdisjoint(word.raw for word in behind):
        return None  # "mills of all sizes", "mills taken together"
    known = harmless() | setting.spared(measure)
    own = frozenset().union(*(setting.covered(near, measure) for near in setting.of(Role.SENTENCE)))
    told = ""
    for at, word in enumerate(behind):
        place, before = end + word.start, told
        told = word.raw
        if not at and word.raw in cues().relative | cues().clause:
            continue  # "mills which sell abroad make …"
        if place in own or word.raw in wholes().turning or (not at and word.raw == "to"):
            return None  # "mills to the tune of"
        if word.raw in _having() and before not in cues().complement:
            return None
        if _in_aside(setting, place):
            if _counts(setting, place):
                return text[end:stop].strip()
        elif word.text not in known and not word.raw.endswith("ly"):
            return text[end:stop].strip()
    return None


def _shares_in(setting: Setting, end: int) -> bool:
    """Whether a class is told as the owner of a share, so that a whole follows: "the share of mills in exports"."""
    text = setting.article.text
    lead, of, owner = text[max(setting.claim.sentence.start, end - _REACH) : end].lower().rpartition(" of ")
    told = of != "" and _END.search(owner) is None and text.startswith(" in ", end)
    return told and lead.split()[-1:] != [] and lead.split()[-1] in classing().parts


def _told_in_a_clause(setting: Setting, end: int) -> str | None:
    """What a clause without a comma does that tells which of a class have an amount: "Mills in Norway that export"."""
    text, sentence = setting.article.text, setting.claim.sentence
    for place in setting.places():
        if place.start >= end and text[end : place.start].strip().lower() in cues().venue:
            end = place.end
    clause = _CLAUSE.match(text, end, sentence.end)
    verb = next((near.mention.span.start for near in setting.of(Role.PREDICATE)), 0)
    if clause is None or verb < clause.end():
        return None
    told = _NEXT.match(text, clause.end())
    some = told is not None and told[1] in classing().subset  # "mills that are listed"
    if clause[1] in _of_all() and not some:
        return None  # "It is mills that had sales of 500"
    return clause[0].strip()


def kind_before(setting: Setting, stretch: Stretch, start: int) -> str | None:
    """The participle that a sentence opens with right before a class: "Trading mills alone make 2 percent"."""
    opening = setting.article.text[setting.claim.sentence.start : start].strip(_MARKS).lower()
    if stretch.role is not Role.SUBJECT:
        return None
    return opening if opening.isalpha() and opening.endswith("ing") and opening not in cues().neutral else None


def _in_aside(setting: Setting, place: int) -> bool:
    return any(aside.start <= place < aside.end for aside in setting.claim.asides)


def _counts(setting: Setting, place: int) -> bool:
    """Whether an aside is a number, and no time: "ten years", "300", but not "2024"."""
    for aside in setting.claim.asides:
        if aside.start <= place < aside.end:
            first = aside.of(setting.article.text).lower().split()[0]
            return (first[:1].isdigit() and not _YEAR.match(first)) or first in number_words().every
    return False


@cache
def _having() -> frozenset[str]:
    """Verbs that tell what a class has, wherever a parse puts them."""
    told = shares().having | shares().lying | existence().having | existence().amounting | existence().contributing
    told |= cues().said | denying().conditional | shares().vanishing | {"than"}
    return (told | existence().being) - cues().venue - cues().complement  # "mills near ports"


@cache
def _of_all() -> frozenset[str]:
    """Words that a clause opens with which tells of all that they bear their name, or were brought about by one."""
    told_before = anaphora().determiners | anaphora().pronouns | anaphora().possessives | cues().bodies | {"the", "a"}
    brought = existence().being | existence().founding | existence().emerging | {"have", "has", "had"}
    return told_before | brought | classing().classing | classing().bearing

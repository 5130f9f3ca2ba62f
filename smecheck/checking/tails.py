"""What beside the name of a whole makes it a part ("exports of toys", "jobs for graduates"): a setting in, why out."""

from __future__ import annotations

import re

from smecheck.checking.index import Found
from smecheck.checking.members import harmless
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import neutral
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import Word, words
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.described import without_owner
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Measure, Role

_BREAK = re.compile(r"[.,;:()\[\]\n]|\s[-–—]+\s|—")
_PARTICIPLES = ("ed", "ing")
_MOST = 4  # words that a complement may have before it tells something else


def only_part(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> str | None:
    """Why a share is of a part of the whole that a phrase names, in words, or None.

    What it is made of, where it goes, whom it is for and the way it goes make it a part: "60 percent of exports of
    toys", "a share of jobs for graduates", "of exports by sea". Who has the share, a place, a time and what it is
    measured by ("by value") do not.
    """
    text = setting.article.text
    start = max((word.end for word in stretch.words if word.start in found.at), default=max(found.at))
    if fresh := _before(stretch, min(found.at)):
        return f"only a part: {fresh} {text[min(found.at) : start]}"
    behind = behind_whole(setting, start)
    covered = frozenset().union(*(setting.covered(near, measure) for near in setting.of(Role.SENTENCE)))
    if not behind or start + behind[0].start in covered:
        return None
    if tells_of_part(behind) or _by_others(behind, start, covered):
        return f"only a part: {text[min(found.at) : start + behind[0].end]}"
    if behind[0].raw not in shares().dividing:
        return None
    way = behind[0].raw in shares().ways
    if len(behind) > 2 and behind[1].raw in anaphora().possessives and behind[2].raw in wholes().idle:
        return None  # "of exports on their shoulders"
    for word in behind[1 : 1 + _MOST]:
        if start + word.start in covered or word.raw in wholes().turning | shares().joining | cues().clause:
            return None
        if way and word.raw in shares().gauges:
            return None
        spare = neutral() if way else harmless()
        if not (word.hollow or word.text in spare or word.raw in wholes().makers | shares().gauges):
            return f"only a part: {text[min(found.at) : start + word.end]}"
    return None


def _before(stretch: Stretch, start: int) -> str | None:
    """The word right before the name of a whole that makes it a part: "new jobs", and "new ones" of them."""
    ones = stretch.mention.text.lower().split()
    if ones[-1:] != [] and ones[-1] in anaphora().alike and not shares().fresh.isdisjoint(ones):
        return stretch.mention.text
    before = [word for word in stretch.words if word.start < start][-1:]
    return next((word.raw for word in before if word.raw in shares().fresh), None)


def behind_whole(setting: Setting, start: int) -> list[Word]:
    """The words behind a place up to the next mark, the verb of the clause or the number, but for places and times."""
    text, claim = setting.article.text, setting.claim
    stops = [mark.start() for mark in _BREAK.finditer(text, start, claim.sentence.end)]
    stops += [near.mention.span.start for near in setting.of(Role.PREDICATE)[:1] if near.mention.span.start >= start]
    stops += [claim.quantity.span.start] if claim.quantity.span.start >= start else []
    inside = words(text[start : min(stops, default=claim.sentence.end)])
    while inside and _is_aside(setting, start + inside[0].start):
        inside = inside[1:]
    while inside[1:] and inside[0].raw in shares().dividing and _is_aside(setting, start + inside[1].start):
        if inside[1].raw.endswith(("'s", "’s")):
            break  # "in China's chip industry"
        inside = inside[2:]
    return [word for word in inside if not _is_aside(setting, start + word.start)]


def tells_of_part(behind: list[Word]) -> bool:
    """Whether a participle tells of which part something is told ("jobs lost in May"), and not who makes the whole."""
    raw = behind[0].raw
    told = raw in shares().done or (raw.endswith(_PARTICIPLES) and behind[0].text not in harmless())
    return told and raw not in wholes().turning and not any(word.raw == "by" for word in behind[1:3])


def _by_others(behind: list[Word], start: int, covered: frozenset[int]) -> bool:
    """Whether a participle tells who makes the part: "tax paid by bakers", but not "paid by them", "paid by mills"."""
    doers = [word for word in behind[2 : 2 + _MOST] if not word.hollow]
    led = doers != [] and behind[1].raw == "by" and behind[0].raw != doers[0].raw  # but not "year by year"
    if not led or not anaphora().pronouns.isdisjoint(word.raw for word in doers):
        return False
    return not any(start + word.start in covered for word in doers)


def _is_aside(setting: Setting, place: int) -> bool:
    return any(aside.start <= place < aside.end for aside in setting.claim.asides)


def of_their_own(setting: Setting, measure: Measure) -> str | None:
    """Why a share is of what its subject has itself: "mills sell 60 percent of their exports to Peru"."""
    text, number = setting.article.text, setting.claim.quantity.span
    said_of = [near for near in setting.of(Role.SUBJECT) if near.stands_in() or setting.covered(near, measure)]
    for own in setting.of(Role.OF):
        lead = without_owner(own.mention.text.lower()).split()[:1]
        right_behind = text[number.end : own.mention.span.start].strip().lower() == "of"
        if said_of and right_behind and lead and lead[0] in anaphora().possessives & anaphora().plural:
            return f"a share of what they have: {own.mention.text}"
    return None

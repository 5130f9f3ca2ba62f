"""Whether a figure is told of a part of a country, of another place, or with a part left out; why, or None."""

from __future__ import annotations

import re
from itertools import takewhile

from smecheck.checking.index import Found
from smecheck.checking.members import harmless
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import folded, words
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.movement import movement
from smecheck.language.periods import months, months_that_are_words
from smecheck.language.shares import shares
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role, Span
from smecheck.model.once import once

_BREAK = re.compile(r"[.,;:()\[\]\n]|\s[-–—]+\s|—")
_THERE_IS = re.compile(r"\bthere (?:is|are|was|were|exist)\b[a-z ]*$")
_SHORT = 3  # words: "in the trade"
_NEAR = 6  # words behind a number


def narrowed_range(setting: Setting, measure: Measure) -> str | None:
    """Why a rate or a change is not that of the whole country and of all things, in words, or None."""
    if measure.kind not in (Kind.RATE, Kind.CHANGE) or setting.claim.quantity.unit.dimension != "share":
        return None
    return somewhere(setting, measure) or _left_out(setting) or held_against_aim(setting) or _of_a_share(setting)


def _of_a_share(setting: Setting) -> str | None:
    """Why a change is that of a share and not of the thing: "the share of output rose by 5 percent"."""
    for near in setting.of(Role.SUBJECT):
        if near.noun is not None and near.noun.raw in classing().parts and near.found:
            return f"a change of a share: {near.mention.text}"
    return None


def _left_out(setting: Setting) -> str | None:
    """What a rate is told without: "Without energy, inflation was …"."""
    text = setting.article.text
    for near in setting.of(Role.PREDICATE):
        lead = text[setting.claim.sentence.start : near.mention.span.start].lower().split()
        if lead == ["without"] and near.says_anything():
            return f"only a part: without {near.mention.text}"
    return None


def somewhere(setting: Setting, measure: Measure) -> str | None:
    """Why a share is that of a part of the country: "in coastal provinces"."""
    own = {word for run in setting.index.phrases[measure.id] for word in run}
    parts = folded(shares().localities)
    for near in setting.of(Role.OF, Role.SUBJECT, Role.PREDICATE):
        if _some_of_them(setting, near):
            return f"only in some places: {near.mention.text}"
        covered = setting.covered(near, measure)
        for place, word in enumerate(near.words):
            if word.text not in parts or word.start in covered:
                continue
            if word.text in own and not any(near.tells(other) for other in near.words if other is not word):
                continue  # "urban jobs … in China's cities"
            lead = [before.raw for before in near.words[:place]]
            ahead = setting.article.text[setting.claim.sentence.start : near.mention.span.start].lower().split()[-1:]
            if not shares().within.isdisjoint([*lead, *ahead]):
                return f"only in some places: {near.mention.text}"
    return None


def in_a_field(setting: Setting, measure: Measure) -> bool:
    """Whether a clause opens with a field that tells of which part a figure is: "In fishing, mills have 60 percent"."""
    opening = opened_with(setting)
    start, text = (opening.start, setting.article.text) if opening is not None else (0, "")
    if opening is None or text[start : opening.end].lstrip()[:1].isdigit():
        return False  # "mills: 60 percent of GDP, 30 percent of exports"
    covered = frozenset().union(*(setting.covered(near, measure) for near in setting.of(Role.SENTENCE)))
    if opening.of(text).lstrip()[:1].isdigit():
        return False  # a figure of its own: "40 percent of exports, 60 percent of jobs"
    inside = [word for word in words(opening.of(text)) if not _is_aside(setting, start + word.start)]
    if not inside or inside[0].raw not in shares().within | shares().among | cues().venue:
        return False
    spare = harmless() | folded(shares().gauges | wholes().makers)
    return not any(start + w.start in covered for w in inside) and any(w.text not in spare for w in inside[1:])


def within_a_field(setting: Setting, measure: Measure) -> bool:
    """Whether a sentence opens with the field in which things are counted: "In textiles, Norway has 500 mills".

    Months and batches are no fields: "In June, …", "In a first round, …".
    """
    opening, sentence = opened_with(setting), setting.claim.sentence
    if opening is None or opening.start != sentence.start or not setting.counts:
        return False
    told = opening.of(setting.article.text).lower().split()
    times = classing().heaps | existence().round | months().keys()
    return told[:1] == ["in"] and times.isdisjoint(told) and in_a_field(setting, measure)


@once
def opened_with(setting: Setting) -> Span | None:
    """What stands before the comma right in front of whom or what a number is told of; short words need no comma."""
    text, claim = setting.article.text, setting.claim
    first = min((near.mention.span.start for near in setting.of(Role.SUBJECT)), default=claim.quantity.span.start)
    lead = _THERE_IS.sub("", text[claim.sentence.start : min(first, claim.quantity.span.start)]).rstrip()
    if not lead.endswith(",") and not _leads_in(lead):
        return None
    start = max((mark.end() for mark in _BREAK.finditer(lead[:-1])), default=0)
    return Span(claim.sentence.start + start, claim.sentence.start + len(lead.removesuffix(",")))


def _leads_in(lead: str) -> bool:
    """Whether a few words without a verb lead to whom a number is told of: "In toys mills make 60 percent"."""
    told = _BREAK.split(lead)[-1].lower().split()
    spoken = cues().said | cues().putting | anaphora().pronouns | existence().being
    return 1 < len(told) <= _SHORT and told[0] in shares().within | cues().venue and spoken.isdisjoint(told)


def _is_aside(setting: Setting, place: int) -> bool:
    return any(aside.start <= place < aside.end for aside in setting.claim.asides)


def held_against_aim(setting: Setting) -> str | None:
    """Why a change is none over time but against what was aimed at or expected: "5 percent short of plan"."""
    text, claim = setting.article.text, setting.claim
    told = _BREAK.split(text[claim.quantity.span.end : claim.sentence.end])[0].split()[:_NEAR]
    behind = [word.lower() for word in told if word.lower() not in months_that_are_words() or word.islower()]
    at = next((at for at, word in enumerate(behind) if word in movement().comparison or word in shares().beyond), None)
    held = [] if at is None else takewhile(lambda word: word not in shares().joining, behind[at + 1 :])
    aim = next((word for word in held if word in standings().status), None)  # not "more than in 2020 and meant to last"
    return f"held against an aim: {' '.join(behind)}" if aim else None


def _some_of_them(setting: Setting, near: Stretch) -> bool:
    """Whether some of several places are meant that were told before: "in 12 of them"."""
    words = near.mention.text.lower().split()
    ahead = setting.article.text[setting.claim.sentence.start : near.mention.span.start].lower().split()[-1:]
    behind = words[-2:]
    told = len(words) > 2 and behind[0] == "of" and behind[1] in anaphora().pronouns | cues().relative
    return told and not shares().within.isdisjoint(ahead)


def bound_for(setting: Setting, stretch: Stretch, found: Found) -> str | None:
    """Why a share is of what goes to one place or is in another: "exports to Norway", "Chinese mills' jobs in Peru"."""
    text, claim = setting.article.text, setting.claim
    leads = shares().bound | (shares().within if claim.other_areas else frozenset())
    end = max((word.end for word in stretch.words if word.start in found.at), default=max(found.at))
    earlier = claim.asides if stretch.role is Role.ANTECEDENT else ()  # "What part of exports to Norway do they make?"
    for aside in (*setting.places(), *(spot for spot in earlier if stretch.mention.span.contains(spot))):
        lead = text[end : aside.start].lower().split() if aside.start >= end else []
        if lead[:1] != [] and lead[0] in leads and lead[1:] in ([], ["the"]):
            return f"only what goes to or is in {aside.of(text)}"
    return None

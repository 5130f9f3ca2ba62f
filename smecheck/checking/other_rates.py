"""Why a rate is another than the one that a measure holds: a setting and a measure in, why in words or None out."""

from __future__ import annotations

import re
from itertools import pairwise

from smecheck.checking.setting import Setting
from smecheck.checking.sparing import name_words
from smecheck.checking.wording import is_fraction
from smecheck.checking.words import folded
from smecheck.language.movement import movement
from smecheck.language.rates import rates
from smecheck.language.shares import shares
from smecheck.model import Kind, Measure, Role

_WORD = re.compile(r"[a-z]+")
_NEAR = (Role.OF, Role.SUBJECT, Role.PREDICATE)


def another_rate(setting: Setting, measure: Measure) -> str | None:
    """Why a rate is told by another gauge, as a mean over some time, or of some people alone; None if it is not.

    "The harmonised index put inflation at 3 percent", "inflation averaged 3 percent", "for tenants, inflation was 3
    percent". A fraction in words only compares two rates: "half of Norway's".
    """
    if measure.kind is Kind.THRESHOLD:
        return _of_some_people(setting, measure)
    if measure.kind is Kind.CHANGE and measure.unit.dimension == "point":
        return _of_those_outdone(setting, measure)
    if measure.kind is not Kind.RATE or setting.claim.quantity.unit.dimension != "share":
        return None
    if is_fraction(setting.claim.quantity):
        return "a part of a rate, not a rate"
    own = name_words(measure.name) | folded(word for phrase in measure.phrases for word in phrase.lower().split())
    for near in setting.of(*_NEAR):
        for word in near.words:
            if word.raw in rates().indices | rates().kinds | rates().means and word.text not in own:
                return f"another rate: {word.raw} …"
    opening = next((word for word in _opening(setting) if word in rates().indices), None)
    return (
        f"another rate: {opening} …" if opening and not folded({opening}) <= own else _of_some_people(setting, measure)
    )


def _opening(setting: Setting) -> list[str]:
    """The words of a sentence up to its first comma, or up to the number: "Measured by the harmonised index, …"."""
    start = setting.claim.sentence.start
    return _WORD.findall(setting.article.text[start : setting.claim.quantity.span.start].partition(",")[0].lower())


def may_be_revised(setting: Setting) -> bool:
    """Whether a figure is told as one that another replaced: "the flash estimate", "first put at 3, then revised"."""
    told = _WORD.findall(setting.claim.sentence.of(setting.article.text).lower())
    if not rates().revised.isdisjoint(told) and not rates().early.isdisjoint(told):
        return True
    return any(one in rates().early and other in rates().readings for one, other in pairwise(told))


def over_others(setting: Setting, measure: Measure) -> bool:
    """Whether a lead may be over others than the measure's name says: "the mills outran the banks by 5 points"."""
    spot, *objects = [*setting.of(Role.PREDICATE), None]
    if measure.unit.dimension != "point" or spot is None or spot.mention.text.lower() not in movement().outdoing:
        return False
    start = setting.claim.quantity.span.start
    return any(o is not None and o.mention.span.end <= start and setting.left(o, measure) for o in objects)


def _of_those_outdone(setting: Setting, measure: Measure) -> str | None:
    """Another class that a lead is said of, which turns it: "Bakers grew 5 points less than mills"."""
    index, wanted, number = setting.index, setting.index.subjects[measure.id], setting.claim.quantity.span
    verb = next((near.mention.span.start for near in setting.of(Role.PREDICATE)), number.start)
    end = min(verb or number.start, number.start)
    told = [found.at for s in setting.of(Role.SENTENCE) for found in s.found if found.run in wanted]
    for near in setting.of(Role.SUBJECT, Role.PREDICATE):
        start = near.mention.span.start
        if start >= end or near.noun is None or near.noun.raw in shares().gaps:
            continue
        if any(start <= min(at) and max(at) < end and not setting.set_apart(min(at)) for at in told):
            continue  # "small firms known as mills"
        runs = {found.run for found in near.found}
        classes = (m for run in runs for m in index.named.get(run, ()) if m.kind is Kind.STOCK)
        if wanted and (any(classes) or any(runs & own for own in _others(setting, measure))):
            return f"said of {near.mention.text}"
    return None


def _others(setting: Setting, measure: Measure) -> list[frozenset[tuple[str, ...]]]:
    """The subjects of the measures that are said of others."""
    wanted = setting.index.subjects[measure.id]
    return [own for own in setting.index.subjects.values() if own.isdisjoint(wanted)]


def _of_some_people(setting: Setting, measure: Measure) -> str | None:
    """Of whom alone a rate or a limit is told at the head of its sentence: "For tenants, inflation was …"."""
    text, start = setting.article.text, setting.claim.sentence.start
    for near in setting.of(Role.PREDICATE):
        lead = text[start : near.mention.span.start].lower().split()
        if len(lead) != 1 or lead[0] not in rates().leads or near.mention.span.end > setting.claim.quantity.span.start:
            continue
        covered = setting.covered(near, measure)
        told = [word for word in near.words if near.tells(word) and word.start not in covered]
        if told and near.noun is not None and near.noun.raw not in rates().idle:
            return f"only for some: {near.mention.text}"
    return None

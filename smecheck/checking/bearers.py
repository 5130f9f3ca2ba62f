"""Whether a country's rate is told only of some who live with it: a setting and a measure in, a reason or None out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.index import Found
from smecheck.checking.setting import Setting
from smecheck.language.anaphora import anaphora
from smecheck.language.bearers import bearers
from smecheck.language.shares import shares
from smecheck.model import Kind, Measure, Role

_RATES = frozenset({Kind.RATE, Kind.CHANGE})
_WORD = re.compile(r"[\w'’-]+")
_TOLD = re.compile(r"\b(?:for|among) ((?:[\w-]+ ?){1,3})")
_BREAK = re.compile(r"[,;:()–—]|\.(?!\d)")
_NEXT = 3  # words behind a phrase within which it is told who feels it


def borne_by_some(setting: Setting, measure: Measure, found: Found) -> str | None:
    """Why a rate is not the country's: "For pensioners, inflation was 5 percent", "inflation as felt by pensioners".

    A measure that is said of somebody itself, and one that is counted, are left to others.
    """
    if measure.kind not in _RATES or setting.index.subjects[measure.id] or measure.unit.dimension == "count":
        return None
    if felt := _felt_by(setting, found):
        return f"only as {felt} by some"
    origin = _WORD.findall(setting.article.text[setting.claim.sentence.start : min(found.at)].lower())[-1:]
    if origin and origin[0] in bearers().origins:
        return f"only a part: {origin[0]}"
    for near in setting.of(Role.SUBJECT):
        words = _WORD.findall(near.mention.text.lower())
        if words and words[0] in anaphora().some_of and not bearers().some.isdisjoint(words):
            return f"only of some: {near.mention.text}"  # "half of households faced inflation of 5 percent"
    covered = {start for near in setting.of(Role.SENTENCE) for start in setting.covered(near, measure)}
    text, sentence = setting.article.text, setting.claim.sentence
    for near in setting.of(Role.PREDICATE):
        head, before = near.noun, _WORD.findall(text[sentence.start : near.mention.span.start].lower())[-1:]
        some = head is not None and head.raw in _some() and head.start not in covered
        if some and before and bearers().leads.issuperset(before):
            return f"only of some: {near.mention.text}"
    behind = _BREAK.split(text[setting.claim.quantity.span.end : sentence.end].lower())[0]
    told = next((word for word in _TOLD.findall(behind) if not _some().isdisjoint(word.split())), None)
    return f"only of some: {told}" if told else None


def _felt_by(setting: Setting, found: Found) -> str | None:
    """The participle right behind a phrase that tells it as felt by somebody."""
    behind = _WORD.findall(setting.article.text[max(found.at) : setting.claim.sentence.end].lower())[1 : 1 + _NEXT]
    felt = next((word for word in behind if word in bearers().feeling), None)
    return felt if felt is not None and "by" in behind[behind.index(felt) :] else None


@cache
def _some() -> frozenset[str]:
    return bearers().some | shares().localities

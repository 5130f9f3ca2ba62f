"""Whether a class and its verb lead straight to a number, however a parse takes it: a setting in, yes or no out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.index import Found
from smecheck.checking.portions import of_a_whole
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.wider import further_kind
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.shares import shares
from smecheck.model import Measure, Role, Span

_BREAK = re.compile(r"[,;:.()\[\]\"“”]|\s[-–—]+\s|—")
_IT_IS = ("it is", "it's", "it was", "it’s")
_LED = ("for", "up")


def told_plainly(setting: Setting, measure: Measure) -> bool:
    """Whether it says that the class has the share: "Mills make about 60 percent", "It is mills that make 60 percent".

    Nothing but a place may stand before the class in its clause, and nothing but its verb between it and the number.
    """
    if not of_a_whole(measure):
        return False
    if taken_by(setting, measure):
        return True
    text, claim, number = setting.article.text, setting.claim, setting.claim.quantity.span
    wanted = setting.index.subjects[measure.id]
    for sentence in setting.of(Role.SENTENCE):
        for found in sentence.found:
            if found.run not in wanted or max(found.at) > number.start or further_kind(setting, min(found.at)):
                continue
            if len({place.of(text) for place in setting.places() if place.end <= min(found.at)}) > 1:
                continue  # "In Norway, which is often held against Peru, mills make 60 percent"
            end = max(word.end for word in sentence.words if word.start in found.at)
            before = text[claim.sentence.start : min(found.at)]
            if _leads(setting, before) and _has(text[end : number.start], before):
                return True
    return False


def taken_by(setting: Setting, measure: Measure) -> bool:
    """Whether it says what part of the whole is the class's: "The share of exports made up by mills was 60 percent".

    The part, the whole, the verb, the class and the number follow on one another, with nothing beside them but a place.
    """
    wanted, wholes = setting.index.subjects[measure.id], setting.index.phrases[measure.id]
    for sentence in setting.of(Role.SENTENCE):
        named = [found for found in sentence.found if found.run in wholes and found.run not in wanted]
        classes = [found for found in sentence.found if found.run in wanted]
        for whole in named:
            for mills in classes:
                if max(whole.at) < min(mills.at) and _in_order(setting, sentence, whole, mills):
                    return True
    return False


def _in_order(setting: Setting, sentence: Stretch, whole: Found, mills: Found) -> bool:
    claim = setting.claim
    ends = {word.start: word.end for word in sentence.words}
    start, end = ends[max(whole.at)], ends[max(mills.at)]
    if end > claim.quantity.span.start:
        return False
    part = _plain(setting, claim.sentence.start, min(whole.at))
    verb, link = _plain(setting, start, min(mills.at)), _plain(setting, end, claim.quantity.span.start)
    of = next((at for at in range(len(part) - 1, -1, -1) if part[at] == "of"), 0)
    led = of and part[of - 1] in classing().parts and cues().neutral.issuperset(part[of + 1 :])
    told = len(verb) > 1 and verb[0] in shares().having and verb[-1] == "by" and _beside_verb().issuperset(verb[1:-1])
    amounts = [word for word in link if word in existence().being | existence().numbering]
    rest = [word for word in link if word not in amounts and word not in _spare() | {"at", "to"}]
    return bool(led) and told and len(amounts) == 1 and not rest


def _plain(setting: Setting, start: int, end: int) -> list[str]:
    """The words between two places, without the places and the times that stand there."""
    kept: list[str] = []
    for word in re.finditer(r"[^\s,]+", setting.article.text[start:end]):
        spot = Span(start + word.start(), start + word.end())
        if not any(aside.overlaps(spot) for aside in setting.claim.asides):
            kept.append(word[0].lower())
        elif kept[-1:] != [] and kept[-1] in cues().venue:
            kept.pop()
    return kept


@cache
def _beside_verb() -> frozenset[str]:
    return existence().particles | cues().neutral | {*_LED}


def _leads(setting: Setting, before: str) -> bool:
    """Whether nothing before a class narrows it, takes it in, or joins it with others."""
    marks = [mark.end() for mark in _BREAK.finditer(before)]
    start = max(marks, default=0)
    offset = setting.claim.sentence.start
    words = [
        word[0].lower().strip("'’")
        for word in re.finditer(r"\S+", before[start:])
        if not any(
            aside.start < offset + start + word.end() and offset + start + word.start() < aside.end
            for aside in setting.claim.asides
        )
    ]
    while words and words[-1] in anaphora().possessives | {"the", "all", "s"}:
        words.pop()
    clause = words[-1:] == ["that"] and words[-2:-1] != [] and words[-2] in cues().said
    return not words or clause or " ".join(words[-2:]) in _IT_IS or words in (["but"], ["while"], ["yet"])


def _has(between: str, before: str) -> bool:
    """Whether what stands between a class and a number is a verb under which it has a share, and nothing else."""
    told = between.lower().split()
    if not (shares().joining | shares().rest).isdisjoint(told):
        return False  # "mills and others make"
    if told[:1] != [] and told[0] in cues().clause | cues().relative:
        if not before.lower().rstrip().endswith(_IT_IS):
            return False
        told.pop(0)
    having = shares().having | existence().contributing
    verbs = [word for word in told if word in having]
    rest = [word for word in told if word not in having and word not in _spare() and not word.endswith("ly")]
    return len(verbs) == 1 and not rest


@cache
def _spare() -> frozenset[str]:
    """What may stand beside the verb and tells nothing of its own."""
    return before_number() | cues().neutral | shares().together | existence().particles | {*_LED}

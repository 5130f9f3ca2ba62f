"""Whether a number tells how many of other things, or of some, belong to a class: a setting and a measure in."""

from __future__ import annotations

import re

from smecheck.checking.setting import Setting
from smecheck.checking.words import content
from smecheck.language.cues import cues
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role, Span

_YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d\d(?![\d,])")
_OF_THESE = re.compile(r"\s+of\s+(\w+)")


def some_of_others(setting: Setting, measure: Measure) -> bool:
    """Whether the number is of another class, some of which are said to be what the measure counts.

    "Of 300 guests, 8 are bakers" and "There were 300 guests; 8 of them were bakers" count no more bakers than came.
    What the measure's things are a part of is no other class, nor is one that is told without a number.
    """
    if setting.of(Role.COUNTED) or setting.claim.quantity.unit.dimension != "count":
        return False
    text, claim = setting.article.text, setting.claim
    before = text[claim.sentence.start : claim.quantity.span.start]
    behind = _OF_THESE.match(text, claim.quantity.span.end, claim.sentence.end)
    chosen = not cues().choosing.isdisjoint(before.lower().split()[:1])
    if not chosen and (behind is None or behind[1].lower() not in cues().pronouns):
        return False
    if not any(letter.isdigit() for letter in _YEAR.sub("", before)):
        return False
    told = frozenset(content(before))
    return not any(
        told.issuperset(run) for whole in setting.index.lineage(measure) for run in setting.index.phrases[whole.id]
    )


def among_others(setting: Setting, measure: Measure) -> bool:
    """Whether things counted are told as some of a plural that is no such class: "Its guests include 8 bakers"."""
    verb = next((near.mention.text.lower() for near in setting.of(Role.PREDICATE)), None)
    if not setting.counts or verb not in wholes().containing or setting.index.subjects[measure.id]:
        return False
    return any(
        near.noun is not None and near.noun.raw.endswith("s") and setting.left(near, measure) and not near.stands_in()
        for near in setting.of(Role.SUBJECT)
    )


def opens_with_some(setting: Setting, measure: Measure) -> str | None:
    """What a sentence opens with where only some of a place's things belong to it: "In the salt trade Norway has …"."""
    if setting.claim.quantity.unit.dimension != "count" or measure.kind is not Kind.STOCK:
        return None
    sentence = setting.claim.sentence
    before = Span(sentence.start, setting.claim.quantity.span.start).of(setting.article.text)
    opening = before.partition(",")[0]
    told = re.findall(r"[a-z]+", opening.lower())
    if told[:1] == [] or told[0] not in cues().venue | cues().complement:
        return None
    after = [*told[1:], ""]
    singled = (word in wholes().singling and after[place] not in wholes().officials for place, word in enumerate(told))
    return f"only of some: {opening}" if any(singled) else None

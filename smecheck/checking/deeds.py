"""Whether a phrase elsewhere in a sentence tells what was done with what is counted: a setting and it in, yes or no."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.index import Found
from smecheck.checking.members import forms_of_be
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import unit_words
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import folded
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.made import made
from smecheck.model import Measure, Role

_WORDS = re.compile(r"(?:\s[a-z]+)+\s")


def tells_deed(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> bool:
    """Whether a sentence's phrase tells what counted things are, what somebody did, or what was done to them."""
    return (
        _takes_in_the_counted(setting, measure, stretch)
        or _tells_the_deed(setting, found)
        or done_to_them(setting, measure, found)
    )


def done_so_often(setting: Setting, measure: Measure, counted: Stretch) -> bool:
    """Whether a number of times is how many of the things there were that were done: "gave courses 500 times"."""
    noun, verb = counted.noun, next((near.mention.text.lower() for near in setting.of(Role.PREDICATE)), "")
    if counted.role is not Role.COUNTED or noun is None or noun.raw not in ("times", "occasions"):
        return False
    if any(setting.left(near, measure) for near in setting.of(Role.SUBJECT)):
        return False  # "a bank gave courses 500 times"
    events = folded(made().events).issuperset(unit_words(measure.unit.name))
    return events and (verb in made().reaching or f"{verb}_out" in made().reaching)


def done_to_them(setting: Setting, measure: Measure, found: Found) -> bool:
    """Whether a phrase tells right behind a class what those of it that a measure counts went through.

    So it is in "500 mills that have been audited" and "500 mills have undergone an audit", where all mills and the
    audited ones are counted in the registry; "500 mills asked for an audit" tells of others.
    """
    number, text = setting.claim.quantity.span, setting.article.text
    if not setting.counts or min(found.at) < number.end:
        return False
    wider = setting.index.lineage(measure)
    for counted in setting.of(Role.COUNTED):
        if counted.mention.head is None or not any(setting.named(counted, whole) for whole in wider):
            continue
        led = text[counted.mention.head.end : min(found.at)].replace("\n", " ")
        if _WORDS.fullmatch(led) and _leading().issuperset(led.split()):
            return True
    return False


def _takes_in_the_counted(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a phrase begins with what is counted and goes on elsewhere: "crates of pears" in "pears, 500 crates"."""
    units = unit_words(measure.unit.name)
    counted = [own for own in setting.of(Role.COUNTED) if own.noun is not None and own.noun.text in units]
    phrases = setting.index.phrases[measure.id]
    named = [found for found in stretch.found if found.run in phrases and len(found.run) > 1]
    return any(_begins_with(found, own, stretch) for found in named for own in counted)


def _begins_with(found: Found, counted: Stretch, sentence: Stretch) -> bool:
    """Whether a phrase, as it is written, begins with what is counted, up to its noun."""
    head, start = counted.noun, counted.mention.span.start
    told = tuple(word.text for word in sentence.words if word.start in found.at)
    if head is None or head.start not in found.at or told != found.run:
        return head is not None and head.start in found.at and head.text == found.run[0]
    return start <= min(found.at) and head.start < max(found.at)


def _tells_the_deed(setting: Setting, found: Found) -> bool:
    """Whether a phrase is what the clause is said of, with its verb: office and helped, in "the office has helped"."""
    verbs = {near.mention.span.start for near in setting.of(Role.PREDICATE)[:1]}
    doers = {near.noun.start for near in setting.of(Role.SUBJECT) if near.noun is not None}
    return not found.at.isdisjoint(verbs) and not found.at.isdisjoint(doers)


@cache
def _leading() -> frozenset[str]:
    """What may stand between a class and what was done to it."""
    helping = forms_of_be() | existence().standing
    return helping | cues().clause | cues().relative | anaphora().possessives | made().undergoing

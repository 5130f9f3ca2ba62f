"""Whether a number counts once more what its sentence has counted for another time: a setting in, yes or no out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.other_numbers import numbered_apart
from smecheck.checking.setting import Setting
from smecheck.checking.some_of import some_of
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import words
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.periods import months
from smecheck.language.periods import words as of_time
from smecheck.model import Measure, Role

_YEAR = re.compile(r"(?:19|20)\d\d$")
_BREAK = re.compile(r"[.,;:()!?\"”]")


def counted_again(setting: Setting, measure: Measure, sentence: Stretch, verb: str | None) -> bool:
    """Whether a number without a noun is of the class counted before it: "Ulm had 500 mills, and in May it had 400".

    A place has both, at times of their own, and nothing else is told between the two nor behind the second: "Ulm had
    500 mills and some shops, and in May it had 400" may be of the shops.
    """
    found, number = setting.named(sentence, measure), setting.claim.quantity.span
    if found is None or setting.of(Role.COUNTED, Role.OF) or not setting.claim.period_said:
        return False
    if verb not in existence().having or any(told.says_anything() for told in setting.of(Role.ANTECEDENT)[:1]):
        return False  # "it" is likeliest what its sentence has told of first
    start, end = min(found.at), max(word.end for word in sentence.words if word.start in found.at)
    if end > number.start or not numbered_apart(setting, start) or some_of(setting, start):
        return False
    stop = _BREAK.search(setting.article.text, number.end, setting.claim.sentence.end)
    last = stop.start() if stop is not None else setting.claim.sentence.end
    return (
        _is_had(setting, start)
        and _tells_no_more(setting, end, number.start)
        and _tells_no_more(setting, number.end, last)
    )


def _is_had(setting: Setting, start: int) -> bool:
    """Whether a place has what is first counted: "Norway has over 500", "there are 500", not "a bank has", "closed"."""
    text, offset = setting.article.text, setting.claim.sentence.start
    told = list(re.finditer(r"[\w.,]+", text[offset:start]))[:-1]
    while told and told[-1][0].lower() not in existence().having:
        if not (told[-1][0].lower() in before_number() or told[-1][0][:1].isdigit()):
            return False
        told.pop()
    while told and told[-1][0].lower() in existence().having | cues().neutral:
        told.pop()
    if not told:
        return False
    who = offset + told[-1].start()
    placed = any(place.start <= who < place.end for place in setting.places())
    return placed or told[-1][0].lower() in anaphora().singular | cues().nationwide | {"there"}


def _tells_no_more(setting: Setting, start: int, end: int) -> bool:
    """Whether nothing stands between two places but times, verbs of having, words that join, and "it" or "there"."""
    for word in words(setting.article.text[start:end]):
        at = start + word.start
        aside = next((aside for aside in setting.claim.asides if aside.start <= at < aside.end), None)
        if aside is not None and (_is_time(aside.of(setting.article.text)) or setting.places() == [aside]):
            continue
        if aside is not None or not (word.hollow or word.raw in _spare()):
            return False
    return True


def _is_time(aside: str) -> bool:
    return _YEAR.search(aside) is not None or not months().keys().isdisjoint(aside.lower().split())


@cache
def _spare() -> frozenset[str]:
    joining = frozenset(of_time("breaks")) | cues().venue | anaphora().singular | {"there"}
    return joining | existence().having | existence().standing | before_number()

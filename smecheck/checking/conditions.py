"""Whether a limit is that of a class, or of some of it or of what it is for: a setting and a measure in, why out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from smecheck.checking.setting import Setting
from smecheck.language.limiting import limiting
from smecheck.model import Kind, Measure, Role

_BECOMING = re.compile(r"\b[Tt]o (?:become|enter|join|(?:be|count|rank|qualify) \w+) [^,;:.]*\w")
_DOING = re.compile(r"\b[Tt]o (?!(?:an?|the|its|their|this|that)\b)[a-z]+ [^,;:.\d]*\w")
_RIGHT_BEHIND = re.compile(r"(?: in [A-Z]\w+| there)?\s(?:with|whose|having|(?:that|who|which) [a-z]+)\s[^,;:.()]*")


def becomes_another(setting: Setting, measure: Measure) -> str | None:
    """What one becomes or does by reaching a limit, where that is not to be of the class it is held against.

    A class that is only named with the condition has a limit of its own ("To be a supplier, large mills need 500"), and
    so has what one of it is counted as: good customers, in "They treat mills as good customers if …".
    """
    sentence = next(iter(setting.of(Role.SENTENCE)), None)
    if measure.kind is not Kind.THRESHOLD or sentence is None:
        return None
    named = [at for found in sentence.found if found.run in setting.index.subjects[measure.id] for at in found.at]
    told = [] if not named else list(_aims(setting))
    if told:
        within = any(aim.start() <= at < aim.end() for aim in told for at in named)
        return None if within else f"of what is {told[0][0]}"
    put = _put_as().search(setting.article.text, setting.claim.sentence.start, setting.claim.sentence.end)
    return f"of what is {put[0]}" if put is not None and named and put.end() not in named else None


def _aims(setting: Setting) -> Iterator[re.Match[str]]:
    """What a limit is to be reached for, by its infinitives: "To list there, …", "… of 500 to win the title"."""
    text, sentence, number = setting.article.text, setting.claim.sentence, setting.claim.quantity.span
    yield from _BECOMING.finditer(text, sentence.start, sentence.end)
    opening = _DOING.match(text, sentence.start, number.start)
    if opening is not None:
        yield opening
    yield from _DOING.finditer(text, number.end, sentence.end)


def tells_which(setting: Setting, measure: Measure) -> bool:
    """Whether a limit may only tell which of a class are meant: "It lends to large mills with sales of 500"."""
    sentence = next(iter(setting.of(Role.SENTENCE)), None)
    if measure.kind is not Kind.THRESHOLD or sentence is None:
        return False
    text, start = setting.article.text, setting.claim.quantity.span.start
    for found in sentence.found:
        end = next(word.end for word in sentence.words if word.start == max(found.at))
        together = len(text[min(found.at) : end].split()) <= len(found.run)
        named = found.run in setting.index.subjects[measure.id] and together and end < start
        if named and _RIGHT_BEHIND.fullmatch(text, end, start):
            return True
    return False


@cache
def _put_as() -> re.Pattern[str]:
    """What leads to what somebody counts one of a class as: "treat a mill as a"."""
    verbs = "|".join(sorted(limiting().ranking))
    return re.compile(rf"\b(?:{verbs}) (?:(?!as )[^\s,;:.]+ ){{1,5}}as (?:an? |the )?[\"“‘']?")

"""Which of those told before are meant by "those in the north": a setting and a measure in; all of its own, or some."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.setting import Setting
from smecheck.checking.sparing import name_words
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import Word
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.model import Measure, Role

_SIDES = ("above", "below")


def some_of_those(setting: Setting, measure: Measure) -> str | None:
    """The subject that is but some of those told before: "those in the north", where nothing in it is the measure's."""
    for stretch in setting.of(Role.SUBJECT, Role.OF):
        lead = stretch.mention.text.lower().split()[:1]
        pointing = lead != [] and lead[0] in anaphora().pronouns & anaphora().determiners & anaphora().plural
        if _makes_its_own(setting, measure, stretch):
            continue
        own = setting.covered(stretch, measure)
        if pointing and setting.behind(stretch, measure) and not own:
            return f"of some: {stretch.mention.text}"
        if own and any(word.text not in name_words(measure.name) for word in _behind(stretch)):
            return f"of some: {stretch.mention.text}"
    return None


def named_with_those(setting: Setting, measure: Measure) -> bool:
    """Whether what tells which of those are meant makes them the measure's own: "Those in bakery made 500"."""
    return any(_makes_its_own(setting, measure, near) for near in setting.of(Role.SUBJECT, Role.OF))


def _makes_its_own(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    inside = {word.text for word in _behind(stretch)}
    for near in setting.of(Role.ANTECEDENT) if inside else ():
        told = inside | ({near.noun.text} if near.noun is not None else set())
        if any(told == set(run) for run in setting.index.subjects[measure.id]):
            return True
    return False


def _behind(stretch: Stretch) -> tuple[Word, ...]:
    """The words that tell which of those told before are meant: north, in "sales of those in the north"."""
    those = _those().search(stretch.mention.text.lower())
    if those is None or len(stretch.mention.text) != len(stretch.mention.span):
        return ()
    start = stretch.mention.span.start + those.end()
    return tuple(word for word in stretch.words if word.start >= start and stretch.tells(word))


@cache
def _those() -> re.Pattern[str]:
    leads = "|".join(sorted(cues().venue | cues().complement | {*_SIDES}))
    return re.compile(rf"(?:^|\bof )those(?= (?:{leads})\b)")

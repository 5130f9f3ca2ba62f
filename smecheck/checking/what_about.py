"""Whether a word only tells what a paper is about, as its measure's name does: a setting and a word in, yes or no."""

from __future__ import annotations

import re

from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import Word, content, words
from smecheck.language.cues import cues
from smecheck.language.wholes import wholes
from smecheck.model import Measure

_POINTING = ("the", "this", "that")
_ABOUT = ("on", "for", "about")
_BACK = 160  # characters before a sentence: the one before it
_ENDS = re.compile(r"[.!?]\s")


def is_what_it_is_about(setting: Setting, measure: Measure, stretch: Stretch, word: Word) -> bool:
    """Whether a word behind a measure's subject tells no more of it than the measure's own name.

    So it is of "rules on improving the safety of mills", where the measure is of rules on the safety of mills, and of
    "Safety is a worry. Rules on the matter …".
    """
    before = setting.article.text[stretch.mention.span.start : word.start].lower().split()
    if word.raw.endswith("ing") and before[-1:] != [] and before[-1] in _ABOUT:
        behind = next((other for other in stretch.words if other.start > word.start and not other.hollow), None)
        return behind is not None and behind.text in _own_words(setting, measure, stretch, word)
    if word.raw not in wholes().standing_in or before[-1:] == [] or before[-1] not in _POINTING:
        return False
    said = _said_before(setting, stretch)
    own = _own_words(setting, measure, stretch, word)
    return any(one.text in own and not _is_of_others(said, one) for one in words(said))


def _is_of_others(said: str, word: Word) -> bool:
    """Whether a noun is told with whose it is: "safety at banks"."""
    behind = said[word.end :].lower().split()[:1]
    return behind != [] and behind[0] in cues().complement


def _own_words(setting: Setting, measure: Measure, stretch: Stretch, word: Word) -> frozenset[str]:
    """The words of a measure's name that also name its subject, and not only what that is."""
    subjects = frozenset(part for run in setting.index.subjects[measure.id] for part in run)
    told = {other.text for other in stretch.words if other.start < word.start}
    return (frozenset(content(measure.name)) & subjects) - setting.index.topic - told


def _said_before(setting: Setting, stretch: Stretch) -> str:
    """The clauses right before a stretch, from the sentence before its own on."""
    text, start = setting.article.text, stretch.mention.span.start
    before = text[max(0, setting.claim.sentence.start - _BACK) : setting.claim.sentence.start].rstrip()
    last = _ENDS.split(before)[-1]
    return f"{last} {text[setting.claim.sentence.start : start]}"

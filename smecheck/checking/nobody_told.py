"""Whether a figure of which nobody is told may be the subject's that its passage tells of: a setting in, yes or no."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from smecheck.checking.setting import Miss, Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import Word, folded, words
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.model import Measure

_PARAGRAPH = re.compile(r"\n\s*\n")
_LABEL = re.compile(r"[^\W\d_]{4,}[^:\n]*:\s")  # "The coast in figures: …", not "A: …"


def of_the_passage(setting: Setting, misses: Sequence[Miss]) -> Measure | None:
    """The measure that a number would be of but that nobody is told, where the passage tells of its subject."""
    measures = {miss.measure for miss in misses if miss.untold}
    return next((one for one in measures if len(measures) == 1 and _passage_tells(setting, one)), None)


def _passage_tells(setting: Setting, measure: Measure) -> bool:
    """Whether one of a measure's subjects is told of before the number, and no part or other owner since.

    So it is in the number's paragraph, or else in the one before: "Mills matter.", and then "60 percent of exports".
    """
    text, number = setting.article.text, setting.claim.quantity.span
    breaks = [0, 0, *(found.end() for found in _PARAGRAPH.finditer(text, 0, number.start))]
    start = breaks[-2]
    told = words(text[start : number.start])
    wanted = setting.index.subjects[measure.id]
    last = max((max(found.at) for found in setting.index.find(told) if found.run in wanted), default=None)
    if last is None or _others([word for word in told if word.start > last]):
        return False
    named = last + start >= setting.claim.sentence.start
    return named or _LABEL.search(text, setting.claim.sentence.start, number.start) is None


def names_sibling(setting: Setting, measure: Measure, earlier: Stretch) -> bool:
    """Whether what was told before is only what another measure of the same subject is of: "80 percent of jobs"."""
    of_it = (one for found in earlier.found for one in setting.index.named.get(found.run, ()))
    siblings = (one for one in of_it if measure.subjects and one.subjects == measure.subjects)
    return any(not setting.left(earlier, one) for one in siblings)


def _others(told: list[Word]) -> bool:
    """Whether others are told of, of the same kind or as a part of it: "private firms", "the state sector"."""
    narrow, owners = folded(classing().subset), folded(cues().owner)
    return any(one.text in narrow and two.text in owners for one, two in pairwise(told))

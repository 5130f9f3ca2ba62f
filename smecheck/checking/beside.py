"""What right before a number, without a verb, tells whose another share is: a setting and a measure in, words out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from smecheck.checking.members import harmless
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import words
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.denying import denying
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Measure, Role

_BREAK = re.compile(r"[.,;:()\[\]\n\"“”]|\s[-–—]+\s|—|\b(?:and|while|but|with|or)\b")
_BRACKET = re.compile(r"[(\[][^)\]]*$")
_MARKS = " ,:;–—-"


def named_beside(setting: Setting, measure: Measure) -> str | None:
    """Whose share a number is by what alone stands before it: state firms, in "mills make 60 percent, state firms 40".

    In brackets it may be parted from the number by a colon: "(state firms: 40 percent)".
    """
    text, claim = setting.article.text, setting.claim
    before = text[claim.sentence.start : claim.quantity.span.start]
    bracket = _BRACKET.search(before)
    marks = [mark.end() for mark in _BREAK.finditer(before.rstrip(_MARKS) if bracket else before)]
    start = claim.sentence.start + max(marks, default=0)
    if not marks or any(start <= near.mention.span.start < claim.quantity.span.start for near in _verbs(setting)):
        return None
    own = frozenset().union(*(setting.covered(near, measure) for near in setting.of(Role.SENTENCE)))
    told: list[str] = []
    if before.lower().split()[-1:] != [] and before.lower().split()[-1] in anaphora().possessives | {"the"}:
        return None  # "mills pay more than their 60 percent"
    if "that" in takewhile(lambda word: word in before_number(), reversed(before.lower().split())):
        return None  # "Remember that 60 percent of exports come from mills"
    for word in words(text[start : claim.quantity.span.start]):
        place = start + word.start
        if place in own or word.raw in _telling():
            return None
        aside = any(aside.start <= place < aside.end for aside in claim.asides)
        spare = before_number() | wholes().adding | denying().granting
        idle = word.text in harmless() or word.raw in spare or word.raw.endswith("ly")
        if not aside and not idle and Stretch.tells(word):
            told.append(word.raw)
    trailing = reversed(words(text[start : claim.quantity.span.start]))
    last = next((word for word in trailing if word.hollow or word.raw not in before_number()), None)
    led = last is not None and last.hollow and last.raw not in cues().neutral  # "the source of 60 percent"
    return None if led else " ".join(told) or None


def _verbs(setting: Setting) -> Sequence[Stretch]:
    return setting.of(Role.PREDICATE)[:1]


@cache
def _telling() -> frozenset[str]:
    """Verbs under which a number is told, however a parse takes them."""
    told = shares().having | shares().lying | existence().having | existence().amounting | existence().being
    told |= shares().losing | denying().conditional
    return told | cues().said | cues().putting | cues().relative | existence().contributing

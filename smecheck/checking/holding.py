"""Whether counted things are told as all that a place has: a claim's setting in, yes or no out."""

from __future__ import annotations

import re

from smecheck.checking.setting import Setting
from smecheck.language.cues import cues
from smecheck.model import Role, Span

_POSSESSIVE = re.compile(r"['’]s?$")
_HEDGE = 30  # characters: "its more than", "China's nearly"


def belongs_to_place(setting: Setting) -> bool:
    """Whether the number stands behind "China's", behind "its" of a place, or before "that China has"."""
    text, number = setting.article.text, setting.claim.quantity.span
    return _possessed(setting, text, number) or any(
        _had(setting, text, counted.mention.span.end) for counted in setting.of(Role.COUNTED)
    )


def _possessed(setting: Setting, text: str, number: Span) -> bool:
    """Whether nothing but a hedge parts the number from a possessive that is a place's."""
    start = max(setting.claim.sentence.start, number.start - _HEDGE)
    leading = list(re.finditer(r"\S+", text[start : number.start]))
    for place, word in reversed(list(enumerate(leading))):
        if _POSSESSIVE.search(word[0]):
            return _is_place(setting, Span(start + word.start(), start + word.end()))
        if word[0].lower() in cues().possessives:
            subjects = setting.of(Role.SUBJECT)
            return bool(subjects) and all(not subject.words for subject in subjects)
        if word[0].lower() not in cues().neutral or place == 0:
            return False
    return False


def _had(setting: Setting, text: str, end: int) -> bool:
    """Whether "that", a place and a verb of having follow."""
    following = re.compile(r"\s(?:that|which)?\s?(?=[A-Z])").match(text, end)
    if following is None:
        return False
    place = next((aside for aside in setting.claim.asides if aside.start == following.end()), None)
    verb = text[place.end : place.end + _HEDGE].split()[:1] if place else []
    return bool(verb) and verb[0] in cues().having | cues().founding


def _is_place(setting: Setting, word: Span) -> bool:
    return any(aside.start <= word.start < aside.end or word.contains(aside) for aside in setting.claim.asides)

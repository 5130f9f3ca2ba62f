"""The class that a story told of last before a number: a setting in, a measure or a yes or no of phrases out."""

from __future__ import annotations

import re

from smecheck.checking.index import Found
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import classes, unit_words
from smecheck.checking.stretches import Stretch
from smecheck.checking.tellers import tells_only
from smecheck.checking.words import folded, words
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.existence import existence
from smecheck.language.places import words as names
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure

_REACH = 500  # characters: a paragraph of explanation
_COUNT = re.compile(r"\b(\d[\d,.]*) ([a-z]+)\b")


def last_counted(setting: Setting) -> Measure | None:
    """The last class told of before the number whose members the registry counts."""
    end = setting.claim.quantity.span.start
    told = words(setting.article.text[max(0, end - _REACH) : end])
    for found in sorted(setting.index.find(told), key=_last_and_longest, reverse=True):
        for measure in setting.index.named.get(found.run, ()):
            if measure.kind is Kind.STOCK and measure.unit.dimension == "count" and _is_class(setting, measure):
                return measure
    return None


def some_counted_since(setting: Setting, counted: Measure) -> bool:
    """Whether others, or some of them, are counted close by: "300 companies", "20 are bakers"."""
    end = setting.claim.quantity.span.start
    before = setting.article.text[max(0, end - _REACH) : end]
    own = {f"{held.value:,}" for held in counted.observations}
    told = [found for found in _COUNT.finditer(before) if found[1] not in own]
    return any(found[2].lower() in existence().being or words(found[2])[0].text in classes() for found in told)


def names_another(stretch: Stretch, *more: str) -> bool:
    """Whether a phrase tells of something of its own: no "they", "these firms", "the label" or "the ministry".

    more: further words that tell of nothing.
    """
    noun, told = stretch.noun, stretch.mention.text.lower().split()
    if "own" in told or not names("ourselves").isdisjoint(told):
        return True  # "Ulm says its own were named in four batches", "we have 500"
    if noun is None or tells_only(stretch) or noun.text in folded(wholes().officials):
        return False
    if stretch.stands_in() or not stretch.says_anything():
        return False
    own = [*stretch.left_before(frozenset()), *stretch.left_behind(frozenset())]
    spare = classes() | folded(classing().labels | anaphora().counts | anaphora().lists | frozenset(more))
    return not spare.issuperset(word.text for word in own)


def _last_and_longest(found: Found) -> tuple[int, int, tuple[str, ...]]:
    return max(found.at), len(found.run), found.run


def _is_class(setting: Setting, measure: Measure) -> bool:
    """Whether what a measure counts has members: mills, but neither their standards nor their batches."""
    heaped = not folded(classing().heaps).isdisjoint(unit_words(measure.unit.name))
    return not heaped and not setting.index.subjects[measure.id]

"""What a label before a number leaves of the class that it names: a claim's setting in, yes or no out."""

from __future__ import annotations

import re

from smecheck.checking.members import told_of_some
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.language.anaphora import anaphora
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.wholes import wholes
from smecheck.model import Measure


def of_some_in_label(setting: Setting, measure: Measure, label: Stretch, verb: str | None) -> bool:
    """Whether a label tells of some of a class: "Mills visited: 30", "Mills on our books: 30"."""
    behind = label.mention.text.split()
    place = next((at for at, word in enumerate(behind) if label.noun and label.noun.raw in word.lower()), len(behind))
    owned = any(word.lower() in anaphora().possessives for word in behind[place:])
    return owned or told_of_some(setting, measure, label, verb)


def is_summed(setting: Setting) -> bool:
    """Whether a number tells behind a comma how many there are of something in all: "loans to mills, 300 in all"."""
    text, claim = setting.article.text, setting.claim
    before = text[claim.sentence.start : claim.quantity.span.start].lower().split()
    lead = next((word for word in reversed(before) if word not in before_number()), "")
    behind = re.findall(r"[a-z]+", text[claim.quantity.span.end : claim.sentence.end].lower())
    return lead.endswith(",") and any(tuple(behind[: len(run)]) == run for run in existence().summing)


def wanting(setting: Setting, stretch: Stretch) -> bool:
    """Whether the clause before a colon tells that something is wanted: "China needs more wells: 500"."""
    start, end = setting.claim.sentence.start, stretch.mention.span.start
    return end > start and not wholes().wanting.isdisjoint(setting.article.text[start:end].lower().split())

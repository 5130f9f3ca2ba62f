"""What a label before a number leaves of the class that it names: a claim's setting in, yes or no out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.members import told_of_some
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import name_words, neutral
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import folded, words
from smecheck.language import periods
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.wholes import wholes
from smecheck.model import Measure, Role

_SPEAKER = re.compile(r"[\"“]?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}: ")


def of_some_in_label(setting: Setting, measure: Measure, label: Stretch, verb: str | None) -> bool:
    """Whether a label tells of some of a class: "Mills visited: 30", "Mills on our books: 30"."""
    behind = label.mention.text.split()
    place = next((at for at, word in enumerate(behind) if label.noun and label.noun.raw in word.lower()), len(behind))
    owned = any(word.lower() in anaphora().possessives for word in behind[place:])
    return owned or told_of_some(setting, measure, label, verb)


def labelled_apart(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a label of its own tells which of a class told before are counted: "Mills: 500. Run by women: 30"."""
    claim, number = setting.claim, setting.claim.quantity.span
    head, mark, hedge = setting.article.text[claim.sentence.start : number.start].rpartition(":")
    told_before = stretch.role is Role.ANTECEDENT and stretch.mention.span.end <= claim.sentence.start
    clause = any(near.mention.text.lower() in anaphora().pronouns for near in setting.of(Role.SUBJECT))
    if clause or not (told_before and mark and before_number().issuperset(hedge.lower().split())):
        return False
    if _answers(setting.article.text, stretch.mention.span.end, claim.sentence.start, number.start):
        return False
    start, label = claim.sentence.start + head.rfind("\n") + 1, head.rpartition("\n")[2]
    named = frozenset(word for run in setting.index.phrases[measure.id] for word in run)
    spare = _of_being() | neutral() | setting.index.topic | name_words(measure.name) | named
    spare -= folded(classing().marketed)
    left = [word for word in words(label) if not word.hollow and word.text not in spare]
    return any(not any(aside.start <= start + word.start < aside.end for aside in claim.asides) for word in left)


def _answers(text: str, asked: int, start: int, number: int) -> bool:
    """Whether a label is but who answers what somebody was asked: "Ann Hill: How many mills are there? Mayor: 500"."""
    question, _, label = text[:number].rpartition("\n")
    question = question.rstrip().rpartition("\n")[2]
    ends = text[asked:start].rstrip()
    alone = ends.endswith("?") and ends.count("?") == 1 and "\n" not in ends
    return alone and label.count(":") == 1 and all(_SPEAKER.match(turn) is not None for turn in (question, label))


@cache
def _of_being() -> frozenset[str]:
    """The folded words of a label for all there are, at a time: "Recognised to date", "Total by June"."""
    told = existence().having | existence().founding | existence().emerging | existence().being | cues().nationwide
    until_now = {word for run in periods.words("until_now") for word in run.split()}
    timely = until_now | anaphora().at_present | anaphora().anaphoric | wholes().adding
    return folded(told | timely | periods.months().keys() | periods.units().keys() | periods.relatives().keys())


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

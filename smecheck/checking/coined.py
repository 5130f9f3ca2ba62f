"""What an undertaking offers, where a sentence names that and the noun alone tells the rest: a noun in, phrases out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smecheck.checking.index import Found, Index
from smecheck.checking.kindred import quoted_names
from smecheck.checking.made import is_made
from smecheck.checking.sparing import unit_words
from smecheck.checking.words import Word, content
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.wholes import wholes
from smecheck.model import Claim, Measure, Mention, Role

_END = re.compile(r"[.!?][\"”’)]?\s|\n")
_LOOK_BACK = 240  # characters


def things_of(index: Index, claim: Claim, noun: Word, text: str) -> Iterator[Found]:
    """The phrases that a bare noun stands for: measures, in "The drive \"Joined Hands\" has 37 measures".

    The registry counts them for what the measure's own name sets in quotation marks.
    """
    for measure in index.kindred.counting.get(noun.text, ()):
        if not is_made(measure):
            continue
        named = noun.text in content(measure.name.split('"')[0])
        runs = sorted(run for run in index.phrases[measure.id] if run[-1] == noun.text)
        if named and runs and is_named(index, measure, claim, text):
            yield Found(runs[0], frozenset({noun.start}))


def is_named(index: Index, measure: Measure, claim: Claim, text: str) -> bool:
    """Whether a number is told of an undertaking that its sentence names, or the one before for "it" or "the drive".

    So it is where nobody else is told to do it: not "Under the drive \"Joined Hands\", the bank has 12 measures".
    """
    names = quoted_names(measure)
    subjects = [near for near in claim.mentions if near.role is Role.SUBJECT]
    if any(name in claim.sentence.of(text) for name in names):
        named = [near.span for near in claim.mentions if near.role is Role.SUBJECT and _is_one(near, names, text)]
        return all(near.span in named or _stands_for(index, measure, near.text) for near in subjects)
    before = text[max(0, claim.sentence.start - _LOOK_BACK) : claim.sentence.start].rstrip()
    last = _END.split(before)[-1]
    return any(name in last for name in names) and bool(subjects) and all(_is_it(near.text) for near in subjects)


def _is_one(subject: Mention, names: list[str], text: str) -> bool:
    """Whether a subject is the name, or what it is the name of: 'another drive, "Joined Hands", …'."""
    behind = text[subject.span.end :].lstrip(', "“')
    kind = subject.text.lower().split()[-1] in wholes().makers
    return any(name in subject.text or (kind and behind.startswith(name)) for name in names)


def _stands_for(index: Index, measure: Measure, told: str) -> bool:
    """Whether a subject is a word for the undertaking, or counts those who run it."""
    if _is_it(told) or told.lower() in anaphora().pronouns | cues().relative:
        return True
    units = frozenset().union(*(unit_words(other.unit.name) for other in index.kindred.of_the_same(measure)))
    return not units.isdisjoint(content(told))


def _is_it(told: str) -> bool:
    """Whether a subject is "it", or one that was told of before: "the drive"."""
    lead, *noun = told.lower().split()
    return (lead == "it" and not noun) or (lead in ("the", "this") and bool(noun) and wholes().makers.issuperset(noun))

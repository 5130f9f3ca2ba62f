"""Figures of some only, by who has or makes what is counted: a setting and a measure in, the reason or None out."""

from __future__ import annotations

from smecheck.checking.holding import belongs_to_place, some_are_taken
from smecheck.checking.made import made_with_others
from smecheck.checking.makers import of_somebody, somebodys_own
from smecheck.checking.others import of_some_alone
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.undertakings import copied
from smecheck.checking.verbs import verb_of
from smecheck.checking.words import folded
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role


def of_some_only(setting: Setting, measure: Measure) -> str | None:
    """Why a figure is that of some only, in words, or None."""
    return (
        _dealt_with(setting, measure, verb_of(setting))
        or somebodys_own(setting, measure)
        or of_some_alone(setting, measure)
        or made_with_others(setting, measure)
        or copied(setting, measure)
    )


def _dealt_with(setting: Setting, measure: Measure, verb: str | None) -> str | None:
    """Why the counted things are only those that somebody deals with or looks at, in words, or None.

    What is counted for a subject is no part of a class: whoever "worked with 14 offices to issue the rules" tells all.
    """
    if not setting.counts or measure.kind is not Kind.STOCK or setting.index.subjects[measure.id]:
        return None
    if belongs_to_place(setting) or some_are_taken(setting):
        return None
    if circle := next((s for s in setting.of(Role.SUBJECT) if _is_circle(s)), None):
        return f"only those among others: {circle.mention.text}"
    makers = folded(wholes().makers)
    made = [s for s in setting.of(Role.SUBJECT) if s.noun is not None and s.noun.text in makers]
    if own := next((s for s in made if verb in wholes().reaching and of_somebody(setting, measure, s)), None):
        return f"only those of somebody: {own.mention.text}"  # "a programme run by a bank reaches 500 wells"
    sample = next((s for s in setting.of(Role.OF) if s.noun is not None and s.noun.raw in wholes().samples), None)
    spot = next((s.mention.span.start for s in setting.of(Role.PREDICATE)), 0)
    acts = spot < setting.claim.quantity.span.start  # "500 wells work" is of another kind
    told = sample.mention.text if sample else verb if acts and verb in wholes().dealing else None
    named = any(
        told == word.raw
        for s in setting.of(Role.SENTENCE)
        for word in s.words
        if word.start in setting.covered(s, measure)
    )
    return f"only those of which it is told: {told}" if told and not named else None


def _is_circle(subject: Stretch) -> bool:
    """Whether a clause is said of those whom somebody deals with: "our suppliers include 500 mills"."""
    return subject.noun is not None and subject.noun.raw in wholes().circles

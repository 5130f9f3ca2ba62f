"""The aim that a rate is held against: a setting told as a target in, the measure of that target out, or None."""

from __future__ import annotations

from functools import cache

from smecheck.checking.placed import place
from smecheck.checking.setting import Fit, Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import folded
from smecheck.language.standings import standings
from smecheck.model import Measure, Role, Status

_HELD = (Role.OF, Role.SUBJECT, Role.PREDICATE)
_LEAD = 3  # words: "close to the"
_NEAR = (Role.OF, Role.SUBJECT, Role.PREDICATE, Role.ANTECEDENT, Role.SENTENCE)


def aimed_at(setting: Setting) -> Fit | None:
    """The fit of a measure whose phrase is another's with a noun of aims, where a number is told as an aim for that.

    "Inflation is above the bank's target of 2 percent" and "the bank aims for inflation of 2 percent" both give the
    inflation target. The number's own noun must be the aim alone, with no more than who has it; or else the rate, where
    a bank or an authority aims for it and no time is told, for such an aim may be a step on the way.
    """
    claim = setting.claim
    if claim.status is not Status.TARGET or claim.quantity.unit.dimension != "share":
        return None
    for stretch in setting.of(*_NEAR):
        for found in stretch.found:
            for measure in setting.index.kindred.aims:
                if found.run in _aims_of(setting, measure) and _is_aim(setting, measure, stretch):
                    owner = place(setting, measure, stretch)
                    if owner.obstacle is None:
                        return Fit(measure, (0, 0, 0), owner.link, f"the aim of {stretch.mention.text!r}")
    return None


def _aims_of(setting: Setting, measure: Measure) -> set[tuple[str, ...]]:
    """The phrases of what a measure is the target of: inflation, of an inflation target."""
    runs = (tuple(word for word in run if word not in _aims()) for run in setting.index.phrases[measure.id])
    return {run for run in runs if run and (*run, "target") in setting.index.phrases[measure.id]}


def _is_aim(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether the number is the aim itself by its own noun, or by who aims."""
    known = _aims() | _holders() | frozenset(word for run in setting.index.phrases[measure.id] for word in run)
    named = [near for near in setting.of(Role.COUNTED, Role.OF) if near.noun and near.noun.text in _aims()]
    own = [near for near in named if near.noun and not near.noun.raw.endswith("s")]  # "the bank aims" may be parsed so
    if own:
        return known.issuperset(word.text for near in own for word in near.left_before(frozenset()))
    left = {word.text for word in stretch.left_before(frozenset())}
    rate = stretch.role in _HELD and known.issuperset(left)
    held = any(word.text in _holders() for near in setting.of(Role.SENTENCE) for word in near.words)
    sentence, number = setting.claim.sentence, setting.claim.quantity.span
    before = setting.article.text[sentence.start : number.start].lower().split()[-_LEAD:]
    times = [aside for aside in setting.claim.asides if number.end <= aside.start < sentence.end]
    timed = setting.claim.period_said or any(aside not in setting.places() for aside in times)
    return rate and held and not timed and not standings().holding.isdisjoint(before)


@cache
def _aims() -> frozenset[str]:
    """The folded nouns and verbs of aims."""
    return folded({word for word, told in standings().status.items() if told is Status.TARGET})


@cache
def _holders() -> frozenset[str]:
    """The folded words for who sets a rate's aim."""
    return folded(standings().aimers)

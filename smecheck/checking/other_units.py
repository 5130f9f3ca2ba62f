"""Whether a figure under another unit is a measure's by no chance: a claim and a measure in, yes or a slip out."""

from __future__ import annotations

import re

from smecheck.checking.diagnose import Diagnosis
from smecheck.checking.diagnose.unit import wrong_unit
from smecheck.checking.figure import significant
from smecheck.checking.outdone import outdone
from smecheck.language.movement import movement
from smecheck.language.shares import shares
from smecheck.model import Bound, Claim, Kind, Measure, Period, Registry, Role

_LARGE = 10  # points that few changes and leads have
_TOLD_APART = 2  # significant digits that are no coincidence under another unit
_NO_CHANCE = 3  # the same where one thing is compared with another


def unit_by_digits(claim: Claim, measure: Measure, registry: Registry, on: Period | None) -> Diagnosis | None:
    """The wrong unit, where an amount or a change in points has the very digits of its measure's, or of one beside it.

    Where anything in the sentence compares, a change in points may be over another's, if it has few digits; and a lead
    that is told in percent is one in points.
    """
    own = claim.quantity.unit
    many = significant(claim.quantity.low, claim.quantity.step) >= _NO_CHANCE
    points = own.dimension == "point" and measure.kind is Kind.CHANGE and (many or not _compares(claim))
    lead = measure.kind is Kind.CHANGE and outdone(claim)
    if (
        not (points or lead or own.dimension == "money")
        or significant(claim.quantity.low, claim.quantity.step) < _TOLD_APART
    ):
        return None
    return wrong_unit(claim, measure, registry, on)


def _compares(claim: Claim) -> bool:
    """Whether the sentence holds one thing against another: "ahead of", "its lead"."""
    words = movement().comparison.keys() | movement().outdoing.keys() | shares().gaps
    return not words.isdisjoint(_sentence_words(claim))


def _sentence_words(claim: Claim) -> list[str]:
    told = " ".join(mention.text for mention in claim.mentions if mention.role is Role.SENTENCE).lower()
    return re.findall(r"[a-z]+", told)


def unlikely_by_chance(claim: Claim, measure: Measure) -> bool:
    """Whether figures that are the same under two units are so by no coincidence: a level in points is a slip anyhow.

    Where anything in the sentence compares ("ahead of", "its lead"), it may be no level.
    """
    if significant(claim.quantity.low, claim.quantity.step) >= _TOLD_APART or _is_limit(claim, measure):
        return True
    level = measure.kind is Kind.SHARE and claim.quantity.unit.dimension == "point" and claim.quantity.low >= _LARGE
    return level and not _compares(claim) and movement().movements.isdisjoint(_sentence_words(claim))


def _is_limit(claim: Claim, measure: Measure) -> bool:
    """Whether an amount is told as the limit that its measure is: "needs sales of at least 20 million dollars"."""
    amount = claim.quantity.unit.dimension == "money" and claim.quantity.bound is Bound.AT_LEAST
    return amount and measure.kind is Kind.THRESHOLD

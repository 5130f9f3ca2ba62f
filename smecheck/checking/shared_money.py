"""Figures under a name that several currencies share: which of them can be meant, and what that leaves of a verdict."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from smecheck.checking.figure import significant
from smecheck.checking.units import stands_for
from smecheck.checking.verdicts import unverified
from smecheck.checking.wording import currency
from smecheck.language.currencies import may_be
from smecheck.language.currency_bands import plausible_rate
from smecheck.model import Code, Measure, Outcome, Unit, Verdict

_TOLD_APART = 2  # significant digits that are no coincidence


def in_currency(measures: Iterable[Measure], unit: Unit) -> tuple[Measure, ...]:
    """Of measures, those in a unit by its name, or else in any currency that shares the article's name for it."""
    known = tuple(measures)
    own = tuple(measure for measure in known if measure.unit.name == unit.name)
    return own or tuple(measure for measure in known if stands_for(unit, measure.unit))


def read_as(verdict: Verdict, measure: Measure) -> Verdict:
    """The verdict on a figure whose currency was taken for the measure's, which its name may stand for.

    It says so. A difference is no contradiction where the figure may be right in another currency of that name, at a
    rate that some year has seen, unless its digits tell the slip: no rate is a power of ten by chance.
    """
    unit = verdict.claim.quantity.unit
    if not stands_for(unit, measure.unit) or verdict.outcome is Outcome.UNVERIFIED:
        return verdict
    name = unit.shared
    if verdict.outcome is Outcome.CONTRADICTS and not _told_by_digits(verdict) and (other := _right_in(verdict)):
        why = f"{name!r} may be {currency(other)}, in which this may be right"
        return unverified(verdict.claim, Code.NOT_IN_REGISTRY, why, *verdict.reasons[:1], near=(measure,))
    return replace(verdict, reasons=(*verdict.reasons, f"{name!r} is read as {currency(measure.unit.name)}"))


def _told_by_digits(verdict: Verdict) -> bool:
    quantity = verdict.claim.quantity
    return verdict.code is not Code.VALUE and significant(quantity.low, quantity.step) >= _TOLD_APART


def _right_in(verdict: Verdict) -> str | None:
    """Another currency of the article's name for it in which the figure may be the registry's, or None."""
    known, measure = verdict.observation, verdict.measure
    if known is None or measure is None or known.value <= 0:
        return None
    rate = verdict.claim.quantity.low / known.value
    for code in may_be(verdict.claim.quantity.unit.shared):
        band = plausible_rate(code, measure.unit.name) if code != measure.unit.name else None
        if band is not None and band[0] <= rate <= band[1]:
            return code
    return None

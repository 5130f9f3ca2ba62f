"""SME104 and SME105, the wrong unit: the registry's digits in percent for points, or in another currency or unit."""

from __future__ import annotations

from smecheck.checking import standing
from smecheck.checking.compare import agreement
from smecheck.checking.diagnose.case import Diagnosis
from smecheck.checking.figure import of_claim, of_observation, significant
from smecheck.checking.units import Fit, unit_fit
from smecheck.checking.view import choose
from smecheck.checking.wording import figure as in_words
from smecheck.checking.wording import number, unit_words
from smecheck.model import Claim, Code, Kind, Measure, Observation, Period, Registry

_TOLD_APART = 2  # significant digits from which equal figures in two units are no coincidence


def wrong_unit(claim: Claim, measure: Measure, registry: Registry, on: Period | None) -> Diagnosis | None:
    """Whether the figure is the registry's to the digit, under another unit than the article's.

    Looks at the linked measure, at those that give it in another currency, and, for points, at the other changes of
    its subjects. Nothing rests on a guessed date.
    """
    if on is None and not claim.period_said:
        return None
    kin = (measure, *(m for m in registry.measures if restated(m, measure) or beside(m, measure)))
    for other in sorted(kin, key=lambda m: (m.id != measure.id, m.id)):
        fit = unit_fit(claim.quantity, other.unit).fit
        if fit is Fit.SAME and other.id == measure.id and claim.quantity.unit.name != other.unit.name:
            fit = Fit.OTHER if other.unit.dimension not in ("count", "share") else fit
        if fit not in (Fit.POINTS, Fit.OTHER) or (fit is Fit.OTHER and not _one_thing(other, measure)):
            continue
        if observation := _same_digits(claim, other, on):
            return _diagnosis(claim, other, observation, fit)
    return None


def _one_thing(one: Measure, other: Measure) -> bool:
    return one.id == other.id or restated(one, other)


def beside(one: Measure, other: Measure) -> bool:
    """Whether both are changes of the same subjects: a growth and its lead over another, say."""
    changes = one.kind is other.kind is Kind.CHANGE and one.ref_area == other.ref_area
    return changes and not frozenset(one.subjects).isdisjoint(other.subjects)


def restated(one: Measure, other: Measure) -> bool:
    """Whether the two measures are one thing in two currencies."""
    if one.id == other.id:
        return False
    return (
        one.id == other.restates
        or one.restates == other.id
        or (one.restates is not None and one.restates == other.restates)
    )


def _same_digits(claim: Claim, measure: Measure, on: Period | None) -> Observation | None:
    choice = choose(claim, measure, on, standing.alike(claim.status))
    figure = of_claim(claim, measure.kind)
    for observation in reversed((*choice.also, *choice.current)):
        known = of_observation(observation, measure.kind)
        if not agreement(figure, known):
            continue
        if figure.same_as(known) or significant(figure.low, figure.step) >= _TOLD_APART:
            return observation
    return None


def _diagnosis(claim: Claim, measure: Measure, observation: Observation, fit: Fit) -> Diagnosis:
    ours, theirs = unit_words(claim.quantity.unit) or claim.quantity.unit.name or "no unit", unit_words(measure.unit)
    known = in_words(observation.value, observation.high, measure.unit, observation.bound)
    reason = f"the digits are the registry's, the unit is not: {number(claim.quantity.low)} in {ours}, for {known}"
    code = Code.POINTS if fit is Fit.POINTS else Code.UNIT
    return Diagnosis(code, reason if theirs else reason + f" {measure.unit.name}", measure, observation)

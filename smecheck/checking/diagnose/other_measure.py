"""SME106, another measure's figure: the share of GDP given for the share of tax, the part's number for the whole's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from smecheck.checking import standing
from smecheck.checking.compare import agreement
from smecheck.checking.diagnose.case import Case, Diagnosis
from smecheck.checking.figure import Figure, of_claim, of_observation, significant
from smecheck.checking.units import Fit, unit_fit
from smecheck.checking.view import choose
from smecheck.checking.wording import figure as in_words
from smecheck.model import Code, Measure, Observation, Quantity, Unit

_TOLD_APART = 3  # significant digits from which equal figures of measures that are no kin are no coincidence
_FINE = 2  # significant digits of a rate or an amount, between kin
_SMALLEST = 10  # smaller counts are equal by chance


def other_measure(case: Case) -> Diagnosis | None:
    """Whether the figure is exactly that of a related measure at the same time; nearest kin first, then shortest id."""
    found = sorted(_fitting(case), key=lambda fit: (fit[0], len(fit[1].id), fit[1].id))
    if not found:
        return None
    return _found([(measure, observation) for kinship, measure, observation in found if kinship == found[0][0]])


def _found(others: list[tuple[Measure, Observation]]) -> Diagnosis:
    """The diagnosis that a figure is that of the first of some measures, with the others named."""
    measure, observation = others[0]
    figure = in_words(observation.value, observation.high, measure.unit, observation.bound)
    named = "; ".join(f"{other.name}, {held.time_period}" for other, held in others)
    reason = f"{figure} is the registry's figure for another measure: {named}"
    return Diagnosis(Code.OTHER_MEASURE, reason, measure, observation)


def own_source(case: Case) -> Diagnosis | None:
    """The same, told by fewer digits, for another figure of the very source and unit: it was read off the next line."""
    for measure in case.registry.measures:
        if measure.id == case.measure.id or measure.unit != case.measure.unit or case.figure.low < _SMALLEST:
            continue
        observation = _equal(case, measure) if _has(measure, case.claim.quantity) else None
        if observation is not None and observation.source == case.observation.source:
            return _found([(measure, observation)])
    return None


def _fitting(case: Case) -> Iterator[tuple[int, Measure, Observation]]:
    for measure in case.registry.measures:
        if not _has(measure, case.claim.quantity):
            continue
        kinship = kinship_of(case.measure, measure)
        if kinship is None:
            continue
        observation = _equal(case, measure)
        if observation is not None and _specific(case.figure, kinship, measure):
            yield kinship, measure, observation


def _has(measure: Measure, quantity: Quantity) -> bool:
    """Whether any observation has the very value, at any time: a cheap test before the dear ones."""
    return is_among(quantity, measure.unit, (observation.value for observation in measure.observations))


def is_among(quantity: Quantity, unit: Unit, values: Iterable[Decimal]) -> bool:
    """Whether an article's figure is one of some values in a unit, whatever their signs."""
    fit = unit_fit(quantity, unit)
    if fit.fit is not Fit.SAME:
        return False
    value = abs(quantity.low * fit.factor)
    return any(abs(known) == value for known in values)


def _equal(case: Case, measure: Measure) -> Observation | None:
    choice = choose(case.claim, measure, case.on, standing.alike(case.claim.status))
    figure = of_claim(case.claim, measure.kind, unit_fit(case.claim.quantity, measure.unit).factor)
    for observation in reversed((*choice.also, *choice.current)):
        known = of_observation(observation, measure.kind)
        if agreement(figure, known) and figure.same_as(known):
            return observation
    return None


def kinship_of(own: Measure, other: Measure) -> int | None:
    """0 for measures of one subject in one unit, 1 for part and whole, 2 for others of the place, None for none.

    What is named by one word more than another ("food inflation", "inflation") is a part of it for this, and what is
    counted in the same unit is of one whole.
    """
    if own.id == other.id or own.ref_area != other.ref_area or own.kind is not other.kind:
        return None
    if own.unit.dimension != other.unit.dimension or other.id in (own.restates,) or own.id in (other.restates,):
        return None
    if _folded(own.subjects) & _folded(other.subjects):
        return 0
    if own.id == other.part_of or other.id == own.part_of or (own.part_of and own.part_of == other.part_of):
        return 1
    if own.unit.dimension == "count":
        return 1 if own.unit == other.unit else 2
    return 1 if _names_within(own, other) or _names_within(other, own) else 2


def _names_within(own: Measure, other: Measure) -> bool:
    """Whether a name of one measure is the end of a longer one of the other."""
    return any(phrase.casefold().endswith(f" {name.casefold()}") for name in own.phrases for phrase in other.phrases)


def _specific(figure: Figure, kinship: int, measure: Measure) -> bool:
    """Whether a figure is no coincidence: small counts and single digits are too often equal by chance."""
    digits = significant(figure.low, figure.step)
    fine = measure.unit.dimension != "count" and digits >= _FINE
    return (figure.low >= _SMALLEST or fine) and (kinship < 2 or digits >= _TOLD_APART)


def _folded(subjects: tuple[str, ...]) -> frozenset[str]:
    return frozenset(subject.casefold() for subject in subjects)

"""Verdicts put together: a claim with what was found about it in, one Verdict with its reasons out."""

from __future__ import annotations

from smecheck.checking import reasons
from smecheck.checking.compare import agreement, difference
from smecheck.checking.diagnose import Diagnosis
from smecheck.checking.figure import Figure, of_observation
from smecheck.checking.sources import Standing
from smecheck.checking.units import Fit, unit_fit
from smecheck.checking.view import Choice
from smecheck.model import Claim, Code, Difference, Measure, Observation, Verdict

_SAME_MEASURE = frozenset({Code.POINTS, Code.UNIT})  # their other figure is the one judged by


def unverified(claim: Claim, code: Code, *why: str, near: tuple[Measure, ...] = ()) -> Verdict:
    """A claim that was not checked, with the reason and the measures that were near."""
    return Verdict(claim, code, tuple(why), candidates=tuple(measure.id for measure in near))


def agreed(
    claim: Claim,
    figure: Figure,
    measure: Measure,
    observation: Observation,
    code: Code,
    choice: Choice,
    current: Standing,
    revision: Observation | None,
) -> Verdict:
    """A claim that an observation bears out; SME202 where it does not meet `revision`, known after the article."""
    said = reasons.agreement(claim, figure, measure, observation, choice, current)
    known = of_observation(observation, measure.kind)
    if revision is None or agreement(figure, of_observation(revision, measure.kind)):
        return Verdict(claim, code, said, measure, observation, difference=difference(figure, known))
    return Verdict(
        claim,
        Code.REVISED,
        (*said, reasons.revised(measure, revision)),
        measure,
        observation,
        measure,
        revision,
        difference(figure, known),
    )


def contradicted(
    claim: Claim, figure: Figure, measure: Measure, observation: Observation | None, slip: Diagnosis | None
) -> Verdict:
    """A claim that differs from its observation, with the diagnosis where one fits, SME101 where none does."""
    code = slip.code if slip else Code.VALUE
    owner = slip.matched_measure if slip and slip.matched_measure and code in _SAME_MEASURE else measure
    judged_by = slip.matched if slip and code in _SAME_MEASURE else observation
    said = reasons.contradiction(claim, figure, owner, judged_by, slip)
    other = slip if slip and code not in _SAME_MEASURE else None
    return Verdict(
        claim,
        code,
        said,
        owner,
        judged_by,
        other.matched_measure if other else None,
        other.matched if other else None,
        _difference(claim, figure, owner, judged_by),
    )


def _difference(claim: Claim, figure: Figure, measure: Measure, observation: Observation | None) -> Difference | None:
    if observation is None or unit_fit(claim.quantity, measure.unit).fit is not Fit.SAME:
        return None
    return difference(figure, of_observation(observation, measure.kind))

"""SME109, target and achievement confused: an aim told as done, or what is done told as an aim."""

from __future__ import annotations

from dataclasses import replace

from smecheck.checking import standing
from smecheck.checking.compare import agreement
from smecheck.checking.diagnose.case import Diagnosis
from smecheck.checking.figure import Figure, of_observation
from smecheck.checking.view import Choice, choose
from smecheck.checking.wording import figure as in_words
from smecheck.model import Claim, Code, Kind, Measure, Observation, Period

_SMALLEST = 10  # smaller figures are equal by chance


def wrong_standing(claim: Claim, figure: Figure, measure: Measure, on: Period | None) -> Diagnosis | None:
    """Whether the registry has this very figure, but as a target where the article has it done, or the reverse.

    An aim counts until its time is over: after that it may have been reached; so may a level aimed at when the last one
    known has run out. What is done counts while it is current, and only where the article tells a time to come: "plans
    to support its 14,600 firms" aims at no number of firms.
    """
    if on is None or claim.period is None or figure.low < _SMALLEST:
        return None  # of an untold time, or of either of two: it may be one to come
    of_a_year = claim.status.achieved and measure.kind is Kind.FLOW
    now = claim if of_a_year else replace(claim, period=on, period_said=False)
    choice = choose(now, measure, on, standing.opposite(claim.status))
    for observation in reversed((*choice.also, *choice.current)):
        if _same(figure, observation, measure) and _in_time(claim, measure, observation, choice, on):
            return _diagnosis(claim, measure, observation)
    return None


def _same(figure: Figure, observation: Observation, measure: Measure) -> bool:
    known = of_observation(observation, measure.kind)
    return agreement(figure, known) is not None and figure.same_as(known)


def _in_time(claim: Claim, measure: Measure, observation: Observation, choice: Choice, on: Period) -> bool:
    said = claim.period if claim.period_said else None
    if claim.status.achieved:
        return on.start <= observation.time_period.end and (
            said is None or _not_reached_by(said, claim, measure, observation, on)
        )
    if measure.kind is Kind.FLOW:
        return False  # the amount of one year may be aimed at for another
    to_come = said is not None and said.end > on.end and said.end > observation.time_period.end
    return to_come and not choice.stale and observation in choice.current


def _not_reached_by(said: Period, claim: Claim, measure: Measure, aim: Observation, on: Period) -> bool:
    """Whether what is known of a time that the article tells leaves an aim unreached then.

    The amount of a year may be aimed at for that year alone. Of a level the registry must know one that holds then, or
    none at all: a higher one may have come since.
    """
    if measure.kind is Kind.FLOW:
        return said.overlaps(aim.time_period)
    known = choose(claim, measure, on, standing.alike(claim.status))
    return said.start <= aim.time_period.end and (bool(known.current and not known.stale) or not _achieved(measure))


def _achieved(measure: Measure) -> bool:
    return any(held.status.achieved for held in measure.observations)


def _diagnosis(claim: Claim, measure: Measure, observation: Observation) -> Diagnosis:
    figure = in_words(observation.value, observation.high, measure.unit, observation.bound)
    when = observation.time_period
    if claim.status.achieved:
        reason = f"the article tells {figure} as achieved; the registry has it as a {observation.status} for {when}"
    else:
        reason = f"the article tells {figure} as a {claim.status}; the registry has it as achieved in {when}"
    return Diagnosis(Code.TARGET, reason, measure, observation)

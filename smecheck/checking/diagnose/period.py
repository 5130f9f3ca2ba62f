"""SME110 and SME201, another period's figure: right for another time than the article speaks of, or right no longer."""

from __future__ import annotations

from collections.abc import Iterable

from smecheck.checking.compare import agreement
from smecheck.checking.diagnose.case import Case, Diagnosis
from smecheck.checking.figure import Figure, of_observation, significant
from smecheck.checking.horizon import OVER_TIME, months_after
from smecheck.checking.wording import figure as in_words
from smecheck.model import Bound, Code, Kind, Measure, Observation, Period, Precision

_OPEN = frozenset({Bound.AT_LEAST, Bound.AT_MOST})
_FAR = 12  # months after an article from which a figure is surely none that it could have known
_TOLD_APART = 3  # significant digits that are no coincidence between figures years apart
_TOLD_OF_MONEY = 2  # the same between the sums of money of two years


def superseded(case: Case) -> Diagnosis | None:
    """SME201: an earlier figure of the same measure, overtaken by what was known on the article's date."""
    earlier = case.overtaken if case.choice.told else (*_earlier(case), *case.overtaken)
    match = _agreeing(case.figure, reversed(earlier), case.measure)
    if match is None:
        return None
    now = case.observation
    reason = (
        f"{_figure(case.measure, match)} was right for {match.time_period} (known {match.known}); since superseded by "
        f"{_figure(case.measure, now)} for {now.time_period} (known {now.known})"
    )
    return Diagnosis(Code.SUPERSEDED, reason, case.measure, match)


def _earlier(case: Case) -> tuple[Observation, ...]:
    """What may be stale news: any earlier level, but of what is measured over time only the last figure before.

    A long series of growth rates holds nearly every rate, and an article that tells no time may speak of anything.
    """
    if case.measure.kind not in OVER_TIME:
        return case.choice.earlier
    return case.choice.earlier[-1:] if significant(case.figure.low, case.figure.step) > 1 else ()


def other_period(case: Case) -> Diagnosis | None:
    """SME110: the figure of another period, where the registry has the article's own with a different value."""
    others = (*case.choice.earlier, *case.choice.later) if case.choice.told else case.choice.later
    match = _agreeing(case.figure, reversed(others), case.measure)
    return None if match is None else _right_for(match, case.measure)


def surely_another_time(case: Case) -> Diagnosis | None:
    """Either of them where the figure might be that of a part: only where it is another total, digit for digit."""
    found = superseded(case) or other_period(case)
    if found is None or found.matched is None or significant(case.figure.low, case.figure.step) < _TOLD_APART:
        return None
    return found if case.figure.same_as(of_observation(found.matched, case.measure.kind)) else None


def ahead_of_time(figure: Figure, measure: Measure, later: Iterable[Observation], on: Period) -> Diagnosis | None:
    """SME110 where the article is no longer, or not yet, covered: the exact figure of a time long after the article."""
    soonest = months_after(on.end, _FAR)
    for observation in later:
        known = of_observation(observation, measure.kind)
        exact = agreement(figure, known) is Code.EXACT and significant(figure.low, figure.step) >= _TOLD_APART
        if exact and observation.time_period.start > soonest:
            return _right_for(observation, measure)
    return None


def of_another_year(figure: Figure, measure: Measure, said: Period, on: Period | None) -> Diagnosis | None:
    """SME110 for the very sum of one year that is told of another, for which the registry has none.

    Sums of money are not alike in two years by chance, in as many digits; nor are counts, in some more.
    """
    fewest = _TOLD_OF_MONEY if measure.unit.dimension == "money" else _TOLD_APART
    held = [o for o in measure.observations if o.status.achieved]
    if figure.bound is not Bound.EXACT or figure.is_range or significant(figure.low, figure.step) < fewest:
        return None
    if any(o.time_period.overlaps(said) for o in held):
        return None
    for observation in held:
        known = of_observation(observation, measure.kind)
        whole = observation.time_period.precision is Precision.YEAR and (on is None or observation.known <= on.end)
        if whole and figure.same_as(known) and figure.step == known.step:
            return _right_for(observation, measure)
    return None


def far_ahead(case: Case) -> Diagnosis | None:
    """SME110 for an article past what its current observation covers."""
    if case.on is None or case.measure.kind is not Kind.STOCK:
        return None
    return ahead_of_time(case.figure, case.measure, case.choice.later, case.on)


def _right_for(match: Observation, measure: Measure) -> Diagnosis:
    reason = f"{_figure(measure, match)} is the figure for {match.time_period} (known {match.known})"
    return Diagnosis(Code.PERIOD, reason, measure, match)


def _agreeing(figure: Figure, observations: Iterable[Observation], measure: Measure) -> Observation | None:
    """The first observation that a figure is that of; one told to more digits than it is a figure of its own."""
    if figure.bound in _OPEN:
        return None
    for observation in observations:
        known = of_observation(observation, measure.kind)
        finer = figure.bound is Bound.EXACT and figure.step < known.step and not figure.same_as(known)
        if not finer and agreement(figure, known):
            return observation
    return None


def _figure(measure: Measure, observation: Observation) -> str:
    return in_words(observation.value, observation.high, measure.unit, observation.bound)

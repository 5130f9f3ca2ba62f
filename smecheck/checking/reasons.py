"""The arithmetic in words: what was compared and what came of it in, sentences for the report out."""

from __future__ import annotations

from smecheck.checking.compare import clash
from smecheck.checking.diagnose import Diagnosis
from smecheck.checking.figure import Figure, of_observation
from smecheck.checking.interval import Interval
from smecheck.checking.matches import Link, Match
from smecheck.checking.sources import Standing
from smecheck.checking.view import Choice
from smecheck.checking.wording import claimed, number, observed, plain, unit_words
from smecheck.model import Bound, Claim, Code, Measure, Observation


def agreement(
    claim: Claim, figure: Figure, measure: Measure, observation: Observation, choice: Choice, current: Standing
) -> tuple[str, ...]:
    """Why a claim agrees: what the registry has, what the article's figure allows, and what should be known of both."""
    said = [observed(measure, observation)]
    known = of_observation(observation, measure.kind)
    if not figure.same_as(known) or figure.bound != known.bound:
        said.append(f"{claimed(claim.quantity)} allows {_interval(figure.interval)}")
    if choice.missing is Code.DATE_UNKNOWN:
        said.append(f"{choice.why}; the registry's is of {observation.time_period}")
    elif observation not in choice.current and observation not in choice.also:
        said.append(f"the figure is that of {observation.time_period}")
    elif choice.stale:
        said.append(f"the registry has nothing newer than {observation.time_period}")
    elif observation not in choice.current and observation in choice.later:
        said.append(f"it became known on {observation.known}")
    if current.conflict:
        said.append("another source has another figure for the same period")
    return tuple(said)


def contradiction(
    claim: Claim, figure: Figure, measure: Measure, observation: Observation | None, slip: Diagnosis | None
) -> tuple[str, ...]:
    """Why a claim is wrong: what the registry has, and what probably happened, or how far the two are apart."""
    said = [observed(measure, observation)] if observation else []
    if slip:
        return (*said, slip.reason)
    if observation:
        known = of_observation(observation, measure.kind)
        said.append(f"{claimed(claim.quantity)} allows {_interval(figure.interval)}; {_apart(figure, known)}")
    return tuple(said)


def missing(measure: Measure, choice: Choice, current: Standing) -> tuple[str, ...]:
    """Why nothing can be said, and what the registry has instead."""
    held = tuple(observed(measure, observation) for observation in current.holding[-1:])
    return (choice.why or f"the registry has no figure of {measure.name} for this", *held)


def few(measure: Measure, current: Standing) -> tuple[str, ...]:
    """Why a count far below all there are counts for no mistake."""
    held = tuple(observed(measure, observation) for observation in current.holding[-1:])
    return (f"so few that it is rather of some of what {measure.name} counts", *held)


def perhaps_otherwise(claim: Claim, slip: Diagnosis) -> tuple[str, ...]:
    """Why the figure of an aim counts as no mistake where no verb tells that it came about; or the reverse."""
    if claim.status.achieved:
        return ("the figure is that of an aim, and the article does not surely tell it as reached", slip.reason)
    return ("the figure has been reached, and the article does not surely tell it as an aim", slip.reason)


def loose_link(match: Match, measure: Measure, current: Standing) -> tuple[str, ...]:
    """Why a difference counts for nothing where the article may tell of something else."""
    held = tuple(observed(measure, observation) for observation in current.holding[-1:])
    part = match.link in (Link.AT_MOST_ALL, Link.OF_A_PART)
    other = f"a part of what {measure.name} counts" if part else f"something told beside {measure.name}"
    return (*match.reasons, f"it may be of {other}", *held)


def conflict(measure: Measure, current: Standing) -> tuple[str, ...]:
    """What each source has."""
    each = tuple(f"{observed(measure, o)}, from {o.source}" for o in current.holding)
    return ("the registry's sources disagree, and the article with all of them", *each)


def revised(measure: Measure, later: Observation) -> str:
    """What the figure was revised to."""
    return f"revised since: {observed(measure, later)}, known {later.known}"


def units_differ(claim: Claim, measure: Measure) -> str:
    """Why the two figures do not compare."""
    ours = unit_words(claim.quantity.unit) or claim.quantity.unit.name or "a bare count"
    theirs = unit_words(measure.unit) or measure.unit.name
    return f"the article gives {ours}; the registry has {measure.name} in {theirs}"


def _apart(figure: Figure, known: Figure) -> str:
    if clash(figure, known):
        return "the two move in opposite directions"
    above = figure.low > known.low
    if figure.bound is not Bound.EXACT and figure.same_as(known):
        return "the two hedges exclude each other"
    if not known.low:
        return "the registry has none"
    share = abs(figure.low - known.low) / abs(known.low) * 100
    percent = plain(round(share, 1 if share < 100 else 0))
    return f"that is {percent:,f} percent {'above' if above else 'below'} the registry"


def _interval(interval: Interval) -> str:
    if interval.low is None and interval.high is None:
        return "any figure"
    if interval.low is None:
        return f"{number(interval.high)} and less" if interval.high is not None else ""
    if interval.high is None:
        return f"{number(interval.low)} and more"
    return f"{number(interval.low)} to {number(interval.high)}"

"""One claim against its measure: what is said is settled first, then unit, then value, then what went wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from smecheck.checking import reasons, standing
from smecheck.checking.by_value import by_chance, few_of_all, more_than_all, tells_itself
from smecheck.checking.compare import agreement
from smecheck.checking.diagnose import (
    ABROAD,
    BEGUN,
    BESIDE,
    COMPARABLE,
    ELSEWHERE,
    LOOSE,
    LOOSE_SERIES,
    LOOSELY_LINKED,
    LOOSER,
    OF_A_PART,
    STALE,
    UNDATED,
    WITHIN,
    Case,
    Diagnosis,
    diagnose,
)
from smecheck.checking.diagnose.period import ahead_of_time
from smecheck.checking.diagnose.status import wrong_standing
from smecheck.checking.diagnose.unit import wrong_unit
from smecheck.checking.figure import Figure, of_claim, of_observation
from smecheck.checking.horizon import OVER_TIME
from smecheck.checking.matches import AWAY, PLACED, Link, Match
from smecheck.checking.other_units import unit_by_digits, unlikely_by_chance
from smecheck.checking.shared_money import in_currency, read_as
from smecheck.checking.sources import Standing, publishers, revised_by, settle
from smecheck.checking.units import Fit, unit_fit
from smecheck.checking.verdicts import agreed, contradicted, unverified
from smecheck.checking.view import Choice, choose
from smecheck.model import Claim, Code, Kind, Measure, Observation, Outcome, Period, Registry, Verdict

_LEFT = AWAY | {Link.UNTOLD}  # of another place or owner, if no value tells
_TELLING = {
    Link.AT_MOST_ALL: OF_A_PART,
    Link.OF_A_PART: OF_A_PART,
    Link.LOOSER: LOOSER,
    Link.WITHIN: WITHIN,
    Link.ABROAD: ABROAD,
    Link.BESIDE: BESIDE,
    Link.ELSEWHERE: ELSEWHERE,
}


@dataclass(frozen=True, slots=True)
class Bench:
    """What every claim of an article is judged by: the registry, who published what, and the article's date."""

    registry: Registry
    publisher: Mapping[str, str]
    on: Period | None

    @classmethod
    def of(cls, registry: Registry, on: Period | None) -> Bench:
        """The bench for one article."""
        return cls(registry, publishers(registry), on)


def judge_alone(match: Match, bench: Bench) -> Verdict:
    """The verdict on one claim, without regard to the article's others."""
    claim = match.claim
    if claim.refused is not None:
        return unverified(claim, Code.UNREADABLE, claim.refused)
    measures = (match.measure,) if match.measure else _in_own_currency(match)
    if not measures:
        return _unlinked(match)
    found = [_by_measure(match, measure, bench) for measure in measures]
    return found[0] if len(found) == 1 else _in_either(found)


def _in_either(found: list[Verdict]) -> Verdict:
    """The verdict where a name may stand for either of two currencies that the registry has: only agreement tells."""
    agreeing = next((verdict for verdict in found if verdict.outcome is Outcome.AGREES), None)
    near = tuple(verdict.measure for verdict in found if verdict.measure)
    claim, why = found[0].claim, f"{found[0].claim.quantity.unit.shared!r} may be of either currency"
    return agreeing or unverified(claim, Code.AMBIGUOUS, why, near=near)


def _by_measure(match: Match, measure: Measure, bench: Bench) -> Verdict:
    claim = match.claim
    if obstacle := _obstacle(claim, measure):
        return unverified(claim, Code.NOT_IN_REGISTRY, obstacle, near=(measure,))
    fit = unit_fit(claim.quantity, measure.unit)
    if match.link in _LEFT - PLACED and fit.fit is not Fit.SAME:
        return unverified(claim, Code.NOT_IN_REGISTRY, *match.reasons, near=(measure,))
    if fit.fit is not Fit.SAME:
        return _in_another_unit(match, measure, bench)
    return read_as(judge_value(match, measure, bench, fit.factor), measure)


def judge_value(match: Match, measure: Measure, bench: Bench, factor: Decimal = Decimal(1)) -> Verdict:
    """The verdict on a claim in its measure's unit: agreement with any observation that fits, else what differs."""
    claim = match.claim
    choice = choose(claim, measure, bench.on, standing.alike(claim.status))
    figure = of_claim(claim, measure.kind, factor)
    current = settle(choice.current, measure, bench.publisher)
    verdict = _borne_out(claim, figure, measure, choice, current, bench)
    if match.link in AWAY and verdict is None and not (match.link is Link.ELSEWHERE and claim.area_said):
        loosely = _loosely_linked(match, figure, measure, choice, current, bench)
        if match.link in PLACED or loosely.outcome is not Outcome.UNVERIFIED:
            return loosely
    if match.link in _LEFT and not (verdict and tells_itself(verdict, match, measure)):
        return unverified(claim, Code.NOT_IN_REGISTRY, *match.reasons, near=(measure,))
    if verdict is not None and (match.firm or not by_chance(verdict, figure, measure)):
        return verdict
    if not (match.firm or (match.link is Link.AT_MOST_ALL and more_than_all(figure, measure, choice, current))):
        return _loosely_linked(match, figure, measure, choice, current, bench)
    if not choice.stale and (slip := wrong_standing(claim, figure, measure, bench.on)):
        if not match.done:
            return unverified(claim, Code.NOT_IN_REGISTRY, *reasons.perhaps_otherwise(claim, slip), near=(measure,))
        return contradicted(claim, figure, measure, current.holding[-1] if current.holding else slip.matched, slip)
    if current.conflict:
        return unverified(claim, Code.SOURCES_CONFLICT, *reasons.conflict(measure, current), near=(measure,))
    if slip := _slip(claim, figure, measure, choice, current, bench):
        return contradicted(claim, figure, measure, current.holding[-1] if current.holding else slip.matched, slip)
    if not (choice.firm and current.holding):
        return unverified(claim, choice.missing, *reasons.missing(measure, choice, current), near=(measure,))
    if few_of_all(figure, measure, choice, current):
        return unverified(claim, choice.missing, *reasons.few(measure, current), near=(measure,))
    return contradicted(claim, figure, measure, current.holding[-1], None)


def _borne_out(
    claim: Claim, figure: Figure, measure: Measure, choice: Choice, current: Standing, bench: Bench
) -> Verdict | None:
    """An agreement, with the best of the observations that bear the claim out; the current ones come first."""
    revised = {*current.revised}
    others = tuple(o for o in choice.also if o not in revised and o not in current.holding)
    for group in (current.holding, others):
        fits = [
            (code, observation)
            for observation in reversed(group)
            if (code := agreement(figure, of_observation(observation, measure.kind)))
        ]
        if fits:
            code, observation = min(fits, key=lambda fit: fit[0].value)
            revision = revised_by(observation, choice.later, measure, bench.publisher)
            return agreed(claim, figure, measure, observation, code, choice, current, revision)
    return None


def _slip(
    claim: Claim, figure: Figure, measure: Measure, choice: Choice, current: Standing, bench: Bench
) -> Diagnosis | None:
    """What probably went wrong, as far as the choice of observations lets it be said."""
    if slip := wrong_unit(claim, measure, bench.registry, bench.on):
        return slip
    if not current.holding:
        before_the_first = bench.on and not choice.told and choice.missing is Code.NOT_IN_REGISTRY and choice.later
        if before_the_first and bench.on and _same_year(choice.later, bench.on):
            return ahead_of_time(figure, measure, choice.later, bench.on)
        return None
    case = _case(claim, figure, measure, choice, current, bench)
    loose = LOOSE_SERIES if measure.kind in OVER_TIME else LOOSE
    if choice.missing is Code.DATE_UNKNOWN:
        return diagnose(case, UNDATED)
    loose += BEGUN if choice.begun else ()
    return diagnose(case, STALE if choice.stale else COMPARABLE if choice.firm else loose)


def _loosely_linked(
    match: Match, figure: Figure, measure: Measure, choice: Choice, current: Standing, bench: Bench
) -> Verdict:
    """The verdict on a figure that may be of something else: only a slip that is no coincidence counts."""
    claim = match.claim
    if choice.missing is Code.DATE_UNKNOWN:
        return unverified(claim, choice.missing, choice.why, near=(measure,))
    slip = None
    if current.holding and not current.conflict and not choice.stale:
        telling = _TELLING.get(match.link, LOOSELY_LINKED)
        slip = unit_by_digits(claim, measure, bench.registry, bench.on)
        slip = slip or diagnose(_case(claim, figure, measure, choice, current, bench), telling)
    if slip is None:
        return unverified(claim, Code.NOT_IN_REGISTRY, *reasons.loose_link(match, measure, current), near=(measure,))
    return contradicted(claim, figure, measure, current.holding[-1], slip)


def _case(claim: Claim, figure: Figure, measure: Measure, choice: Choice, current: Standing, bench: Bench) -> Case:
    observation = current.holding[-1]
    known = of_observation(observation, measure.kind)
    return Case(claim, figure, measure, observation, known, choice, bench.registry, bench.on, current.revised)


def _same_year(later: tuple[Observation, ...], on: Period) -> bool:
    return any(o.time_period.start.year <= on.end.year and on.start.year <= o.time_period.end.year for o in later)


def _in_another_unit(match: Match, measure: Measure, bench: Bench) -> Verdict:
    claim = match.claim
    slip = wrong_unit(claim, measure, bench.registry, bench.on)
    if slip is None or not (match.firm or unlikely_by_chance(claim, measure)):
        return unverified(claim, Code.NOT_IN_REGISTRY, reasons.units_differ(claim, measure), near=(measure,))
    figure = of_claim(claim, measure.kind)
    return contradicted(claim, figure, measure, slip.matched, slip)


def _obstacle(claim: Claim, measure: Measure) -> str | None:
    """What keeps a linked claim from being compared at all, in words."""
    if claim.negated:
        return "the article denies this figure or does not stand by it; such a one is not held against the registry"
    if claim.supposed:
        return "told only as a condition, a supposition or a claim to be checked, which the registry does not hold"
    if claim.threshold and measure.kind is not Kind.THRESHOLD:
        return f"a limit or condition, not a measurement of {measure.name}"
    if measure.kind is Kind.THRESHOLD and not claim.threshold and not claim.converts:
        return f"not told as a limit, which {measure.name} is"
    return None


def _unlinked(match: Match) -> Verdict:
    code = match.refusal or (Code.AMBIGUOUS if len(match.measures) > 1 else Code.NOT_IN_REGISTRY)
    said = match.reasons or ("nothing in the registry is named near this number",)
    return unverified(match.claim, code, *said, near=match.measures or match.near)


def _in_own_currency(match: Match) -> tuple[Measure, ...]:
    """The one measure that is meant where all that were linked restate each other: that in the claim's currency.

    Where the article's name for the currency may stand for several of theirs, all of these.
    """
    if len(match.measures) < 2 or match.refusal:
        return ()
    base = {measure.restates or measure.id for measure in match.measures}
    if len(base) > 1:
        return ()
    own = in_currency(match.measures, match.claim.quantity.unit)
    return own or (next((m for m in match.measures if m.restates is None), match.measures[0]),)

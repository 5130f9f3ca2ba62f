"""Which observations a claim is judged by: a measure, a claim and the article's date in, a choice out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from smecheck.checking import standing
from smecheck.checking.horizon import OVER_TIME, horizon, months_after, of_that_aim, rolling
from smecheck.checking.order import newest, ordered
from smecheck.model import Basis, Claim, Code, Kind, Measure, Observation, Period, Precision, Status

_A_YEAR = 12  # months
_LEVELS = frozenset({Kind.STOCK, Kind.THRESHOLD})


@dataclass(frozen=True, slots=True)
class Choice:
    """The observations of one measure that a claim may be held against, oldest first in each group.

    current: those of the period that the claim speaks of (several only where they share the period).
    also: further ones that may bear the claim out, but never speak against it.
    earlier: those known by the article's date and overtaken by `current`. later: those of the chosen version that were
    not known then, or are of a later period.
    told: the article tells the period, and it is not the article's own present.
    firm: a difference from `current` is a contradiction; else only a sharp slip is, for the periods are not surely the
    same. begun: `current` is the first figure, known since some day of the article's month, which may be the earlier.
    stale: the article lies past the time for which `current` holds.
    missing, why: what to answer where nothing bears the claim out and nothing speaks against it.
    """

    missing: Code
    why: str
    current: tuple[Observation, ...] = ()
    also: tuple[Observation, ...] = ()
    earlier: tuple[Observation, ...] = ()
    later: tuple[Observation, ...] = ()
    firm: bool = False
    stale: bool = False
    begun: bool = False
    told: bool = False


def choose(claim: Claim, measure: Measure, on: Period | None, statuses: frozenset[Status]) -> Choice:
    """Choose among a measure's observations of the given statuses.

    claim: its period counts where the article tells it; else it speaks of its own time, which for a briefing printed
    later is the briefing's. In a dated article a claim without a period is of some other time. on: the article's date;
    an observation is known from its `known` day, and may bear out a claim from the start of that month (a month in the
    registry stands for its last day).
    """
    return _chosen(claim.period, claim.period_said, claim.basis, measure, on, statuses)


@lru_cache(maxsize=1024)
def _chosen(
    period: Period | None,
    period_said: bool,
    basis: Basis | None,
    measure: Measure,
    on: Period | None,
    statuses: frozenset[Status],
) -> Choice:
    found = ordered(o for o in measure.observations if o.status in statuses)
    said = _at_the_end(period, basis, found) if period_said else None
    if not found:
        return Choice(Code.NOT_IN_REGISTRY, f"the registry has no such figure for {measure.name}")
    if on is None and said is None:
        return Choice(Code.DATE_UNKNOWN, "the article's date is unknown, and so is its figure's", newest(found), found)
    seen = tuple(o for o in found if on is None or o.known <= on.end)
    soon = tuple(o for o in found if on and o.known > on.end and _month(o.known) == _month(on.end))
    if not seen:
        first = min(found, key=lambda o: (o.known, o.time_period.end))
        why = f"the first figure known of {measure.name} is of {first.time_period}; the article is older"
        begun = newest(tuple(o for o in soon if said is None or o.time_period.overlaps(said)))
        later = tuple(o for o in found if o not in begun)
        month_alone = bool(begun) and (begun[-1].known + timedelta(1)).day == 1
        return Choice(Code.NOT_IN_REGISTRY, why, begun, soon, later=later, begun=month_alone)
    if statuses & standing.AIMED:
        return _aimed(said, seen, measure, on)
    later = tuple(o for o in found if o not in seen)
    if said is not None and not (on and _now(said, on) and not _covered(said, seen, measure.kind)):
        return _at(said, measure, seen, later, soon, on)
    if on is not None and period is None:
        return Choice(
            Code.DATE_UNKNOWN, "the article gives it for another time, without a date", also=seen, later=later
        )
    now = period or seen[-1].time_period
    begun = tuple(o for o in seen if o.time_period.start <= now.end)
    if not begun:
        return Choice(Code.NOT_IN_REGISTRY, f"the registry has no figure for {now}", also=soon, later=found)
    return _latest(measure, now, begun, tuple(o for o in found if o not in begun), soon)


def _at_the_end(said: Period | None, basis: Basis | None, found: tuple[Observation, ...]) -> Period | None:
    """The period told; of a change over a year ("in the twelve months to March"), the time in which that year ends.

    The registry may hold the whole year as well as its last month: then the words mean what they say.
    """
    if said is None or basis is not Basis.YEAR or months_after(said.start, _A_YEAR) != said.end + timedelta(1):
        return said
    ending = [o.time_period for o in found if o.time_period.end == said.end]
    return said if said in ending or said.precision is not Precision.SPAN else ending[0] if ending else said


def _at(
    said: Period,
    measure: Measure,
    seen: tuple[Observation, ...],
    later: tuple[Observation, ...],
    soon: tuple[Observation, ...],
    on: Period | None,
) -> Choice:
    """The choice for a period that the article tells.

    A level is taken to hold for a later time only as long as the article itself lies within its horizon: one that came
    out after that may know a newer figure.
    """
    why = f"the registry has no figure for {said}"
    touching = tuple(o for o in seen if o.time_period.overlaps(said))
    same = tuple(o for o in touching if _comparable(o.time_period, said, measure.kind))
    also = touching + tuple(o for o in soon if o.time_period.overlaps(said))
    if same:
        current = newest(same)
        earlier = tuple(o for o in seen if o not in current)
        return Choice(Code.NOT_IN_REGISTRY, why, current, also, earlier, later, firm=True, told=True)
    if touching:
        current = newest(touching)
        why = f"the registry's figure is of {current[-1].time_period}, not of {said}"
        return Choice(Code.NOT_IN_REGISTRY, why, current, also, (), later, told=True)
    before = tuple(o for o in seen if o.time_period.end < said.start)
    if before and measure.kind not in OVER_TIME:
        current = newest(before)
        ends = horizon(measure, current[-1])
        if ends is None or said.end <= ends:
            after = tuple(o for o in seen if o.time_period.start > said.end)
            earlier = tuple(o for o in before if o not in current)
            if not after and ends is not None and on is not None and on.start > ends:
                newer = f"the registry's newest figure is of {current[-1].time_period}; the article, of {on}, is newer"
                return Choice(Code.NEWER, newer, current, also, earlier, later, stale=True)
            firm = measure.kind in _LEVELS and not after
            return Choice(Code.NOT_IN_REGISTRY, why, current, also, earlier, later + after, firm=firm, told=True)
    if soonest := _soon_after(said, measure, seen):
        why = f"the registry's figure is of {soonest[-1].time_period}, not of {said}"
        return Choice(Code.NOT_IN_REGISTRY, why, soonest, also, (), later, told=True)
    if said.start > seen[-1].time_period.end:
        newer = f"the registry's newest figure is of {seen[-1].time_period}; {said} is later"
        return Choice(Code.NEWER, newer, also=also, later=later)
    return Choice(Code.NOT_IN_REGISTRY, why, also=also, later=later)


def _soon_after(said: Period, measure: Measure, seen: tuple[Observation, ...]) -> tuple[Observation, ...]:
    """The first count after the time told, where a count holds as long as that: near enough to bear a level out."""
    after = tuple(o for o in seen if o.time_period.start > said.end)
    months = measure.valid_for_months
    if not after or months is None or measure.kind not in _LEVELS:
        return ()
    first = tuple(o for o in after if o.time_period == after[0].time_period)
    return first if first[0].time_period.start <= months_after(said.end, months) else ()


def _latest(
    measure: Measure,
    now: Period,
    seen: tuple[Observation, ...],
    later: tuple[Observation, ...],
    soon: tuple[Observation, ...],
) -> Choice:
    """The choice for a claim of the article's own time: the latest figure known then."""
    current = newest(seen)
    earlier = tuple(o for o in seen if o not in current)
    ends = horizon(measure, current[-1])
    stale = ends is not None and now.start > ends
    period = current[-1].time_period
    if stale:
        why = f"the registry's newest figure is of {period}; the article, of {now}, is newer"
        return Choice(Code.NEWER, why, current, soon, earlier, later, stale=True)
    firm = measure.kind not in OVER_TIME
    why = f"the article does not say of what time its figure is; the registry's is of {period}"
    return Choice(Code.NOT_IN_REGISTRY, why, current, soon, earlier, later, firm=firm)


def _aimed(said: Period | None, seen: tuple[Observation, ...], measure: Measure, on: Period | None) -> Choice:
    """The choice among targets or forecasts: those for the time that the article tells, else all known.

    A target for a rate that is to be held through years is the one of the article's own time.
    """
    if said is None and on is not None and measure.kind is Kind.RATE:
        held = tuple(o for o in seen if o.time_period.precision is Precision.SPAN and o.time_period.contains(on))
        if held:
            return Choice(Code.NOT_IN_REGISTRY, "", newest(held), seen, firm=True)
    if said is None:
        why = f"the article does not say for what time; the registry's aim is for {seen[-1].time_period}"
        return Choice(Code.NOT_IN_REGISTRY, why, newest(seen), seen)
    same = tuple(o for o in seen if o.time_period.overlaps(said))
    if same:
        current = newest(same)
        return Choice(
            Code.NOT_IN_REGISTRY, "", current, same, firm=of_that_aim(said, current[-1].time_period, measure, on)
        )
    why = f"the registry has no aim of {measure.name} for {said}"
    return Choice(Code.NOT_IN_REGISTRY, why)


def _comparable(observed: Period, said: Period, kind: Kind) -> bool:
    """Whether a figure of one period can be held against a claim about another that overlaps it.

    A level counts for any time that touches its own; a share for a time that covers its own, or for the day on which
    its own ends ("as of June 30" is "at the end of June"); what is measured over time only for the very same time.
    """
    if kind in OVER_TIME:
        return (observed.start, observed.end) == (said.start, said.end) or rolling(observed, said)
    return kind in _LEVELS or said.contains(observed) or (said.start == said.end == observed.end)


def _covered(said: Period, seen: tuple[Observation, ...], kind: Kind) -> bool:
    return any(o.time_period.overlaps(said) and _comparable(o.time_period, said, kind) for o in seen)


def _now(said: Period, on: Period) -> bool:
    """Whether a told period is the article's present: "so far", "this year", "now"."""
    return said.overlaps(on) and said.precision is not Precision.SPAN


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month

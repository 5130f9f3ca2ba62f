"""Observations of one period beside each other: which stand, which were revised, and whether sources conflict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from smecheck.checking.figure import of_observation
from smecheck.model import Measure, Observation, Registry, Status

_FIRST_DRAFTS = frozenset({Status.ESTIMATE, Status.PROVISIONAL})


@dataclass(frozen=True, slots=True)
class Standing:
    """The observations of one period that stand, latest known last; those they revised; and whether they conflict."""

    holding: tuple[Observation, ...]
    revised: tuple[Observation, ...] = ()
    conflict: bool = False


def publishers(registry: Registry) -> dict[str, str]:
    """The publisher of every source."""
    return {source.id: source.publisher for source in registry.sources}


def settle(group: tuple[Observation, ...], measure: Measure, publisher: Mapping[str, str]) -> Standing:
    """Tell a revision from a conflict among observations of one period, oldest known first.

    Figures whose intervals meet stand together. One that differs from a later one is revised where the same publisher
    gave both, or where the earlier was an estimate or provisional; otherwise two sources conflict.
    """
    holding: tuple[Observation, ...] = ()
    revised: tuple[Observation, ...] = ()
    for observation in group:
        gone = tuple(o for o in holding if _revises(observation, o, measure, publisher))
        revised += gone
        holding = (*(o for o in holding if o not in gone), observation)
    conflict = any(not _together(a, b, measure) for a in holding for b in holding if a is not b)
    return Standing(holding, revised, conflict)


def revised_by(
    observation: Observation, later: tuple[Observation, ...], measure: Measure, publisher: Mapping[str, str]
) -> Observation | None:
    """The newest of the later observations that revises this one: the same period, another figure."""
    period = observation.time_period
    for other in reversed(later):
        same = (other.time_period.start, other.time_period.end) == (period.start, period.end)
        if same and _revises(other, observation, measure, publisher):
            return other
    return None


def _revises(later: Observation, earlier: Observation, measure: Measure, publisher: Mapping[str, str]) -> bool:
    if _together(later, earlier, measure) or later.known <= earlier.known:
        return False
    if earlier.status in _FIRST_DRAFTS and later.status is Status.ACTUAL:
        return True
    return publisher.get(later.source, later.source) == publisher.get(earlier.source, earlier.source)


def _together(one: Observation, other: Observation, measure: Measure) -> bool:
    return of_observation(one, measure.kind).meets(of_observation(other, measure.kind))

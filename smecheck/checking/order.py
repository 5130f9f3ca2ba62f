"""Observations in order: any of a measure in, the same oldest first, or the newest of them, out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from smecheck.model import Observation


def ordered(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    """Observations in order of time, then of becoming known; the order of the files never matters."""
    return tuple(sorted(observations, key=_order))


def newest(observations: tuple[Observation, ...]) -> tuple[Observation, ...]:
    """Those that share the latest period."""
    if not observations:
        return ()
    latest = observations[-1].time_period
    return tuple(o for o in observations if (o.time_period.start, o.time_period.end) == (latest.start, latest.end))


def _order(observation: Observation) -> tuple[date, date, date, str, Decimal, str, str]:
    period = observation.time_period
    return (
        period.end,
        period.start,
        observation.known,
        observation.status.value,
        observation.value,
        observation.source,
        observation.since,
    )

"""time-order: nothing is achieved before its time, known after it was printed, or added out of turn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from smecheck.model import Measure, Observation, Status
from smecheck.registry.ledger import Ledger
from smecheck.registry.lint.finding import Finding, error, warning
from smecheck.registry.values import UNRELEASED

RULE = "time-order"


def time_order(ledger: Ledger, _today: date) -> Iterator[Finding]:
    """Hold each observation's time, its day of becoming known, its source's day and its version against each other."""
    printed = {source.id: source.published for source in ledger.header.sources}
    order = {release.version: place for place, release in enumerate(ledger.header.releases)}
    order[UNRELEASED] = len(order)
    for measure in ledger.measures:
        for observation in measure.observations:
            yield from _of_one(observation, printed[observation.source])
        yield from _out_of_turn(measure, order)


def _of_one(observation: Observation, printed: date) -> Iterator[Finding]:
    period, known = observation.time_period, observation.known
    if observation.status.achieved and known < period.start:
        yield error(
            observation.location,
            RULE,
            f"{observation.written} is {observation.status} for {period}, but known {known}, before that began; "
            "mend the time, or make it a target or forecast",
        )
    if observation.status in (Status.TARGET, Status.FORECAST) and known > period.end:
        yield warning(
            observation.location,
            RULE,
            f"{observation.written} is a {observation.status} for {period}, but known {known}, when that was over",
        )
    if known > printed:
        yield error(
            observation.location,
            RULE,
            f'known {known}, but its source "{observation.source}" was published {printed}; it was known by then',
        )


def _out_of_turn(measure: Measure, order: dict[str, int]) -> Iterator[Finding]:
    latest = -1
    for observation in measure.observations:
        place = order[observation.since]
        if place < latest:
            yield warning(
                observation.location,
                RULE,
                f"added in {observation.since}, but stands behind observations of a later version; append at the end",
            )
        latest = max(latest, place)

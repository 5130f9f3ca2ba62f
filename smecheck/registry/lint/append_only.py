"""append-only: what an earlier edition of the registry held is still there, untouched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from smecheck.model import Measure, Observation
from smecheck.registry.ledger import Ledger
from smecheck.registry.lint.finding import Finding, error
from smecheck.registry.values import UNRELEASED

RULE = "append-only"


def against(earlier: Ledger, ledger: Ledger) -> tuple[Finding, ...]:
    """What `ledger` changed that `earlier` had released: versions, measures, observations and withdrawals."""
    found = [*_versions(earlier, ledger), *_measures(earlier, ledger)]
    return tuple(sorted(found, key=lambda finding: finding.order))


def _versions(earlier: Ledger, ledger: Ledger) -> Iterator[Finding]:
    now = ledger.header.releases
    for place, release in enumerate(earlier.header.releases):
        there = now[place] if place < len(now) else None
        if there is None or there.version != release.version:
            yield error(None, RULE, f"version {release.version} was released and is gone from its place; put it back")
        elif (there.date, there.note) != (release.date, release.note) or release.digest not in (None, there.digest):
            where = ledger.header.places.get(f"version:{release.version}")
            yield error(where, RULE, f"version {release.version} was released and is changed; put its line back")


def _measures(earlier: Ledger, ledger: Ledger) -> Iterator[Finding]:
    released = {release.version for release in earlier.header.releases}
    now = {name: measure for measure in ledger.measures for name in (measure.id, *measure.aliases)}
    before = {name: measure for measure in earlier.measures for name in (measure.id, *measure.aliases)}
    for measure in earlier.measures:
        there = now.get(measure.id)
        if there is not None:
            yield from _identity(measure, there)
            yield from _kept(measure, there, released)
        elif any(o.since != UNRELEASED for o in measure.observations):
            yield error(None, RULE, f'"{measure.id}" is gone; put it back, or keep its id among the aliases of another')
    for measure in ledger.measures:
        old = before.get(measure.id) or next((before[a] for a in measure.aliases if a in before), None)
        yield from _smuggled(measure, old, released)


def _identity(before: Measure, now: Measure) -> Iterator[Finding]:
    for what, one, other in (
        ("unit", before.unit.name, now.unit.name),
        ("kind", before.kind.value, now.kind.value),
        ("ref_area", before.ref_area, now.ref_area),
    ):
        if one != other:
            yield error(now.location, RULE, f'"{now.id}" had {what} {one}, and has {other}; start a new measure for it')


def _kept(before: Measure, now: Measure, released: set[str]) -> Iterator[Finding]:
    there = Counter(_figure(o) for o in now.observations)
    withdrawn = {_figure(o): o.withdrawn for o in now.observations}
    for observation in before.observations:
        if observation.since == UNRELEASED:
            continue
        figure = _figure(observation)
        if not there[figure]:
            told = f"{observation.written} for {observation.time_period}, of version {observation.since}"
            yield error(now.location, RULE, f'"{now.id}": {told}, is edited or gone; put it back and withdraw it')
        there[figure] -= 1
        earlier = observation.withdrawn
        if earlier is not None and earlier.version in released and withdrawn.get(figure) != earlier:
            yield error(now.location, RULE, f'"{now.id}": {observation.written} was withdrawn; a withdrawal stays')


def _smuggled(measure: Measure, before: Measure | None, released: set[str]) -> Iterator[Finding]:
    known = Counter(_figure(o) for o in before.observations) if before else Counter()
    held = {_figure(o): o.withdrawn for o in before.observations} if before else {}
    for observation in measure.observations:
        figure = _figure(observation)
        if observation.since in released and not known[figure]:
            told = f"{observation.written} says it was added in {observation.since}, which was released without it"
            yield error(observation.location, RULE, f"{told}; add it with since: {UNRELEASED}")
        known[figure] -= 1
        taken = observation.withdrawn
        if taken and taken.version in released and not held.get(figure):
            told = f"{observation.written} says it was withdrawn in {taken.version}, which was released with it"
            yield error(observation.location, RULE, f"{told}; withdraw it with version: {UNRELEASED}")


def _figure(o: Observation) -> tuple[object, ...]:
    return (o.written, o.high, o.step, o.bound, o.change, o.time_period, o.known, o.since, o.status, o.source)

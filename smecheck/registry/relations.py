"""Proves what ties a registry together: ids told once, and every source, version and relation there to be found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from smecheck.errors import Location
from smecheck.model import Measure, Observation
from smecheck.registry.ledger import Header
from smecheck.registry.problems import Problems, did_you_mean
from smecheck.registry.values import UNRELEASED

_NOWHERE = Location("")


def prove(header: Header, measures: tuple[Measure, ...], problems: Problems) -> tuple[Measure, ...]:
    """The measures with their relations on present ids; each tie that does not hold becomes a problem."""
    names = _names(measures, problems)
    resolved = tuple(_resolve(measure, names, problems) for measure in measures)
    _no_circles({measure.id: measure for measure in resolved}, problems)
    _restatements({measure.id: measure for measure in resolved}, problems)
    _ties(header, resolved, problems)
    return resolved


def _names(measures: Iterable[Measure], problems: Problems) -> dict[str, str]:
    names: dict[str, str] = {}
    owners: dict[str, Measure] = {}
    for measure in measures:
        for name in (measure.id, *measure.aliases):
            if name in owners:
                first = owners[name].location or _NOWHERE
                problems.add(measure.location or _NOWHERE, f'"{name}" already names the measure at {first}; rename one')
            else:
                names[name], owners[name] = measure.id, measure
    return names


def _resolve(measure: Measure, names: dict[str, str], problems: Problems) -> Measure:
    found: dict[str, str | None] = {}
    for key, name in (("part_of", measure.part_of), ("restates", measure.restates)):
        if name is not None and name not in names:
            hint = did_you_mean(name, names)
            problems.add(measure.location or _NOWHERE, f'{key}: there is no measure "{name}"{hint}')
        found[key] = names.get(name) if name is not None else None
    if (measure.part_of, measure.restates) == (found["part_of"], found["restates"]):
        return measure
    return replace(measure, part_of=found["part_of"], restates=found["restates"])


def _no_circles(measures: dict[str, Measure], problems: Problems) -> None:
    proved: set[str] = set()
    for start in measures:
        trail: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in proved and here not in trail:
            trail[here] = None
            here = measures[here].part_of
        if here is not None and here in trail:
            circle = [*list(trail)[list(trail).index(here) :], here]
            told = " -> ".join(circle)
            problems.add(measures[here].location or _NOWHERE, f"part_of runs in a circle: {told}; take one out")
        proved.update(trail)


def _restatements(measures: dict[str, Measure], problems: Problems) -> None:
    for measure in measures.values():
        if measure.restates is None:
            continue
        other = measures[measure.restates]
        dimensions = {measure.unit.dimension, other.unit.dimension}
        if dimensions != {"money"} or measure.unit.name == other.unit.name:
            problems.add(
                measure.location or _NOWHERE,
                f'restates: "{measure.id}" ({measure.unit.name}) and "{other.id}" ({other.unit.name}) '
                "must be amounts in two currencies",
            )


def _ties(header: Header, measures: tuple[Measure, ...], problems: Problems) -> None:
    order = {release.version: place for place, release in enumerate(header.releases)}
    order[UNRELEASED] = len(order)
    sources = {source.id for source in header.sources}
    for measure in measures:
        for observation in measure.observations:
            where = observation.location or _NOWHERE
            if observation.source not in sources:
                hint = did_you_mean(observation.source, sources)
                problems.add(where, f'source: there is no source "{observation.source}" in registry.yaml{hint}')
            _versions(observation, order, where, problems)


def _versions(observation: Observation, order: dict[str, int], where: Location, problems: Problems) -> None:
    withdrawal = observation.withdrawn
    for key, version in (("since", observation.since), ("withdrawn", withdrawal.version if withdrawal else None)):
        if version is not None and version not in order:
            hint = did_you_mean(version, order)
            problems.add(where, f'{key}: there is no version "{version}" in registry.yaml{hint}')
    if withdrawal and {withdrawal.version, observation.since} <= order.keys():
        late = order[withdrawal.version] > order[observation.since]
        unreleased = withdrawal.version == observation.since == UNRELEASED
        if not late and not unreleased:
            problems.add(
                where, f"withdrawn in {withdrawal.version}, which is not after {observation.since} that added it"
            )

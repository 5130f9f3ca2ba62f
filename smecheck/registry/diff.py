"""Compares two views of a registry: what measures and observations one has and the other has not, and what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from smecheck.model import Measure, Observation, Registry


@dataclass(frozen=True, slots=True)
class Changed:
    """A trait of a measure that differs: what it was and what it is, as texts (lists joined by commas)."""

    trait: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class MeasureDiff:
    """What differs in one measure; before or after is None where the measure is new or gone."""

    before: Measure | None
    after: Measure | None
    added: tuple[Observation, ...]
    removed: tuple[Observation, ...]
    changed: tuple[Changed, ...]

    @property
    def id(self) -> str:
        """The measure's id, the later one where it was renamed."""
        measure = self.after or self.before
        return measure.id if measure else ""


def compare(before: Registry, after: Registry) -> tuple[MeasureDiff, ...]:
    """The measures that differ, in the order of `after`, then those that are gone; a renamed one is the same one."""
    return tuple(diff for diff in _all(before, after) if diff.added or diff.removed or diff.changed or not diff.before)


def _all(before: Registry, after: Registry) -> Iterator[MeasureDiff]:
    earlier = {name: measure for measure in before.measures for name in (measure.id, *measure.aliases)}
    now = {name: measure.id for measure in after.measures for name in (measure.id, *measure.aliases)}
    seen: set[str] = set()
    for measure in after.measures:
        names = (measure.id, *measure.aliases)
        old = next((earlier[name] for name in names if name in earlier), None)
        if old is not None:
            seen.add(old.id)
        yield _one(old, measure, now)
    for measure in before.measures:
        if measure.id not in seen:
            yield MeasureDiff(measure, None, (), measure.observations, (Changed("measure", measure.id, ""),))


def _one(before: Measure | None, after: Measure, now: Mapping[str, str]) -> MeasureDiff:
    if before is None:
        return MeasureDiff(None, after, after.observations, (), ())
    return MeasureDiff(
        before,
        after,
        _beyond(after.observations, before.observations),
        _beyond(before.observations, after.observations),
        tuple(_changed(before, after, now)),
    )


def _beyond(some: tuple[Observation, ...], others: tuple[Observation, ...]) -> tuple[Observation, ...]:
    there = Counter(_figure(observation) for observation in others)
    found = []
    for observation in some:
        figure = _figure(observation)
        if not there[figure]:
            found.append(observation)
        there[figure] -= 1
    return tuple(found)


def _figure(o: Observation) -> tuple[object, ...]:
    return (o.written, o.high, o.step, o.bound, o.change, o.time_period, o.known, o.status, o.source)


def _changed(before: Measure, after: Measure, now: Mapping[str, str]) -> Iterator[Changed]:
    for trait, one, other in zip(_TRAITS, _traits(before, now), _traits(after, now), strict=True):
        if one != other:
            yield Changed(trait, one, other)


_TRAITS = (
    "measure",
    "name",
    "ref_area",
    "unit",
    "kind",
    "part_of",
    "restates",
    "basis",
    "valid_for_months",
    "phrases",
    "subjects",
    "excludes",
)


def _traits(measure: Measure, now: Mapping[str, str]) -> tuple[str, ...]:
    return (
        measure.id,
        measure.name,
        measure.ref_area,
        measure.unit.name,
        measure.kind.value,
        _related(measure.part_of, now),
        _related(measure.restates, now),
        measure.basis or "",
        str(measure.valid_for_months or ""),
        ", ".join(measure.phrases),
        ", ".join(measure.subjects),
        ", ".join(measure.excludes),
    )


def _related(name: str | None, now: Mapping[str, str]) -> str:
    """A related measure by its later id: a measure is no other because its whole was renamed."""
    return now.get(name, name) if name else ""

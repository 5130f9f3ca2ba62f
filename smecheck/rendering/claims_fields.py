"""Measures and observations of a registry as plain fields: what `claims list`, `show` and `log` print as JSON."""

from __future__ import annotations

from smecheck.model import Measure, Observation, Release
from smecheck.rendering.encode import Json


def of_measure(measure: Measure) -> dict[str, Json]:
    """A measure with its observations."""
    return {
        "measure": measure.id,
        "name": measure.name,
        "ref_area": measure.ref_area,
        "unit": measure.unit.name,
        "kind": measure.kind.value,
        "part_of": measure.part_of,
        "restates": measure.restates,
        "basis": measure.basis.value if measure.basis else None,
        "valid_for_months": measure.valid_for_months,
        "phrases": list(measure.phrases),
        "subjects": list(measure.subjects),
        "excludes": list(measure.excludes),
        "aliases": list(measure.aliases),
        "observations": [of_observation(observation) for observation in measure.observations],
    }


def of_observation(observation: Observation) -> dict[str, Json]:
    """An observation; `written` is the figure as the file has it."""
    taken = observation.withdrawn
    return {
        "value": observation.value,
        "high": observation.high,
        "written": observation.written,
        "step": observation.step,
        "bound": observation.bound.value,
        "change": observation.change.value if observation.change else None,
        "time_period": observation.time_period.edtf(),
        "known": observation.known.isoformat(),
        "since": observation.since,
        "status": observation.status.value,
        "source": observation.source,
        "withdrawn": {"version": taken.version, "reason": taken.reason} if taken else None,
    }


def of_release(release: Release) -> dict[str, Json]:
    """A version of the registry."""
    return {
        "version": release.version,
        "date": release.date.isoformat(),
        "note": release.note,
        "digest": release.digest,
    }

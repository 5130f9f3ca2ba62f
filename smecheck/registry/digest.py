"""Digests of a registry's content, the same whatever the layout, comments and order of its files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from smecheck.model import Measure, Observation, Registry


def content_digest(registry: Registry) -> str:
    """`sha256:…` over all that can sway a verdict: measures with their phrases, observations, sources."""
    measures = sorted((_measure(measure) for measure in registry.measures), key=lambda row: str(row["measure"]))
    sources = sorted([s.id, s.title, s.publisher, str(s.published), s.url, s.locator] for s in registry.sources)
    return _sha256({"name": registry.name, "sources": sources, "measures": measures})


def figures_digest(measures: Iterable[Measure], numbers: Mapping[str, str] = MappingProxyType({})) -> str:
    """`sha256:…` over the observations alone, by each measure's first id.

    A release records it: phrases may be edited and measures renamed later, figures may not. numbers: versions that are
    about to be called otherwise.
    """
    rows = [
        [first_id(measure), *_observation(observation)[:-1], numbers.get(observation.since, observation.since)]
        for measure in measures
        for observation in measure.observations
    ]
    return _sha256(sorted(rows, key=str))


def first_id(measure: Measure) -> str:
    """The id that a measure had first: its oldest alias, or its id where it was never renamed."""
    return measure.aliases[0] if measure.aliases else measure.id


def _measure(measure: Measure) -> dict[str, Any]:
    basis = {"basis": measure.basis} if measure.basis else {}  # so that registries without one keep their digests
    return basis | {
        "measure": measure.id,
        "name": measure.name,
        "ref_area": measure.ref_area,
        "unit": measure.unit.name,
        "kind": measure.kind,
        "part_of": measure.part_of,
        "restates": measure.restates,
        "valid_for": measure.valid_for_months,
        "phrases": sorted(measure.phrases),
        "subjects": sorted(measure.subjects),
        "excludes": sorted(measure.excludes),
        "aliases": list(measure.aliases),
        "observations": sorted((_observation(o) for o in measure.observations), key=str),
    }


def _observation(observation: Observation) -> list[str | None]:
    high = observation.high
    return [
        observation.written,
        None if high is None else f"{high.normalize():f}",
        f"{observation.step.normalize():f}",
        observation.bound,
        observation.change,
        observation.time_period.edtf(),
        observation.known.isoformat(),
        observation.status,
        observation.source,
        observation.since,
    ]


def _sha256(content: Any) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"

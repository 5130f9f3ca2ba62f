"""What a registry says, measure by measure, as digests: two views of it in, the measures whose figures differ out."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass

from smecheck.model import Measure, Observation, Registry, Source
from smecheck.store.codec import codec

_MEASURE, _OBSERVATION, _SOURCE = codec(Measure), codec(Observation), codec(Source)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A view of a registry and what else judging depends on.

    judged: the digest that documents judged by it carry. rest: a digest of all but observations. figures: for each
    measure a digest of its observations with their sources.
    """

    judged: str
    rest: str
    figures: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, registry: Registry, judged: str, conditions: str) -> Fingerprint:
        """conditions: a digest of what judging depends on beside the registry."""
        sources = {source.id: _SOURCE.encode(source) for source in registry.sources}
        bare = [dataclasses.replace(m, observations=(), note=None, location=None) for m in registry.measures]
        rest = [conditions, registry.name, sorted(map(str, map(_MEASURE.encode, bare)))]
        figures = ((m.id, _digest([_said(o, sources) for o in m.observations])) for m in registry.measures)
        return cls(judged, _digest(rest), tuple(sorted(figures)))

    def changed_since(self, before: Fingerprint) -> frozenset[str] | None:
        """The measures whose figures differ; None where anything else does."""
        if self.rest != before.rest:
            return None
        return frozenset(name for name, _ in {*self.figures} ^ {*before.figures})


FINGERPRINT = codec(Fingerprint)


def _said(observation: Observation, sources: dict[str, object]) -> list[object]:
    told = dataclasses.replace(observation, note=None, location=None)
    return [_OBSERVATION.encode(told), sources.get(observation.source)]


def _digest(content: object) -> str:
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:24]

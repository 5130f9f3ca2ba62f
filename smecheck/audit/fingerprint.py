"""What a registry says, measure by measure, as digests: two views of it in, the measures whose figures differ out."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from smecheck.model import Measure, Observation, Registry, Source
from smecheck.store.codec import codec

_MEASURE, _OBSERVATION, _SOURCE = codec(Measure), codec(Observation), codec(Source)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A view of a registry and what else judging depends on.

    judged: the digest that documents judged by it carry. today: the day of the second answer. rest: a digest of all but
    that day and the observations. figures: for each measure its id, a digest of its observations with their sources,
    and their values.
    """

    judged: str
    today: datetime.date
    rest: str
    figures: tuple[tuple[str, str, tuple[Decimal, ...]], ...]

    @classmethod
    def of(cls, registry: Registry, judged: str, today: datetime.date, conditions: str) -> Fingerprint:
        """conditions: a digest of what judging depends on beside the registry and the day."""
        sources = {source.id: _SOURCE.encode(source) for source in registry.sources}
        bare = [dataclasses.replace(m, observations=(), note=None, location=None) for m in registry.measures]
        rest = [conditions, registry.name, sorted(map(str, map(_MEASURE.encode, bare)))]
        figures = (
            (m.id, _digest([_said(o, sources) for o in m.observations]), tuple(sorted(o.value for o in m.observations)))
            for m in registry.measures
        )
        return cls(judged, today, _digest(rest), tuple(sorted(figures)))

    def changed_since(self, before: Fingerprint) -> Mapping[str, frozenset[Decimal]]:
        """The measures whose figures differ, with the values of all that they were and are."""
        changed: dict[str, frozenset[Decimal]] = {}
        for name, _, values in {*self.figures} ^ {*before.figures}:
            changed[name] = changed.get(name, frozenset()) | {*values}
        return changed

    def to_line(self) -> str:
        """One line of JSON."""
        return json.dumps(_CODEC.encode(self))

    @classmethod
    def from_line(cls, line: str) -> Fingerprint | None:
        """The fingerprint in a line of JSON; None where another smecheck wrote it."""
        try:
            found: Fingerprint = _CODEC.decode(json.loads(line))
        except (ValueError, TypeError):
            return None
        return found


_CODEC = codec(Fingerprint)


def _said(observation: Observation, sources: dict[str, object]) -> list[object]:
    told = dataclasses.replace(observation, note=None, location=None)
    return [_OBSERVATION.encode(told), sources.get(observation.source)]


def _digest(content: object) -> str:
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:24]

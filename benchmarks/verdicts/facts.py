"""One observation as a fact that prose can tell: its measure, the words for it, its time, and its kin."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from babel import Locale

from benchmarks.verdicts.figures import Figure
from smecheck.model import Kind, Measure, Observation, Precision, Registry, Status

WORDS = Path(__file__).with_name("words")
_PRINTED_AFTER = datetime.timedelta(days=5)  # an article comes out a few days after its figure
_DAYS_A_MONTH = 30


@dataclass(frozen=True)
class Beat:
    """A registry with the words for it; for a measure that `words/` does not know, its own phrases serve."""

    registry: Registry
    words: Mapping[str, Any]

    @classmethod
    def of(cls, registry: Registry) -> Beat:
        path = WORDS / f"{registry.name}.yaml"
        words = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
        return cls(registry, words)

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        return {measure.id: measure for measure in self.registry.measures}

    def hint(self, measure: Measure) -> Mapping[str, Any]:
        return dict(self.words.get("measures", {}).get(measure.id, {}))

    def place(self, area: str) -> Mapping[str, Any]:
        return dict(self.words.get("places", {}).get(area, {}))

    def facts(self) -> Iterator[Fact]:
        """Every observation in force that a frame may tell, in the order of the registry."""
        for measure in self.registry.measures:
            if "skip" in self.hint(measure):
                continue
            for observation in measure.observations:
                if observation.withdrawn is None and observation.high is None:
                    yield Fact(self, measure, observation)


@dataclass(frozen=True)
class Fact:
    """An observation that an article may print."""

    beat: Beat
    measure: Measure
    observation: Observation

    @property
    def id(self) -> str:
        return f"{self.measure.id}@{self.observation.time_period.edtf()}:{self.observation.status.value}"

    @property
    def shape(self) -> str:
        """What it is told as."""
        kind, dimension = self.measure.kind, self.measure.unit.dimension
        if kind is Kind.CHANGE:
            span = self.observation.time_period.precision is Precision.SPAN
            return "lead" if dimension == "point" else "yearly" if span else "growth"
        if kind in (Kind.STOCK, Kind.FLOW) and dimension == "count":
            return "count" if kind is Kind.STOCK else "new"
        return "money" if kind is Kind.FLOW else kind.value

    @property
    def shapes(self) -> frozenset[str]:
        """Which frames can tell it: those of its shape, and, of a share, those that tell of a contribution.

        What makes up most companies does not "generate" them.
        """
        contributed = self.shape == "share" and not self.beat.hint(self.measure).get("made_of")
        return frozenset({self.shape, "contribution"} if contributed else {self.shape})

    @property
    def aimed(self) -> bool:
        return not self.observation.status.achieved

    @property
    def figure(self) -> Figure:
        return Figure(self.observation.value, self.measure.unit, self.observation.bound)

    @property
    def fresh(self) -> datetime.date:
        """The day of an article that has just learnt it."""
        return self.observation.known + _PRINTED_AFTER

    @property
    def late(self) -> datetime.date | None:
        """The day of a later article that knows a newer figure of the same status too, if there is one."""
        alike = [o for o in self.measure.observations if o.status is self.observation.status and not o.withdrawn]
        newer = [o.known for o in alike if o.known > self.observation.known]
        return max(newer) + _PRINTED_AFTER if newer else None

    @cached_property
    def nouns(self) -> tuple[str, ...]:
        return tuple(self.beat.hint(self.measure).get("nouns", self.measure.phrases[:3]))

    @cached_property
    def subjects(self) -> tuple[str, ...]:
        return tuple(self.beat.hint(self.measure).get("subjects", self.measure.subjects[:2]))

    @cached_property
    def place_name(self) -> str:
        return str(Locale("en").territories[self.measure.ref_area])

    def newest_on(self, day: datetime.date) -> bool:
        """Whether it is the latest figure of its status that an article of that day can know."""
        found = current(self.measure, day, self.observation.status)
        return found is self.observation

    def siblings(self, day: datetime.date) -> list[Fact]:
        """Facts that share a sentence with it: others said of the same subject, or the same rate in other places."""
        return [fact for fact in self._others(day) if self._beside(fact.measure)]

    def kin(self, day: datetime.date) -> list[Fact]:
        """Facts of the same place, unit and subject, or of the part or the whole, with another value."""
        return [
            fact
            for fact in self._others(day)
            if fact.measure.ref_area == self.measure.ref_area
            and fact.observation.value != self.observation.value
            and (self._of_one_subject(fact.measure) or self._related(fact.measure))
        ]

    def whole(self, day: datetime.date) -> Fact | None:
        """What it is part of, with the figure that holds on the day."""
        return next((fact for fact in self._others(day) if fact.measure.id == self.measure.part_of), None)

    def _others(self, day: datetime.date) -> Iterator[Fact]:
        for measure in self.beat.registry.measures:
            if measure.id == self.measure.id or measure.kind is not self.measure.kind:
                continue
            if measure.unit.dimension != self.measure.unit.dimension or measure.restates or self.measure.restates:
                continue
            found = current(measure, day, self.observation.status)
            if found is None or "skip" in self.beat.hint(measure):
                continue
            held = holds_until(measure, found)
            same_time = found.time_period == self.observation.time_period
            if same_time or (measure.kind in (Kind.STOCK, Kind.SHARE) and (held is None or day <= held)):
                yield Fact(self.beat, measure, found)

    def _beside(self, other: Measure) -> bool:
        if self.measure.subjects:
            return self._of_one_subject(other)
        return other.ref_area != self.measure.ref_area and other.phrases == self.measure.phrases

    def _of_one_subject(self, other: Measure) -> bool:
        if self.measure.subjects or other.subjects:
            return bool(set(self.measure.subjects) & set(other.subjects))
        return other.kind is Kind.RATE

    def _related(self, other: Measure) -> bool:
        return other.id == self.measure.part_of or self.measure.id == other.part_of


def current(measure: Measure, day: datetime.date, status: Status) -> Observation | None:
    """The latest observation of one status known on a day."""
    known = [o for o in measure.observations if o.known <= day and o.status is status and o.withdrawn is None]
    return max(known, key=lambda o: (o.time_period.end, o.known), default=None)


def holds_until(measure: Measure, observation: Observation) -> datetime.date | None:
    """The last day on which a figure surely holds."""
    if measure.valid_for_months is None:
        return None
    return observation.time_period.end + datetime.timedelta(days=_DAYS_A_MONTH * measure.valid_for_months)

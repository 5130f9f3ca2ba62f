"""A registry's history, from its files alone: what each version added and withdrew, and what became known when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from smecheck.model import Measure, Observation, Release
from smecheck.registry.ledger import Ledger
from smecheck.registry.values import UNRELEASED

Entry = tuple[Measure, Observation]


@dataclass(frozen=True, slots=True)
class Step:
    """One version with what it added and withdrew; release is None for what awaits the next one."""

    release: Release | None
    added: tuple[Entry, ...]
    withdrawn: tuple[Entry, ...]

    @property
    def version(self) -> str:
        """The version's number, or `unreleased`."""
        return self.release.version if self.release else UNRELEASED


def by_version(ledger: Ledger) -> tuple[Step, ...]:
    """The versions of a registry, newest first; before them what awaits a release, where something does."""
    entries = [(measure, observation) for measure in ledger.measures for observation in measure.observations]
    added: dict[str, list[Entry]] = {}
    withdrawn: dict[str, list[Entry]] = {}
    for measure, observation in entries:
        added.setdefault(observation.since, []).append((measure, observation))
        if observation.withdrawn:
            withdrawn.setdefault(observation.withdrawn.version, []).append((measure, observation))
    steps = [_step(release, added, withdrawn) for release in reversed(ledger.header.releases)]
    waiting = _step(None, added, withdrawn)
    return (waiting, *steps) if waiting.added or waiting.withdrawn else tuple(steps)


def _step(release: Release | None, added: dict[str, list[Entry]], withdrawn: dict[str, list[Entry]]) -> Step:
    version = release.version if release else UNRELEASED
    return Step(release, tuple(added.get(version, ())), tuple(withdrawn.get(version, ())))


def by_day(ledger: Ledger) -> tuple[tuple[date, tuple[Entry, ...]], ...]:
    """The observations that stand, by the day they became known, latest first."""
    days: dict[date, list[Entry]] = {}
    for measure in ledger.measures:
        for observation in measure.observations:
            if observation.withdrawn is None:
                days.setdefault(observation.known, []).append((measure, observation))
    return tuple((day, tuple(days[day])) for day in sorted(days, reverse=True))

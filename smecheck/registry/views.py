"""Views of a ledger: what a version of the registry held, and what of it was known by a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from smecheck.errors import RegistryError, SmecheckError
from smecheck.model import Measure, Observation, Registry
from smecheck.registry.digest import content_digest
from smecheck.registry.ledger import Ledger
from smecheck.registry.problems import did_you_mean
from smecheck.registry.values import UNRELEASED


def as_of(ledger: Ledger, origin: str = "", version: str | None = None, digest: str | None = None) -> Registry:
    """The registry at `version` (the newest release; `unreleased` adds what awaits the next one).

    An observation is there from the version that added it until the version that withdrew it. Phrases and relations are
    those of the present files. digest: where it is known already. Raises RegistryError for an unknown version.
    """
    releases = ledger.header.releases
    chosen = version or releases[-1].version
    order = {release.version: place for place, release in enumerate(releases)} | {UNRELEASED: len(releases)}
    if chosen not in order:
        hint = did_you_mean(chosen, order)
        told = f'there is no version "{chosen}" of the registry {ledger.header.name}{hint}'
        raise RegistryError((SmecheckError(f"{told}; see “smecheck claims log”"),))
    here = order[chosen]
    by_then = frozenset(version for version, place in order.items() if place <= here)
    whole = ledger.settled and here >= len(releases) - 1
    registry = Registry(
        name=ledger.header.name,
        title=ledger.header.title,
        version=chosen,
        digest=digest or "",
        origin=origin,
        releases=releases[: here + 1],
        sources=ledger.header.sources,
        measures=ledger.measures if whole else tuple(_measure_at(measure, by_then) for measure in ledger.measures),
    )
    return registry if digest else replace(registry, digest=content_digest(registry))


def _measure_at(measure: Measure, by_then: frozenset[str]) -> Measure:
    if all(o.withdrawn is None and o.since in by_then for o in measure.observations):
        return measure
    kept = (o for o in measure.observations if o.since in by_then)
    return replace(measure, observations=tuple(_still_there(o) for o in kept if not _gone(o, by_then)))


def _gone(observation: Observation, by_then: frozenset[str]) -> bool:
    return observation.withdrawn is not None and observation.withdrawn.version in by_then


def _still_there(observation: Observation) -> Observation:
    return observation if observation.withdrawn is None else replace(observation, withdrawn=None)


def as_known_by(registry: Registry, day: date) -> Registry:
    """The registry with only the observations that were public on `day`; its name, version and digest stay."""
    return replace(registry, measures=tuple(_measure_by(measure, day) for measure in registry.measures))


def _measure_by(measure: Measure, day: date) -> Measure:
    if all(observation.known <= day for observation in measure.observations):
        return measure
    return replace(measure, observations=tuple(o for o in measure.observations if o.known <= day))

"""Verdicts to JSON values and back: claims by their place in the extraction, observations by id and content."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from smecheck.model import Claim, Code, Difference, Measure, Observation, Registry, Related, Verdict
from smecheck.store.codec import codec

_DIFFERENCE = codec(Difference | None)
_RELATED = codec(tuple[Related, ...])
_OBSERVATION = codec(Observation)
_Reference = tuple[str | None, str | None]


def encode(findings: tuple[Verdict, ...], claims: tuple[Claim, ...]) -> list[Any]:
    """The findings as JSON values; `claims` are those of the extraction that they are about."""
    places = {id(claim): place for place, claim in enumerate(claims)}
    return [_row(finding, _place(finding.claim, places, claims)) for finding in findings]


def decode(data: list[Any], claims: tuple[Claim, ...], registry: Registry) -> tuple[Verdict, ...]:
    """The findings again; `registry` must be the view that they were judged by (the same digest).

    Raises LookupError where it does not hold an observation that a finding speaks of.
    """
    measures = {measure.id: measure for measure in registry.measures}
    return tuple(_finding(row, claims, measures) for row in data)


def _place(claim: Claim, places: Mapping[int, int], claims: tuple[Claim, ...]) -> int:
    """Judging hands the very claim on; should it ever hand on an equal one, that one is looked up."""
    place = places.get(id(claim))
    return claims.index(claim) if place is None else place


def _row(finding: Verdict, place: int) -> list[Any]:
    return [
        place,
        finding.code.value,
        list(finding.reasons),
        *_reference(finding.measure, finding.observation),
        *_reference(finding.matched_measure, finding.matched),
        _DIFFERENCE.encode(finding.difference),
        finding.suggestion,
        list(finding.candidates),
        _RELATED.encode(finding.related),
    ]


def _finding(row: list[Any], claims: tuple[Claim, ...], measures: Mapping[str, Measure]) -> Verdict:
    place, code, reasons, measure, at, matched_measure, matched_at, difference, suggestion, candidates, related = row
    judged_by, observation = _resolve(measure, at, measures)
    explained_by, matched = _resolve(matched_measure, matched_at, measures)
    return Verdict(
        claim=claims[place],
        code=Code(code),
        reasons=tuple(reasons),
        measure=judged_by,
        observation=observation,
        matched_measure=explained_by,
        matched=matched,
        difference=_DIFFERENCE.decode(difference),
        suggestion=suggestion,
        candidates=tuple(candidates),
        related=_RELATED.decode(related),
    )


def _reference(measure: Measure | None, observation: Observation | None) -> _Reference:
    if measure is None:
        return None, None
    return measure.id, None if observation is None else _content(observation)


@cache
def _content(observation: Observation) -> str:
    """What an observation says as a short digest: its place in a file may change while the registry's digest stays."""
    said = replace(observation, note=None, location=None)
    return hashlib.sha256(repr(_OBSERVATION.encode(said)).encode()).hexdigest()[:16]


def _resolve(
    measure: str | None, content: str | None, measures: Mapping[str, Measure]
) -> tuple[Measure | None, Observation | None]:
    if measure is None:
        return None, None
    found = measures[measure]
    if content is None:
        return found, None
    for observation in found.observations:
        if _content(observation) == content:
            return found, observation
    raise LookupError(f"{measure} has no such observation any more")

"""unreachable: observations that no article's figure can ever be held against."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from smecheck.model import Measure, Observation
from smecheck.model.naming import plainly
from smecheck.registry.ledger import Ledger
from smecheck.registry.lint.finding import Finding, error, warning

RULE = "unreachable"


def unreachable(ledger: Ledger, _today: date) -> Iterator[Finding]:
    """Find measures that no phrase leads to, and observations that another one stands before."""
    for measure in ledger.measures:
        if not measure.observations:
            yield warning(measure.location, RULE, f'"{measure.id}" has no observations; add one, or take it out')
        if not measure.phrases:
            yield error(measure.location, RULE, f'"{measure.id}" has no phrases, so no article can name it')
        elif blocked := [phrase for phrase in measure.phrases if _excluded(phrase, measure)]:
            told = ", ".join(f'"{phrase}"' for phrase in blocked)
            yield warning(measure.location, RULE, f"{told} of {measure.id!r} holds a word that its excludes forbid")
        yield from _hidden(measure)


def _excluded(phrase: str, measure: Measure) -> bool:
    words = f" {plainly(phrase)} "
    return any(f" {plainly(word)} " in words for word in measure.excludes)


def _hidden(measure: Measure) -> Iterator[Finding]:
    seen: dict[tuple[Any, ...], Observation] = {}
    for observation in measure.observations:
        if observation.withdrawn is not None:
            continue
        key = (observation.time_period, observation.status, observation.source)
        first = seen.setdefault(key, observation)
        if first is not observation:
            same = (first.value, first.high, first.bound) == (observation.value, observation.high, observation.bound)
            what = "is there already" if same else f"has {first.written} already; withdraw one of them"
            yield warning(
                observation.location,
                RULE,
                f"{observation.time_period} from {observation.source!r} {what}, at {first.location}",
            )

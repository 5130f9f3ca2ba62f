"""Withdraws an observation: it stays in the file and says in which version it was taken back, and why."""

from __future__ import annotations

from pathlib import Path

import yaml

from smecheck.errors import UsageError
from smecheck.model import Measure, Observation
from smecheck.registry.edit.draft import Draft, value
from smecheck.registry.edit.places import add_key
from smecheck.registry.edit.spelling import flow
from smecheck.registry.values import UNRELEASED


def withdraw(folder: Path, measure: Measure, observation: Observation, reason: str) -> tuple[Path, ...]:
    """Mark `observation` of `measure` as withdrawn by the next release; the file that was written comes back.

    Raises UsageError where it is withdrawn already, RegistryError where the registry would not prove.
    """
    if observation.withdrawn is not None:
        raise UsageError(f"{observation.written} for {observation.time_period} is withdrawn already")
    draft = Draft(folder)
    name, node = draft.measure(measure.id)
    rows = value(node, "observations")
    assert rows is not None and observation.location is not None, "the draft has proved it"
    line, column = observation.location.line, observation.location.column
    for row in rows.value:
        if (row.start_mark.line + 1, row.start_mark.column + 1) == (line, column):
            assert isinstance(row, yaml.MappingNode)
            add_key(draft, name, row, "withdrawn", flow({"version": UNRELEASED, "reason": reason}))
            return draft.write()
    raise UsageError("the registry changed while it was read; try again")

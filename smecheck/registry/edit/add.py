"""Adds an observation, and the source it rests on where that is new, to a registry's files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from smecheck.model import Measure
from smecheck.registry.edit.draft import Draft
from smecheck.registry.edit.places import append_items
from smecheck.registry.edit.spelling import Fields
from smecheck.registry.ledger import HEADER
from smecheck.registry.values import UNRELEASED


@dataclass(frozen=True, slots=True)
class NewObservation:
    """An observation as an editor tells it: each field as it will be written; None is left out."""

    value: str
    time_period: str
    known: str
    source: str
    status: str = "actual"
    high: str | None = None
    bound: str | None = None
    step: str | None = None
    change: str | None = None
    note: str | None = None

    def fields(self) -> Fields:
        """The fields in the order of the files."""
        return _told(
            value=self.value,
            high=self.high,
            bound=self.bound,
            step=self.step,
            change=self.change,
            time_period=self.time_period,
            known=self.known,
            since=UNRELEASED,
            status=self.status,
            source=self.source,
            note=self.note,
        )


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source as an editor tells it."""

    id: str
    title: str
    publisher: str
    published: str
    url: str | None = None
    locator: str | None = None

    def fields(self) -> Fields:
        """The fields in the order of the files."""
        return _told(
            id=self.id,
            title=self.title,
            publisher=self.publisher,
            published=self.published,
            url=self.url,
            locator=self.locator,
        )


def add(
    folder: Path, measure: Measure, observation: NewObservation, source: NewSource | None = None
) -> tuple[Path, ...]:
    """Append an observation to `measure`, awaiting the next release; the files that were written come back.

    Raises RegistryError where the registry would not prove with it; then nothing is written.
    """
    draft = Draft(folder)
    if source is not None:
        header = draft.root(HEADER)
        assert isinstance(header, yaml.MappingNode), "the draft has proved it"
        append_items(draft, HEADER, "sources", header, [source.fields()], inline=False)
    name, node = draft.measure(measure.id)
    append_items(draft, name, "observations", node, [observation.fields()], inline=True)
    return draft.write()


def _told(**fields: str | None) -> Fields:
    return {key: text for key, text in fields.items() if text is not None}

"""A table read by its mapping, written into a registry: all of it, or nothing and every row that does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from smecheck.errors import Location
from smecheck.model import Measure, Observation
from smecheck.registry.edit.add import NewObservation
from smecheck.registry.edit.draft import Draft
from smecheck.registry.edit.places import append_items, item_lines
from smecheck.registry.edit.spelling import Fields, block
from smecheck.registry.figures import parse_figure
from smecheck.registry.importing import sdmx
from smecheck.registry.importing.mapping import Mapping, Series
from smecheck.registry.importing.table import Row, Table
from smecheck.registry.ledger import HEADER, MEASURES
from smecheck.registry.problems import Problems
from smecheck.registry.values import parse_day


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: the files written, how many measures and observations came, how many were there already or
    had no value, and how many rows of the table belong to no series.
    """

    paths: tuple[Path, ...]
    measures: int
    observations: int
    known_already: int
    without_value: int
    left_out: int


@dataclass(slots=True)
class _Tally:
    measures: int = 0
    observations: int = 0
    known_already: int = 0
    without_value: int = 0


def import_table(folder: Path, table: Table, mapping: Mapping, topic: str) -> Imported:
    """Write the series of `table` into the registry in `folder`, to become part of the next release.

    A measure that is there already gets the observations it has not; a new one goes to the end of the topic's file.
    Raises RegistryError with every row that does not fit, by its line; then nothing is written.
    """
    draft, problems, tally = Draft(folder), Problems(), _Tally()
    known = _known(draft, mapping)
    there = {name: measure for measure in draft.before.measures for name in (measure.id, *measure.aliases)}
    text = ""
    for series in mapping.series:
        rows = list(_observations(series, table, mapping, known, problems, tally))
        old = there.get(series.measure)
        fresh = [row for row in rows if old is None or not _held(old, row)]
        tally.known_already += len(rows) - len(fresh)
        tally.observations += len(fresh)
        if old is None:
            tally.measures += 1
            text += _measure_text(series, [row.fields() for row in fresh])
        elif fresh:
            name, node = draft.measure(old.id)
            append_items(draft, name, "observations", node, [row.fields() for row in fresh], inline=True)
    _unclaimed(table, mapping, problems)
    problems.raise_any()
    if text:
        draft.create(f"{MEASURES}/{topic}.yaml", text)
    if tally.observations and mapping.new_source and not _has_source(draft, mapping.source):
        header = draft.root(HEADER)
        assert isinstance(header, yaml.MappingNode), "the draft has proved it"
        append_items(draft, HEADER, "sources", header, [mapping.new_source.fields()], inline=False)
    left_out = sum(not any(_belongs(row, series) for series in mapping.series) for row in table.rows)
    paths = draft.write() if tally.observations or tally.measures else ()
    return Imported(paths, tally.measures, tally.observations, tally.known_already, tally.without_value, left_out)


def _has_source(draft: Draft, name: str) -> bool:
    return any(source.id == name for source in draft.before.header.sources)


def _known(draft: Draft, mapping: Mapping) -> str | None:
    if mapping.known:
        return mapping.known
    if mapping.new_source:
        return mapping.new_source.published
    return next((s.published.isoformat() for s in draft.before.header.sources if s.id == mapping.source), None)


def _observations(
    series: Series, table: Table, mapping: Mapping, known: str | None, problems: Problems, tally: _Tally
) -> Iterator[NewObservation]:
    for row in table.rows:
        if not _belongs(row, series):
            continue
        try:
            observation = _observation(row, series, mapping, known)
        except ValueError as error:
            problems.add(Location(table.path, row.line), str(error))
            continue
        if observation is None:
            tally.without_value += 1
        else:
            yield observation


def _belongs(row: Row, series: Series) -> bool:
    return all(sdmx.code(row.cells[column]) == sdmx.code(wanted) for column, wanted in series.where.items())


def _observation(row: Row, series: Series, mapping: Mapping, known: str | None) -> NewObservation | None:
    written = row.cells[series.value]
    status = row.cells[mapping.status] if mapping.status else ""
    if written.casefold() in {"", "nan", "na", "..", ":"} or sdmx.code(status).upper() in sdmx.MISSING:
        return None
    if mapping.decimal == ",":
        if "." in written:
            raise ValueError(f'"{written}" has a point, and the mapping says that "," marks decimals')
        written = written.replace(",", ".")
    scale = sdmx.code(row.cells[mapping.scale]) if mapping.scale else ""
    if scale not in {"", "0"}:
        written = f"{written}e{int(scale)}"
    figure = parse_figure(written)
    day = row.cells[mapping.known_column] if mapping.known_column else known
    if not day:
        raise ValueError("nothing tells when the figure became known; tell it in the mapping, or add the source first")
    parse_day(day)
    told = NewObservation(
        value=written,
        time_period=sdmx.period(row.cells[mapping.time_period]).edtf(),
        known=day,
        source=mapping.source,
        status=sdmx.status(status).value,
    )
    if series.change is None:
        return told
    turned = {"up": "down", "down": "up"}.get(series.change, series.change)
    return replace(told, value=written.lstrip("-+"), change=turned if figure.value < 0 else series.change)


def _held(measure: Measure, new: NewObservation) -> bool:
    return any(_same(observation, new) for observation in measure.observations if observation.withdrawn is None)


def _same(old: Observation, new: NewObservation) -> bool:
    mine = (old.time_period.edtf(), old.status.value, old.source, old.value)
    return mine == (new.time_period, new.status, new.source, parse_figure(new.value).value)


def _unclaimed(table: Table, mapping: Mapping, problems: Problems) -> None:
    for series in mapping.series:
        if not any(_belongs(row, series) for row in table.rows):
            problems.add(Location(table.path), f'no row belongs to "{series.measure}"; look at its "where"')


def _measure_text(series: Series, observations: list[Fields]) -> str:
    first, *rest = block({"measure": series.measure, **series.fields})
    lines = [f"- {first}", *(f"  {line}" for line in rest)]
    lines += (
        ["  observations:", *item_lines(observations, "    ", inline=True)] if observations else ["  observations: []"]
    )
    return "\n".join(lines) + "\n\n"

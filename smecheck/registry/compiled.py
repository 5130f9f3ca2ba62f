"""A ledger as plain JSON rows and back: the form in which the compiled registry is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import Any

from smecheck.errors import Location
from smecheck.model import (
    Bound,
    Change,
    Kind,
    Measure,
    Observation,
    Period,
    Release,
    Source,
    Status,
    Unit,
    Withdrawal,
)
from smecheck.registry.header import Header
from smecheck.registry.ledger import Ledger

Row = list[Any]


def to_rows(ledger: Ledger, folder: str) -> dict[str, Any]:
    """The ledger as JSON-ready rows; places are kept relative to `folder`."""
    header = ledger.header
    return {
        "name": header.name,
        "title": header.title,
        "settled": ledger.settled,
        "releases": [[r.version, r.date.isoformat(), r.note, r.digest] for r in header.releases],
        "sources": [[s.id, s.title, s.publisher, s.published.isoformat(), s.url, s.locator] for s in header.sources],
        "measures": [_measure_row(measure, folder) for measure in ledger.measures],
    }


def from_rows(rows: dict[str, Any], folder: str) -> Ledger:
    """The ledger that `to_rows` took apart, its places told from `folder`."""
    releases = tuple(
        Release(version, date.fromisoformat(day), note, digest) for version, day, note, digest in rows["releases"]
    )
    sources = tuple(
        Source(id_, title, publisher, date.fromisoformat(day), url, locator)
        for id_, title, publisher, day, url, locator in rows["sources"]
    )
    readers = _readers()
    measures = tuple(_measure(row, folder, readers) for row in rows["measures"])
    return Ledger(Header(rows["name"], rows["title"], releases, sources), measures, rows["settled"])


def _measure_row(measure: Measure, folder: str) -> Row:
    where = measure.location or Location("")
    return [
        measure.id,
        measure.name,
        measure.ref_area,
        [measure.unit.name, measure.unit.dimension, str(measure.unit.scale)],
        measure.kind,
        measure.phrases,
        measure.subjects,
        measure.excludes,
        measure.part_of,
        measure.valid_for_months,
        measure.aliases,
        measure.note,
        measure.restates,
        where.path.removeprefix(folder),
        where.line,
        where.column,
        [_observation_row(observation) for observation in measure.observations],
    ]


def _observation_row(observation: Observation) -> Row:
    where = observation.location or Location("")
    return [
        observation.written,
        None if observation.high is None else str(observation.high),
        str(observation.step),
        observation.bound,
        observation.change,
        observation.time_period.edtf(),
        observation.known.isoformat(),
        observation.since,
        observation.status,
        observation.source,
        astuple(observation.withdrawn) if observation.withdrawn else None,
        observation.note,
        where.line,
        where.column,
    ]


Readers = tuple[
    Callable[[str], Decimal],
    Callable[[str], Period],
    Callable[[str], date],
]


def _readers() -> Readers:
    # A registry repeats its days, periods and steps many times over: each text is read once.
    return cache(Decimal), cache(Period.parse), cache(date.fromisoformat)


# A look-up is several times as fast as a call of the enumeration, and there is one for each observation.
_BOUND = {bound.value: bound for bound in Bound}
_CHANGE = {change.value: change for change in Change}
_STATUS = {status.value: status for status in Status}


def _measure(row: Row, folder: str, readers: Readers) -> Measure:
    (
        id_,
        name,
        ref_area,
        (unit, dimension, scale),
        kind,
        phrases,
        subjects,
        excludes,
        part_of,
        months,
        aliases,
        note,
        restates,
        path,
        line,
        column,
        observations,
    ) = row
    shown = folder + path
    observation = partial(_observation, id_, shown, readers)
    return Measure(
        id_,
        name,
        ref_area,
        Unit(unit, dimension, readers[0](scale)),
        Kind(kind),
        tuple(phrases),
        tuple(subjects),
        tuple(excludes),
        part_of,
        months,
        tuple(aliases),
        tuple(map(observation, observations)),
        note,
        Location(shown, line, column),
        restates,
    )


def _observation(measure: str, shown: str, readers: Readers, row: Row) -> Observation:
    decimal, period, day = readers
    written, high, step, bound, change, time_period, known, since, status, source, withdrawn, note, line, column = row
    return Observation(
        measure,
        Decimal(written),
        None if high is None else decimal(high),
        written,
        decimal(step),
        _BOUND[bound],
        None if change is None else _CHANGE[change],
        period(time_period),
        day(known),
        since,
        _STATUS[status],
        source,
        None if withdrawn is None else Withdrawal(*withdrawn),
        note,
        Location(shown, line, column),
    )

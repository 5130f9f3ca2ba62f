"""A ledger as plain JSON columns and back: the form in which the compiled registry is kept."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import chain, islice, repeat
from typing import Any, TypeVar

from smecheck.errors import Location
from smecheck.model import (
    Basis,
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
from smecheck.registry.ledger import Header, Ledger

T = TypeVar("T")
Columns = dict[str, list[Any]]
_NOWHERE = Location("", 1, 1)


def to_columns(ledger: Ledger, folder: str) -> dict[str, Any]:
    """The ledger as JSON-ready columns; places are kept relative to `folder`."""
    header = ledger.header
    return {
        "name": header.name,
        "title": header.title,
        "settled": ledger.settled,
        "releases": [[r.version, r.date.isoformat(), r.note, r.digest] for r in header.releases],
        "sources": [[s.id, s.title, s.publisher, s.published.isoformat(), s.url, s.locator] for s in header.sources],
        "measures": [_measure_row(measure, folder) for measure in ledger.measures],
        "observations": _observation_columns([o for measure in ledger.measures for o in measure.observations]),
    }


def from_columns(content: dict[str, Any], folder: str) -> Ledger:
    """The ledger that `to_columns` took apart, its places told from `folder`."""
    releases = tuple(Release(version, _day(day), note, digest) for version, day, note, digest in content["releases"])
    sources = tuple(
        Source(name, title, publisher, _day(day), url, locator)
        for name, title, publisher, day, url, locator in content["sources"]
    )
    measures = _measures(content["measures"], content["observations"], folder)
    return Ledger(Header(content["name"], content["title"], releases, sources), measures, content["settled"])


def _measure_row(measure: Measure, folder: str) -> list[Any]:
    where = measure.location or _NOWHERE
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
        measure.basis,
        [where.path.removeprefix(folder), where.line, where.column],
        len(measure.observations),
    ]


def _measures(rows: list[list[Any]], columns: Columns, folder: str) -> tuple[Measure, ...]:
    counts = [row[-1] for row in rows]
    names = _spread((row[0] for row in rows), counts)
    paths = _spread((folder + row[-2][0] for row in rows), counts)
    observations = iter(_observations(columns, names, paths))
    return tuple(_measure(row, folder, observations) for row in rows)


def _measure(row: list[Any], folder: str, observations: Iterable[Observation]) -> Measure:
    (
        name,
        title,
        area,
        unit,
        kind,
        phrases,
        subjects,
        excludes,
        part_of,
        months,
        aliases,
        note,
        restates,
        basis,
        where,
        count,
    ) = row
    path, line, column = where
    return Measure(
        id=name,
        name=title,
        ref_area=area,
        unit=_unit(*unit),
        kind=Kind(kind),
        phrases=tuple(phrases),
        subjects=tuple(subjects),
        excludes=tuple(excludes),
        part_of=part_of,
        valid_for_months=months,
        aliases=tuple(aliases),
        observations=tuple(islice(observations, count)),
        note=note,
        location=Location(folder + path, line, column),
        restates=restates,
        basis=Basis(basis) if basis else None,
    )


def _observation_columns(observations: list[Observation]) -> Columns:
    return {
        "written": [o.written for o in observations],
        "high": [None if o.high is None else str(o.high) for o in observations],
        "step": [str(o.step) for o in observations],
        "bound": [o.bound for o in observations],
        "change": [o.change for o in observations],
        "time_period": [o.time_period.edtf() for o in observations],
        "known": [o.known.isoformat() for o in observations],
        "since": [o.since for o in observations],
        "status": [o.status for o in observations],
        "source": [o.source for o in observations],
        "withdrawn": [astuple(o.withdrawn) if o.withdrawn else None for o in observations],
        "note": [o.note for o in observations],
        "line": [(o.location or _NOWHERE).line for o in observations],
        "column": [(o.location or _NOWHERE).column for o in observations],
    }


def _observations(columns: Columns, names: list[str], paths: list[str]) -> list[Observation]:
    count = len(names)
    if any(len(column) != count for column in columns.values()):
        raise ValueError("columns of different lengths")
    places = _filled(Location, count, {"path": paths, "line": columns["line"], "column": columns["column"]})
    return _filled(
        Observation,
        count,
        {
            "measure": names,
            "value": map(Decimal, columns["written"]),
            "high": (None if high is None else Decimal(high) for high in columns["high"]),
            "written": columns["written"],
            "step": map(_decimal, columns["step"]),
            "bound": map(_BOUND.__getitem__, columns["bound"]),
            "change": map(_CHANGE.__getitem__, columns["change"]),
            "time_period": map(_period, columns["time_period"]),
            "known": map(_day, columns["known"]),
            "since": columns["since"],
            "status": map(_STATUS.__getitem__, columns["status"]),
            "source": columns["source"],
            "withdrawn": (None if told is None else Withdrawal(*told) for told in columns["withdrawn"]),
            "note": columns["note"],
            "location": places,
        },
    )


def _filled(kind: type[T], count: int, columns: Mapping[str, Iterable[object]]) -> list[T]:
    """So many instances of a frozen dataclass with slots, filled field by field.

    The interpreter never enters Python code for a single instance, which for a hundred thousand of them is several
    times as fast as calling the class.
    """
    instances = list(map(object.__new__, repeat(kind, count)))
    for name, column in columns.items():
        deque(map(getattr(kind, name).__set__, instances, column), maxlen=0)
    return instances


def _spread(values: Iterable[str], counts: list[int]) -> list[str]:
    return list(chain.from_iterable(map(repeat, values, counts)))


# A registry repeats its days, periods, steps and units many times over: each text is read once.
_decimal, _period, _day = cache(Decimal), cache(Period.parse), cache(date.fromisoformat)
_BOUND = {bound.value: bound for bound in Bound}
_CHANGE = {None: None} | {change.value: change for change in Change}
_STATUS = {status.value: status for status in Status}


@cache
def _unit(name: str, dimension: str, scale: str) -> Unit:
    return Unit(name, dimension, Decimal(scale))

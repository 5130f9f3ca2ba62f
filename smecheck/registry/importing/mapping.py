"""How a table's rows become measures: a mapping file in, a mapping held against the table out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from smecheck.errors import Location, RegistryError, SmecheckError
from smecheck.model import Basis, Kind
from smecheck.registry.edit.add import NewSource
from smecheck.registry.edit.spelling import Fields
from smecheck.registry.importing import sdmx
from smecheck.registry.importing.table import Table
from smecheck.registry.nodes import compose, decode
from smecheck.registry.problems import Problems
from smecheck.registry.records import Record, Shape
from smecheck.registry.units import parse_unit
from smecheck.registry.values import choice, parse_area, parse_day, parse_identifier, parse_months

_TRAITS = ("name", "ref_area", "unit", "kind", "part_of", "valid_for", "basis")
_LISTS = ("phrases", "subjects", "excludes")
_MAPPING = Shape("a mapping", frozenset({"source", "series"}), frozenset({"columns", "known", "decimal", "new_source"}))
_COLUMNS = Shape("columns", frozenset(), frozenset({"time_period", "value", "status", "known", "scale"}))
_SOURCE = Shape("a new source", frozenset({"title", "publisher", "published"}), frozenset({"url", "locator"}))
_SERIES = Shape(
    "a series",
    frozenset({"measure", "name", "ref_area", "unit", "kind", "phrases"}),
    frozenset({"part_of", "valid_for", "basis", "subjects", "excludes", "where", "value", "change"}),
)


@dataclass(frozen=True, slots=True)
class Series:
    """One measure of the table: its id, its other keys as they will be written, and which cells are its figures.

    where: the rows that are its own, by the code in each column. value: the column of its figures. change: the
    direction that its figures all have, a minus sign turning it round; None for levels.
    """

    measure: str
    fields: Fields
    where: dict[str, str]
    value: str
    change: str | None = None


@dataclass(frozen=True, slots=True)
class Mapping:
    """How a table is read; the columns that it names may be missing from the table only where they are optional.

    known: the day the figures became known, where no column tells it. decimal: the mark before decimals.
    """

    source: str
    series: tuple[Series, ...]
    time_period: str = sdmx.TIME
    status: str | None = None
    known_column: str | None = None
    scale: str | None = None
    known: str | None = None
    decimal: str = "."
    new_source: NewSource | None = field(default=None)


def read_mapping(path: Path, table: Table) -> Mapping:
    """The mapping in a YAML file, held against the table's columns. Raises RegistryError with every located problem."""
    shown, problems = path.as_posix(), Problems()
    try:
        content = path.read_bytes()
    except OSError as error:
        raise RegistryError((SmecheckError(f"cannot be read: {error.strerror}", Location(shown)),)) from error
    text = decode(content, shown, problems)
    root = compose(text, shown, problems) if text is not None else None
    record = Record.of(root, _MAPPING, shown, problems) if root is not None else None
    problems.raise_any()
    if record is None:
        raise RegistryError((SmecheckError("the mapping is empty", Location(shown)),))
    mapping = _mapping(record, table)
    problems.raise_any()
    return mapping


def _mapping(record: Record, table: Table) -> Mapping:
    source = record.parsed("source", parse_identifier) or ""
    columns = record.record("columns", _COLUMNS)
    named = {key: columns.text(key) for key in columns.values} if columns else {}
    for key, column in named.items():
        if column is not None and column not in table.columns and columns is not None:
            record.problems.add(
                columns.place(key), f'the table has no column "{column}"; it has {", ".join(table.columns)}'
            )
    value = named.get("value") or sdmx.VALUE
    rows = record.records("series", _SERIES)
    return Mapping(
        source=source,
        series=tuple(_series(row, value, table) for row in rows),
        time_period=_there(record, named.get("time_period") or sdmx.TIME, table),
        status=named.get("status") or _optional(sdmx.STATUS, table),
        known_column=named.get("known"),
        scale=named.get("scale") or _optional(sdmx.SCALE, table),
        known=record.text("known") if record.parsed("known", parse_day) else None,
        decimal=record.parsed("decimal", _decimal) or ".",
        new_source=_new_source(record, source),
    )


def _new_source(record: Record, name: str) -> NewSource | None:
    told = record.record("new_source", _SOURCE)
    if told is None:
        return None
    published = told.text("published") if told.parsed("published", parse_day) else None
    return NewSource(
        id=name,
        title=told.text("title") or "",
        publisher=told.text("publisher") or "",
        published=published or "",
        url=told.text("url"),
        locator=told.text("locator"),
    )


def _series(row: Record, value: str, table: Table) -> Series:
    readers: tuple[Callable[[str], object], ...] = (
        parse_identifier,
        parse_area,
        parse_unit,
        choice(Kind),
        parse_months,
        choice(Basis),
    )
    for key, read in zip(("part_of", "ref_area", "unit", "kind", "valid_for", "basis"), readers, strict=True):
        row.parsed(key, read)
    fields: Fields = {key: text for key in _TRAITS if (text := row.text(key)) is not None}
    lists: Fields = {key: list(texts) for key in _LISTS if (texts := row.texts(key))}
    return Series(
        measure=row.parsed("measure", parse_identifier) or "",
        fields=fields | lists,
        where=_where(row, table),
        value=_there(row, row.text("value") or value, table),
        change=row.text("change"),
    )


def _where(row: Record, table: Table) -> dict[str, str]:
    node = row.values.get("where")
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        row.problems.add(row.place("where"), '"where" is a mapping of columns to codes')
        return {}
    return {_there(row, key.value, table): value.value for key, value in node.value}


def _there(record: Record, column: str, table: Table) -> str:
    if column not in table.columns:
        record.problems.add(record.place(), f'the table has no column "{column}"; it has {", ".join(table.columns)}')
    return column


def _optional(column: str, table: Table) -> str | None:
    return next((name for name in table.columns if sdmx.code(name) == column), None)


def _decimal(text: str) -> str:
    if text not in {".", ","}:
        raise ValueError(f'"{text}" is no decimal mark; it is "." or ","')
    return text

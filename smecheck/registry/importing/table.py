"""A CSV file in, its rows with their line numbers out."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from smecheck.errors import Location, RegistryError, SmecheckError
from smecheck.registry.nodes import decode
from smecheck.registry.problems import Problems

_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it ends on, and its cells by column."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the path as problems name it, its columns in order, its rows."""

    path: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(path: Path) -> Table:
    """Read a CSV file with a header line, separated by commas, semicolons or tabs, in UTF-8.

    Raises RegistryError with every row that has not as many cells as the header.
    """
    shown, problems = path.as_posix(), Problems()
    try:
        content = path.read_bytes()
    except OSError as error:
        raise RegistryError((SmecheckError(f"cannot be read: {error.strerror}", Location(shown)),)) from error
    text = decode(content, shown, problems)
    problems.raise_any()
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text or ""), strict=True)
    rows: list[Row] = []
    try:
        columns = tuple(cell.strip() for cell in next(reader, []))
        _head(columns, shown, problems)
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(columns):
                told = f"the row has {len(cells)} cells, and the header {len(columns)}"
                problems.add(Location(shown, reader.line_num), told)
                continue
            rows.append(Row(reader.line_num, dict(zip(columns, map(str.strip, cells), strict=True))))
    except csv.Error as error:
        problems.add(Location(shown, reader.line_num), f"not CSV: {error}")
    problems.raise_any()
    return Table(shown, columns, tuple(rows))


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max(_DELIMITERS, key=header.count)


def _head(columns: tuple[str, ...], shown: str, problems: Problems) -> None:
    if len(columns) < 2:
        problems.add(Location(shown, 1), "the first line names the columns; this one names fewer than two")
    for name in sorted({name for name in columns if columns.count(name) > 1}):
        problems.add(Location(shown, 1), f'the column "{name}" is there twice')

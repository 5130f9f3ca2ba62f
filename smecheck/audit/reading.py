"""One document by its reference: the file, line or row that it names in, its articles out."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from smecheck import source
from smecheck.audit.extras import parquet
from smecheck.audit.references import Kind, Reference
from smecheck.errors import Location, SourceError
from smecheck.model import Article, Failure
from smecheck.source.decoding import decode
from smecheck.source.fields import load_line, read_object

Columns = Mapping[str, str]  # one of task.FIELDS to the archive's own name for it
Found = tuple[Article, str | None]


def read_document(reference: Reference, columns: Columns) -> Iterator[Found | Failure]:
    """The articles of one document, each with its id where a column is mapped to one.

    Raises SourceError where the document cannot be read.
    """
    if reference.kind is Kind.FILE:
        for found in source.read_all(reference.path):
            yield found if isinstance(found, Failure) else (_dated(found, reference), None)
        return
    item, line = _line(reference) if reference.kind is Kind.LINE else (_row(reference), None)
    mapped = _mapped(item, columns, reference)
    article = read_object(mapped, reference.name, reference.path, line)
    ident = item.get(columns["id"]) if "id" in columns else None
    yield _dated(article, reference), None if ident is None else str(ident)


def _dated(article: Article, reference: Reference) -> Article:
    return source.dated(article, reference.date) if reference.date else article


def _line(reference: Reference) -> tuple[Any, int]:
    with Path(reference.path).open("rb") as file:
        file.seek(reference.at)
        raw = file.read(reference.length)
    text, _ = decode(raw, reference.path)
    return load_line(text, reference.path, reference.number), reference.number


def _row(reference: Reference) -> Any:
    table = _group(reference.path, reference.length, reference.stamp)
    row = table.slice(reference.at, 1).to_pylist()[0]
    return {
        name: value.isoformat() if isinstance(value, datetime.date | datetime.datetime) else value
        for name, value in row.items()
    }


@lru_cache(maxsize=1)
def _group(path: str, group: int, _stamp: str) -> Any:
    with parquet(path).ParquetFile(path) as file:
        return file.read_row_group(group)


def _mapped(item: Any, columns: Columns, reference: Reference) -> Any:
    """The object under the names that smecheck knows; a mapped column takes the place of any of that name."""
    if not columns or not isinstance(item, dict):
        return item
    missing = columns.get("text", next(iter(item), ""))
    if missing not in item:
        raise SourceError(f"no column {missing!r}; there are {', '.join(map(str, item))}", Location(reference.path))
    taken = {name: item.get(column) for name, column in columns.items()}
    return {name: value for name, value in taken.items() if value is not None}

"""An audit for other programs: a store in; JSON lines as `verify` prints them, or a table of findings, out."""

from __future__ import annotations

import csv
import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from smecheck.audit.extras import arrow, parquet
from smecheck.check import check
from smecheck.checking import Index
from smecheck.errors import Location, SmecheckError
from smecheck.extraction import Extractor
from smecheck.model import Article, Failure, Registry, Report
from smecheck.store.archive import Archive

_NUMBERED = re.compile(r"^(.*)#(\d+)$", re.DOTALL)
_FORMULA = re.compile(r"[=+@\t\r]|-(?![\d.]+$)")
_BATCH = 5_000
COLUMNS = (
    "path", "id", "title", "published", "section", "outcome", "code", "today_outcome", "today_code", "measure", "quote",
    "start", "end", "line", "column", "value", "unit", "expected", "expected_unit", "time_period", "source",
    "suggestion", "reasons", "sentence",
)  # fmt: skip
UNTOLD = ("unverified", "left out")  # what a figure is when published that only today's answer tells of
_INTEGERS = ("start", "end", "line", "column")


def reports(
    archive: Archive, registry: Registry, extractor: Extractor, known_by: datetime.date | None
) -> Iterator[Report | Failure]:
    """The result of every document in the order in which a folder is walked, exactly as `verify` gives it.

    What the audit passed over is read now, from the text in the store; so this takes as long as `verify` does. Raises
    SmecheckError where the store has lost an article.
    """
    archive.database.create_collation("walked", _compare)
    index = Index.of(registry)
    for reference, reason in _documents(archive):
        found = archive.rows("SELECT path, key FROM articles WHERE reference = ?", (reference,))
        parts: list[tuple[str, str | Failure]] = [(row["path"], row["key"]) for row in found]
        failures = [_failure(problem) for problem in json.loads(reason or "[]")]
        parts += [(failure.path, failure) for failure in failures]
        for path, part in sorted(parts, key=lambda part: _walked(part[0])):
            if isinstance(part, Failure):
                yield part
            else:
                yield check(_article(archive, part, path), extractor, index, registry, known_by)


def _article(archive: Archive, key: str, path: str) -> Article:
    read = archive.read(key, path)
    if read is None:
        raise SmecheckError(f"the store has lost {path}: audit it again", Location(str(archive.path)))
    return read[0]


def _documents(archive: Archive) -> Iterator[tuple[str, str | None]]:
    """The documents in the order of the walk, each with what was wrong with it."""
    query = "SELECT reference, reason FROM documents ORDER BY reference COLLATE walked"
    return ((row["reference"], row["reason"]) for row in archive.rows(query))


def table(archive: Archive) -> Iterator[dict[str, Any]]:
    """One row for each figure that could be judged, then or today, in the order of the walk."""
    archive.database.create_collation("walked", _compare)
    query = (
        "SELECT articles.path, ident, title, published, section, findings.* FROM findings "
        "JOIN articles ON articles.id = findings.article ORDER BY articles.path COLLATE walked, findings.place"
    )
    for row in archive.rows(query):
        told = json.loads(row["detail"] if row["outcome"] not in UNTOLD else row["today"], parse_float=str)
        claim, known = told["claim"], told["observation"] or {}
        source = known.get("publisher")
        yield {
            **{name: row[name] for name in ("path", "title", "published", "section", "outcome", "code")},
            **{name: row[name] for name in ("today_outcome", "today_code", "measure", "quote")},
            "id": row["ident"],
            **{name: told[name] for name in (*_INTEGERS, "suggestion", "sentence")},
            "value": _text(claim["value"]),
            "unit": claim["unit"],
            "expected": _text(known.get("value")),
            "expected_unit": known.get("unit"),
            "time_period": known.get("time_period"),
            "source": f"{source}, {known['source_published']}" if source else None,
            "reasons": "; ".join(told["reasons"]),
        }


def write_csv(archive: Archive, stream: TextIO) -> None:
    """The table as CSV; a cell that a spreadsheet would take for a formula is quoted with an apostrophe."""
    writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in table(archive):
        writer.writerow({name: _harmless(value) for name, value in row.items()})


def write_parquet(archive: Archive, path: Path) -> None:
    """The table as Parquet, written whole or not at all. Raises UsageError where pyarrow is not installed."""
    pa, pq = arrow(), parquet(str(path))
    schema = pa.schema([(name, pa.int64() if name in _INTEGERS else pa.string()) for name in COLUMNS])
    partial = path.with_name(f".{path.name}.partial")
    try:
        with pq.ParquetWriter(partial, schema) as writer:
            for rows in _batches(table(archive)):
                writer.write_table(pa.Table.from_pylist(rows, schema=schema))
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _batches(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) >= _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _failure(problem: dict[str, Any]) -> Failure:
    error = SmecheckError(problem["message"], Location(problem["path"], problem["line"], problem["column"]))
    error.code = problem["code"]
    return Failure(problem["path"], error)


def _compare(one: str, other: str) -> int:
    first, second = _walked(one), _walked(other)
    return (first > second) - (first < second)


def _walked(path: str) -> tuple[list[str], int]:
    """A path as a walk meets it: folder by folder, and the parts of one file by number."""
    numbered = _NUMBERED.match(path)
    return (numbered[1].split("/"), int(numbered[2])) if numbered else (path.split("/"), 0)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value

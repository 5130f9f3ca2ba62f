"""The documents of an archive: paths in, references small enough to hand to a worker out, one at a time."""

from __future__ import annotations

import datetime
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from smecheck.audit.extras import parquet
from smecheck.errors import Location, SourceError
from smecheck.store.codec import codec

_LINES = (".jsonl", ".ndjson")
_LONGEST_LINE = 64 * 1024 * 1024  # bytes; a longer line is no article


class Kind(StrEnum):
    """How a document lies in its file."""

    FILE = "file"  # the file is the document, in any format that `verify` reads
    LINE = "line"  # one line of a file of JSON lines
    ROW = "row"  # one row of a Parquet file


@dataclass(frozen=True, slots=True)
class Reference:
    """Where one document is, so that any process can read it.

    name: its path, with `#n` for the nth of a file of many. at: the line's first byte, or the row's number within its
    row group; length: the line's bytes, or the number of the row group. number: the document's place in its file, from
    1. stamp: changes when the document may have changed. section: the part of the archive that it belongs to.
    date: the publication date that beats the document's own.
    """

    name: str
    path: str
    stamp: str
    section: str
    kind: Kind = Kind.FILE
    at: int = 0
    length: int = 0
    number: int = 1
    date: datetime.date | None = None


REFERENCE = codec(Reference)


def references(path: str, section: str, date: datetime.date | None = None) -> Iterator[Reference]:
    """The documents in one file: one, but for JSON lines and Parquet.

    Raises SourceError where the file cannot be opened.
    """
    try:
        if path.lower().endswith(_LINES):
            yield from _lines(path, section, date)
        elif path.lower().endswith(".parquet"):
            yield from _rows(path, section, date)
        else:
            yield Reference(path, path, f"{_stamp(path)}:{date}", section, date=date)
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror or error}", Location(path)) from error


def section_of(path: str, root: str) -> str:
    """The first folder below `root` that is not a number, or else the root's own name."""
    return _section(path.rpartition("/")[0], root)


@lru_cache(maxsize=1024)  # the files of a folder come together
def _section(folder: str, root: str) -> str:
    inner = folder[len(root) :].strip("/").split("/") if folder.startswith(root) else Path(folder).parts
    named = [part for part in inner if part and not part.isdigit() and part not in (".", "..")]
    return named[0] if named else Path(root).name


def _stamp(path: str) -> str:
    status = os.stat(path)  # noqa: PTH116 - asked of every file
    return f"{status.st_size}:{status.st_mtime_ns}"


def _lines(path: str, section: str, date: datetime.date | None) -> Iterator[Reference]:
    at = 0
    with Path(path).open("rb") as file:
        number = 0
        while line := file.readline(_LONGEST_LINE):
            number += 1
            if line.strip():
                digest = hashlib.blake2b(line.strip(), digest_size=12).hexdigest()
                name = f"{path}#{number}"
                yield Reference(name, path, f"{digest}:{date}", section, Kind.LINE, at, len(line), number, date)
            at += len(line)


def _rows(path: str, section: str, date: datetime.date | None) -> Iterator[Reference]:
    stamp = f"{_stamp(path)}:{date}"
    number = 0
    with parquet(path).ParquetFile(path) as file:
        for group in range(file.num_row_groups):
            for row in range(file.metadata.row_group(group).num_rows):
                number += 1
                yield Reference(f"{path}#{number}", path, stamp, section, Kind.ROW, row, group, number, date)

"""A path in, its Article out: the bytes are read once, the format told by content, and the reader for it called."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from smecheck.errors import Location, SourceError
from smecheck.model import Article, Period
from smecheck.source.decoding import decode
from smecheck.source.finding import STDIN
from smecheck.source.plain import read_plain

# A newspaper's whole year is smaller; beyond this the memory of a laptop would be at risk.
MAX_BYTES = 128 * 1024 * 1024


def read(path: str, *, stdin: BinaryIO | None = None) -> Article:
    """The article at `path`; "-" reads `stdin`, else the process's standard input.

    Raises SourceError, which names the path and says what to do, where the document cannot be read.
    """
    text, notes = decode(read_bytes(path, stdin), path)
    return read_plain(text, path, notes)


def read_text(text: str, path: str = "-") -> Article:
    """The article in a text already at hand, treated as a plain-text file is."""
    return read_plain(text, path)


def dated(article: Article, day: date) -> Article:
    """The article with its publication date set by `--date`."""
    return replace(article, published=Period.day(day), published_basis="--date")


def read_bytes(path: str, stdin: BinaryIO | None = None) -> bytes:
    """All the bytes of a file or of standard input, up to MAX_BYTES.

    Raises SourceError where it is not there, is a folder, may not be read, or is larger.
    """
    try:
        if path == STDIN:
            data = (stdin or sys.stdin.buffer).read(MAX_BYTES + 1)
        else:
            with Path(path).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise SourceError(_why(error), Location(path)) from error
    if len(data) > MAX_BYTES:
        raise SourceError(f"larger than {MAX_BYTES // 1024**2} MB: split it into articles", Location(path))
    return data


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "a folder, not a file"
    return f"cannot be read: {getattr(error, 'strerror', None) or error}"

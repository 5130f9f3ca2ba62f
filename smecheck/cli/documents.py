"""The documents of a run: paths in, dated articles or failures out, one at a time."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import click

from smecheck import source
from smecheck.errors import SmecheckError
from smecheck.model import Article, Failure
from smecheck.settings import Settings


def articles(path: str, settings: Settings) -> Iterator[Article | Failure]:
    """Read what one path holds; a document that cannot be read comes as a Failure in its place."""
    try:
        article = source.read(path, stdin=sys.stdin.buffer if path == "-" else None)
    except SmecheckError as error:
        yield Failure(path, error)
        return
    yield source.dated(article, settings.date) if settings.date else article


def required(paths: Sequence[str]) -> None:
    """Refuse a call without a path."""
    if not paths:
        raise click.UsageError("name at least one file or folder, or - for standard input")

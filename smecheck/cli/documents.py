"""The documents of a run: paths, lists of paths and ignore rules in, dated articles or failures out, one at a time."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from smecheck import source
from smecheck.errors import Location, SmecheckError, UsageError
from smecheck.model import Article, Failure
from smecheck.settings import Settings
from smecheck.source.finding import EXTENSIONS, Skips

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line names.

    paths: files, folders, or "-". force_exclude: ignore rules hold for files named outright, too.
    stdin_name: the name that settings, ignore rules and format of standard input go by. extensions: of the files that
    count below a folder.
    """

    paths: tuple[str, ...]
    force_exclude: bool = False
    stdin_name: str | None = None
    extensions: frozenset[str] = EXTENSIONS

    @classmethod
    def of(
        cls, paths: Sequence[str], files_from: str | None, nul: bool, force_exclude: bool, stdin_name: str | None
    ) -> Wanted:
        """Join the paths named and the paths listed in `files_from`, one a line or NUL-separated."""
        listed = _listed(files_from, nul) if files_from else ()
        if not paths and files_from is None:
            raise click.UsageError("name at least one file or folder, or - for standard input")
        if files_from == STDIN and STDIN in paths:
            raise click.UsageError("standard input cannot be both the list and an article")
        return cls((*paths, *listed), force_exclude, stdin_name)

    def name(self, path: str) -> str:
        """The name that settings and ignore rules go by."""
        return self.stdin_name if path == STDIN and self.stdin_name else path

    def find(self, skips: Skips) -> Iterator[str | Failure]:
        """The documents, in the order given, without those that the ignore rules pass over."""
        for path in self.paths:
            outright = path == STDIN or not Path(path).is_dir()
            if outright and self.force_exclude and skips(self.name(path), False):
                continue
            yield from source.find([path], skips=None if outright else skips, extensions=self.extensions)


def articles(path: str, wanted: Wanted, settings: Settings) -> Iterator[Article | Failure]:
    """Read what one path holds; a document that cannot be read comes as a Failure in its place."""
    stdin = sys.stdin.buffer if path == STDIN else None
    try:
        for article in source.read_all(path, stdin=stdin, stdin_filename=wanted.stdin_name if stdin else None):
            if isinstance(article, Article) and settings.date:
                yield source.dated(article, settings.date)
            else:
                yield article
    except SmecheckError as error:
        yield Failure(path, error)


def _listed(files_from: str, nul: bool) -> tuple[str, ...]:
    try:
        content = sys.stdin.buffer.read() if files_from == STDIN else Path(files_from).read_bytes()
    except OSError as error:
        raise UsageError(f"the list of files cannot be read: {error.strerror}", Location(files_from)) from error
    lines = content.split(b"\0" if nul else b"\n")
    return tuple(line.decode("utf-8", "surrogateescape").rstrip("\r") for line in lines if line.strip())

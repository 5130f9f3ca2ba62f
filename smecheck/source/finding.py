"""Paths as given on the command line in, the paths of articles out, folders walked in order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from smecheck.errors import Location, SourceError
from smecheck.model import Failure

STDIN = "-"
EXTENSIONS = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".pdf", ".json", ".jsonl", ".ndjson"}
)


Skips = Callable[[str, bool], bool]  # a path, and whether it is a folder: is it passed over?


def find(
    paths: Sequence[str], skips: Skips | None = None, *, extensions: frozenset[str] = EXTENSIONS
) -> Iterator[str | Failure]:
    """The articles that `paths` name, in the order given: files as they are, folders walked, "-" for standard input.

    Below a folder only files of known extensions count, sorted by name at each level; names that begin with a dot are
    skipped, and so are links that lead out of the folder. What is not there, a folder that cannot be opened and a
    folder without articles are a Failure in their place. `skips` says which files and folders below a folder are passed
    over; a folder in which it leaves nothing is no failure. extensions: those that count below a folder.
    """
    for path in paths:
        if path == STDIN:
            yield path
        elif path and Path(path).is_dir():
            yield from _below(path, skips, extensions)
        elif path and Path(path).exists():
            yield path
        else:
            yield _failure(path, "no such file or folder")


def _below(folder: str, skips: Skips | None, extensions: frozenset[str]) -> Iterator[str | Failure]:
    root = Path(folder).resolve()
    empty = True
    for found in _walk(folder, root, skips, extensions):
        empty = False
        yield found
    if empty and not _any_skipped(folder, root, skips, extensions):
        yield _failure(folder, f"a folder without articles (known are {', '.join(sorted(extensions))})")


def _any_skipped(folder: str, root: Path, skips: Skips | None, extensions: frozenset[str]) -> bool:
    return skips is not None and any(isinstance(found, str) for found in _walk(folder, root, None, extensions))


def _walk(folder: str, root: Path, skips: Skips | None, extensions: frozenset[str]) -> Iterator[str | Failure]:
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        yield _failure(folder, f"the folder cannot be opened: {error.strerror}")
        return
    above = folder.rstrip("/")
    for entry in entries:
        name = entry.name
        if name.startswith("."):
            continue
        path, is_folder = f"{above}/{name}", entry.is_dir(follow_symlinks=False)
        if skips is not None and skips(path, is_folder):
            continue
        if is_folder:
            yield from _walk(path, root, skips, extensions)
        elif os.path.splitext(name)[1].lower() in extensions and _stays_within(entry, root):  # noqa: PTH122
            yield path


def _stays_within(entry: os.DirEntry[str], root: Path) -> bool:
    if not entry.is_symlink():
        return entry.is_file()
    target = Path(entry.path).resolve()
    return target.is_file() and target.is_relative_to(root)


def _failure(path: str, message: str) -> Failure:
    return Failure(path, SourceError(message, Location(path)))

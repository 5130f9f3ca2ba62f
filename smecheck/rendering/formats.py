"""The output formats by name: a name and a stream in, a writer out, and `FORMAT:FILE` read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TextIO, cast

from smecheck.errors import UsageError
from smecheck.rendering.writer import Look, Writer

# Format name -> the module that writes it; loaded on first use, so that a run pays for its own format alone.
_MODULES = {
    "text": "text",
    "concise": "concise",
    "jsonl": "jsonl",
    "json": "json_array",
    "github": "github",
    "gitlab": "gitlab",
    "sarif": "sarif",
    "rdjsonl": "rdjsonl",
    "junit": "junit",
    "html": "html",
    "claimreview": "claimreview",
    "annotations": "annotations",
    "patch": "patch",
}
FORMATS = tuple(_MODULES)


@dataclass(frozen=True, slots=True)
class Output:
    """One report asked for: its format, and the file it goes to, or None for standard output."""

    format: str
    path: Path | None = None


def parse_output(text: str) -> Output:
    """Read `FORMAT` or `FORMAT:FILE` ("sarif:out.sarif"); `FORMAT:-` is standard output.

    Raises UsageError where the format is unknown or the file is empty.
    """
    name, colon, file = text.partition(":")
    _known(name)
    if colon and not file:
        raise UsageError(f"no file after {text!r}; write {name}:FILE, or {name} alone for standard output")
    return Output(name, Path(file) if file not in ("", "-") else None)


def open_writer(
    format: str,
    stream: TextIO,
    *,
    colour: bool = False,
    width: int = 100,
    show_all: bool = False,
    reading: bool = False,
) -> Writer:
    """A writer of one format on `stream`, which stays the caller's to close.

    colour: whether ANSI colours may be used. width: columns to lay text out for. show_all: list unverified numbers
    one by one. reading: the run is `extract`. Raises UsageError where the format is unknown.
    """
    _known(format)
    module = import_module(f"smecheck.rendering.{_MODULES[format]}")
    opener = cast("Callable[[TextIO, Look], Writer]", module.writer)
    return opener(stream, Look(colour, width, show_all, reading))


def _known(name: str) -> None:
    if name not in _MODULES:
        raise UsageError(f"no output format {name!r}; there are {', '.join(FORMATS)}")

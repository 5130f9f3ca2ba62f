"""Where a report goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from smecheck.errors import Location, UsageError

PIPED_WIDTH = 100  # columns for text that goes to a file or a pipe
_ENCODING: dict[str, Any] = {"encoding": "utf-8", "errors": "backslashreplace", "newline": "\n"}


@contextlib.contextmanager
def destination(output: Path | None) -> Iterator[TextIO]:
    """Standard output as UTF-8, or a file written beside its final name and renamed when all went well.

    What is no regular file (a device, a named pipe) is written to as it is. Raises UsageError, with the file's name,
    where it cannot be written.
    """
    if output is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        yield sys.stdout
        return
    try:
        target = output.resolve()  # a link goes on pointing where it points
        if target.exists() and not target.is_file():
            with target.open("w", **_ENCODING) as stream:
                yield stream
            return
        with _replacing(target) as stream:
            yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror or error}", Location(str(output))) from error


@contextlib.contextmanager
def _replacing(target: Path) -> Iterator[TextIO]:
    """A new file beside `target`, which takes its place at the end, or is taken away when anything goes wrong."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", **_ENCODING) as stream:
            yield stream
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The permissions that the file has, or those of any new file here: mkstemp makes files for the owner alone."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def coloured(choice: str, stream: TextIO) -> bool:
    """Whether to colour: `--color`, then NO_COLOR and FORCE_COLOR, then whether a terminal is looking."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty()


def columns(stream: TextIO) -> int:
    """The width to lay text out for: the terminal's, or COLUMNS, or a fixed one where nobody is looking."""
    if stream.isatty() or os.environ.get("COLUMNS"):
        return max(shutil.get_terminal_size((PIPED_WIDTH, 24)).columns, 40)
    return PIPED_WIDTH

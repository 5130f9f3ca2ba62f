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
from typing import TextIO

PIPED_WIDTH = 100  # columns for text that goes to a file or a pipe


@contextlib.contextmanager
def destination(output: Path | None) -> Iterator[TextIO]:
    """Standard output as UTF-8, or a file written beside its final name and renamed when all went well."""
    if output is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        yield sys.stdout
        return
    handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            yield stream
        # mkstemp makes files for the owner alone; a report is as public as any new file here.
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(output)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


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

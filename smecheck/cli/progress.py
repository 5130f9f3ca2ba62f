"""How far a run is: one line on stderr, only while somebody watches it on a terminal."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator

Advance = Callable[[str], None]


@contextlib.contextmanager
def progress(wanted: bool) -> Iterator[Advance]:
    """A function to call with the path of each document done; it draws nothing unless stderr is a terminal.

    The line is taken away at the end, and is not drawn at all where the report goes to the same terminal: there the
    report itself shows how far the run is.
    """
    if not wanted or not sys.stderr.isatty() or sys.stdout.isatty():
        yield _nothing
        return
    from rich.console import Console
    from rich.status import Status
    from rich.text import Text

    done = 0
    with Status(Text("reading"), console=Console(stderr=True)) as status:

        def advance(path: str) -> None:
            nonlocal done
            done += 1
            status.update(Text(f"{done:,} checked, the last {path!r}", no_wrap=True, overflow="ellipsis"))

        yield advance


def _nothing(_path: str) -> None:
    return

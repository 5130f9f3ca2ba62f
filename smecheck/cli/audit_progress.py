"""How far an audit is: one line that is kept up to date on a terminal, a plain line every so often elsewhere."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING

import click

from smecheck.audit.run import Tally

if TYPE_CHECKING:
    from rich.live import Live
    from rich.text import Text

_EVERY_SECONDS = 30.0
_SURE_AFTER = 5.0  # seconds of work from which the time left is told


class Way:
    """How far through the bytes of an archive's files a run is; what there is in all is counted meanwhile."""

    def __init__(self, paths: Iterable[str] | None, after: float = _SURE_AFTER) -> None:
        """paths: those of the archive, walked in a thread of their own; None where nobody asks. after: seconds until
        that begins, for a run that is over by then need not walk its archive twice."""
        self._asked = paths is not None
        self._total: int | None = None
        self._passed = 0
        self._begun: tuple[float, int] | None = None
        if paths is not None:
            threading.Thread(target=self._count, args=(paths, after), daemon=True).start()

    def past(self, path: str) -> None:
        """Say that all of a file was handed out."""
        if self._asked:
            self._passed += _size(path)

    def left(self, now: float, working: bool) -> float | None:
        """Seconds that the rest may take at the pace since the first document was read; None where that is unsure.

        working: whether any document was read yet; what was done before is only skipped, and tells no pace.
        """
        if self._begun is None and working:
            self._begun = (now, self._passed)
        if self._total is None or self._begun is None:
            return None
        spent, passed = now - self._begun[0], self._passed - self._begun[1]
        if spent < _SURE_AFTER or not passed:
            return None
        return max(0.0, (self._total - self._passed) * spent / passed)

    def _count(self, paths: Iterable[str], after: float) -> None:
        time.sleep(after)
        self._total = sum(map(_size, paths))


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116 - asked of every file
    except OSError:
        return 0


class Progress:
    """Tells on stderr; says nothing when not wanted."""

    def __init__(self, wanted: bool, way: Way) -> None:
        self._way = way
        self._wanted = wanted
        self._live = _live() if wanted and sys.stderr.isatty() else None
        self._begun = self._last = time.monotonic()

    def __enter__(self) -> Progress:
        if self._live:
            self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._live:
            self._live.stop()

    def tell(self, tally: Tally) -> None:
        """Say how far the work is."""
        now = time.monotonic()
        if self._live:
            self._live.update(_plain(self._line(tally, now)))
        elif self._wanted and now - self._last > _EVERY_SECONDS:
            click.echo(self._line(tally, now), err=True)
            self._last = now
            sys.stderr.flush()

    def _line(self, tally: Tally, now: float) -> str:
        seconds = max(now - self._begun, 0.001)
        parts = [
            f"{tally.documents:,} documents",
            f"{tally.words / seconds:,.0f} words a second",
            f"{tally.contradicts:,} contradicted",
            f"{tally.outdated:,} outdated",
        ]
        left = self._way.left(now, tally.read > 0)
        parts += [f"about {_time(left)} left"] if left is not None else []
        lost = tally.unreadable + tally.quarantined
        return ", ".join([*parts, f"{lost:,} not read"] if lost else parts)


def _time(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} seconds"
    return f"{seconds / 60:.0f} minutes" if seconds < 5_400 else f"{seconds / 3_600:.1f} hours"


def _plain(line: str) -> Text:
    from rich.text import Text

    return Text(line)


def _live() -> Live:
    from rich.console import Console  # slow to import, and needed on a terminal alone
    from rich.live import Live

    return Live(console=Console(stderr=True), refresh_per_second=4, transient=True)

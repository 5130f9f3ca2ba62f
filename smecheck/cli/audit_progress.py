"""How far an audit is: one line that is kept up to date on a terminal, a plain line every so often elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType

import click
from rich.console import Console
from rich.live import Live
from rich.text import Text

from smecheck.audit.run import Tally

_EVERY_SECONDS = 30.0


class Progress:
    """Tells on stderr; says nothing when not wanted."""

    def __init__(self, wanted: bool) -> None:
        console = Console(stderr=True)
        self._wanted = wanted
        self._live = (
            Live(console=console, refresh_per_second=4, transient=True) if wanted and console.is_terminal else None
        )
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
            self._live.update(Text(self._line(tally, now)))
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
        lost = tally.unreadable + tally.quarantined
        return ", ".join([*parts, f"{lost:,} not read"] if lost else parts)

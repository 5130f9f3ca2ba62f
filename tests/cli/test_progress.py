"""Progress is drawn on a terminal's stderr alone, and only where the report goes elsewhere."""

from __future__ import annotations

import io
import sys

import pytest

from smecheck.cli.progress import progress


class Stream(io.StringIO):
    """A stream that says whether it is a terminal."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.mark.parametrize(
    ("wanted", "stderr", "stdout", "drawn"),
    [(True, True, False, True), (False, True, False, False), (True, False, False, False), (True, True, True, False)],
)
def test_where_it_is_drawn(
    wanted: bool, stderr: bool, stdout: bool, drawn: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    err, out = Stream(stderr), Stream(stdout)
    monkeypatch.setattr(sys, "stderr", err)
    monkeypatch.setattr(sys, "stdout", out)
    with progress(wanted) as advance:
        advance("desk/[/i]a.md")
    assert bool(err.getvalue()) is drawn
    assert out.getvalue() == ""

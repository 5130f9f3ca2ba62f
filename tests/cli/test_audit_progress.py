"""The time that is left of an audit: told once the archive is counted and a pace is known."""

from __future__ import annotations

import threading
from pathlib import Path

from smecheck.cli.audit_progress import Progress, Way


def counted(paths: list[str]) -> Way:
    way = Way(paths, after=0)
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and thread.daemon:
            thread.join(5)
    return way


def test_the_pace_is_that_of_what_is_read(tmp_path: Path) -> None:
    paths = []
    for name, size in (("done", 500), ("first", 100), ("second", 300)):
        file = tmp_path / name
        file.write_bytes(b"x" * size)
        paths.append(str(file))
    way = counted(paths)
    way.past(paths[0])  # skipped, for it was done before
    assert way.left(100.0, working=False) is None
    assert way.left(100.0, working=True) is None  # the first document tells no pace
    way.past(paths[1])
    assert way.left(102.0, working=True) is None  # too soon to tell
    assert way.left(110.0, working=True) == 30.0  # 300 bytes at 100 in ten seconds
    way.past(paths[2])
    assert way.left(140.0, working=True) == 0


def test_nobody_asks(tmp_path: Path) -> None:
    way = Way(None)
    assert way.left(0, working=True) is None and way.left(1e6, working=True) is None
    with Progress(False, way):
        pass

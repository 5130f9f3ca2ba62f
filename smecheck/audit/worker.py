"""A child process that judges documents: a task and references as JSON lines in, their rows as JSON lines out.

    python -m smecheck.audit.worker

The first line in is the task, every further one a reference. The first line out says that the worker is ready and what
it looks for, or why it cannot be. Then it takes several of the references that wait, tells how many, and answers all of
them in one line, in order. So whoever counts the answers knows among which documents is the one that a worker died of.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import json
import os
import resource
import select
import signal
import time
from collections import deque
from typing import Any, TextIO

from smecheck.audit.references import REFERENCE
from smecheck.audit.task import Task
from smecheck.audit.wire import DOCUMENT, OUTGROWN
from smecheck.errors import SmecheckError

_DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG
_FIRST, _MOST = 8, 128  # documents read together, at first and at most
_BATCH_SECONDS = 0.5  # that they should take
_GARBAGE = 20_000  # objects made and not yet let go of before a search for those that nothing refers to any more


def main() -> None:
    """Answer until standard input ends."""
    gc.disable()  # while all is loaded that stays: a search for garbage would find none
    answers = _own_output()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C means
    _die_with_parent()
    from smecheck.audit.desk import Desk

    lines = _Lines(0)
    task = Task.from_line(lines.take(1)[0])
    limit = task.memory * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        desk = Desk(task)
    except SmecheckError as error:
        _say(answers, {"failed": str(error)})
        return
    _collect_seldom()
    _say(answers, {"ready": os.getpid(), "scope": desk.scope})
    most = _FIRST
    while batch := lines.take(most):
        _say(answers, len(batch))
        begun = time.monotonic()
        try:
            rows = desk.answers([REFERENCE.decode(json.loads(line)) for line in batch])
        except MemoryError:
            os._exit(OUTGROWN)  # whatever is half made is given back to the system at once
        _say(answers, [DOCUMENT.encode(row) for row in rows])
        most = _next(most, len(batch), time.monotonic() - begun)


def _collect_seldom() -> None:
    """Leave what was loaded out of every search for garbage, and search less often: documents leave next to none."""
    gc.freeze()
    gc.set_threshold(_GARBAGE)
    gc.enable()


def _next(most: int, took: int, seconds: float) -> int:
    """How many documents to take next: as many as take half a second, so that answers keep coming."""
    if seconds > _BATCH_SECONDS:
        return max(1, most // 2)
    return min(_MOST, most * 2) if took == most and seconds < _BATCH_SECONDS / 2 else most


class _Lines:
    """Standard input, a line at a time or as many as are there already."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe
        self._rest = b""
        self._lines: deque[bytes] = deque()

    def take(self, most: int) -> list[str]:
        """At least one line, unless the input has ended, and no more than `most` of those that wait."""
        while self._receive(0 if self._lines else None):
            pass
        return [self._lines.popleft().decode() for _ in range(min(most, len(self._lines)))]

    def _receive(self, seconds: float | None) -> bool:
        """Take in what is there; whether there may be more."""
        if not select.select([self._pipe], [], [], seconds)[0]:
            return False
        piece = os.read(self._pipe, 1 << 16)
        *lines, self._rest = (self._rest + piece).split(b"\n")
        self._lines.extend(lines)
        return bool(piece) and not self._lines


def _own_output() -> TextIO:
    """The pipe to the parent; whatever else prints to standard output ends up in the log."""
    pipe = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    return pipe


def _die_with_parent() -> None:
    """On Linux a worker ends with its parent, also when it hangs in a document; elsewhere at the end of its input."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_DIES_WITH_PARENT, signal.SIGKILL)


def _say(answers: TextIO, message: Any) -> None:
    answers.write(json.dumps(message) + "\n")
    answers.flush()


if __name__ == "__main__":
    main()

"""One worker process as its supervisor holds it: a line in, a line out, a deadline on every wait, an end by force."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Sequence
from typing import Any

from smecheck.audit.task import Task
from smecheck.audit.wire import OUTGROWN
from smecheck.errors import SmecheckError

_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
_START_SECONDS = 120.0
_WIDE_PIPE, _NARROW_PIPE = 1 << 18, 1 << 14  # bytes: what is asked for, and what any system gives
_TICK_SECONDS = 0.2  # how soon a supervisor notices that it is to stop


def _room(process: subprocess.Popen[bytes]) -> int:
    """Bytes that a worker may be handed before it answers: less than its pipe holds, so that no writing ever waits.

    If it did, the worker might wait in turn for its answers to be taken, and both for ever.
    """
    assert process.stdin is not None
    with contextlib.suppress(ImportError, AttributeError, OSError):  # only Linux tells, and lets it be more
        import fcntl

        pipe = process.stdin.fileno()
        with contextlib.suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _WIDE_PIPE)
        return int(fcntl.fcntl(pipe, fcntl.F_GETPIPE_SZ)) // 2
    return _NARROW_PIPE // 2


class Died(Exception):
    """The worker is gone; the message says of what. killed: from outside, as it seems, by force."""

    def __init__(self, told: str, *, killed: bool = False) -> None:
        super().__init__(told)
        self.killed = killed


class Hung(Exception):
    """The worker gave no answer in time."""


class Child:
    """A running worker. Everything that it prints beside its answers goes to a log that tells what it died of."""

    def __init__(self, task: Task) -> None:
        """Start a worker; `room` is how many bytes may be handed to it before it answers, `scope` what it looks for.

        Raises SmecheckError where it cannot take up the task; Died or Hung where it ends before.
        """
        self._log = tempfile.TemporaryFile()  # noqa: SIM115  # it lives as long as the process
        environment = {**os.environ, **{name: os.environ.get(name, "1") for name in _THREADS}}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "smecheck.audit.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env=environment,
            start_new_session=True,
        )
        self.room = _room(self._process)
        self._read = b""
        self._lines: deque[bytes] = deque()
        try:
            self._write(task.to_line())
            answer = self.answer(_START_SECONDS)
        except BaseException:
            self.kill()
            raise
        assert answer is not None  # as nobody may stop it yet
        if "failed" in answer:
            self.kill()
            raise SmecheckError(answer["failed"])
        self.scope: list[list[object]] = answer["scope"]

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def hand(self, lines: Sequence[str]) -> None:
        """Give more documents to do, as JSON lines. Raises Died."""
        self._write("\n".join(lines))

    def answer(self, seconds: float, stopping: Any = None) -> Any:
        """The next message; None where `stopping` is set first. Raises Died, and Hung after that many seconds."""
        deadline = time.monotonic() + seconds
        while not self._lines:
            if stopping is not None and stopping.is_set():
                return None
            left = deadline - time.monotonic()
            if left <= 0:
                raise Hung(f"no answer within {seconds:g} seconds")
            self._receive(min(left, _TICK_SECONDS))
        return json.loads(self._lines.popleft())

    def peak(self) -> int:
        """Megabytes that the process holds at present, where the system tells; else 0."""
        with contextlib.suppress(OSError, ValueError), open(f"/proc/{self.pid}/statm") as file:  # noqa: PTH123
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024**2
        return 0

    def close(self) -> None:
        """Let the worker end by itself, by force where it does not."""
        with contextlib.suppress(OSError):
            if self._process.stdin:
                self._process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
        self.kill()

    def kill(self) -> None:
        """End it now, and all that it started."""
        with contextlib.suppress(OSError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._log):
            with contextlib.suppress(OSError):
                if stream:
                    stream.close()

    def _write(self, line: str) -> None:
        try:
            assert self._process.stdin is not None
            self._process.stdin.write(line.encode() + b"\n")
            self._process.stdin.flush()
        except OSError as error:
            raise self._end() from error

    def _receive(self, seconds: float) -> None:
        assert self._process.stdout is not None
        pipe = self._process.stdout.fileno()
        ready, _, _ = select.select([pipe], [], [], seconds)
        if not ready:
            return
        piece = os.read(pipe, 1 << 20)
        if not piece:
            raise self._end()
        *lines, self._read = (self._read + piece).split(b"\n")
        self._lines += lines

    def _end(self) -> Died:
        """What the worker died of."""
        status = self._process.wait()
        if status == OUTGROWN:
            return Died("outgrew the memory that a worker may take")
        said = self._last_words()
        what = f"killed by {signal.Signals(-status).name}" if status < 0 else f"ended with status {status}"
        return Died(f"{what}: {said}" if said else what, killed=-status in (signal.SIGKILL, signal.SIGTERM))

    def _last_words(self) -> str:
        self._log.seek(0, os.SEEK_END)
        self._log.seek(max(0, self._log.tell() - 4_000))
        lines = self._log.read().decode(errors="replace").strip().splitlines()
        return lines[-1][:200] if lines else ""

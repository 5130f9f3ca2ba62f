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
from typing import Any

from smecheck.audit.references import REFERENCE, Reference
from smecheck.audit.task import Task
from smecheck.audit.worker import OUTGROWN
from smecheck.errors import SmecheckError

_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
_START_SECONDS = 120.0
_TICK_SECONDS = 0.2  # how soon a supervisor notices that it is to stop


class Died(Exception):
    """The worker is gone; the message says of what."""


class Hung(Exception):
    """The worker gave no answer in time."""


class Child:
    """A running worker. Everything that it prints beside its answers goes to a log that tells what it died of."""

    def __init__(self, task: Task) -> None:
        """Start a worker. Raises SmecheckError where it cannot take up the task; Died or Hung where it ends before."""
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
        self._read = b""
        self._lines: list[bytes] = []
        try:
            self._write(task.to_line())
            answer = self.answer(_START_SECONDS)
        except BaseException:
            self.kill()
            raise
        if answer is not None and "failed" in answer:
            self.kill()
            raise SmecheckError(answer["failed"])

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def hand(self, reference: Reference) -> None:
        """Give one more document to do. Raises Died."""
        self._write(json.dumps(REFERENCE.encode(reference)))

    def answer(self, seconds: float, stopping: Any = None) -> Any:
        """The next answer; None where `stopping` is set first. Raises Died, and Hung after that many seconds."""
        deadline = time.monotonic() + seconds
        while not self._lines:
            if stopping is not None and stopping.is_set():
                return None
            left = deadline - time.monotonic()
            if left <= 0:
                raise Hung(f"no answer within {seconds:g} seconds")
            self._receive(min(left, _TICK_SECONDS))
        return json.loads(self._lines.pop(0))

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
            raise Died(self._end()) from error

    def _receive(self, seconds: float) -> None:
        assert self._process.stdout is not None
        pipe = self._process.stdout.fileno()
        ready, _, _ = select.select([pipe], [], [], seconds)
        if not ready:
            return
        piece = os.read(pipe, 1 << 20)
        if not piece:
            raise Died(self._end())
        *lines, self._read = (self._read + piece).split(b"\n")
        self._lines += lines

    def _end(self) -> str:
        """What the worker died of, in words."""
        status = self._process.wait()
        if status == OUTGROWN:
            return "outgrew the memory that a worker may take"
        said = self._last_words()
        if status < 0:
            return f"killed by {signal.Signals(-status).name}" + (f": {said}" if said else "")
        return f"ended with status {status}" + (f": {said}" if said else "")

    def _last_words(self) -> str:
        self._log.seek(0, os.SEEK_END)
        self._log.seek(max(0, self._log.tell() - 4_000))
        lines = self._log.read().decode(errors="replace").strip().splitlines()
        return lines[-1][:200] if lines else ""

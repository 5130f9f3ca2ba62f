"""Several supervised workers on one machine: references in, rows out as they come, in bounded memory."""

from __future__ import annotations

import queue
import threading
from collections.abc import Generator, Iterable, Iterator

from smecheck.audit.references import Reference
from smecheck.audit.supervisor import Supervisor
from smecheck.audit.task import Task
from smecheck.store.rows import DocumentRow

_WAITING = 200  # rows that may wait for the writer before the workers have to


class _Shared(Iterator[Reference]):
    """One stream of references that several threads draw from."""

    def __init__(self, references: Iterable[Reference]) -> None:
        self._references = iter(references)
        self._lock = threading.Lock()

    def __next__(self) -> Reference:
        with self._lock:
            return next(self._references)


def run_pool(
    task: Task, reading: str, references: Iterable[Reference], workers: int
) -> Generator[DocumentRow, None, None]:
    """One row for each document, in no particular order.

    Whatever ends the iteration early (an error, Ctrl-C, a reader that leaves) ends the workers as well. An error of the
    references or of a worker that cannot start is raised here.
    """
    shared = _Shared(references)
    stopping = threading.Event()
    rows: queue.Queue[DocumentRow | BaseException | None] = queue.Queue(_WAITING)

    def supervise() -> None:
        try:
            for row in Supervisor(task, reading, stopping).run(shared):
                _put(rows, row, stopping)
            _put(rows, None, stopping)
        except BaseException as error:
            _put(rows, error, stopping)

    threads = [threading.Thread(target=supervise, daemon=True) for _ in range(workers)]
    for thread in threads:
        thread.start()
    working = len(threads)
    try:
        while working:
            row = rows.get()
            if isinstance(row, BaseException):
                raise row
            if row is None:
                working -= 1
            else:
                yield row
    finally:
        stopping.set()
        for thread in threads:
            thread.join(10)


def _put(rows: queue.Queue[DocumentRow | BaseException | None], row: object, stopping: threading.Event) -> None:
    while not stopping.is_set():
        try:
            rows.put(row, timeout=0.2)  # type: ignore[arg-type]
        except queue.Full:
            continue
        return

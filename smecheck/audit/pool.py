"""Several supervised workers on one machine: references in, rows out as they come, in bounded memory."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Generator, Iterable

from smecheck.audit.feed import Feed
from smecheck.audit.references import Reference
from smecheck.audit.supervisor import Supervisor
from smecheck.audit.task import Task
from smecheck.store.rows import DocumentRow

_WAITING = 4  # answers that may wait for the writer before the workers have to
_Answer = list[DocumentRow] | BaseException | None  # rows, what ended a worker, or that it has no more


def run_pool(
    task: Task,
    reading: str,
    references: Iterable[Reference],
    workers: int,
    begun: Callable[[list[list[object]]], None] = lambda scope: None,
) -> Generator[DocumentRow, None, None]:
    """One row for each document, in no particular order. begun: as for `Supervisor`, called before any row comes.

    Whatever ends the iteration early (an error, Ctrl-C, a reader that leaves) ends the workers as well. An error of the
    references or of a worker that cannot start is raised here.
    """
    feed = Feed(references, workers)
    stopping = threading.Event()
    answers: queue.Queue[_Answer] = queue.Queue(_WAITING)

    def supervise() -> None:
        try:
            for rows in Supervisor(task, reading, stopping, begun).run(feed):
                _put(answers, rows, stopping)
            _put(answers, None, stopping)
        except BaseException as error:
            _put(answers, error, stopping)

    threads = [threading.Thread(target=supervise, daemon=True) for _ in range(workers)]
    for thread in threads:
        thread.start()
    working = len(threads)
    try:
        while working:
            answer = answers.get()
            if isinstance(answer, BaseException):
                raise answer
            if answer is None:
                working -= 1
            else:
                yield from answer
    finally:
        stopping.set()
        for thread in threads:
            thread.join(10)


def _put(answers: queue.Queue[_Answer], answer: _Answer, stopping: threading.Event) -> None:
    while not stopping.is_set():
        try:
            answers.put(answer, timeout=0.2)
        except queue.Full:
            continue
        return

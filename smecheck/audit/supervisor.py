"""Keeps one worker at work: references in, exactly one row a document out, whatever any document does."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Iterator

from smecheck.audit.child import Child, Died, Hung
from smecheck.audit.references import Reference
from smecheck.audit.task import Task
from smecheck.audit.worker import DOCUMENT
from smecheck.errors import SmecheckError
from smecheck.model import Failure
from smecheck.store.rows import QUARANTINED, DocumentRow, reason_of

_AHEAD = 8  # documents handed out before the first is answered, so that the worker never waits for its supervisor
_STARTS = 5  # times that a worker may die before it is ready
_TRIES = 2  # a worker may die of somebody else's doing: a document is suspect once, and guilty the second time
_RENEW_AFTER = 5_000  # documents; a language model remembers every word that it ever met
_RENEW_ABOVE = 320  # megabytes


class Supervisor:
    """Runs documents through one worker, which is started anew whenever it dies, hangs or has grown.

    Answers come in the order of the references, so that the first unanswered document is the one that the worker died
    of: it is given to a fresh worker alone, and quarantined with the reason when that one fails as well. Others
    that were under way are handed out again.
    """

    def __init__(self, task: Task, reading: str, stopping: threading.Event | None = None) -> None:
        """reading: the digest that rows of quarantined documents carry. stopping: set from elsewhere to end it."""
        self._task = task
        self._reading = reading
        self._stopping = stopping or threading.Event()
        self._child: Child | None = None
        self._served = 0

    def run(self, references: Iterable[Reference]) -> Iterator[DocumentRow]:
        """One row for each reference, in order; ends early when the work is to stop."""
        waiting: deque[Reference] = deque()
        handed = 0
        tries = 0
        feed = iter(references)
        try:
            while not self._stopping.is_set():
                while len(waiting) < _AHEAD and (reference := next(feed, None)) is not None:
                    waiting.append(reference)
                if not waiting:
                    return
                try:
                    child = self._ready()
                    most = 1 if tries else len(waiting)
                    while handed < most:
                        child.hand(waiting[handed])
                        handed += 1
                    answer = child.answer(self._task.seconds, self._stopping)
                except (Died, Hung) as error:
                    self._end()
                    handed, tries = 0, tries + 1
                    if tries >= _TRIES:
                        tries = 0
                        yield self._quarantined(waiting.popleft(), str(error))
                    continue
                if answer is None:
                    return
                waiting.popleft()
                handed, tries = handed - 1, 0
                self._served += 1
                yield DOCUMENT.decode(answer)
                if handed == 0 or self._served % 100 == 0:
                    handed = self._renew(handed)
        finally:
            self._end()

    def _ready(self) -> Child:
        """The worker, started where there is none; one that dies of itself each time cannot be had at all."""
        starts = 0
        while self._child is None:
            try:
                self._child = Child(self._task)
            except (Died, Hung) as error:
                starts += 1
                if starts >= _STARTS:
                    raise SmecheckError(f"a worker cannot start: {error}") from error
        return self._child

    def _renew(self, handed: int) -> int:
        """Start anew where the worker has grown; what it had in hand is handed out again."""
        if self._child is None or (self._served < _RENEW_AFTER and self._child.peak() < _RENEW_ABOVE):
            return handed
        self._end()
        return 0

    def _end(self) -> None:
        if self._child is not None:
            self._child.kill()
        self._child = None
        self._served = 0

    def _quarantined(self, reference: Reference, why: str) -> DocumentRow:
        error = SmecheckError(why)
        error.code = QUARANTINED
        reason = reason_of([Failure(reference.name, error)])
        return DocumentRow(
            reference.name, reference.stamp, self._reading, self._task.judging(), QUARANTINED, reason, ()
        )

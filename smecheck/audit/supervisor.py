"""Keeps one worker at work: references in, exactly one row a document out, whatever any document does."""

from __future__ import annotations

import json
import threading
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from smecheck.audit.child import Child, Died, Hung
from smecheck.audit.feed import Feed
from smecheck.audit.references import REFERENCE, Reference
from smecheck.audit.task import Task
from smecheck.audit.wire import DOCUMENT
from smecheck.errors import SmecheckError
from smecheck.model import Failure
from smecheck.store.rows import QUARANTINED, DocumentRow, reason_of

_AHEAD = 16  # documents handed out beyond what the worker has begun, so that it never waits for its supervisor
_STARTS = 5  # times that a worker may die before it is ready
_TRIES = 2  # a document is suspect once, and guilty when a worker that reads it alone ends as well
_TRIES_KILLED = 3  # the same where somebody else may have killed the worker
_RENEW_AFTER = 20_000  # documents; a language model remembers every word that it ever met
_RENEW_ABOVE = 320  # megabytes
_LOOK_EVERY = 100  # documents after which that is asked again


@dataclass(slots=True)
class _Waiting:
    """A document without an answer. line: as it is handed out. deaths: workers that ended while they read it."""

    reference: Reference
    line: str
    deaths: int = 0


class Supervisor:
    """Runs documents through one worker, which is started anew whenever it dies, hangs or has grown.

    A worker reads several documents together, and tells how many it has begun. When it ends, each of these is given to
    a fresh worker alone; the one that a worker ends of then, too, is quarantined with the reason. Whatever else was
    under way is handed out again.
    """

    def __init__(
        self,
        task: Task,
        reading: str,
        stopping: threading.Event | None = None,
        begun: Callable[[list[list[object]]], None] = lambda scope: None,
    ) -> None:
        """reading: the digest that rows of quarantined documents carry. stopping: set from elsewhere to end it.

        begun: told what the worker looks for, whenever one was started.
        """
        self._task = task
        self._reading = reading
        self._told = begun
        self._stopping = stopping or threading.Event()
        self._child: Child | None = None
        self._served = self._looked = 0
        self._waiting: deque[_Waiting] = deque()  # in order, those that were handed out first
        self._handed = 0
        self._begun = 0
        self._ahead = _AHEAD
        self._renew = False

    def run(self, feed: Feed) -> Iterator[list[DocumentRow]]:
        """One row for each reference taken, in order, those at once that were read together; ends early where it is to.

        feed: of which other supervisors may take as well.
        """
        try:
            while not self._stopping.is_set():
                if self._handed - self._begun < self._ahead // 2:  # once a batch, not once an answer
                    self._draw(feed)
                if not self._waiting:
                    return
                try:
                    child = self._ready()
                    self._hand(child)
                    message = child.answer(self._task.seconds, self._stopping)
                except (Died, Hung) as error:
                    if guilty := self._guilty(error):
                        yield [self._quarantined(guilty.reference, str(error))]
                    continue
                if message is None:
                    return
                if isinstance(message, int):
                    self._begun = message
                    self._ahead = max(_AHEAD, 2 * message)
                else:
                    yield self._answered(message)
        finally:
            self._end()

    def _draw(self, feed: Feed) -> None:
        for reference in feed.take(max(0, self._begun + self._ahead - len(self._waiting))):
            self._waiting.append(_Waiting(reference, json.dumps(REFERENCE.encode(reference))))

    def _hand(self, child: Child) -> None:
        """Hand out what the worker may take: one document where that one is suspect, or the worker is to be renewed."""
        fresh = list(islice(self._waiting, self._handed, None))
        if self._waiting[0].deaths or self._tired(child):
            fresh = [] if self._handed else fresh[:1]
        if not fresh:
            return
        room = child.room - sum(len(one.line) + 1 for one in islice(self._waiting, self._handed))
        lines: list[str] = []
        for one in fresh:
            room -= len(one.line) + 1
            if room < 0 and (lines or self._handed):
                break
            lines.append(one.line)
        if lines:
            child.hand(lines)
            self._handed += len(lines)

    def _answered(self, rows: list[Any]) -> list[DocumentRow]:
        for _ in rows:
            self._waiting.popleft()
        self._handed -= len(rows)
        self._begun -= len(rows)
        self._served += len(rows)
        if not self._handed and self._child and self._tired(self._child):
            self._end()
        return [DOCUMENT.decode(row) for row in rows]

    def _guilty(self, error: Died | Hung) -> _Waiting | None:
        """The document that the worker ended of, where that is sure by now; it waits no longer."""
        accused = list(islice(self._waiting, max(1, self._begun) if self._handed else 0))
        self._end()
        for one in accused:
            one.deaths += 1
        tries = _TRIES_KILLED if isinstance(error, Died) and error.killed else _TRIES
        return self._waiting.popleft() if len(accused) == 1 and accused[0].deaths >= tries else None

    def _ready(self) -> Child:
        """The worker, started where there is none; one that dies of itself each time cannot be had at all."""
        starts = 0
        while self._child is None:
            try:
                self._child = Child(self._task)
                self._told(self._child.scope)
            except (Died, Hung) as error:
                starts += 1
                if starts >= _STARTS:
                    raise SmecheckError(f"a worker cannot start: {error}") from error
        return self._child

    def _tired(self, child: Child) -> bool:
        """Whether the worker has done or grown enough to be started anew; asked of the system only now and then."""
        if self._served - self._looked >= _LOOK_EVERY:
            self._looked = self._served
            self._renew = self._served >= _RENEW_AFTER or child.peak() > _RENEW_ABOVE
        return self._renew

    def _end(self) -> None:
        if self._child is not None:
            self._child.kill()
        self._child = None
        self._handed = self._begun = self._served = self._looked = 0
        self._renew = False

    def _quarantined(self, reference: Reference, why: str) -> DocumentRow:
        error = SmecheckError(why)
        error.code = QUARANTINED
        reason = reason_of([Failure(reference.name, error)])
        return DocumentRow(
            reference.name, reference.stamp, self._reading, self._task.judging(), QUARANTINED, reason, ()
        )

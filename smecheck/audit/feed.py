"""The documents still to be handed out: one stream of references in, each worker's next share of them out."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable
from itertools import islice

from smecheck.audit.references import Reference


class Feed:
    """A stream that the supervisors of several workers draw from, each in a thread of its own.

    Near its end shares grow smaller: whoever took a full one last would work on while the others have nothing to do.
    """

    def __init__(self, references: Iterable[Reference], workers: int = 1) -> None:
        """workers: how many draw from it."""
        self._references = iter(references)
        self._parts = 2 * workers if workers > 1 else 1
        self._near: deque[Reference] = deque()
        self._lock = threading.Lock()

    def take(self, most: int) -> list[Reference]:
        """The next references, `most` at most; none where the stream has ended."""
        with self._lock:
            self._near.extend(islice(self._references, max(0, self._parts * most - len(self._near))))
            share = min(most, -(-len(self._near) // self._parts))
            return [self._near.popleft() for _ in range(share)]

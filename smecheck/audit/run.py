"""A whole audit on one machine: references and a store in; what is new or changed read and judged, and kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from smecheck.audit.references import Reference
from smecheck.store.archive import Archive
from smecheck.store.rows import DONE, QUARANTINED, UNREADABLE, DocumentRow

_LOOKUP = 500  # references looked up in one question to the store
_BATCH = 200  # documents written together
_BATCH_SECONDS = 2.0  # and how long the first of them may wait: what a killed run loses at most

Workers = Callable[[Iterable[Reference]], Iterator[DocumentRow]]


@dataclass
class Tally:
    """What a run has done so far: documents by what became of them, and what was found in them."""

    settled: int = 0
    read: int = 0
    judged: int = 0
    unreadable: int = 0
    quarantined: int = 0
    words: int = 0
    contradicts: int = 0
    outdated: int = 0

    @property
    def documents(self) -> int:
        """Documents seen so far."""
        return self.settled + self.read + self.unreadable + self.quarantined

    def add(self, row: DocumentRow) -> None:
        """Count one document that was read in this run."""
        self.read += row.state == DONE
        self.unreadable += row.state == UNREADABLE
        self.quarantined += row.state == QUARANTINED
        for article in row.articles:
            self.words += article.words
            self.contradicts += article.contradicts
            self.outdated += article.outdated


def left_to_do(
    archive: Archive, references: Iterable[Reference], reading: str, judged: str, tally: Tally
) -> Iterator[Reference]:
    """The references whose documents are not in the store as they are now, read and judged as is asked now.

    A document that is named twice is done once.
    """
    stream = iter(references)
    while batch := {reference.name: reference for reference in islice(stream, _LOOKUP)}:
        known = archive.known(list(batch))
        for name, reference in batch.items():
            if known.get(name) == (reference.stamp, reading, judged):
                tally.settled += 1
            else:
                yield reference


def shards_left(
    archive: Archive, references: Iterable[Reference], reading: str, judged: str, tally: Tally, size: int
) -> Iterator[list[Reference]]:
    """The references in shards of `size`, without the shards that are wholly done.

    A shard is always made of the same documents of an archive, so that a part that stands is known again.
    """
    stream = iter(references)
    while shard := list(islice(stream, size)):
        if any(left_to_do(archive, shard, reading, judged, Tally())):
            yield shard
        else:
            tally.settled += len(shard)


def write(archive: Archive, rows: Iterator[DocumentRow], tally: Tally, tell: Callable[[Tally], None]) -> None:
    """Keep rows as they come, in batches small enough that a killed run loses next to nothing."""
    while batch := _next_batch(rows):
        with archive.batch():
            archive.put(*batch)
        for row in batch:
            tally.add(row)
        tell(tally)


def _next_batch(rows: Iterator[DocumentRow]) -> list[DocumentRow]:
    batch: list[DocumentRow] = []
    begun = time.monotonic()
    for row in rows:
        batch.append(row)
        if len(batch) >= _BATCH or time.monotonic() - begun > _BATCH_SECONDS:
            break
    return batch

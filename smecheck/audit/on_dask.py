"""Runs shards on Dask, of this machine or of a cluster: references in, rows out; nothing else knows Dask."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Generator, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from smecheck.audit.extras import distributed
from smecheck.audit.references import REFERENCE, Reference
from smecheck.audit.shard import read_part, run_shard
from smecheck.audit.task import Task
from smecheck.errors import SmecheckError, UsageError
from smecheck.store.rows import DocumentRow

LOCAL = "local"
_RETRIES = 5  # of a shard whose Dask worker was lost; a document never costs one, for the shard's own child bears it


def run_dask(
    task: Task, reading: str, shards: Iterable[list[Reference]], *, scheduler: str, workers: int, parts: Path
) -> Generator[DocumentRow, None, None]:
    """One row for each document, shard by shard as they are done.

    scheduler: `local` or an address such as tcp://host:8786, whose workers must see the archive, the registry and
    `parts` under the same paths. workers: processes of a local cluster, and shards under way for each two. parts: where
    the parts lie; those that stand are not made again. Raises UsageError where no scheduler can be reached, and
    SmecheckError where it is lost.
    """
    dask = distributed()
    parts.mkdir(parents=True, exist_ok=True)
    line, folder = task.to_line(), str(parts.absolute())
    with contextlib.ExitStack() as stack:
        client = _client(dask, scheduler, workers, stack)
        waiting = _lines(shards)
        ahead = max(2, 2 * sum(client.nthreads().values()))
        running = dask.as_completed()
        under_way = 0
        while True:
            for shard in islice(waiting, ahead - under_way):
                running.add(client.submit(run_shard, line, reading, shard, folder, pure=False, retries=_RETRIES))
                under_way += 1
            if not under_way:
                return
            done = next(running)
            under_way -= 1
            try:
                part = done.result()
            except dask.CancelledError as error:
                told = f"the Dask scheduler was lost; what was done is kept, run again to go on ({error})"
                raise SmecheckError(told) from error
            yield from read_part(part)


def _client(dask: Any, scheduler: str, workers: int, stack: contextlib.ExitStack) -> Any:
    if scheduler == LOCAL:
        cluster = stack.enter_context(
            dask.LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None)
        )
        return stack.enter_context(dask.Client(cluster))
    try:
        return stack.enter_context(dask.Client(scheduler, timeout="10s"))
    except OSError as error:
        raise UsageError(f"no Dask scheduler answers at {scheduler}: {error}") from error


def _lines(shards: Iterable[list[Reference]]) -> Iterator[list[str]]:
    return ([json.dumps(REFERENCE.encode(reference)) for reference in shard] for shard in shards)

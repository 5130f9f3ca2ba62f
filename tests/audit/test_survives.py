"""Whatever a document or a machine does, an audit loses nothing, tells nothing twice, and can be taken up again."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

from benchmarks.audit.archive import Item
from tests.audit.conftest import CLAIMS, audit, command, environment, smecheck
from tests.audit.test_run import planted, wrong
from tests.conftest import heed_interrupts

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and memory limits are POSIX")


def begin(cwd: Path, *more: str) -> subprocess.Popen[bytes]:
    asked = ("audit", "run", "news", "--claims", str(CLAIMS), "--store", "a.sqlite", "--isolated")
    return subprocess.Popen(
        command(*asked, "--date-from-path", "%Y/%m/%d", *more),
        cwd=cwd,
        env=environment(cwd, traps=True, TRAP="slow"),
        stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,
    )


def workers_of(pid: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=,args=", "--ppid", str(pid)], capture_output=True, text=True).stdout
    return [int(line.split()[0]) for line in listed.splitlines() if "smecheck.audit.worker" in line]


def done(cwd: Path) -> int:
    try:
        database = sqlite3.connect(f"file:{cwd / 'a.sqlite'}?mode=ro", uri=True)
        return int(database.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.Error:
        return 0


def until(condition, seconds: float = 60.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def test_documents_that_crash_hang_or_eat_memory_cost_themselves_alone(archive: Path, items: list[Item]) -> None:
    for name in ("crash", "hang", "hungry"):
        (archive / "news" / f"{name}.txt").write_text("Nothing of note happened in 12 places.")
    told = audit(archive, "news", "--time-limit", "5", traps=True, status=(2,)).stderr
    assert f"{len(items) + 3} documents: {len(items)} read, 3 quarantined" in told
    status = smecheck(archive, "audit", "status", "a.sqlite").stdout
    assert "crash.txt: quarantined: killed by SIGABRT" in status
    assert "hang.txt: quarantined: no answer within 5 seconds" in status
    assert "hungry.txt: quarantined: outgrew the memory" in status
    assert sorted(wrong(archive)) == planted(items)
    assert "0 read" in audit(archive, "news", traps=True, status=(2,)).stderr  # not tried again


def test_workers_that_are_killed(archive: Path, items: list[Item]) -> None:
    running = begin(archive, "--workers", "2")
    for _ in range(3):
        until(lambda: workers_of(running.pid) or running.poll() is not None)
        for worker in workers_of(running.pid)[:1]:
            os.kill(worker, signal.SIGKILL)
        time.sleep(1.5)
    _, told = running.communicate()
    assert running.returncode == 1, told
    assert f"{len(items)} read".encode() in told and b"quarantined" not in told
    assert sorted(wrong(archive)) == planted(items)


def test_a_parent_that_is_killed_is_taken_up_again(archive: Path, items: list[Item]) -> None:
    running = begin(archive)
    until(lambda: done(archive) > 0)
    (worker,) = workers_of(running.pid)
    running.kill()
    running.wait()
    until(lambda: not Path(f"/proc/{worker}").exists() or "Z" in Path(f"/proc/{worker}/stat").read_text().split()[2])
    before = done(archive)
    assert 0 < before < len(items)
    assert f"{before} done before" in audit(archive, "news").stderr
    assert done(archive) == len(items) and sorted(wrong(archive)) == planted(items)


def test_ctrl_c_is_clean(archive: Path, items: list[Item]) -> None:
    running = begin(archive)
    until(lambda: done(archive) > 0)
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=30)
    assert running.returncode == 130 and told.strip().splitlines()[-1] == b"interrupted"
    assert 0 < done(archive) < len(items)
    audit(archive, "news")
    assert sorted(wrong(archive)) == planted(items)


def test_a_full_disk(archive: Path, items: list[Item]) -> None:
    small = archive / "small"
    small.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(small)], capture_output=True)
    if mounted.returncode:
        pytest.skip("a small file system can be mounted by root alone")
    try:
        told = audit(archive, "news", store="small/a.sqlite", status=(2,)).stderr
        assert "the store cannot be" in told and "Traceback" not in told
        subprocess.run(["mount", "-o", "remount,size=64m", str(small)], check=True)
        audit(archive, "news", store="small/a.sqlite")
        assert sorted(wrong(archive, "small/a.sqlite")) == planted(items)
    finally:
        subprocess.run(["umount", "-l", str(small)], check=True)

"""How a run ends when its reader leaves, the disk is full or somebody stops it: one line, nothing half-written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from smecheck.cli import memory
from tests.cli.desk import CLAIMS, WRONG, Desk
from tests.conftest import heed_interrupts

VERIFY = [sys.executable, "-m", "smecheck", "verify", "--claims", CLAIMS, "--date", "2024-08-01"]


def test_a_closed_pipe_is_quiet(desk: Desk) -> None:
    for number in range(60):
        desk.write(f"many/{number}.md", WRONG * 20)
    desk.verify("many/0.md")
    command = [*VERIFY, "many", "--show", "all"]
    with subprocess.Popen(command, cwd=desk.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout and running.stderr
        running.stdout.read(10)
        running.stdout.close()
        err = running.stderr.read().decode()
    assert running.returncode == 141
    assert err == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_one_line(desk: Desk) -> None:
    desk.verify("wrong.md")
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run([*VERIFY, "wrong.md"], cwd=desk.folder, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["output: No space left on device"]
    status, out, err = desk.verify("wrong.md", "-o", "/dev/full")
    assert (status, out) == (2, "") and err == "/dev/full: cannot be written: No space left on device\n"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A file system of 64 KB."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)], capture_output=True).returncode:
        pytest.skip("a small file system cannot be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_fills_up_keeps_the_old_report(desk: Desk, tiny: Path) -> None:
    report = tiny / "report.json"
    report.write_text("the report of yesterday", encoding="utf-8")
    desk.write("long.md", WRONG * 200)
    status, _, err = desk.verify("long.md", "-o", str(report), "--output-format", "json")
    assert status == 2 and err == f"{report}: cannot be written: No space left on device\n"
    assert report.read_text(encoding="utf-8") == "the report of yesterday"
    assert [path.name for path in tiny.iterdir()] == ["report.json"]


def test_a_folder_that_is_not_there_or_not_ours(desk: Desk) -> None:
    status, out, err = desk.verify("wrong.md", "-o", "nowhere/report.txt")
    assert (status, out) == (2, "") and err.startswith("nowhere/report.txt: cannot be written")
    if os.geteuid():
        (desk.folder / "closed").mkdir(mode=0o500)
        assert desk.verify("wrong.md", "-o", "closed/report.txt")[0] == 2
    status, _, err = desk.verify("wrong.md", "-o", "/proc/report.txt")
    assert status == 2 and "/proc/report.txt: cannot be written" in err


def test_ctrl_c_is_130_without_a_traceback(desk: Desk) -> None:
    fifo = desk.folder / "slow.md"
    os.mkfifo(fifo)
    with (
        subprocess.Popen(
            [*VERIFY, "true.md", "slow.md", "-o", "report.txt", "--no-cache"],
            cwd=desk.folder,
            stderr=subprocess.PIPE,
            preexec_fn=heed_interrupts,
        ) as running,
        fifo.open("w"),
    ):  # opens when smecheck has come as far as reading it
        time.sleep(0.2)
        running.send_signal(signal.SIGINT)
        try:
            err = running.communicate(timeout=60)[1].decode()
        finally:
            running.kill()
    assert running.returncode == 130
    assert err.strip() == "interrupted"
    assert not [path for path in desk.folder.iterdir() if "report" in path.name]


def test_an_internal_error_is_one_line(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object) -> None:
        raise ZeroDivisionError("two\nlines")

    monkeypatch.setattr(memory, "_key", broken)
    status, out, err = desk.verify("wrong.md")
    assert (status, out) == (2, "")
    assert err == "smecheck: internal error: ZeroDivisionError: two lines (SMECHECK_DEBUG=1 shows where)\n"
    monkeypatch.setenv("SMECHECK_DEBUG", "1")
    assert "Traceback" in desk.verify("wrong.md")[2]

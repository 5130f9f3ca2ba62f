"""A small generated archive, made once, and a way to run the command line on it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from benchmarks.audit.archive import Item, articles, write_folder

CHECKOUT = Path(__file__).parent.parent.parent
CLAIMS = CHECKOUT / "claims"
TRAPS = Path(__file__).parent / "traps"


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "smecheck", *arguments]


def environment(cwd: Path, *, traps: bool = False, **more: str) -> dict[str, str]:
    path = [str(CHECKOUT), *([str(TRAPS)] if traps else [])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path), "SMECHECK_CACHE_DIR": str(cwd / "cache"), **more}


def smecheck(
    cwd: Path, *arguments: str, traps: bool = False, status: Sequence[int] = (0, 1), **more: str
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command(*arguments), cwd=cwd, env=environment(cwd, traps=traps, **more), capture_output=True, text=True
    )
    assert done.returncode in status, done.stderr[-2000:]
    return done


def audit(cwd: Path, *arguments: str, store: str = "a.sqlite", **more: Any) -> subprocess.CompletedProcess[str]:
    wanted = ("audit", "run", *arguments, "--claims", str(CLAIMS), "--store", store, "--isolated")
    return smecheck(cwd, *wanted, "--date-from-path", "%Y/%m/%d", **more)


@pytest.fixture(scope="session")
def items() -> list[Item]:
    return list(articles(60, seed=5, on_subject=0.3))


@pytest.fixture
def archive(tmp_path: Path, items: list[Item]) -> Path:
    write_folder(tmp_path / "news", items)
    return tmp_path

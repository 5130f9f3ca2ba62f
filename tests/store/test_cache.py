"""The cache gives back what was kept, is shared safely, and a damaged one is never trusted."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest

from smecheck.model import Article, Claim, Extraction, Period, Quantity, Span, Unit
from smecheck.store import Cache, Key, StoreError, open_database
from smecheck.store.cache import CACHE_FILE
from smecheck.store.database import MIGRATIONS

CLAIM = Claim(Quantity(Span(6, 11), Decimal(8997), None, Decimal(1), Unit("enterprise")), Span(0, 20))
READ = [(Article("a.txt", "Some 8,997 firms here.", published=Period.year(2022)), Extraction((CLAIM,), ()))]
KEY = Key.of(b"Some 8,997 firms here.", "a.txt", "model")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    opened = Cache.open(tmp_path)
    assert opened is not None
    return opened


def test_what_is_kept_is_given_back_in_the_next_run(tmp_path: Path, cache: Cache) -> None:
    assert cache.extractions(KEY) is None
    cache.keep_extractions(KEY, READ)
    cache.close()
    again = Cache.open(tmp_path)
    assert again is not None and again.extractions(KEY) == READ


@pytest.mark.parametrize(
    "other", [Key.of(b"other bytes", "a.txt", "model"), Key.of(b"Some 8,997 firms here.", "a.txt", "m")]
)
def test_other_bytes_and_other_settings_have_other_keys(cache: Cache, other: Key) -> None:
    cache.keep_extractions(KEY, READ)
    assert cache.extractions(other) is None


def test_a_file_that_is_no_database_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / CACHE_FILE).write_bytes(b"not a database at all" * 100)
    cache = Cache.open(tmp_path)
    assert cache is not None
    cache.keep_extractions(KEY, READ)
    assert cache.extractions(KEY) == READ


def test_an_entry_whose_bytes_have_changed_is_not_trusted(tmp_path: Path, cache: Cache) -> None:
    cache.keep_extractions(KEY, READ)
    database = sqlite3.connect(tmp_path / CACHE_FILE)
    database.execute("UPDATE entries SET value = ?", (b"x\x9cspoilt",))
    database.commit()
    assert cache.extractions(KEY) is None


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert Cache.open(tmp_path / "file" / "folder") is None


def test_two_runs_write_at_once(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.store.test_cache import READ; from smecheck.store import *\n"
        "cache = Cache.open(Path(sys.argv[1]))\n"
        "for n in range(200): cache.keep_extractions(Key(f'{sys.argv[2]} {n}'), READ)\n"
    )
    runs = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path), name]) for name in "ab"]
    assert [run.wait() for run in runs] == [0, 0]
    cache = Cache.open(tmp_path)
    assert cache is not None
    assert all(cache.extractions(Key(f"{name} {n}")) == READ for name in "ab" for n in range(200))


def test_many_runs_begin_one_cache_together(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from smecheck.store import open_database\n"
        "while time.time() < float(sys.argv[2]): pass\n"
        "open_database(Path(sys.argv[1]))\n"
    )
    for attempt in range(5):
        start = str(time.time() + 1)
        path = str(tmp_path / f"{attempt}.sqlite")
        runs = [subprocess.Popen([sys.executable, "-c", code, path, start]) for _ in range(6)]
        assert [run.wait() for run in runs] == [0] * len(runs)


def test_a_cache_that_another_run_holds_is_not_begun_anew(
    tmp_path: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.keep_extractions(KEY, READ)
    monkeypatch.setattr("smecheck.store.database._PATIENCE_SECONDS", 0.05)
    other = sqlite3.connect(tmp_path / CACHE_FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert Cache.open(tmp_path) is None
    other.execute("ROLLBACK")
    assert cache.extractions(KEY) == READ


def test_a_store_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "later.sqlite"
    database = open_database(path)
    database.execute(f"PRAGMA user_version={len(MIGRATIONS) + 1}")
    database.close()
    with pytest.raises(StoreError, match="later smecheck"):
        open_database(path)


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "theirs.sqlite"
    theirs = sqlite3.connect(path)
    theirs.execute("CREATE TABLE t (x)")
    theirs.close()
    with pytest.raises(StoreError, match="not a store of smecheck"):
        open_database(path)

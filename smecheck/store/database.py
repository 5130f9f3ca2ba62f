"""Opens the one SQLite file that keeps extractions and verdicts: a path in, a proved connection out."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from smecheck.errors import Location, SmecheckError

# Each step takes the file from one schema version (PRAGMA user_version) to the next; steps are only ever added.
MIGRATIONS = (
    """
    CREATE TABLE entries (
        kind TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, digest BLOB NOT NULL,
        PRIMARY KEY (kind, key)
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE documents (
        reference TEXT PRIMARY KEY, stamp TEXT NOT NULL, reading TEXT NOT NULL, judged TEXT,
        state TEXT NOT NULL, reason TEXT
    ) WITHOUT ROWID;
    CREATE TABLE articles (
        id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, reference TEXT NOT NULL, key TEXT NOT NULL,
        ident TEXT, title TEXT, published TEXT, section TEXT NOT NULL, words INTEGER NOT NULL, named INTEGER NOT NULL,
        passed INTEGER NOT NULL, quantities INTEGER NOT NULL, agrees INTEGER NOT NULL, contradicts INTEGER NOT NULL,
        outdated INTEGER NOT NULL, unverified INTEGER NOT NULL, inconsistent INTEGER NOT NULL
    );
    CREATE INDEX articles_of_document ON articles (reference);
    CREATE TABLE findings (
        article INTEGER NOT NULL, place INTEGER NOT NULL, code TEXT NOT NULL, outcome TEXT NOT NULL,
        today_code TEXT NOT NULL, today_outcome TEXT NOT NULL, measure TEXT, quote TEXT NOT NULL,
        paragraph TEXT NOT NULL, detail TEXT NOT NULL, today TEXT NOT NULL,
        PRIMARY KEY (article, place)
    ) WITHOUT ROWID;
    CREATE INDEX findings_of_measure ON findings (measure);
    CREATE INDEX findings_by_outcome ON findings (outcome, today_outcome);
    CREATE TABLE mentions (
        measure TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (measure, article)
    ) WITHOUT ROWID;
    CREATE INDEX mentions_of_article ON mentions (article);
    """,
    "ALTER TABLE mentions ADD COLUMN open INTEGER NOT NULL DEFAULT 1;",
)
APPLICATION_ID = 0x736D6563  # "smec": tells our files from any other SQLite file
_PATIENCE_SECONDS = 30.0
_PAUSE_SECONDS = 0.02


class StoreError(SmecheckError):
    """A store cannot be opened or is not ours."""

    code = "store"


class StoreBusyError(StoreError):
    """Another run held a store for longer than we wait; nothing is wrong with the file."""


def open_database(path: Path) -> sqlite3.Connection:
    """Open or create the file, bring its schema up to date, and set it for one writer beside many readers.

    Raises StoreError where the file is damaged, is not a store, is of a later smecheck, or cannot be written;
    StoreBusyError where only another run is in the way.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(path, timeout=_PATIENCE_SECONDS, isolation_level=None)
        _share(database)
        database.execute("PRAGMA synchronous=NORMAL")
        _migrate(database, path)
    except (sqlite3.Error, OSError) as error:
        kind = StoreBusyError if _is_busy(error) else StoreError
        raise kind(f"the store cannot be used: {error}; name another with --store", Location(str(path))) from error
    return database


def _share(database: sqlite3.Connection) -> None:
    """Set the file for readers beside its writer (WAL).

    Where several runs open a new file together, SQLite refuses this step at once instead of waiting its turn, so the
    waiting is done here.
    """
    last = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            database.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() > last:
                raise
        time.sleep(_PAUSE_SECONDS)


def _is_busy(error: Exception) -> bool:
    """Is another connection in the way, rather than anything wrong with the file?"""
    return getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _migrate(database: sqlite3.Connection, path: Path) -> None:
    """Apply the steps that are missing, each whole or not at all, also when two runs open a new file together."""
    database.execute("BEGIN IMMEDIATE")
    try:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        owner = database.execute("PRAGMA application_id").fetchone()[0]
        empty = not database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if owner != APPLICATION_ID and not empty:
            raise StoreError("is a database, but not a store of smecheck; name another file", Location(str(path)))
        if version > len(MIGRATIONS):
            raise StoreError("was written by a later smecheck; upgrade, or name another file", Location(str(path)))
        for step in MIGRATIONS[version:]:
            for statement in filter(str.strip, step.split(";")):
                database.execute(statement)
        database.execute(f"PRAGMA application_id={APPLICATION_ID}")
        database.execute(f"PRAGMA user_version={len(MIGRATIONS)}")
        database.execute("COMMIT")
    except BaseException:
        database.execute("ROLLBACK")
        raise

"""The packed parts of a store, each under its kind and key: bytes in, the same bytes out where they are whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from smecheck.store.rows import seal


def keep(database: sqlite3.Connection, kind: str, entries: Iterable[tuple[str, bytes]]) -> None:
    """Keep bytes under their keys, in place of what was there."""
    sealed = ((kind, key, value, seal(value)) for key, value in entries)
    database.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)", sealed)


def entry(database: sqlite3.Connection, kind: str, key: str) -> bytes | None:
    """The bytes under a key; None where they are missing or damaged."""
    found = database.execute("SELECT value, digest FROM entries WHERE kind = ? AND key = ?", (kind, key)).fetchone()
    return None if found is None or seal(found[0]) != found[1] else bytes(found[0])

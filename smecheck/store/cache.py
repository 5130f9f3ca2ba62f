"""What was read and judged before: a document's bytes and settings in, its articles, claims and verdicts out."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from smecheck.model import Article, Extraction, Registry, Verdict
from smecheck.store import verdicts
from smecheck.store.codec import codec
from smecheck.store.database import StoreBusyError, StoreError, open_database
from smecheck.store.edition import edition

CACHE_FILE = "cache.sqlite"
_PAIR = codec(tuple[Article, Extraction])
# What decoding raises for data of another shape: such an entry is read anew.
_UNDECODABLE = (LookupError, ValueError, TypeError, AttributeError, ArithmeticError, AssertionError)
_FAST = 1  # zlib level: extractions are read far more often than written, and small

Read = tuple[Article, Extraction]


@dataclass(frozen=True, slots=True)
class Key:
    """What an extraction depends on, as one digest.

    Any change of content, of smecheck or its language data, of the model or of a setting that reading depends on gives
    another key.
    """

    digest: str

    @classmethod
    def of(cls, content: bytes, *ingredients: object) -> Key:
        """The key of a document's bytes read under `ingredients` (name, model, date, …), each told by its repr."""
        told = repr((edition(), *map(str, ingredients))).encode()
        return cls(hashlib.sha256(hashlib.sha256(content).digest() + told).hexdigest())

    def judged(self, *ingredients: object) -> Key:
        """The key of the verdicts on that extraction under `ingredients` (registry digest, date view, …)."""
        return Key.of(self.digest.encode(), *ingredients)


class Cache:
    """Keeps extractions and verdicts between runs; two runs may share it, and what is damaged in it is read anew."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    @classmethod
    def open(cls, folder: Path) -> Cache | None:
        """The cache in `folder`; a damaged one is begun anew; None where it cannot be written, or others hold it."""
        path = folder / CACHE_FILE
        try:
            return cls(open_database(path))
        except StoreBusyError:  # what another run writes is not ours to delete
            return None
        except StoreError:
            for name in (CACHE_FILE, f"{CACHE_FILE}-wal", f"{CACHE_FILE}-shm"):
                try:
                    (folder / name).unlink(missing_ok=True)
                except OSError:
                    return None
        try:
            return cls(open_database(path))
        except StoreError:
            return None

    def extractions(self, key: Key) -> list[Read] | None:
        """The articles and claims of a document, or None where they are not kept."""
        data = self._get("extraction", key)
        if not data:  # a document without an article is looked at again
            return None
        try:
            return [_PAIR.decode(item) for item in data]
        except _UNDECODABLE:
            return None

    def keep_extractions(self, key: Key, read: Sequence[Read]) -> None:
        """Keep what was read in a document."""
        self._put("extraction", key, [_PAIR.encode(pair) for pair in read])

    def findings(self, key: Key, read: Sequence[Read], registry: Registry) -> list[tuple[Verdict, ...]] | None:
        """The verdicts on each article of a document, or None where they are not kept."""
        data = self._get("verdict", key)
        if data is None or len(data) != len(read):
            return None
        try:
            return [
                verdicts.decode(rows, extraction.claims, registry)
                for rows, (_, extraction) in zip(data, read, strict=True)
            ]
        except _UNDECODABLE:
            return None

    def keep_findings(self, key: Key, read: Sequence[Read], findings: Sequence[tuple[Verdict, ...]]) -> None:
        """Keep the verdicts on each article of a document."""
        rows = [
            verdicts.encode(found, extraction.claims) for found, (_, extraction) in zip(findings, read, strict=True)
        ]
        self._put("verdict", key, rows)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _get(self, kind: str, key: Key) -> Any:
        try:
            row = self._database.execute(
                "SELECT value, digest FROM entries WHERE kind = ? AND key = ?", (kind, key.digest)
            ).fetchone()
            if row is None or hashlib.sha256(row[0]).digest() != row[1]:
                return None
            data = json.loads(zlib.decompress(row[0]))
            return data if isinstance(data, list) else None
        except (sqlite3.Error, zlib.error, ValueError):
            return None

    def _put(self, kind: str, key: Key, data: Any) -> None:
        """A cache that cannot be written (a full disk, a read-only folder) is no reason to stop."""
        value = zlib.compress(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(), _FAST)
        try:
            self._database.execute(
                "INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)",
                (kind, key.digest, value, hashlib.sha256(value).digest()),
            )
        except sqlite3.Error:
            return

"""The store of an audit: rows of documents in, in batches by one writer; what is known of an archive out."""

from __future__ import annotations

import base64
import dataclasses
import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from typing import Any

from smecheck.errors import Location
from smecheck.model import Article, Extraction
from smecheck.store import entries
from smecheck.store.codec import codec
from smecheck.store.database import StoreError, open_database
from smecheck.store.kept import Kept
from smecheck.store.rows import ArticleRow, DocumentRow, FindingRow, pack_text, unpack

_PAIR = codec(tuple[Article, Extraction])
_BESIDE = ("findings", "mentions", "open", "extraction", "links")  # fields of an article with tables of their own
_COLUMNS = tuple(field.name for field in dataclasses.fields(ArticleRow) if field.name not in _BESIDE)
_INSERT_ARTICLE = (
    f"INSERT INTO articles (id, reference, {', '.join(_COLUMNS)}) VALUES (?, ?, {', '.join('?' * len(_COLUMNS))})"  # noqa: S608
)
_values = attrgetter(*_COLUMNS)
_COUNTS = ("quantities", "agrees", "contradicts", "outdated", "unverified", "inconsistent")
_UPDATE_COUNTS = f"UPDATE articles SET {', '.join(f'{name} = ?' for name in _COUNTS)} WHERE id = ?"  # noqa: S608

_document = attrgetter("reference", "stamp", "reading", "judged", "state", "reason")
_finding = attrgetter(*(field.name for field in dataclasses.fields(FindingRow)))

Known = tuple[str, str, str | None]  # stamp, reading, judged


class Archive:
    """One audit's file. Others may read it at any time while one process writes."""

    def __init__(self, database: sqlite3.Connection, path: Path) -> None:
        self.database = database
        self.path = path

    @classmethod
    def open(cls, path: Path, *, new: bool = False) -> Archive:
        """The store at `path`; raises StoreError where it is not there (unless `new`), damaged or not ours."""
        if not new and not path.is_file():
            raise StoreError("there is no store here; smecheck audit run makes one", Location(str(path)))
        return cls(open_database(path), path)

    @classmethod
    def reader(cls, path: Path) -> Archive:
        """A second view of a store that is open for writing, for questions alone; one thread at a time may ask."""
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        return cls(database, path)

    def check(self) -> None:
        """Raises StoreError where SQLite finds the file damaged."""
        try:
            found = self.database.execute("PRAGMA quick_check(1)").fetchone()[0]
        except sqlite3.DatabaseError as error:
            found = str(error)
        if found != "ok":
            raise StoreError(f"the store is damaged: {found}; delete it and audit again", Location(str(self.path)))

    @contextmanager
    def batch(self) -> Iterator[None]:
        """All that is written within is kept whole or not at all.

        Raises StoreError where it cannot be written, say for want of room; what was kept before stays.
        """
        try:
            self.database.execute("BEGIN IMMEDIATE")
            yield
            self.database.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            told = f"the store cannot be written: {error}; what was done is kept, run again to go on"
            raise StoreError(told, Location(str(self.path))) from error
        except BaseException:
            self._roll_back()
            raise

    def known(self, references: Sequence[str]) -> dict[str, Known]:
        """What is kept of some documents: stamp, and the digests of their reading and judging."""
        marks = ", ".join("?" * len(references))
        rows = self.database.execute(
            f"SELECT reference, stamp, reading, judged FROM documents WHERE reference IN ({marks})",  # noqa: S608
            references,
        )
        return {reference: (stamp, reading, judged) for reference, stamp, reading, judged in rows}

    def put(self, *documents: DocumentRow) -> None:
        """Keep documents in place of what was kept of them before; within a batch.

        An article goes to the document that has its path last.
        """
        articles = {row.path: (row, document.reference) for document in documents for row in document.articles}
        self._forget("path", list(articles))
        self._forget("reference", [document.reference for document in documents])
        self.database.executemany(
            "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?)", map(_document, documents)
        )
        rows = [row for row, _ in articles.values()]
        entries.keep(self.database, "extraction", [(row.key, base64.b64decode(row.extraction)) for row in rows])
        entries.keep(self.database, "links", [(row.key, pack_text(row.links)) for row in rows if row.links])
        (last,) = self.database.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()
        numbered = list(enumerate(articles.values(), start=last + 1))
        self.database.executemany(
            _INSERT_ARTICLE, ((number, reference, *_values(row)) for number, (row, reference) in numbered)
        )
        self._keep_findings([(number, row) for number, (row, _) in numbered])

    def judged(self, references: Iterable[str], judged: str | None) -> None:
        """Say by what documents were judged last; None sends them to be read again. Within a batch."""
        self.database.executemany(
            "UPDATE documents SET judged = ? WHERE reference = ?", ((judged, name) for name in references)
        )

    def settle(self, reading: str, before: str, judged: str, but: Sequence[str]) -> None:
        """Say that what was judged by one digest would be judged alike by another, but for some; within a batch."""
        self.database.execute(
            "UPDATE documents SET judged = ? WHERE reading = ? AND judged = ? AND state = 'done' "
            "AND reference NOT IN (SELECT value FROM json_each(?))",
            (judged, reading, before, json.dumps(but)),
        )

    def replace_findings(self, article: int, row: ArticleRow) -> None:
        """Keep new findings of an article that was judged again; within a batch."""
        self.database.execute(_UPDATE_COUNTS, (*(getattr(row, name) for name in _COUNTS), article))
        self._clear(article)
        self._keep_findings([(article, row)])

    def forget(self, reference: str) -> None:
        """Drop the articles of a document; within a batch."""
        self._forget("reference", [reference])

    def keep_links(self, key: str, links: str) -> None:
        """Keep what the claims under a key were linked to; within a batch."""
        entries.keep(self.database, "links", [(key, pack_text(links))])

    def links(self, key: str) -> Any:
        """What the claims under a key were linked to, as JSON values; None where that is missing or damaged."""
        try:
            value = entries.entry(self.database, "links", key)
            return None if value is None else unpack(value)
        except (zlib.error, ValueError):
            return None

    def change_findings(self, article: int, outcomes: Mapping[int, str], row: ArticleRow) -> None:
        """Keep the findings of `row` in place of those at some places of an article; within a batch.

        outcomes: as of publication, for each of the places.
        """
        marks = ", ".join("?" * len(outcomes))
        at = (article, *outcomes)
        before = self.database.execute(
            f"SELECT place, outcome FROM findings WHERE article = ? AND place IN ({marks})",  # noqa: S608
            at,
        )
        was = dict(before.fetchall())
        change = Counter(outcomes.values())
        change.subtract(was.get(place, "unverified") for place in outcomes)
        for outcome, count in change.items():
            if count:
                self.database.execute(
                    f"UPDATE articles SET {outcome} = {outcome} + ? WHERE id = ?",  # noqa: S608
                    (count, article),
                )
        self.database.execute(f"DELETE FROM findings WHERE article = ? AND place IN ({marks})", at)  # noqa: S608
        self._keep_findings([(article, row)])

    def read(self, key: str, path: str) -> tuple[Article, Extraction] | None:
        """The article and claims kept under a key, as of `path`; None where they are missing or damaged."""
        value = entries.entry(self.database, "extraction", key)
        if value is None:
            return None
        try:
            article, extraction = _PAIR.decode(unpack(value))
        except (zlib.error, ValueError, TypeError):  # written by another smecheck, whose articles had other fields
            return None
        return dataclasses.replace(article, path=path), extraction

    def kept(self, key: str, path: str) -> Kept | None:
        """The same, decoded piece by piece."""
        value = entries.entry(self.database, "extraction", key)
        try:
            return None if value is None else Kept(unpack(value), path)
        except (zlib.error, ValueError, TypeError, LookupError):
            return None

    def setting(self, name: str) -> str | None:
        """One of the facts kept of the last run."""
        found = self.database.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return None if found is None else str(found[0])

    def keep_settings(self, values: Mapping[str, str]) -> None:
        """Keep facts of this run; within a batch."""
        self.database.executemany("INSERT OR REPLACE INTO settings VALUES (?, ?)", values.items())

    def rows(self, query: str, values: Iterable[object] = ()) -> Iterator[sqlite3.Row]:
        """The rows of a question to the tables, one at a time, by name."""
        cursor = self.database.cursor()
        cursor.row_factory = sqlite3.Row
        yield from cursor.execute(query, tuple(values))

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()

    def _keep_findings(self, articles: Sequence[tuple[int, ArticleRow]]) -> None:
        """Keep the findings of articles by their numbers, and the measures that these name."""
        self.database.executemany(
            "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(number, *_finding(found)) for number, row in articles for found in row.findings],
        )
        self.database.executemany(
            "INSERT INTO mentions VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET open = max(open, excluded.open)",
            [(name, number, name in row.open) for number, row in articles for name in row.mentions],
        )

    def _forget(self, column: str, values: Sequence[str]) -> None:
        """Drop the articles that have one of some values in a column."""
        found = self.database.execute(
            f"SELECT id FROM articles WHERE {column} IN (SELECT value FROM json_each(?))",  # noqa: S608
            (json.dumps(values),),
        )
        for (number,) in found.fetchall():
            self._clear(number)
            self.database.execute("DELETE FROM articles WHERE id = ?", (number,))

    def _clear(self, article: int) -> None:
        self.database.execute("DELETE FROM findings WHERE article = ?", (article,))
        self.database.execute("DELETE FROM mentions WHERE article = ?", (article,))

    def _roll_back(self) -> None:
        if self.database.in_transaction:
            self.database.execute("ROLLBACK")

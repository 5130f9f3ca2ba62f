"""One shard of an archive: references in, one Parquet part out, whole or not at all. Knows nothing of any scheduler."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from smecheck.audit.extras import arrow, parquet
from smecheck.audit.feed import Feed
from smecheck.audit.references import REFERENCE, Reference
from smecheck.audit.supervisor import Supervisor
from smecheck.audit.task import Task
from smecheck.audit.wire import DOCUMENT
from smecheck.store.rows import DocumentRow, pack, unpack


def shard_name(task: Task, reading: str, references: Sequence[Reference]) -> str:
    """The part's file: the same documents under the same task have the same name, wherever and whenever it is made."""
    digest = hashlib.sha256(f"{task.judging()} {reading}".encode())
    for reference in references:
        digest.update(json.dumps(REFERENCE.encode(reference)).encode())
    return f"part-{digest.hexdigest()[:24]}.parquet"


def run_shard(task: str, reading: str, references: Sequence[str], folder: str) -> str:
    """Judge a shard's documents in a supervised child process of its own, and keep their rows; the part's path.

    task, references: as JSON lines, so that any scheduler can carry them. Idempotent: a part that stands is left as it
    is, and two that make the same one at the same time do each other no harm, for a part appears whole under its name.
    """
    known = Task.from_line(task)
    documents: list[Reference] = [REFERENCE.decode(json.loads(line)) for line in references]
    path = Path(folder) / shard_name(known, reading, documents)
    if path.exists():
        return str(path)
    pa, pq = arrow(), parquet(str(path))
    rows = [_row(document) for answered in Supervisor(known, reading).run(Feed(documents)) for document in answered]
    partial = path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}")
    try:
        pq.write_table(pa.Table.from_pylist(rows, schema=_schema(pa)), partial)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    return str(path)


def read_part(path: str) -> Iterator[DocumentRow]:
    """The rows of a part again."""
    with parquet(path).ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=200, columns=["row"]):
            for value in batch.column(0).to_pylist():
                yield DOCUMENT.decode(unpack(value))


def _schema(pa: object) -> object:
    """What stands beside the packed row is for whoever reads the parts themselves, with DuckDB or pyarrow."""
    text, number, whole = pa.string(), pa.int64(), pa.list_(pa.string())  # type: ignore[attr-defined]
    names = {"document": text, "state": text, "reason": text, "articles": number, "numbers": number}
    names |= {"agrees": number, "contradicts": number, "outdated": number, "findings": whole}
    return pa.schema([*names.items(), ("row", pa.binary())])  # type: ignore[attr-defined]


def _row(document: DocumentRow) -> dict[str, object]:
    articles = document.articles
    return {
        "document": document.reference,
        "state": document.state,
        "reason": document.reason,
        "articles": len(articles),
        "numbers": sum(article.quantities + article.passed for article in articles),
        "agrees": sum(article.agrees for article in articles),
        "contradicts": sum(article.contradicts for article in articles),
        "outdated": sum(article.outdated for article in articles),
        "findings": [finding.detail for article in articles for finding in article.findings],
        "row": pack(DOCUMENT.encode(document)),
    }

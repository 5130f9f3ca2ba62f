"""What a store was judged by last: its settings in; whether any of it is to be judged again out."""

from __future__ import annotations

import json

from smecheck.audit.fingerprint import Fingerprint
from smecheck.store.archive import Archive

_SCOPE, _VIEW = "scope", "view"
# Documents as they were read under the present settings and model, and not judged as is asked now.
STALE = """
    documents.reading = ? AND documents.judged IS NOT ? AND documents.judged IS NOT NULL AND documents.state = 'done'
"""


def is_stale(archive: Archive, reading: str, view: Fingerprint) -> bool:
    """Whether anything in a store must be judged again, or is known by another view of the registry.

    Told without the registry's phrases, which take a while to index. False for a store in which nothing is yet.
    """
    kept = last_view(archive)
    if kept is None or kept != view:
        return any(True for _ in archive.rows("SELECT 1 FROM documents LIMIT 1"))
    return any(True for _ in archive.rows(f"SELECT 1 FROM documents WHERE {STALE} LIMIT 1", (reading, view.judged)))  # noqa: S608


def last_view(archive: Archive) -> Fingerprint | None:
    """The view by which the store was judged last; None where that is not known."""
    kept = archive.setting(_VIEW)
    return Fingerprint.from_line(kept) if kept else None


def last_scope(archive: Archive) -> list[list[object]] | None:
    """The names of the scope by which the store was read; None where that is not known."""
    kept = archive.setting(_SCOPE)
    return None if kept is None else list(json.loads(kept))


def keep_view(archive: Archive, scope: list[list[object]], view: Fingerprint) -> None:
    """Keep both, for the next run."""
    with archive.batch():
        archive.keep_settings({_SCOPE: json.dumps(scope), _VIEW: view.to_line()})

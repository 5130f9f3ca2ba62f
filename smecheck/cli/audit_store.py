"""The store that audit commands read: its argument, and how it is opened."""

from __future__ import annotations

from pathlib import Path

import click

from smecheck.errors import Location
from smecheck.store import StoreError
from smecheck.store.archive import Archive

DEFAULT_STORE = Path("smecheck-audit.sqlite")
STORE = click.argument("store", type=click.Path(dir_okay=False, path_type=Path), default=DEFAULT_STORE)


def open_store(path: Path) -> Archive:
    """The store of an audit; raises StoreError where there is none, it is damaged, or no audit has begun in it."""
    archive = Archive.open(path)
    archive.check()
    if archive.setting("task") is None:
        raise StoreError("holds no audit yet; smecheck audit run begins one", Location(str(path)))
    return archive

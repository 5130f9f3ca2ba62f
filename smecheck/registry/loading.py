"""Loads a registry as of a version, from its compiled form where that is fresh, else from its files."""

from __future__ import annotations

from pathlib import Path

from smecheck.model import Registry
from smecheck.registry import cache
from smecheck.registry.ledger import Ledger, files_of
from smecheck.registry.views import as_of


def load(folder: Path, origin: str = "", version: str | None = None) -> Registry:
    """The registry in `folder` as of `version` (the newest release where none is asked for).

    origin: where it was found, in words for the report. Raises RegistryError with every located problem.
    """
    ledger, digest = _compiled(folder)
    newest = version in (None, ledger.header.releases[-1].version)
    return as_of(ledger, origin or folder.as_posix(), version, digest if newest else None)


def load_ledger(folder: Path) -> Ledger:
    """All that the registry in `folder` holds, over all its versions. Raises RegistryError as `load` does."""
    return _compiled(folder)[0]


def _compiled(folder: Path) -> tuple[Ledger, str]:
    files = files_of(folder)
    key = cache.key_of(files)
    if found := cache.fetch(folder, key):
        return found
    from smecheck.registry.folder import read_ledger  # knows YAML, which what is compiled does not need

    ledger = read_ledger(files, folder)
    digest = as_of(ledger).digest
    cache.keep(folder, key, ledger, digest)
    return ledger, digest

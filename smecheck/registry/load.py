"""Loads a registry as of a version, from its compiled form where that is fresh, else from its files."""

from __future__ import annotations

from pathlib import Path

from smecheck.model import Registry
from smecheck.registry.ledger import Ledger, files_of, read_ledger
from smecheck.registry.views import as_of


def load(folder: Path, origin: str = "", version: str | None = None) -> Registry:
    """The registry in `folder` as of `version` (the newest release where none is asked for).

    origin: where it was found, in words for the report. Raises RegistryError with every located problem.
    """
    return as_of(load_ledger(folder), origin or folder.as_posix(), version)


def load_ledger(folder: Path) -> Ledger:
    """All that the registry in `folder` holds, over all its versions."""
    return read_ledger(files_of(folder), folder)

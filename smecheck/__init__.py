"""A fact-checker for the numbers in English news: a text in, a report with a verdict on every number out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from smecheck.version import __version__

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from smecheck.checking import Index
    from smecheck.extraction import Extractor
    from smecheck.model import Reading, Registry, Report

__all__ = ["__version__", "extract", "verify"]


def verify(text: str, *, date: datetime.date | None = None, claims: Path | None = None) -> Report:
    """Check the numbers of an article's text against a registry.

    date: the publication date, which beats what the text says. claims: the registry's folder; by default it is looked
    up as on the command line. Raises RegistryError where the registry cannot be trusted.
    """
    from smecheck import source
    from smecheck.check import check

    article = source.read_text(text)
    registry, index = _registry(claims)
    return check(source.dated(article, date) if date else article, _extractor(), index, registry)


def extract(text: str, *, date: datetime.date | None = None) -> Reading:
    """Read the numbers and periods of an article's text, without a registry; `date` as for `verify`."""
    from smecheck import source
    from smecheck.check import read

    article = source.read_text(text)
    return read(source.dated(article, date) if date else article, _extractor())


@cache
def _extractor() -> Extractor:
    from smecheck.extraction import Extractor

    return Extractor()


@cache
def _registry(claims: Path | None) -> tuple[Registry, Index]:
    from pathlib import Path

    from smecheck import registry
    from smecheck.checking import Index

    known = registry.load(*registry.locate(claims, Path.cwd()))
    return known, Index.of(known)

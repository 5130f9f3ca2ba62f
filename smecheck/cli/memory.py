"""Reads and judges one document, from the cache where nothing that it depends on has changed."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from smecheck.check import check, find, read, report
from smecheck.checking import Index
from smecheck.cli.documents import STDIN, Wanted, articles
from smecheck.extraction import Extractor
from smecheck.model import Article, Extraction, Failure, Registry, Report
from smecheck.settings import Settings
from smecheck.store import Cache, Key

_MANY = (".jsonl", ".ndjson", ".json", ".parquet")  # files of many documents are read as a stream and not kept
_LARGEST = 20_000_000  # bytes; a longer file is read anew rather than held in memory twice


class View:
    """A registry as the settings ask for it, and its index, built when the first claim needs it."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry

    @cached_property
    def index(self) -> Index:
        """The phrases of the registry, for linking."""
        return Index.of(self.registry)


@dataclass(frozen=True, slots=True)
class Memory:
    """The cache of a run, or none."""

    cache: Cache | None

    def reports(
        self, path: str, wanted: Wanted, settings: Settings, extractor: Extractor, view: View
    ) -> Iterator[Report | Failure]:
        """The report of every article in one document."""
        key = self._key(path, wanted, settings, extractor)
        if key is None or self.cache is None:
            for article in articles(path, wanted, settings):
                if isinstance(article, Failure):
                    yield article
                else:
                    yield check(article, extractor, view.index, view.registry, settings.known_by)
            return
        documents, failures = self._documents(path, wanted, settings, extractor, key)
        judgement = key.judged(view.registry.digest, settings.known_by)
        findings = self.cache.findings(judgement, documents, view.registry)
        if findings is None:
            findings = [find(article, extraction, view.index, view.registry) for article, extraction in documents]
            self.cache.keep_findings(judgement, documents, findings)
        for (article, extraction), found in zip(documents, findings, strict=True):
            yield report(article, extraction, found, view.registry, extractor.model_name, settings.known_by)
        yield from failures

    def _documents(
        self, path: str, wanted: Wanted, settings: Settings, extractor: Extractor, key: Key
    ) -> tuple[list[tuple[Article, Extraction]], list[Failure]]:
        """The articles of a document with what was read in them, and its parts that cannot be read."""
        assert self.cache is not None
        kept = self.cache.extractions(key)
        if kept is not None:
            # Equal bytes under another name are the same article in another place.
            return [(dataclasses.replace(article, path=path), extraction) for article, extraction in kept], []
        found = list(articles(path, wanted, settings))
        failures = [article for article in found if isinstance(article, Failure)]
        documents = [
            (article, read(article, extractor).extraction) for article in found if isinstance(article, Article)
        ]
        if not failures:
            self.cache.keep_extractions(key, documents)
        return documents, failures

    def _key(self, path: str, wanted: Wanted, settings: Settings, extractor: Extractor) -> Key | None:
        """What the extraction of a file depends on; None for what is not kept: streams and what cannot be opened."""
        suffix = Path(wanted.name(path)).suffix.lower()
        if self.cache is None or path == STDIN or suffix in _MANY:
            return None
        try:
            file = Path(path)
            if not file.is_file() or file.stat().st_size > _LARGEST:
                return None
            content = file.read_bytes()
        except OSError:
            return None
        model = extractor.model_name
        return Key.of(content, suffix, settings.date, settings.dollar, model.name, model.version)

"""Reads and judges one document, from the cache where nothing that it depends on has changed."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from smecheck.check import check, find, read, report
from smecheck.cli.documents import STDIN, Wanted, articles
from smecheck.cli.loaded import Reader, View
from smecheck.model import Article, Extraction, Failure, Report, Verdict
from smecheck.settings import Settings
from smecheck.store import Cache, Key

_LARGEST = 20_000_000  # bytes; a longer file is read as a stream rather than held in memory twice
_LARGEST_OF_MANY = 2_000_000  # the same for a file of many documents
_OF_MANY = (".jsonl", ".ndjson", ".json")
_Read = tuple[Article, Extraction]


@dataclass(frozen=True, slots=True)
class Memory:
    """The cache of a run, or none."""

    cache: Cache | None

    def reports(
        self, path: str, wanted: Wanted, settings: Settings, reader: Reader, view: View
    ) -> Iterator[Report | Failure]:
        """The report of every article in one document, in order; its parts that cannot be read in their places."""
        key = _key(path, wanted, settings, reader) if self.cache else None
        if key is None or self.cache is None:
            yield from _checked(articles(path, wanted, settings), settings, reader, view)
            return
        documents = self.cache.extractions(key)
        if documents is None:
            found = list(articles(path, wanted, settings))
            if any(isinstance(article, Failure) for article in found):
                yield from _checked(found, settings, reader, view)
                return
            read_now = ((article, read(article, reader.extractor)) for article in found if isinstance(article, Article))
            documents = [(_placeless(article, path), reading.extraction) for article, reading in read_now]
            if key == _key(path, wanted, settings, reader):  # else it was written to while it was read
                self.cache.keep_extractions(key, documents)
        placed = [(dataclasses.replace(article, path=path + article.path), read) for article, read in documents]
        for (article, extraction), findings in zip(placed, self._findings(key, placed, settings, view), strict=True):
            yield report(article, extraction, findings, view.registry, reader.name, settings.known_by)

    def _findings(self, key: Key, documents: list[_Read], settings: Settings, view: View) -> list[tuple[Verdict, ...]]:
        assert self.cache is not None
        judgement = key.judged(view.registry.digest, view.registry.version, settings.known_by)
        findings = self.cache.findings(judgement, documents, view.registry)
        if findings is None:
            findings = [find(article, extraction, view.index, view.registry) for article, extraction in documents]
            self.cache.keep_findings(judgement, documents, findings)
        return findings


def _checked(
    found: Iterable[Article | Failure], settings: Settings, reader: Reader, view: View
) -> Iterator[Report | Failure]:
    for article in found:
        if isinstance(article, Failure):
            yield article
        else:
            yield check(article, reader.extractor, view.index, view.registry, settings.known_by)


def _placeless(article: Article, path: str) -> Article:
    """The article by its place in its file alone: equal bytes in another folder are the same article there."""
    return dataclasses.replace(article, path=article.path.removeprefix(path))


def _key(path: str, wanted: Wanted, settings: Settings, reader: Reader) -> Key | None:
    """What reading a file depends on; None for what is not kept: streams, and what cannot be opened or is too large.

    The file's name counts, for it may tell the format and the date.
    """
    if path == STDIN:
        return None
    file = Path(path)
    try:
        limit = _LARGEST_OF_MANY if file.suffix.lower() in _OF_MANY else _LARGEST
        if not file.is_file() or file.stat().st_size > limit:
            return None
        content = file.read_bytes()
    except (OSError, ValueError):
        return None
    model = reader.name
    return Key.of(content, file.name, settings.date, reader.dollar, model.name, model.version)

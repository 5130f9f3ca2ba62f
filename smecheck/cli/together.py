"""Reads several documents at once: articles and failures in order in, their readings in the same order out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smecheck.check import read_many
from smecheck.cli.loaded import Reader
from smecheck.model import Article, Failure, Reading

_MOST = 64  # documents held at once
_LONGEST = 1_000_000  # characters held at once, beyond the document that passes it
_Item = tuple[Article | Failure, Reader]


def readings(items: Iterable[_Item]) -> Iterator[Reading | Failure]:
    """The reading of each article by its reader; what could not be read stays in its place."""
    for group in _groups(items):
        reader = group[0][1]
        read = read_many((item for item, _ in group if isinstance(item, Article)), reader.extractor)
        for item, _ in group:
            yield item if isinstance(item, Failure) else next(read)


def _groups(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    """Runs of items for one reader, bounded in number and in text."""
    group: list[_Item] = []
    length = 0
    for item, reader in items:
        if group and (reader is not group[0][1] or len(group) >= _MOST or length >= _LONGEST):
            yield group
            group, length = [], 0
        group.append((item, reader))
        length += len(item.text) if isinstance(item, Article) else 0
    if group:
        yield group

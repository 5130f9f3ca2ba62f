"""The whole way of the data, one article at a time: article in, report out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from smecheck.checking import Index, judge, match
from smecheck.model import Article, Extraction, ModelName, Reading, Registry, RegistryName, Report, Verdict
from smecheck.source.rows import told_rows

if TYPE_CHECKING:  # what comes from the cache is never read again, so that spaCy's room need not be loaded
    from smecheck.extraction import Extractor

ENGLISH = "en"


def check(
    article: Article, extractor: Extractor, index: Index, registry: Registry, known_by: date | None = None
) -> Report:
    """Verify every number of one article.

    article: as read. extractor: finds its claims. index: the phrases of `registry`, built once a run.
    registry: the view to judge by; known_by: the day that view was cut at, for the report.
    """
    extraction = read(article, extractor).extraction
    findings = find(article, extraction, index, registry)
    return report(article, extraction, findings, registry, extractor.model_name, known_by)


def read(article: Article, extractor: Extractor) -> Reading:
    """Find the numbers and periods of one article; in one that is told to be of another language, none."""
    return next(read_many([article], extractor))


def read_many(articles: Iterable[Article], extractor: Extractor) -> Iterator[Reading]:
    """The same for several articles, in order and all held at once: read together, they cost half."""
    held = tuple(articles)
    extractions = extractor.read_many(as_prose(article) for article in held if is_english(article))
    for article in held:
        extraction = next(extractions) if is_english(article) else Extraction((), ())
        yield Reading(article, extraction, extractor.model_name)


def is_english(article: Article) -> bool:
    """Whether an article may be read: its language is English, or not told."""
    return article.language in (None, ENGLISH)


def find(article: Article, extraction: Extraction, index: Index, registry: Registry) -> tuple[Verdict, ...]:
    """Link the claims of one article to measures and judge each at the article's date."""
    return judge(match(as_prose(article), extraction, index), registry, article.published, article.text)


def report(
    article: Article,
    extraction: Extraction,
    findings: tuple[Verdict, ...],
    registry: Registry,
    model: ModelName,
    known_by: date | None = None,
) -> Report:
    """Put the findings of one article together with what they were judged by."""
    name = RegistryName(registry.name, registry.version, registry.digest, registry.origin, known_by)
    return Report(article, name, model, findings, extraction.periods, registry.sources)


def as_prose(article: Article) -> Article:
    """The article without its markup, offset for offset: what is read must not depend on how it is set."""
    prose = told_rows(article.prose)
    return article if prose is article.text else replace(article, text=prose)

"""The whole way of the data, one article at a time: article in, report out."""

from __future__ import annotations

from datetime import date

from smecheck.checking import Index, judge, match
from smecheck.extraction import Extractor
from smecheck.model import Article, Extraction, Reading, Registry, RegistryName, Report

ENGLISH = "en"


def check(
    article: Article, extractor: Extractor, index: Index, registry: Registry, known_by: date | None = None
) -> Report:
    """Verify every number of one article.

    article: as read. extractor: finds its claims. index: the phrases of `registry`, built once a run.
    registry: the view to judge by; known_by: the day that view was cut at, for the report.
    """
    extraction = read(article, extractor).extraction
    matches = match(article, extraction, index)
    findings = judge(matches, registry, article.published)
    name = RegistryName(registry.name, registry.version, registry.digest, registry.origin, known_by)
    return Report(article, name, extractor.model_name, findings, extraction.periods, registry.sources)


def read(article: Article, extractor: Extractor) -> Reading:
    """Find the numbers and periods of one article; in one that is told to be of another language, none."""
    if article.language not in (None, ENGLISH):
        return Reading(article, Extraction((), ()), extractor.model_name)
    return Reading(article, extractor.read(article), extractor.model_name)

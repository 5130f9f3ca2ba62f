"""Results to plain nested values, field by field as the machine-output contract (docs/output.md) names them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from smecheck.model import Article, Failure, PeriodMention, Reading, Report, Result, Summary
from smecheck.rendering.encode import Json
from smecheck.rendering.finding_fields import of_finding, of_quantity
from smecheck.rendering.position import Positions

EXTRACTION: Final = "smecheck.extraction/1"
REPORT: Final = "smecheck.report/1"


def of_result(result: Result, reading: bool) -> dict[str, Json]:
    """One document's result; `reading` says which schema a document that could not be read is reported in."""
    if isinstance(result, Report):
        return of_report(result)
    if isinstance(result, Reading):
        return of_reading(result)
    return of_failure(result, EXTRACTION if reading else REPORT)


def of_failure(failure: Failure, schema: str) -> dict[str, Json]:
    """A document that could not be read."""
    error, place = failure.error, failure.error.location
    return {
        "schema": schema,
        "path": failure.path,
        "error": {
            "code": error.code,
            "message": error.message,
            "line": place.line if place else None,
            "column": place.column if place else None,
        },
    }


def of_reading(reading: Reading) -> dict[str, Json]:
    """What `extract` found in one article."""
    article, positions = reading.article, Positions(reading.article.text)
    return {
        "schema": EXTRACTION,
        **_document(article),
        "model": {"name": reading.model.name, "version": reading.model.version},
        "quantities": [of_quantity(article, positions, claim) for claim in reading.extraction.claims],
        "periods": _periods(article, reading.extraction.periods),
    }


def of_report(report: Report) -> dict[str, Json]:
    """What `verify` found in one article."""
    article, positions, registry = report.article, Positions(report.article.text), report.registry
    sources = {source.id: source for source in report.sources}
    return {
        "schema": REPORT,
        **_document(article),
        "registry": {
            "name": registry.name,
            "version": registry.version,
            "digest": registry.digest,
            "origin": registry.origin,
            "known_by": registry.known_by.isoformat() if registry.known_by else None,
        },
        "model": {"name": report.model.name, "version": report.model.version},
        "summary": of_summary(report.summary),
        "findings": [of_finding(article, positions, sources, verdict) for verdict in report.findings],
        "suppressed": [
            {
                **of_finding(article, positions, sources, suppression.finding),
                "suppressed": {
                    "by": suppression.by,
                    "reason": suppression.reason,
                    "who": suppression.who,
                    "until": suppression.until.isoformat() if suppression.until else None,
                },
            }
            for suppression in report.suppressed
        ],
        "periods": _periods(article, report.periods),
    }


def of_summary(summary: Summary) -> dict[str, Json]:
    """The counts of one article."""
    return {
        "quantities": summary.quantities,
        "checked": summary.checked,
        "agrees": summary.agrees,
        "contradicts": summary.contradicts,
        "outdated": summary.outdated,
        "unverified": summary.unverified,
        "inconsistent": summary.inconsistent,
    }


def _document(article: Article) -> dict[str, Json]:
    return {
        "path": article.path,
        "title": article.title,
        "published": article.published.edtf() if article.published else None,
        "published_basis": article.published_basis,
        "notes": [{"code": note.code, "message": note.message} for note in article.notes],
    }


def _periods(article: Article, periods: Sequence[PeriodMention]) -> list[Json]:
    return [
        {
            "start": mention.span.start,
            "end": mention.span.end,
            "text": mention.span.of(article.text),
            "value": mention.period.edtf(),
        }
        for mention in periods
    ]

"""One number or one finding to plain nested values, as the machine-output contract (docs/output.md) names them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context

from smecheck.model import Article, Claim, Difference, Measure, Observation, Quantity, Source, Span, Verdict
from smecheck.rendering.encode import Json
from smecheck.rendering.excerpt import sentence
from smecheck.rendering.position import Positions

_RELATIVE = Context(prec=6)  # a share needs no more digits than this


def of_quantity(article: Article, positions: Positions, claim: Claim) -> dict[str, Json]:
    """One number that was read, with its place in the article."""
    return {
        **_place(article, positions, claim.quantity.span),
        "text": claim.quantity.span.of(article.text),
        **_figure(claim.quantity),
        **_said(article, claim),
        "refused": claim.refused,
        "sentence": sentence(article, claim),
    }


def of_finding(
    article: Article, positions: Positions, sources: Mapping[str, Source], verdict: Verdict
) -> dict[str, Json]:
    """One finding, with its place in the article."""
    span = verdict.claim.quantity.span
    return {
        "outcome": verdict.outcome.value,
        "code": verdict.code.value,
        "severity": verdict.severity.value,
        **_place(article, positions, span),
        "quote": span.of(article.text),
        "sentence": sentence(article, verdict.claim),
        "claim": _claim(article, verdict.claim),
        "observation": _observation(verdict.measure, verdict.observation, sources),
        "matched": _observation(verdict.matched_measure, verdict.matched, sources),
        "difference": _difference(verdict.difference),
        "reasons": list(verdict.reasons),
        "suggestion": verdict.suggestion,
        "candidates": list(verdict.candidates),
        "related": [_quoted(article, related.span) for related in verdict.related],
    }


def _place(article: Article, positions: Positions, span: Span) -> dict[str, Json]:
    start = positions.at(span.start)
    return {"start": span.start, "end": span.end, "line": start.line, "column": start.column, **_source(article, span)}


def _source(article: Article, span: Span) -> dict[str, Json]:
    place = article.place_of(span)
    if place is None:
        return {}
    numbers: dict[str, Json] = {
        "page": place.page,
        "line": place.line,
        "paragraph": place.paragraph,
        "start": place.source_start,
        "end": place.source_end,
    }
    return {"source": {"label": place.label} | {key: number for key, number in numbers.items() if number is not None}}


def _quoted(article: Article, span: Span) -> dict[str, Json]:
    return {"start": span.start, "end": span.end, "quote": span.of(article.text)}


def _claim(article: Article, claim: Claim) -> dict[str, Json]:
    return {**_figure(claim.quantity), **_said(article, claim)}


def _figure(quantity: Quantity) -> dict[str, Json]:
    return {
        "value": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit.name,
        "dimension": quantity.unit.dimension,
        "bound": quantity.bound.value,
        "change": quantity.change.value if quantity.change else None,
        "step": quantity.step,
    }


def _said(article: Article, claim: Claim) -> dict[str, Json]:
    attribution = claim.attribution
    return {
        "measure": claim.topic,
        "area": claim.area,
        "period": claim.period.edtf() if claim.period else None,
        "status": claim.status.value,
        "negated": claim.negated,
        "threshold": claim.threshold,
        "flow": claim.flow,
        "subset": claim.subset,
        "converts": _quoted(article, claim.converts) if claim.converts else None,
        "attribution": attribution.span.of(article.text) if attribution else None,
    }


def _observation(
    measure: Measure | None, observation: Observation | None, sources: Mapping[str, Source]
) -> dict[str, Json] | None:
    if observation is None:
        return None
    source = sources.get(observation.source)
    return {
        "measure": observation.measure,
        "name": measure.name if measure else None,
        "area": measure.ref_area if measure else None,
        "value": observation.value,
        "high": observation.high,
        "unit": measure.unit.name if measure else None,
        "bound": observation.bound.value,
        "change": observation.change.value if observation.change else None,
        "time_period": observation.time_period.edtf(),
        "known": observation.known.isoformat(),
        "since": observation.since,
        "status": observation.status.value,
        "source": observation.source,
        "publisher": source.publisher if source else None,
        "source_title": source.title if source else None,
        "source_published": source.published.isoformat() if source else None,
        "url": source.url if source else None,
    }


def _difference(difference: Difference | None) -> dict[str, Json] | None:
    if difference is None:
        return None
    relative = difference.relative
    return {"absolute": difference.absolute, "relative": None if relative is None else _RELATIVE.plus(relative)}

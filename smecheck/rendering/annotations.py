"""W3C Web Annotations: each finding a JSON-LD annotation that finds its number again by quote and by position."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from smecheck.checking.rules import rule
from smecheck.model import Article, Report, Result, Span, Verdict
from smecheck.rendering.encode import Json, to_json
from smecheck.rendering.fingerprint import fingerprints
from smecheck.rendering.sarif_results import artifact
from smecheck.rendering.wording import message
from smecheck.rendering.writer import Collecting, Look, Writer

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # code points of prefix and suffix, enough to tell one "60 percent" from the next


def writer(stream: TextIO, look: Look) -> Writer:
    """Collect the annotations of a run and write them as one page."""

    def reduce(result: Result) -> list[Json]:
        return list(annotated(result)) if isinstance(result, Report) else []

    def whole(rows: Sequence[list[Json]]) -> str:
        items = [item for row in rows for item in row]
        page: Json = {"@context": _CONTEXT, "type": "AnnotationPage", "startIndex": 0, "items": items}
        return to_json(page, 2) + "\n"

    return Collecting(stream, reduce, whole)


def annotated(report: Report) -> Iterator[Json]:
    """One annotation for each finding, agreements and unverified numbers included."""
    article = report.article
    for verdict, name in zip(report.findings, fingerprints(article, report.findings), strict=True):
        related = [_target(article, place.span) for place in verdict.related]
        target = _target(article, verdict.claim.quantity.span)
        yield {
            "id": f"urn:sha256:{name}",
            "type": "Annotation",
            "motivation": "assessing",
            "body": [*_bodies(article, verdict)],
            "target": [target, *related] if related else target,
        }


def _bodies(article: Article, verdict: Verdict) -> Iterator[Json]:
    title = f"{verdict.code.value} {rule(verdict.code).title}"
    told = f"{title}: {message(article, verdict)}"
    yield {"type": "TextualBody", "purpose": "assessing", "format": "text/plain", "language": "en", "value": told}
    for tag in (verdict.outcome.value, verdict.code.value):
        yield {"type": "TextualBody", "purpose": "tagging", "value": tag}
    if verdict.suggestion:
        yield {"type": "TextualBody", "purpose": "editing", "format": "text/plain", "value": verdict.suggestion}


def _target(article: Article, span: Span) -> dict[str, Json]:
    text = article.text
    quote: Json = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(span.start - _AROUND, 0) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    position: Json = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": artifact(article.path)["uri"], "selector": [quote, position]}

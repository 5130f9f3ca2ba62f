"""schema.org ClaimReview as JSON-LD: each number that the registry could judge, as search engines read a fact check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from smecheck.checking.rules import rule
from smecheck.model import Outcome, Report, Result, Source, Verdict
from smecheck.rendering.encode import Json, to_json
from smecheck.rendering.excerpt import sentence
from smecheck.rendering.fingerprint import fingerprints
from smecheck.rendering.sarif_results import artifact
from smecheck.rendering.visible import HEADLINE, clipped, visible
from smecheck.rendering.wording import message
from smecheck.rendering.writer import Collecting, Look, Writer

# ClaimReview wants a number on a scale; words beside it say what it means.
_WORST, _BEST = 1, 3
_RATINGS = {Outcome.AGREES: (3, "Agrees with the registry"), Outcome.OUTDATED: (2, "Outdated")}
_RATINGS[Outcome.CONTRADICTS] = (1, "Contradicts the registry")


def writer(stream: TextIO, look: Look) -> Writer:
    """Collect the reviews of a run and write them as one graph."""

    def reduce(result: Result) -> list[Json]:
        return list(reviews(result)) if isinstance(result, Report) else []

    def whole(rows: Sequence[list[Json]]) -> str:
        graph = [review for row in rows for review in row]
        return to_json({"@context": "https://schema.org", "@graph": graph}, 2) + "\n"

    return Collecting(stream, reduce, whole)


def reviews(report: Report) -> Iterator[Json]:
    """One review for each finding that was judged; what is unverified is nobody's claim review."""
    sources = {source.id: source for source in report.sources}
    for verdict, name in zip(report.findings, fingerprints(report.article, report.findings), strict=True):
        if verdict.outcome in _RATINGS and verdict.observation:
            yield _review(report, verdict, name, sources.get(verdict.observation.source))


def _review(report: Report, verdict: Verdict, name: str, source: Source | None) -> dict[str, Json]:
    article, registry = report.article, report.registry
    value, words = _RATINGS[verdict.outcome]
    review: dict[str, Json] = {
        "@type": "ClaimReview",
        "identifier": f"urn:sha256:{name}",
        "claimReviewed": visible(sentence(article, verdict.claim)),
        "itemReviewed": _claim(report, verdict),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": value,
            "worstRating": _WORST,
            "bestRating": _BEST,
            "alternateName": words,
            "ratingExplanation": f"{rule(verdict.code).title}: {message(article, verdict)}",
        },
        "author": {"@type": "Organization", "name": f"{registry.name} {registry.version}"},
    }
    if source:
        review["citation"] = _citation(source)
    return review


def _claim(report: Report, verdict: Verdict) -> dict[str, Json]:
    article, attribution = report.article, verdict.claim.attribution
    work: dict[str, Json] = {"@type": "CreativeWork", "url": artifact(article.path)["uri"]}
    if article.title:
        work["headline"] = clipped(article.title, HEADLINE)
    if article.published:
        work["datePublished"] = article.published.edtf()
    claim: dict[str, Json] = {"@type": "Claim", "appearance": work}
    if attribution:
        claim["author"] = {"@type": "Thing", "name": visible(attribution.span.of(article.text))}
    return claim


def _citation(source: Source) -> dict[str, Json]:
    citation: dict[str, Json] = {
        "@type": "CreativeWork",
        "headline": source.title,
        "publisher": {"@type": "Organization", "name": source.publisher},
        "datePublished": source.published.isoformat(),
    }
    if source.url:
        citation["url"] = source.url
    return citation

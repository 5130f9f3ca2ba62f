"""One report to SARIF results: place in code points, lasting fingerprint, related places, fix and suppression."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from smecheck.model import Article, Code, Outcome, Report, Severity, Span, Suppression, Verdict
from smecheck.rendering.encode import Json
from smecheck.rendering.fingerprint import fingerprints
from smecheck.rendering.issues import worth_telling
from smecheck.rendering.position import Positions, file_line
from smecheck.rendering.visible import visible
from smecheck.rendering.wording import message

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.NONE: "none"}
_INDEX = {code: index for index, code in enumerate(Code)}
_IN_SOURCE = "inline"  # how a suppression by a comment in the article itself is named


def results(report: Report, show_all: bool) -> Iterator[dict[str, Json]]:
    """The results of one article: findings worth telling, then those that somebody has answered for."""
    article, positions = report.article, Positions(report.article.text)
    answered = tuple(suppression.finding for suppression in report.suppressed)
    names = fingerprints(article, report.findings + answered)
    for verdict, name in zip(report.findings, names, strict=False):
        if worth_telling(verdict, show_all):
            yield _result(article, positions, verdict, name)
    for suppression, name in zip(report.suppressed, names, strict=True):
        result = _result(article, positions, suppression.finding, name)
        yield {**result, "suppressions": [_suppression(suppression)]}


def artifact(path: str) -> dict[str, Json]:
    """A file as SARIF names it: its path as a relative or absolute URI reference."""
    return {"uri": quote(path.removeprefix("./"), safe="/", errors="surrogatepass")}


def _result(article: Article, positions: Positions, verdict: Verdict, name: str) -> dict[str, Json]:
    span = verdict.claim.quantity.span
    unverified = verdict.outcome is Outcome.UNVERIFIED
    result: dict[str, Json] = {
        "ruleId": verdict.code.value,
        "ruleIndex": _INDEX[verdict.code],
        # a kind other than "fail" may have no level but "none" (SARIF 2.1.0, 3.27.10)
        "kind": "open" if unverified else "fail",
        "level": "none" if unverified else _LEVELS[verdict.severity],
        "message": {"text": message(article, verdict)},
        "locations": [_location(article, positions, span)],
        "partialFingerprints": {"smecheck/v1": name},
    }
    if verdict.related:
        places = (_location(article, positions, related.span) for related in verdict.related)
        result["relatedLocations"] = [{"id": number, **place} for number, place in enumerate(places, start=1)]
    if verdict.suggestion and not article.places:
        result["fixes"] = [_fix(article, positions, span, verdict.suggestion)]
    return result


def _location(article: Article, positions: Positions, span: Span) -> dict[str, Json]:
    place: dict[str, Json] = {"artifactLocation": artifact(article.path)}
    if not article.places:
        place["region"] = {**_region(positions, span), "snippet": {"text": visible(span.of(article.text))}}
        return {"physicalLocation": place}
    if line := file_line(article, positions, span):
        place["region"] = {"startLine": line}
    found = article.place_of(span)
    label = visible(found.label if found else "unknown place")
    return {"physicalLocation": place, "logicalLocations": [{"fullyQualifiedName": label}]}


def _region(positions: Positions, span: Span) -> dict[str, Json]:
    start, end = positions.at(span.start), positions.at(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": span.start,
        "charLength": len(span),
    }


def _fix(article: Article, positions: Positions, span: Span, suggestion: str) -> dict[str, Json]:
    replacement: Json = {"deletedRegion": _region(positions, span), "insertedContent": {"text": suggestion}}
    return {
        "description": {"text": f"write {visible(suggestion)}"},
        "artifactChanges": [{"artifactLocation": artifact(article.path), "replacements": [replacement]}],
    }


def _suppression(suppression: Suppression) -> dict[str, Json]:
    parts = (suppression.reason, suppression.who, f"until {suppression.until}" if suppression.until else None)
    return {
        "kind": "inSource" if suppression.by == _IN_SOURCE else "external",
        "justification": visible("; ".join(part for part in parts if part) or suppression.by),
    }

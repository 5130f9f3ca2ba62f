"""Reviewdog Diagnostic Format, JSON Lines: one diagnostic a line, columns in UTF-8 bytes, fixes as suggestions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from smecheck.checking.rules import rule
from smecheck.model import Article, Failure, Report, Result, Severity, Span, Verdict
from smecheck.rendering.encode import Json, to_json
from smecheck.rendering.issues import worth_telling
from smecheck.rendering.position import Position, Positions, file_line
from smecheck.rendering.visible import visible
from smecheck.rendering.wording import message
from smecheck.rendering.writer import Look, Streaming, Writer

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO", Severity.NONE: "INFO"}
_SOURCE: Json = {"name": "smecheck"}


def writer(stream: TextIO, look: Look) -> Writer:
    """Write the diagnostics of each document as soon as it comes."""

    def render(result: Result) -> str:
        return "".join(to_json(row) + "\n" for row in diagnostics(result, look.show_all))

    return Streaming(stream, render)


def diagnostics(result: Result, show_all: bool) -> Iterator[dict[str, Json]]:
    """The diagnostics of one document; a file that could not be read is one of its own."""
    if isinstance(result, Failure):
        told = visible(result.error.message)
        yield _diagnostic(told, {"path": result.path}, Severity.ERROR, result.error.code)
    elif isinstance(result, Report):
        positions = Positions(result.article.text)
        for verdict in result.findings:
            if worth_telling(verdict, show_all):
                yield _finding(result.article, positions, verdict)


def _finding(article: Article, positions: Positions, verdict: Verdict) -> dict[str, Json]:
    span = verdict.claim.quantity.span
    place = _range(article, positions, span)
    location: dict[str, Json] = {"path": article.path} | ({"range": place} if place else {})
    told = f"{rule(verdict.code).title}: {message(article, verdict)}"
    found = _diagnostic(told, location, verdict.severity, verdict.code.value)
    if verdict.suggestion and place and not article.places:
        found["suggestions"] = [{"range": place, "text": verdict.suggestion}]
    return found


def _diagnostic(told: str, location: Json, severity: Severity, code: str) -> dict[str, Json]:
    return {
        "message": told,
        "location": location,
        "severity": _SEVERITIES[severity],
        "source": _SOURCE,
        "code": {"value": code},
    }


def _range(article: Article, positions: Positions, span: Span) -> dict[str, Json] | None:
    if not article.places:
        return {"start": _at(positions.bytes_at(span.start)), "end": _at(positions.bytes_at(span.end))}
    line = file_line(article, positions, span)
    return {"start": {"line": line}} if line else None


def _at(position: Position) -> dict[str, Json]:
    return {"line": position.line, "column": position.column}

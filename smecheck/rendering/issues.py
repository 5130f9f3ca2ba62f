"""Results as a linter's issues: what is worth telling of each document, with file, place, severity and one line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smecheck.checking.rules import rule
from smecheck.model import Failure, Outcome, Report, Result, Severity, Verdict
from smecheck.rendering.fingerprint import fingerprints, hashed
from smecheck.rendering.position import Positions, file_line
from smecheck.rendering.visible import visible
from smecheck.rendering.wording import message


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing to tell of one file.

    line, column: from 1, columns in code points; line is None where the file has no lines (a PDF), column where only
    the line is known (a web page). end_line and end_column: just behind the number. fingerprint: its lasting name.
    code: a verdict's code, or the kind of error for a file that could not be read. All text is safe to show.
    """

    path: str
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    severity: Severity
    code: str
    title: str
    message: str
    fingerprint: str
    suggestion: str | None = None


def worth_telling(verdict: Verdict, show_all: bool) -> bool:
    """Whether a finding is an issue: an agreement never, an unverified number only where all are asked for."""
    if verdict.outcome is Outcome.UNVERIFIED:
        return show_all
    return verdict.outcome is not Outcome.AGREES


def issues(result: Result, show_all: bool = False) -> Iterator[Issue]:
    """The issues of one document in order of place; a file that could not be read is one of severity error."""
    if isinstance(result, Report):
        yield from _findings(result, show_all)
    elif isinstance(result, Failure):
        yield _failure(result)


def not_checked(result: Result) -> str | None:
    """One line for an article of which no number could be judged, which must never look like a pass; else None."""
    if not isinstance(result, Report) or result.summary.checked:
        return None
    count = result.summary.quantities
    return "no numbers found" if not count else f"{count:,} found, none could be judged"


def path_of(result: Result) -> str:
    """The path of the document that a result is of."""
    return result.path if isinstance(result, Failure) else result.article.path


def _findings(report: Report, show_all: bool) -> Iterator[Issue]:
    article, positions = report.article, Positions(report.article.text)
    for verdict, name in zip(report.findings, fingerprints(article, report.findings), strict=True):
        if not worth_telling(verdict, show_all):
            continue
        span = verdict.claim.quantity.span
        start, end = positions.at(span.start), positions.at(span.end)
        unpacked = bool(article.places)
        line = file_line(article, positions, span)
        yield Issue(
            path=article.path,
            line=line,
            column=None if unpacked else start.column,
            end_line=line if unpacked else end.line,
            end_column=None if unpacked else end.column,
            severity=verdict.severity,
            code=verdict.code.value,
            title=rule(verdict.code).title,
            message=message(article, verdict),
            fingerprint=name,
            suggestion=visible(verdict.suggestion) if verdict.suggestion else None,
        )


def _failure(failure: Failure) -> Issue:
    place = failure.error.location
    line, column = (place.line, place.column) if place else (None, None)
    return Issue(
        path=failure.path,
        line=line,
        column=column,
        end_line=None,
        end_column=None,
        severity=Severity.ERROR,
        code=failure.error.code,
        title="could not be read",
        message=visible(failure.error.message),
        fingerprint=hashed(failure.error.code, failure.path),
    )

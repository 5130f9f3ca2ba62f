"""GitLab Code Quality: a JSON array of findings, each with a fingerprint that is unique and outlives other edits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from smecheck.model import Result, Severity
from smecheck.rendering.encode import Json, to_json
from smecheck.rendering.issues import Issue, issues
from smecheck.rendering.writer import Collecting, Look, Writer

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info", Severity.NONE: "info"}


def writer(stream: TextIO, look: Look) -> Writer:
    """Collect the findings of a run and write them as one array."""

    def reduce(result: Result) -> list[Issue]:
        return list(issues(result, look.show_all))

    def whole(rows: Sequence[list[Issue]]) -> str:
        return to_json([_issue(issue) for row in rows for issue in row], 2) + "\n"

    return Collecting(stream, reduce, whole)


def _issue(issue: Issue) -> dict[str, Json]:
    return {
        "description": issue.message,
        "check_name": issue.code,
        "fingerprint": issue.fingerprint,
        "severity": _SEVERITIES[issue.severity],
        "location": {"path": issue.path.removeprefix("./"), "lines": {"begin": issue.line or 1}},
    }

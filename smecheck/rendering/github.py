"""GitHub workflow commands: each finding an annotation on its line of the change, worst first, the overflow counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from smecheck.model import Result, Severity
from smecheck.rendering.issues import Issue, issues, not_checked, path_of
from smecheck.rendering.visible import visible
from smecheck.rendering.wording import counted
from smecheck.rendering.writer import Collecting, Look, Writer

# GitHub shows ten annotations of a kind for each step, and drops the rest without a word
# (https://docs.github.com/actions, "usage limits").
SHOWN = 10
_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_Row = tuple[list[Issue], str | None, str]


def writer(stream: TextIO, look: Look) -> Writer:
    """Collect the findings of a run, which are few, to write them worst first."""

    def reduce(result: Result) -> _Row:
        return list(issues(result, look.show_all)), not_checked(result), path_of(result)

    return Collecting(stream, reduce, whole)


def whole(rows: Sequence[_Row]) -> str:
    """The commands of a run: errors, warnings, notices; what GitHub would drop is counted in a line of the log."""
    found = [issue for row, _, _ in rows for issue in row]
    lines = []
    for severity, kind in _KINDS.items():
        told = [_command(kind, issue) for issue in found if issue.severity is severity]
        if kind == "notice":
            told += [_unchecked(path, why) for _, why, path in rows if why]
        lines += told[:SHOWN]
        if len(told) > SHOWN:
            lines.append(f"{counted(len(told) - SHOWN, f'more {kind}')} not shown; the other formats list all")
    return "".join(f"{line}\n" for line in lines)


def _command(kind: str, issue: Issue) -> str:
    one_line = issue.line is not None and issue.line == issue.end_line
    properties = {
        "file": visible(issue.path),
        "line": issue.line,
        "endLine": issue.end_line,
        "col": issue.column if one_line else None,
        # the last column of the annotation, not the one behind it
        "endColumn": issue.end_column - 1 if one_line and issue.end_column else None,
        "title": f"{issue.code}: {issue.title}",
    }
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None)
    hint = f" (write: {issue.suggestion})" if issue.suggestion else ""
    return f"::{kind} {told}::{_data(issue.message + hint)}"


def _unchecked(path: str, why: str) -> str:
    return f"::notice file={_property(visible(path))},title=NOT CHECKED::{_data(f'numbers: {why}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

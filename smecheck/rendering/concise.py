"""One line for each finding, `path:line:column: CODE message`, as editors read it, and one line of totals."""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from smecheck.model import Failure, Report, Result, Summary
from smecheck.rendering.issues import Issue, issues, not_checked, path_of
from smecheck.rendering.visible import visible
from smecheck.rendering.wording import counted, tally
from smecheck.rendering.writer import Look, Writer


def writer(stream: TextIO, look: Look) -> Writer:
    """Write the findings of each document as soon as it comes, and the totals at the end."""
    return Concise(stream, look.show_all)


class Concise:
    """Prints issues as they come and keeps only counts."""

    def __init__(self, stream: TextIO, show_all: bool) -> None:
        self._stream = stream
        self._show_all = show_all
        self._counts: Counter[str] = Counter(dict.fromkeys(Summary.__slots__, 0))
        self._unread = 0

    def add(self, result: Result) -> None:
        """Print the issues of one document."""
        for issue in issues(result, self._show_all):
            self._stream.write(line(issue) + "\n")
        if told := not_checked(result):
            self._stream.write(f"{visible(path_of(result))}: NOT CHECKED: {told}\n")
        if isinstance(result, Report):
            self._counts.update({field: getattr(result.summary, field) for field in Summary.__slots__})
        self._unread += isinstance(result, Failure)
        self._stream.flush()

    def close(self) -> None:
        """Print the totals."""
        told = tally(Summary(**self._counts))
        if self._unread:
            told += f"; {counted(self._unread, 'document')} not read"
        self._stream.write(told + "\n")
        self._stream.flush()


def line(issue: Issue) -> str:
    """One issue on one line, its place as far as it is known."""
    place = ":".join(str(part) for part in (visible(issue.path), issue.line, issue.column) if part is not None)
    hint = f" (write: {issue.suggestion})" if issue.suggestion else ""
    return f"{place}: {issue.code} {issue.message}{hint}"

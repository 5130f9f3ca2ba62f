"""A unified diff that `git apply` takes: every correction that the findings suggest, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import unified_diff
from typing import TextIO

from smecheck.model import Article, Outcome, Report, Result, Span
from smecheck.rendering.writer import Look, Streaming, Writer

_UNSAFE = re.compile(r'[\x00-\x1f"\\\x7f]')
_NO_NEWLINE = "\n\\ No newline at end of file\n"


def writer(stream: TextIO, look: Look) -> Writer:
    """Write the patch of each article as soon as it comes; one that needs none adds nothing."""
    return Streaming(stream, patch)


def patch(result: Result) -> str:
    """The patch of one article; empty where nothing is suggested, or where the text is not the file's own."""
    if not isinstance(result, Report) or not _is_the_file(result.article):
        return ""
    before = result.article.text
    after = corrected(result)
    lines = unified_diff(
        _lines(before), _lines(after), _name("a", result.article.path), _name("b", result.article.path)
    )
    return "".join(line if line.endswith("\n") else line + _NO_NEWLINE for line in lines)


def corrected(report: Report) -> str:
    """The article's text with the suggestions in place of the numbers; of two that overlap, the first."""
    text, pieces, done = report.article.text, [], 0
    for span, suggestion in sorted(_corrections(report)):
        if span.start >= done:
            pieces += [text[done : span.start], suggestion]
            done = span.end
    return "".join([*pieces, text[done:]])


def _corrections(report: Report) -> Iterator[tuple[Span, str]]:
    for verdict in report.findings:
        if verdict.suggestion and verdict.outcome in (Outcome.CONTRADICTS, Outcome.OUTDATED):
            yield verdict.claim.quantity.span, verdict.suggestion


def _is_the_file(article: Article) -> bool:
    """Whether the text is the file as it lies: not unpacked, not from standard input, in UTF-8."""
    decoded = any(note.code == "encoding" for note in article.notes)
    return not article.places and article.path != "-" and not decoded


def _lines(text: str) -> list[str]:
    """Lines as git counts them: ended by LF alone."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _name(side: str, path: str) -> str:
    name = f"{side}/{path.removeprefix('./')}"
    if not _UNSAFE.search(name):
        return name
    return '"' + _UNSAFE.sub(lambda found: f"\\{ord(found.group()):03o}", name) + '"'

"""A unified diff that `git apply` takes: every correction that the findings suggest, and nothing else."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
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
    if not isinstance(result, Report) or (mark := _mark(result.article)) is None:
        return ""
    before = mark + result.article.text
    after = mark + corrected(result)
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


def _mark(article: Article) -> str | None:
    """The byte-order mark that the file begins with, mostly none; None where the text is not the file as it lies.

    It is not where the format had to be unpacked, for standard input, in an encoding other than UTF-8, and where the
    file has changed since. A file that is not there to compare with is taken at its word.
    """
    if article.places or article.path == "-" or any(note.code == "encoding" for note in article.notes):
        return None
    try:
        held = Path(article.path).read_bytes()
    except (OSError, ValueError):
        return ""
    text = article.text.encode("utf-8", "surrogatepass")
    if held.startswith(BOM_UTF8) and held[len(BOM_UTF8) :] == text:
        return "\ufeff"
    return "" if held == text else None


def _lines(text: str) -> list[str]:
    """Lines as git counts them: ended by LF alone."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _name(side: str, path: str) -> str:
    name = f"{side}/{path.removeprefix('./')}"
    if not _UNSAFE.search(name):
        return name
    return '"' + _UNSAFE.sub(lambda found: f"\\{ord(found.group()):03o}", name) + '"'

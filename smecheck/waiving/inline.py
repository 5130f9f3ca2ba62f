"""Comments in an article that answer for findings: an article in, located ignores and complaints out.

`<!-- smecheck: ignore[SME101,SME106] reason="typed as the source has it" until=2027-01-01 -->` answers for the findings
of those codes in the paragraph that it stands in, or, alone between blank lines, in the paragraph that follows.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from smecheck.model import Article, Note, Remark, Span

_COMMENT = re.compile(r"<!--\s*smecheck:\s*(?P<body>.*?)\s*-->", re.DOTALL)
_IGNORE = re.compile(
    r"ignore\[(?P<codes>\s*SME\d{3}(?:\s*,\s*SME\d{3})*\s*)\]"
    r"(?:\s+reason=\"(?P<reason>[^\"]*)\")?(?:\s+until=(?P<until>\S+))?"
)
_BLANK = re.compile(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class Ignore:
    """One comment: where it stands in words, the codes it names, the stretch it holds for, why, and until when (that
    day included)."""

    where: str
    codes: frozenset[str]
    reach: Span
    reason: str | None
    until: datetime.date | None


def ignores(article: Article, today: datetime.date) -> tuple[tuple[Ignore, ...], tuple[Note, ...]]:
    """The ignores that hold today, and what is wrong with the others (no code named, a date that is past or none)."""
    held: list[Ignore] = []
    complaints: list[Note] = []
    for remark in _remarks(article):
        read = _read(remark, today)
        if isinstance(read, Ignore):
            held.append(read)
        else:
            complaints.append(read)
    return tuple(held), tuple(complaints)


def _read(remark: Remark, today: datetime.date) -> Ignore | Note:
    where = f"line {remark.line}"
    match = _IGNORE.fullmatch(remark.body)
    if not match:
        told = f'the comment "smecheck: {remark.body[:40]}" is not read'
        return Note("unread-ignore", f'{where}: {told}; write ignore[SME101] reason="why" until=2027-01-01')
    try:
        until = datetime.date.fromisoformat(match["until"]) if match["until"] else None
    except ValueError:
        return Note("unread-ignore", f"{where}: {match['until']!r} is no day, YYYY-MM-DD")
    codes = frozenset(code.strip() for code in match["codes"].split(","))
    if until and until < today:
        told = f"ignore[{', '.join(sorted(codes))}] expired on {until}; it ignores nothing any more"
        return Note("expired-ignore", f"{where}: {told}")
    return Ignore(where, codes, remark.reach, match["reason"], until)


def _remarks(article: Article) -> Iterator[Remark]:
    """The comments of an article: those its reader kept, where its text was unpacked, else those in its text."""
    yield from article.remarks
    if article.places or "smecheck:" not in article.text:
        return
    for comment in _COMMENT.finditer(article.text):
        span = Span(comment.start(), comment.end())
        line = article.text.count("\n", 0, span.start) + 1
        yield Remark(comment["body"], _reach(article.text, span), line)


def _reach(text: str, comment: Span) -> Span:
    """The paragraph around the comment; where it stands alone in its paragraph, with the one after it."""
    start, end = _paragraph(text, comment)
    rest = text[start : comment.start] + text[comment.end : end]
    if not rest.strip():
        following = len(text) - len(text[end:].lstrip())
        if following < len(text):
            end = _paragraph(text, Span(following, following))[1]
    return Span(start, end)


def _paragraph(text: str, span: Span) -> tuple[int, int]:
    start = max((blank.end() for blank in _BLANK.finditer(text, 0, span.start)), default=0)
    after = _BLANK.search(text, span.end)
    return start, after.start() if after else len(text)

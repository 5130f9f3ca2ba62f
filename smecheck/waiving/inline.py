"""Comments in an article's text that answer for findings: text in, located ignores and complaints out.

`<!-- smecheck: ignore[SME101,SME106] reason="typed as the source has it" until=2027-01-01 -->` answers for the findings
of those codes in the paragraph that it stands in, or, alone between blank lines, in the paragraph that follows.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from smecheck.model import Note, Span

_COMMENT = re.compile(r"<!--\s*smecheck:\s*(?P<body>.*?)\s*-->", re.DOTALL)
_IGNORE = re.compile(
    r"ignore\[(?P<codes>\s*SME\d{3}(?:\s*,\s*SME\d{3})*\s*)\]"
    r"(?:\s+reason=\"(?P<reason>[^\"]*)\")?(?:\s+until=(?P<until>\S+))?"
)
_BLANK = re.compile(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class Ignore:
    """One comment: the codes it names, the stretch it holds for, why, and until when (that day included)."""

    span: Span
    codes: frozenset[str]
    reach: Span
    reason: str | None
    until: datetime.date | None


def ignores(text: str, today: datetime.date) -> tuple[tuple[Ignore, ...], tuple[Note, ...]]:
    """The ignores that hold today, and what is wrong with the others (no code named, a date that is past or none)."""
    held: list[Ignore] = []
    complaints: list[Note] = []
    for comment in _COMMENT.finditer(text):
        place = text.count("\n", 0, comment.start()) + 1
        match = _IGNORE.fullmatch(comment["body"])
        if not match:
            complaints.append(
                Note("unread-ignore", f'line {place}: not read; write ignore[SME101] reason="why" until=2027-01-01')
            )
            continue
        try:
            until = datetime.date.fromisoformat(match["until"]) if match["until"] else None
        except ValueError:
            complaints.append(Note("unread-ignore", f"line {place}: {match['until']!r} is no day, YYYY-MM-DD"))
            continue
        if until and until < today:
            complaints.append(Note("expired-ignore", f"line {place}: expired on {until}; it ignores nothing any more"))
            continue
        codes = frozenset(code.strip() for code in match["codes"].split(","))
        span = Span(comment.start(), comment.end())
        held.append(Ignore(span, codes, _reach(text, span), match["reason"], until))
    return tuple(held), tuple(complaints)


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

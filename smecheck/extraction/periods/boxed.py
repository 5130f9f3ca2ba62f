"""The time that a box of labelled lines gives for all of them: its lines in, a period or None out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile

from smecheck.language import periods as words
from smecheck.model import Period, PeriodMention, Span

_LABELLED = re.compile(r"[\W_]*([A-Za-z][\w'’/ -]{0,40}?)\s*:\s")
_Line = tuple[Span, Sequence[PeriodMention]]


def time_of_box(text: str, before: Iterable[_Line], line: Span, behind: Iterable[_Line]) -> Period | None:
    """The one time that a labelled line near another gives ("Number: 500" above "As of: May 2021"), or None.

    before and behind: the lines on either side of `line`, the nearest first, each with its periods.
    """
    if _label(text, line) is None:
        return None
    near = [*_block(text, before), *_block(text, behind)]
    told = {mention.period for span, periods in near if _label(text, span) in _times() for mention in periods}
    return next(iter(told)) if len(told) == 1 else None


def _block(text: str, lines: Iterable[_Line]) -> Iterator[_Line]:
    """The labelled lines that follow each other."""
    return takewhile(lambda line: _label(text, line[0]) is not None, lines)


def _label(text: str, line: Span) -> str | None:
    found = _LABELLED.match(text, line.start, line.end)
    return found[1].lower() if found is not None else None


@cache
def _times() -> frozenset[str]:
    return frozenset(words.words("box_labels"))

"""The blocks of an article in, the day it was published out, where the page prints it: a stamp or a dateline.

An update or correction stamp beats the day of first publication: it dates the text as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from smecheck.language.dates import absolute_dates, may_hold_date
from smecheck.language.furniture import stamps, words
from smecheck.language.periods import any_of, months
from smecheck.model import Period, Span
from smecheck.source.furniture import is_prose

_HEAD, _TAIL = 12, 12
_LONGEST = 300
_TIME = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?Z?|[+-]\d{2}:?\d{2}\b|\b\d{1,2}\s*[ap]\.?m\.?", re.I
)
_SEPARATOR = re.compile(r"[|·•–—,;/()\[\]-]")
_DATELINE_RANK = 1
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Printed:
    """A date that the page prints of itself: the furniture it stands in, the day or month, its rank and the basis."""

    span: Span
    period: Period | None
    rank: int
    basis: str

    @property
    def updates(self) -> bool:
        """Whether this is the stamp of an update or a correction."""
        return self.rank > _rank_of("published")


def printed_dates(text: str, blocks: Sequence[Span]) -> Iterator[Printed]:
    """The stamps and datelines among the first and last blocks of `blocks`, in order.

    The span is the whole block where nothing but the date, its source and the hour stands in it, else the stamp alone;
    `period` is None for an opener that tells no year.
    """
    for number, block in enumerate(blocks):
        head, tail = number < _HEAD, number >= len(blocks) - _TAIL
        if head or tail:
            yield from _in_block(text, block, first=number == 0, head=head)


def newest(found: Sequence[Printed]) -> Printed | None:
    """The date that counts: of the highest rank; of several updates the latest, else the first printed."""
    dated = [printed for printed in found if printed.period]
    if not dated:
        return None
    rank = max(printed.rank for printed in dated)
    best = [printed for printed in dated if printed.rank == rank]
    if best[0].updates:
        return max(best, key=_start)
    return best[0]


def _start(printed: Printed) -> date:
    return printed.period.start if printed.period else date.min


def _in_block(text: str, block: Span, *, first: bool, head: bool) -> Iterator[Printed]:
    content = text[block.start : min(block.end, block.start + _LONGEST)]
    dates = list(absolute_dates(content)) if may_hold_date(content) else []
    stamped = False
    for span, period in dates:
        label = _label_pattern().search(content, 0, span.start)
        if label and not content[label.end() : span.start].strip() and _may_stand(content, label, head):
            stamped = True
            name = " ".join(label["label"].casefold().split())
            place = (
                block
                if _is_all_date(content, block, dates)
                else Span(label.start("label"), span.end).shifted(block.start)
            )
            yield Printed(place, period, _rank_of(name), f"“{name}” stamp")
    if stamped or not head:
        return
    if dates and _is_dateline(content, block, dates, first=first):
        yield Printed(block, dates[0][1], _DATELINE_RANK, "dateline")
    elif opener := _opener().match(content):
        inside = [period for span, period in dates if span.end <= opener.end()]
        yield Printed(
            Span(0, opener.end()).shifted(block.start), inside[0] if inside else None, _DATELINE_RANK, "dateline"
        )


def _may_stand(content: str, label: re.Match[str], head: bool) -> bool:
    """A stamp stands at the head of its block or after a separator; in a sentence "updated March 3" is the story's."""
    before = content[: label.start("label")].rstrip()
    return not before or bool(_SEPARATOR.match(before[-1])) or (not is_prose(content) and before[-1] in ":.")


def _is_all_date(content: str, block: Span, dates: list[tuple[Span, Period]]) -> bool:
    rest = _without(content, dates)
    return len(block) <= _LONGEST and not any(character.isdigit() for character in rest) and not is_prose(content)


def _is_dateline(content: str, block: Span, dates: list[tuple[Span, Period]], *, first: bool) -> bool:
    """Whether a block is nothing but a date with its place, source, author and hour."""
    if len(block) > _LONGEST or not _is_all_date(content, block, dates):
        return False
    rest = re.findall(r"[^\W\d_][\w.'’&-]*", _without(content, dates))
    names = [word for word in rest if word.casefold().strip(".") not in words("dateline_words")]
    if any(not word[0].isupper() and "." not in word for word in names) or len(names) > _MOST_WORDS:
        return False
    start, end = dates[0][0].start, dates[-1][0].end
    apart = bool(_SEPARATOR.match(content[:start].rstrip()[-1:] or "-")) and bool(
        _SEPARATOR.match(content[end:].lstrip()[:1] or "-")
    )
    return (apart and not (first and len(names) > 3)) or len(names) <= 2


def _without(content: str, dates: list[tuple[Span, Period]]) -> str:
    for span, _ in reversed(dates):
        content = content[: span.start] + " " + content[span.end :]
    return _TIME.sub(" ", content)


@cache
def _rank_of(label: str) -> int:
    """The rank of a stamp's label in the word list."""
    return next(stamp.rank for stamp in stamps() if stamp.label == label)


@cache
def _label_pattern() -> re.Pattern[str]:
    """A stamp's label with nothing but a colon, "on", a weekday or the hour between it and the search's end."""
    names = "|".join(re.escape(stamp.label).replace(r"\ ", r"\s+") for stamp in stamps())
    fillers = any_of(words("dateline_words"))
    return re.compile(
        rf"(?<!\w)(?P<label>{names})\b(?:[\s:：,|(-]|\b(?:{fillers})\b\.?|\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?)*$",
        re.IGNORECASE,
    )


@cache
def _opener() -> re.Pattern[str]:
    """ "BEIJING, March 3, 2025 (Agency) --" at the head of the story; the year may be untold."""
    month = any_of(months())
    name = r"[A-Z][\w.'’-]+"
    return re.compile(
        rf"{name}(?:\s{name}){{0,3}}(?:,\s{name}){{0,2}},?\s"
        rf"(?:(?i:{month})\b\.?\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}\s(?i:{month})\b\.?(?:\s\d{{4}})?)"
        r"\s?,?\s?(?:\([^()\n]{2,40}\)\s?|/[^/\n]{2,30}/\s?)?(?:--?|–|—)+\s*"
    )

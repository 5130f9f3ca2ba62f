"""Tells when a story speaks, where its own words say that this is not the day the page was printed."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

from smecheck.extraction.periods.find import find_periods
from smecheck.language import periods as words
from smecheck.language.periods import any_of
from smecheck.model import Article, Period, Precision, Span

# A briefing on a month, quarter, half or year is held in the month after it; a page printed later than the month after
# that is a reprint.
_NEWS_DAYS = 31
_HEADLINE_LENGTH = 250
_FIRST_BLOCKS = 3
_CLOSING = " \t\n)]\"'”’"
_SENTENCE_ENDS = (".", "!", "?")


def story_anchor(article: Article) -> Period | None:
    """When the story speaks, if its heading says that it is no news of the day it was printed on; else None.

    Speaks of a briefing, press conference or transcript only. "Briefing on … in the first quarter of 2025" speaks from
    the month after that quarter, April 2025, on a page printed in October 2025; "Transcript of … on March 5, 2024"
    speaks on that day. "this year", "last year" and "to date" in it resolve against that time, while the article's
    publication date stays what it is.
    """
    for heading in _headings(article):
        if not _briefing().search(heading.of(article.text).lower()):
            continue
        periods = {m.period for m in find_periods(article.text, heading, None) if not m.naming}
        spoken = _speaks(periods.pop()) if len(periods) == 1 else None
        if spoken and (article.published is None or _printed_later(spoken, article.published)):
            return spoken
    return None


def _headings(article: Article) -> list[Span]:
    """The headline and the short first blocks that end as a heading or a line of details does, not as a sentence."""
    first = [block for block in article.paragraphs[:_FIRST_BLOCKS] if len(block) <= _HEADLINE_LENGTH]
    every = [article.headline, *first] if article.headline else first
    return [block for block in every if not block.of(article.text).rstrip(_CLOSING).endswith(_SENTENCE_ENDS)]


def _speaks(period: Period) -> Period | None:
    if period.precision is Precision.DAY:
        return period
    if period.precision not in (Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR):
        return None
    try:
        after = period.end + timedelta(days=1)
    except OverflowError:
        return None
    return Period.month(after.year, after.month)


def _printed_later(spoken: Period, published: Period) -> bool:
    if spoken.precision is Precision.DAY:
        return published.start > spoken.end
    return (published.start - spoken.end).days > _NEWS_DAYS


@cache
def _briefing() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words.words('briefings'))}s?\b")

"""What time a claim is of: a number, its sentence's periods and when the story speaks in; a period and basis out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction.periods import is_earlier_level, period_of
from smecheck.model import Edge, Period, PeriodMention, Span, Unit


def time_of(
    text: str, number: Span, sentence: Span, periods: Sequence[PeriodMention], unit: Unit, speaks: Period | None
) -> tuple[Period | None, bool]:
    """The period a figure is of, and whether the sentence's words tell it; else the time the story speaks at.

    speaks: when the story speaks (its publication, as a rule), or None. An earlier level told only for comparison ("up
    from 4 million") without a period of its own has none at all. For things counted, "at the end of 2024" is that
    year's last day; an amount or a share is of the whole period. "Since 2018" says where a count began, not its time.
    """
    mention = period_of(text, number, sentence, periods)
    if mention is not None and mention.edge is not Edge.SINCE:
        if unit.dimension == "count" and mention.edge is Edge.END:
            return Period.day(mention.period.end), True
        return mention.period, True
    return (None if is_earlier_level(text, number, sentence) else speaks), False

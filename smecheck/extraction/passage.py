"""What a claim is read from: one sentence with its numbers, times and places, and what came before it."""

from __future__ import annotations

from smecheck.extraction.numbers import Draft
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.tree import Sentence
from smecheck.model import Period, PeriodMention, Span
from smecheck.model.records import record

IN_PERCENT = ("share", "point")  # the dimensions of percent and of points


@record(frozen=True, slots=True)
class Passage:
    """One sentence with everything read from it, and what came before.

    drafts: all its numbers; numbers: their spans; shares: of those in percent and points. part_of and converts: number
    to the number it belongs to.
    earlier: the sentences before it, in order, where it looks back at them, and earlier_asides
    their places and times; else empty. speaks: when the story speaks, or None. headed: the year that heads its
    paragraph, in a chronicle. asked_of: the one time that the question or the heading before it names, if there is one.
    listed: the sentence is an item of a list. earlier_periods: the times of those earlier sentences.
    """

    sentence: Sentence
    numbers: tuple[Span, ...]
    drafts: tuple[Draft, ...]
    periods: tuple[PeriodMention, ...]
    places: tuple[PlaceMention, ...]
    part_of: dict[Span, Span]
    converts: dict[Span, Span]
    shares: tuple[Span, ...]
    speaks: Period | None
    headed: Period | None
    earlier: tuple[Sentence, ...]
    earlier_asides: tuple[Span, ...]
    asked_of: Period | None = None
    listed: bool = False
    earlier_periods: tuple[PeriodMention, ...] = ()

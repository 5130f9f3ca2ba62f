"""The sentences of a paragraph with all that plain text tells of them: text and span in, sentences out, unparsed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from smecheck.extraction import grouping, named_next
from smecheck.extraction.answers import asks
from smecheck.extraction.looking_back import continues_label, looks_back
from smecheck.extraction.numbers import Draft, find_quantities
from smecheck.extraction.periods import find_periods
from smecheck.extraction.places import PlaceMention, find_places
from smecheck.extraction.raised import raises
from smecheck.extraction.sentences import split
from smecheck.model import Period, PeriodMention, Span
from smecheck.model.records import record

_MARK = re.compile(r"(?:[-*•·▪–—]|\(?\d{1,2}[.)])\s")
_LABEL = re.compile(r"[^:\n]{1,80}:\s[^:\n]{1,80}$")
_POINT = re.compile(r"\(?\d{1,2}[.)]\s")
_SPEAKER = 3  # words: "Q:", "Lee:"
_MOST_FIGURES = 60  # in a sentence; where there are more, it is a table, and no parse tells what each counts


@record(frozen=True, slots=True)
class Plain:
    """A sentence before any parse.

    part_of, converts: for the numbers of the whole paragraph, what each is part of or restates. named_by: the
    sentence behind it, where that may name its last number. looks_back: whether its words may stand for something
    earlier. item: it is one of a list, of which the others tell nothing of it. goes_on: it
    begins with "they". speaker: it is no more than the name of who speaks ("Q:"). point: how many sentences stand
    before it in the paragraph of a numbered point, or None where it stands in none. continued: it is an item whose
    label goes on with that of one before ("in exports: 60 percent"). raised: a short question stands right before it.
    """

    span: Span
    drafts: tuple[Draft, ...]
    periods: tuple[PeriodMention, ...]
    places: tuple[PlaceMention, ...]
    part_of: dict[Span, Span]
    converts: dict[Span, Span]
    named_by: Span | None
    looks_back: bool
    item: bool = False
    goes_on: bool = False
    speaker: bool = False
    point: int | None = None
    continued: bool = False
    raised: bool = False

    @property
    def asides(self) -> tuple[Span, ...]:
        """Where its places, times and numbers stand."""
        numbers = (draft.quantity.span for draft in self.drafts)
        return (*(place.span for place in self.places), *(mention.span for mention in self.periods), *numbers)

    @property
    def passed(self) -> bool:
        """Whether its numbers are passed over, but for those that cannot be read safely."""
        return False

    @property
    def needs_parse(self) -> bool:
        """Whether it holds a number that only a parse tells more of."""
        return bool(self.drafts) and not self.passed and any(draft.refused is None for draft in self.drafts)


def plain_sentences(text: str, block: Span, speaks: Period | None, dollar: str) -> Iterator[Plain]:
    """The sentences of one paragraph, in order.

    text: the whole article. block: the paragraph's span in it. speaks: when the story speaks, or None. dollar: the
    ISO 4217 code of a bare "$".
    """
    drafts = find_quantities(text, block, dollar=dollar)
    periods = find_periods(text, block, speaks)
    places = find_places(text, block)
    part_of, converts = grouping.parts(text, drafts), grouping.conversions(text, drafts)
    spans = list(split(text, block))
    numbered = len(spans) > 1 and _POINT.match(block.of(text)) is not None
    for place, span in enumerate(spans):
        own = _uncrowded(tuple([draft for draft in drafts if span.contains(draft.quantity.span)]))
        told = span.of(text).lower().split()
        item = bool(own) and len(spans) == 1 and _is_item(span.of(text))
        before = spans[place - 1].of(text) if own and place else ""
        asked = asks(before) or before.endswith("?")
        raised = raises(before)
        first = bool(own) and place == 0 and len(spans) > 1 and _is_bare(text, span, own)
        yield Plain(
            span=span,
            drafts=own,
            periods=tuple([mention for mention in periods if span.contains(mention.span)]),
            places=tuple([place for place in places if span.contains(place.span)]),
            part_of=part_of,
            converts=converts,
            named_by=named_next.following(text, spans, place) if own else None,
            looks_back=item or asked or raised or (bool(own) and not first and looks_back(told)),
            item=item,
            goes_on=_speaks_on(told),
            speaker=len(told) <= _SPEAKER and span.of(text).endswith(":"),
            point=place if numbered else None,
            continued=item and continues_label(span.of(text)),
            raised=raised,
        )


def _speaks_on(words: list[str]) -> bool:
    """Whether a sentence goes on about those told before: "They …", "Their …", "What do they do?"."""
    asked = words[-1:] != [] and words[-1].endswith("?") and not {"they", "their"}.isdisjoint(words)
    return asked or words[:1] in (["they"], ["their"])


def _is_item(paragraph: str) -> bool:
    """Whether a paragraph is an item of a list: behind a mark, or a label and its figure without a full stop."""
    labelled = _LABEL.match(paragraph) is not None and not paragraph.endswith((".", "!", "?", ":"))
    return labelled or _MARK.match(paragraph) is not None


def _is_bare(text: str, sentence: Span, drafts: tuple[Draft, ...]) -> bool:
    """Whether a sentence is no more than a figure, which what follows it explains: "5 percent. The share of mills"."""
    if len(drafts) != 1:
        return False
    number = drafts[0].quantity.span
    around = text[sentence.start : number.start] + text[number.end : sentence.end]
    return not any(letter.isalpha() for letter in around)


def _uncrowded(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The numbers of a sentence, all refused where they are too many to be one."""
    if len(drafts) <= _MOST_FIGURES:
        return drafts
    return tuple(replace(draft, refused=draft.refused or "one of too many numbers in a row") for draft in drafts)

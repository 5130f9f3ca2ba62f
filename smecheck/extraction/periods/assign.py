"""Tells which period a figure is of: the figure, its sentence and the period mentions in, one of them or None out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from smecheck.extraction.periods.leading import leads_to_figure, of_a_base
from smecheck.language import periods as words
from smecheck.language.anaphora import anaphora
from smecheck.language.existence import existence
from smecheck.language.periods import any_of
from smecheck.language.standings import standings
from smecheck.model import PeriodMention, Precision, Span

_OWNED_REACH = 9  # words
_REPORTING_REACH, _REPORTED_BEHIND = 36, 24  # characters
_PHRASE = 60  # characters of what is counted
_HARD_BREAK = re.compile(r"[;:]|\.\s|,\s*(?:and|with|which|who|where)\b")
_ENDS = re.compile(r"[;:]|\.\s")
_ROW = re.compile(r"\s*(?:[^\s\d]+\s+){0,4}[$€£¥]?\d")
_TO_A_FIGURE = re.compile(r"\bto\s+(?:\w+\s+)?[$€£¥]?$")
_LEADS_ON = re.compile(r"\s*,?\s*(?:to|and|or)\b")
# Up to three words of a hedge and a currency sign may stand before the figure.
_HEDGE = r"(?:[a-z]+\s+){0,3}[$€£¥a-z.]{0,4}\s?$"
_TOLD_BACK = re.compile(r"\b(?:ago|before|earlier)$")
_COUNTED_TO = re.compile(r"\bby\s+$", re.IGNORECASE)
_AS_OF = re.compile(r"\bas (?:of|at)\s+$", re.IGNORECASE)
_BY_WHOM = re.compile(r",?\saccording to\b")
_THAT = re.compile(r"\bthat,?\s(?:on|at)\s+$")
_PARTS = (Precision.QUARTER, Precision.HALF)  # of a year
_COMPARED_PRECISIONS = (Precision.DAY, Precision.SPAN, Precision.DECADE)


def period_of(
    text: str,
    quantity: Span,
    sentence: Span,
    mentions: Sequence[PeriodMention],
    heading: Sequence[PeriodMention] = (),
) -> PeriodMention | None:
    """The period mention that dates a figure, or None when its sentence (and `heading`) do not say.

    text: the article. quantity, sentence: the figure and its sentence. mentions: the article's periods, in order.
    heading: those of the heading or headline the sentence stands under, used when the sentence has none of its own.

    In order: a period right after the figure in its clause ("4.2 million in 2023"); one before it ("In 2021, … 31.5
    percent"); one after it beyond further figures ("5 percent to 4.2 million in 2023"). A period that another is
    compared with ("from 2022"), the day somebody spoke and the year in a name date nothing. An earlier level told only
    for comparison ("up from 4 million") takes nothing but a period of its own.
    """
    first = bisect_left(mentions, sentence.start, key=lambda mention: mention.span.start)
    within = takewhile(
        lambda mention: mention.span.end <= sentence.end, (mentions[number] for number in range(first, len(mentions)))
    )
    usable = [m for m in within if not m.span.overlaps(quantity)]
    figures = _Figures(text, sentence, [m.span for m in usable])
    alone = len({m.period for m in usable if m.period.precision is not Precision.DAY}) == 1
    dating = [m for m in usable if _dates_a_figure(text, sentence, m, quantity, alone=alone)]
    after = [m for m in dating if m.span.start >= quantity.end and not leads_to_figure(text, m.span)]
    before = [m for m in reversed(dating) if m.span.end <= quantity.start]
    named_from = _named_from(text, quantity, sentence)
    if after and figures.attached(named_from, after[0].span.start):
        return after[0]
    if is_earlier_level(text, quantity, sentence):
        return None
    for mention in before:
        if not figures.owns(mention.span) and not _parted(text, mention.span.end, quantity.start):
            return mention
    if after and figures.reach(named_from, after[0].span.start):
        return after[0]
    for mention in before:
        if not _ends(text, mention.span.end, quantity.start) and not _moves_on(text, mention.span.end, quantity.start):
            return mention
    headed = [m for m in heading if not m.naming]
    return headed[0] if len({m.period for m in headed}) == 1 and not usable else None


def _named_from(text: str, quantity: Span, sentence: Span) -> int:
    """Where the words behind a figure begin that name it, or point at it: "81 million: …", "81 shops: that was …"."""
    alone = text[sentence.start : quantity.start].strip("\"“'‘-–—• ") == ""
    if alone and text[quantity.end : quantity.end + 1] == ":":
        return quantity.end + 1
    pointing = _pointing().match(text, quantity.end, sentence.end) if alone else None
    return pointing.end() if pointing is not None else quantity.end


@cache
def _pointing() -> re.Pattern[str]:
    """What is counted, and a mark behind which something points back at it: " shops: that is", " shops - this was"."""
    pointers = "|".join(sorted(anaphora().pronouns & anaphora().determiners & anaphora().singular))
    being = "|".join(sorted(existence().being))
    return re.compile(rf"[^.:;?!]{{1,{_PHRASE}}}?(?::|\s[–—-]|—)\s*(?i:{pointers})(?:\s(?:{being})\b|['’]s\b)")


def is_earlier_level(text: str, quantity: Span, sentence: Span) -> bool:
    """Whether the figure is told as the level that another is compared with: "up from 4 million", "rose from 3.1"."""
    return bool(_earlier_level().search(text[sentence.start : quantity.start].lower()))


def _dates_a_figure(text: str, sentence: Span, mention: PeriodMention, quantity: Span, *, alone: bool) -> bool:
    """Whether a period may be that of a figure; alone: the sentence names no other that it could be held against."""
    if mention.naming:
        return False
    lead = text[sentence.start : mention.span.start].lower()
    compared = _compared().search(lead)
    owned = text[mention.span.end : mention.span.end + 2] in ("'s", "’s") and quantity.start >= mention.span.end
    # "More than June's inflation of 5 percent" is of June, "5 percent more than June's" is not.
    if compared and not owned and _is_base(compared["lead"], mention, mention.span.of(text).lower(), alone=alone):
        return False
    if mention.period.precision is not Precision.DAY or mention.edge:
        return True
    up_to_now = mention.span.of(text).lower().startswith(("so ", "thus ", "to date"))
    return up_to_now or not told_by_saying(text, sentence, mention.span, quantity)


def told_by_saying(text: str, sentence: Span, day: Span, quantity: Span) -> bool:
    """Whether a day is that on which somebody spoke: "said on May 3 that there are 500".

    Behind the figure it is so only of what is said in between, or right after it without a comma: "500 on May 3,
    officials said" is of that day. Nor is it one up to which something is counted ("by May 3"), nor one within what was
    said ("said that on May 3 there were 500", "said it had, on May 3, 500", "On May 3, according to the guild, …"),
    nor one as of which it is told ("500, the number reported as of May 3").
    """
    if is_status_date(text[sentence.start : day.start]):
        return False
    start, end = max(sentence.start, day.start - _REPORTING_REACH), min(sentence.end, day.end + _REPORTED_BEHIND)
    if day.start >= quantity.end:
        start, comma = max(start, quantity.end), text.find(",", day.end, end)
        end = comma if comma >= 0 else end
    elif _COUNTED_TO.search(text, sentence.start, day.start):
        return False
    elif _BY_WHOM.match(text, day.end):
        end = day.end
    told = [word.end() for word in _any("reporting").finditer(text[start:end].lower())]
    return told != [] and not (start + told[-1] <= day.start and _is_within(text[start + told[-1] : day.start].lower()))


def is_status_date(lead: str) -> bool:
    """Whether what leads to a time tells that a number holds for it, whoever told it and when: "as of" May 3."""
    return _AS_OF.search(lead) is not None


def _is_within(lead: str) -> bool:
    """Whether what stands between a verb of saying and a day leads into what was said: "that on", "it had, on"."""
    words_between = lead.replace(",", " ").split()
    return _THAT.search(lead) is not None or not existence().having.isdisjoint(words_between[1:])


def _is_base(lead: str, mention: PeriodMention, told: str, *, alone: bool) -> bool:
    if _TOLD_BACK.search(told):
        return True
    if lead == "over" and alone and mention.period.precision in _PARTS and told[-1:].isdigit():
        return False  # "climbed 5 percent over the first quarter of 2025"
    if lead in ("on", "over"):
        return mention.period.precision not in _COMPARED_PRECISIONS
    return lead != "from" or mention.period.precision is not Precision.SPAN


def _parted(text: str, start: int, end: int) -> bool:
    return bool(_any("breaks").search(text[start:end].lower())) or _ends(text, start, end)


def _ends(text: str, start: int, end: int) -> bool:
    """Whether a clause closes in between.

    A colon right after the period ("2024: 60 percent") closes none, nor does one that leads to a figure without a
    clause of its own ("In May it was as follows: Norway 5 percent; Ghana 6"), nor the semicolons of a row behind that.
    """
    row = False
    for mark in _ENDS.finditer(text, start + 1, end):
        row = row or (mark[0] == ":" and _opens_row(text, mark.end()))
        if not row or mark[0].startswith("."):
            return True
    return False


def _opens_row(text: str, start: int) -> bool:
    """Whether a figure follows within a few words, and no verb before it."""
    opened = _ROW.match(text, start)
    return opened is not None and existence().being.union(standings().owning).isdisjoint(opened[0].lower().split())


def _moves_on(text: str, start: int, end: int) -> bool:
    """Whether the figure is where something went *to* after the period told for an earlier one."""
    return bool(_LEADS_ON.match(text, start) or _TO_A_FIGURE.search(text[start:end]))


class _Figures:
    """The digits of a sentence that belong to no period."""

    def __init__(self, text: str, sentence: Span, periods: Sequence[Span]) -> None:
        self._text = text
        self._starts = [
            match.start()
            for match in re.compile(r"\d[\d.,]*").finditer(text, sentence.start, sentence.end)
            if not any(span.start <= match.start() < span.end for span in periods)
        ]

    def between(self, start: int, end: int) -> bool:
        return any(start <= position < end for position in self._starts)

    def attached(self, start: int, end: int) -> bool:
        """Whether nothing but words of the same clause stands between."""
        gap = self._text[start:end]
        if self.between(start, end) or _HARD_BREAK.search(gap) or _any("breaks").search(_but_the_lead(gap.lower())):
            return False
        return "," not in gap

    def reach(self, start: int, end: int) -> bool:
        """Whether the stretch between runs on in one clause about one time, further figures or a comma allowed."""
        gap = self._text[start:end].lower()
        broken = _HARD_BREAK.search(gap) or _any("breaks").search(gap) or _any("turns").search(gap)
        return not (broken or of_a_base(gap))

    def owns(self, period: Span) -> bool:
        """Whether a figure stands right before the period, so that it is that figure's: "3.1 million in 2019"."""
        last = max((position for position in self._starts if position < period.start), default=None)
        if last is None or leads_to_figure(self._text, period):
            return False
        words_between = self._text[last : period.start].split()
        return len(words_between) <= _OWNED_REACH and not re.search(r"[,;:]\s", self._text[last : period.start])


def _but_the_lead(gap: str) -> str:
    """The gap without the period's own preposition ("since", "after")."""
    return re.sub(r"\b\w+\s+(?:the\s+)?$", "", gap)


@cache
def _any(section: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words.words(section))}\b")


@cache
def _compared() -> re.Pattern[str]:
    lead, levels = any_of(words.words("compared")), any_of(words.words("compared_levels"))
    edges = any_of(words.edges())  # "more than at the end of June"
    return re.compile(rf"\b(?P<lead>{lead})\s+(?:{levels}\s+)?(?:{edges}\s+)?(?:the\s+)?$")


@cache
def _earlier_level() -> re.Pattern[str]:
    changes = any_of(words.words("changes"))
    return re.compile(
        rf"\b{changes}\b(?:[^.;]|\.(?=\d)){{0,60}}\bfrom\s+{_HEDGE}|,\s+from\s+{_HEDGE}|\b(?:compared\s+(?:with|to)|versus|vs\.?|against)\s+{_HEDGE}"
    )

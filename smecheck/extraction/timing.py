"""What time a claim is of: a number, its sentence's periods and when the story speaks in; a period and basis out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smecheck.extraction import tree
from smecheck.extraction.answers import asks
from smecheck.extraction.partings import opening
from smecheck.extraction.passage import Passage
from smecheck.extraction.periods import is_earlier_level, is_status_date, period_of, told_by_saying
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.bases import bases
from smecheck.language.bygone import bygone
from smecheck.language.changes import changes
from smecheck.language.existence import existence
from smecheck.language.periods import edges
from smecheck.model import Edge, Mention, Period, PeriodMention, Precision, Role, Span, Unit

_HAD = re.compile(r"[^,;:]*?\bthat\s+(?:[A-Z][\w'’]*\s+){1,3}(\w+)")
_ASIDE = re.compile(r"[,(–—-]\s*([a-z]+)\s+(?:at\s+)?$")
_BETWEEN = 4  # words between a question and its answer: who speaks, "Very well."
_FROM = re.compile(r"\b(?:from|than|against|with)\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE)
_NEWS = 45  # days for which what was said is the news
_LONG = (Precision.YEAR, Precision.HALF, Precision.QUARTER)
_CLAUSE = re.compile(r"[,;:–—]|\bthat\b|\bwho\b")
_MOVED = re.compile(rf"\d\D*\s(?:{bases().sized})$")  # a figure, and what leads to the time it is compared with


def follows_later(text: str, number: Span, periods: Sequence[PeriodMention]) -> bool:
    """Whether every time of the sentence stands behind the number, beyond the end of its own phrase.

    Its own phrase goes on in "the 500 mills that Norway had in 1900".
    """
    behind = [mention.span.start for mention in periods if mention.span.start >= number.end]
    if len(behind) < len(periods) or not behind:
        return False
    between = text[number.end : min(behind)]
    if is_status_date(between) and not any(map(str.isdigit, between)):
        return False
    had = _HAD.match(between)
    return not (had is not None and had[1] in existence().having) and _CLAUSE.search(between) is not None


def may_answer(sentence: Sentence) -> bool:
    """Whether a sentence may be of the time of the question before it: it tells no other, and none of its verbs now."""
    return not any(token.tag_ in ("VBZ", "VBP", "MD") and token.dep_ in ("ROOT", "aux") for token in sentence.words)


def time_asked(
    text: str, before: Sequence[tuple[Span, Sequence[PeriodMention]]], *, listed: bool = False
) -> Period | None:
    """The one time that the last question, or a list's heading, names; None where much parts it from what follows.

    before: the sentences before one, in order, each with its periods. listed: the one is an item of a list.
    """
    for span, periods in reversed(before):
        words = span.of(text).split()
        asked = words[-1:] != [] and (words[-1].endswith("?") or asks(span.of(text)))
        if asked or (words and listed and _heads_list(span.of(text))):
            named = {mention.period for mention in periods if mention.edge is not Edge.SINCE}
            return next(iter(named)) if len(named) == 1 else None
        if len(words) > _BETWEEN:
            return None
    return None


def of_antecedent(around: Sequence[Mention], periods: Sequence[PeriodMention]) -> Period | None:
    """The one time within what a pronoun stands for: May, in "The office told of its May inflation. It was …"."""
    said_of = next((mention.text.lower() for mention in around if mention.role is Role.SUBJECT), "")
    verb = next((mention.text.lower() for mention in around if mention.role is Role.PREDICATE), "")
    if verb not in existence().being or not (said_of in anaphora().singular or said_of.startswith("that of ")):
        return None
    meant = [mention for mention in around if mention.role is Role.ANTECEDENT]
    named = [mention for mention in meant if mention.head and len(mention.span) > len(mention.head)]
    dated = [
        {found.period for found in periods if mention.span.contains(found.span) and _is_its_own(mention, found.span)}
        for mention in named
    ]
    dated = [told for told in dated if told]
    return next(iter(dated[0])) if len(dated) == 1 and len(dated[0]) == 1 else None


def of_move_before(passage: Passage, number: Span, around: Sequence[Mention]) -> Period | None:
    """The one time of the sentence before, for a move on the time before that time, told of what that one tells of.

    "In 2021 sales were 500 yen. They had risen by 5 percent", "They rose by 5 percent from the year before".
    """
    sentence = passage.sentence
    anchor = sentence.root(number)
    verb = tree.governor(anchor) if anchor is not None else None
    meant = next((mention for mention in around if mention.role is Role.ANTECEDENT), None)
    if verb is None or verb.lower_ not in changes().verbs or meant is None or not passage.earlier:
        return None
    subject = tree.own_subject(verb)
    said_of = {subject.lower_, *(child.lower_ for child in subject.lefts)} if subject is not None else set()
    helpers = {child.lower_ for child in verb.lefts if child.dep_ == "aux"}
    start = sentence.span.start
    back = bases().earlier.search(sentence.text.lower(), number.end - start)
    own = [found for found in passage.periods if back is None or not start + back.start() <= found.span.start]
    gone = verb.tag_ == "VBN" and helpers == {"had"}
    if said_of.isdisjoint(anaphora().pronouns | anaphora().possessives) or own or not (gone or (back and not helpers)):
        return None
    before = passage.earlier[-1].span
    periods = [found for found in passage.earlier_periods if before.contains(found.span)]
    named = {found.period for found in periods if found.edge is not Edge.SINCE}
    return next(iter(named)) if len(named) == 1 and before.contains(meant.span) else None


def of_year_after_base(passage: Passage, number: Span, around: Sequence[Mention]) -> Period | None:
    """The year that the sentence before tells, for what one tells of the same with the year before it as its base.

    "In 2021 sales were 500 yen. That was 5 percent more than in 2020."
    """
    base = [found.period for found in passage.periods]
    meant = next((mention for mention in around if mention.role is Role.ANTECEDENT), None)
    said_of = next((mention.text.lower() for mention in around if mention.role is Role.SUBJECT), "")
    anchor = passage.sentence.root(number)
    verb = tree.governor(anchor) if anchor is not None else None
    if len(base) != 1 or meant is None or not passage.earlier or said_of not in anaphora().pronouns:
        return None
    if verb is None or verb.tag_ != "VBD":
        return None  # "It is now 5 percent more than in 2020"
    before = passage.earlier[-1].span
    told = {found.period for found in passage.earlier_periods if before.contains(found.span)}
    year = next(iter(told)) if len(told) == 1 and before.contains(meant.span) else None
    years = year is not None and {base[0].precision, year.precision} == {Precision.YEAR}
    return year if years and year is not None and year.start.year == base[0].start.year + 1 else None


def of_clause_before(sentence: Sentence, number: Span, text: str, periods: Sequence[PeriodMention]) -> Period | None:
    """The one time of the clause before a colon or a dash, for what a clause behind it tells of the past.

    "There was no doubt about May: inflation was 5 percent" is of May, unless it has a time of its own.
    """
    anchor = sentence.root(number)
    verb = tree.governor(anchor) if anchor is not None else None
    opened = opening(sentence, anchor) if anchor is not None else 0
    if anchor is None or verb is None or not opened or verb.i < opened or verb.tag_ != "VBD":
        return None
    if any(child.dep_ in ("aux", "auxpass") and child.tag_ != "VBD" for child in verb.lefts):
        return None
    start = sentence.spanned(sentence.words[opened], sentence.words[opened]).start
    before = {mention.period for mention in periods if mention.span.end <= start and mention.edge is not Edge.SINCE}
    own = any(mention.span.start >= start for mention in periods)
    return next(iter(before)) if len(before) == 1 and not own else None


def _is_its_own(mention: Mention, time: Span) -> bool:
    """Whether a time is what a phrase is of; not where it is no more than a time, nor one compared with.

    So is neither that of "the end of 2025" nor that of "a rise of 5 percent on 2025".
    """
    lead = mention.text.lower()[: time.start - mention.span.start].strip()
    return bool(lead) and lead not in edges() and _MOVED.search(lead) is None


def _heads_list(text: str) -> bool:
    """Whether a paragraph before a list is the heading of it: it ends in a colon, or without a full stop."""
    return not text.rstrip("\"”’'").endswith((".", "!", "…"))


def of_the_predicate(sentence: Sentence, number: Span, periods: Sequence[PeriodMention]) -> bool:
    """Whether every time of the sentence stands behind the verb whose subject a number is part of.

    "China's 500 mills had sales of 2 million in 1900" tells no time of the 500; "then came the 500 mills it had in
    1900" does.
    """
    anchor = sentence.root(number)
    verb = tree.within_subject(anchor) if anchor is not None else None
    if verb is None or not periods:
        return False
    end = sentence.spanned(verb, verb).end
    return number.start < end and all(mention.span.start >= end for mention in periods)


def at_present(text: str, start: int, sentence: Span) -> bool:
    """Whether a number is told between commas as what stands now: "the number of mills, now 500, is to double".

    start: where the number or its hedge begins.
    """
    lead = _ASIDE.search(text, sentence.start, start)
    return lead is not None and lead[1].lower() in anaphora().at_present


def time_of(
    text: str,
    number: Span,
    sentence: Span,
    periods: Sequence[PeriodMention],
    unit: Unit,
    speaks: Period | None,
    *,
    when: PeriodMention | None = None,
) -> tuple[Period | None, bool]:
    """The period a figure is of, and whether the sentence's words tell it; else the time the story speaks at.

    speaks: when the story speaks (its publication, as a rule), or None.
    when: the time that its clause opens behind. An earlier level told only for comparison ("up
    from 4 million") without a period of its own has none at all, nor has one of a time that may be of two years. For
    things counted, "at the end of 2024" is that year's last day, and its start and its middle as near; an amount or a
    share is of the whole period. "Since 2018" says where a count began, not its time.
    """
    mention = when or period_of(text, number, sentence, periods)
    if mention is not None and mention.vague:
        if "," not in text[min(number.end, mention.span.end) : max(number.start, mention.span.start)]:
            return None, False
        mention = period_of(text, number, sentence, [other for other in periods if not other.vague])
        if mention is None or mention.edge is Edge.SINCE:
            return None, False
    if mention is not None and mention.edge is not Edge.SINCE:
        return at_the_edge(mention, unit), True
    earlier = is_earlier_level(text, number, sentence) and not of_the_present(text, number, sentence)
    return (None if earlier or _said_long_ago(text, number, sentence, periods, speaks) else speaks), False


def _said_long_ago(
    text: str, number: Span, sentence: Span, periods: Sequence[PeriodMention], speaks: Period | None
) -> bool:
    """Whether the day on which a figure was told lies well before the story, which then speaks of that day."""
    if speaks is None:
        return False
    days = (mention for mention in periods if mention.period.precision is Precision.DAY)
    return any(
        (speaks.start - day.period.end).days > _NEWS and told_by_saying(text, sentence, day.span, number)
        for day in days
    )


def at_the_edge(mention: PeriodMention, unit: Unit) -> Period:
    """The day or the months at which things are counted; an amount or a share by the middle of a year is of a half."""
    period, counts = mention.period, unit.dimension == "count"
    if mention.edge is Edge.END and counts:
        return Period.day(period.end)
    if mention.edge is Edge.START and counts and period.precision in _LONG:
        return Period.day(period.start)
    if mention.edge is Edge.MIDDLE and period.precision is Precision.YEAR:
        year = period.start.year
        return Period.span(Period.month(year, 6), Period.month(year, 7)) if counts else Period.half(year, 1)
    return period


def of_the_present(text: str, number: Span, sentence: Span) -> bool:
    """Whether an earlier level is told as today's: "to 900 by 2030, up from 500 at present"."""
    led = _FROM.search(text, sentence.start, number.start)
    behind = re.split(r"[,;:.](?=\s|$)", text[number.end : sentence.end])[0]
    return led is not None and bool(bygone().present.search(re.split(r"\bto\b", behind.lower())[0]))

"""Finds the times that a block of text speaks of: text and the article's date in, period mentions out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from smecheck.extraction.periods import dated, fiscal, relative
from smecheck.extraction.periods.calendar import year_of
from smecheck.extraction.periods.draft import Draft, Scene, lowered
from smecheck.extraction.periods.patterns import any_of_shapes, compiled, edge_verb
from smecheck.extraction.periods.placing import not_before, with_year_of
from smecheck.extraction.periods.years import years
from smecheck.language import periods as words
from smecheck.language.periods import any_of
from smecheck.model import Edge, Period, PeriodMention, Precision, Span

Reader = Callable[[Scene, re.Match[str]], Draft | None]

_READERS: dict[str, Reader] = {
    "day": dated.day,
    "month": dated.month,
    "weekday": dated.weekday,
    "part": dated.part,
    "short_part": dated.short_part,
    "first_units": dated.first_units,
    "units_to": dated.units_to,
    "years_to": dated.years_to,
    "years": years,
    "decade": dated.decade,
    "fiscal": fiscal.fiscal,
    "plan": fiscal.plan,
    "relative": relative.relative,
    "ago": relative.ago,
    "months_ago": relative.months_ago,
    "until_now": relative.until_now,
    "same_period": relative.same_period,
    "named_day": relative.named_day,
    "year_end": relative.year_end,
    "mid_year": relative.mid_year,
}
_COUNTED = ("ago", "months_ago", "units_to", "years_to")
_FIGURES = ("day", "fiscal", "plan", "short_part", "part", "decade", *_COUNTED, "years")
_RANGE = re.compile(r"\s*(?:to|through|until|till|and|[-–—])\s*(?:the\s+)?")
_AND = re.compile(r"\s*(?:,|and|or|,\s*and|to|through|until|[-–—])\s*(?:(?:in|on)\s+)?(?:the\s+)?")
_LONG = (Precision.YEAR, Precision.HALF, Precision.QUARTER)
_FROM = re.compile(r"\b(?P<word>from|between)\s+(?:the\s+)?$")


def find_periods(text: str, block: Span, anchor: Period | None) -> list[PeriodMention]:
    """The periods that `text[block]` mentions, in order, none overlapping.

    anchor: when the story speaks (its publication date, or `story_anchor`); without it a relative expression gives
    nothing, except where the block itself states the one year that it can mean.
    """
    inner = block.of(text)
    scene = Scene(inner, lowered(inner), anchor)
    done = 0
    for trigger in _triggers().finditer(scene.low):
        if trigger.start() < done:
            continue
        draft = _read(scene, trigger)
        if draft:
            done = draft.end
            _add(scene, _with_edge(scene, draft))
    year = _only_year(scene)
    drafts = [_settled(draft, year) for draft in scene.drafts]
    return [_mention(draft, draft.period, block.start) for draft in drafts if draft.period]


def _mention(draft: Draft, period: Period, offset: int) -> PeriodMention:
    span = Span(draft.start, draft.end).shifted(offset)
    return PeriodMention(span, period, draft.anchored, draft.edge, draft.naming, draft.vague)


def _read(scene: Scene, trigger: re.Match[str]) -> Draft | None:
    position, word = trigger.start(), trigger[0]
    if word[0].isdigit():
        if not word.isdigit():
            return None
        if len(word) == len("2025") and (draft := dated.numeric(scene, position)):
            return draft
    shapes = _shapes_of(word)
    if not any_of_shapes(shapes).match(scene.low, position):
        return None
    for name in shapes:
        match = compiled(name).match(scene.low, position)
        draft = _READERS[name](scene, match) if match else None
        if draft:
            return draft
    return None


def _add(scene: Scene, draft: Draft) -> None:
    """Takes in a draft: joined to the one before it ("from March to June 2024"), or lending it its year."""
    if scene.drafts and (draft.period or draft.partial):
        previous = scene.drafts[-1]
        between = scene.low[previous.end : draft.start]
        if previous.partial and draft.period and not draft.partial and _AND.fullmatch(between):
            previous = scene.drafts[-1] = with_year_of(previous, draft)
        elif previous.partial and draft.partial and _AND.fullmatch(between):
            draft = not_before(draft, previous)
        if joined := _joined(scene, previous, draft, between):
            scene.drafts[-1] = joined
            return
    scene.drafts.append(draft)


def _joined(scene: Scene, first: Draft, last: Draft, between: str) -> Draft | None:
    """ "from X to Y", "between X and Y" and "X-Y" as one span; "in X and Y" stays two."""
    if not _RANGE.fullmatch(between) or not first.period or not last.period:
        return None
    lead = _FROM.search(scene.low, max(0, first.start - 12), first.start)
    joins = "and" if lead and lead["word"] == "between" else None
    if ("and" in between) != (joins == "and") or (not lead and between.strip() not in ("-", "–", "—", "to", "through")):
        return None
    if last.period.start <= first.period.start and last.partial and first.period.end.year < 9999:
        later = last.partial(first.period.start.year + 1)
        last = replace(last, period=later) if later and last.anchored else last
    if not last.period or last.period.end <= first.period.start or last.period.start < first.period.start:
        return None
    partial = None
    return Draft(
        first.start,
        last.end,
        Period(first.period.start, last.period.end, Precision.SPAN),
        first.anchored or last.anchored,
        partial,
    )


def _with_edge(scene: Scene, draft: Draft) -> Draft:
    if draft.edge:
        return draft
    lead = _edge_before().search(scene.low, max(0, draft.start - 32), draft.start)
    if not lead:
        return _beside_a_verb(scene, draft)
    edge = words.edges()[" ".join(lead["edge"].split())]
    if edge is not Edge.SINCE:
        return replace(draft, edge=edge)
    if not draft.period or not scene.anchor or draft.period.start > scene.anchor.end:
        return replace(draft, edge=edge)
    period = Period(draft.period.start, scene.anchor.end, Precision.SPAN)
    return replace(draft, start=lead.start("edge"), period=period, anchored=True, edge=edge, partial=None)


def told_with(text: str, mention: PeriodMention) -> Span:
    """A period's own words and those before it that point to a part of it, or to all of it.

    "the last day of 2024", "mid-2024"; "the course of 2024".
    """
    start = mention.span.start
    window = text[max(0, start - 32) : start].lower()
    lead = _edge_before().search(window) if mention.edge else _course_before().search(window)
    return Span(start - len(window) + lead.start(1), mention.span.end) if lead else mention.span


def _beside_a_verb(scene: Scene, draft: Draft) -> Draft:
    """The draft with the end of it at which somebody is told to be: "ended 2024 with 500 mills"."""
    if draft.period is None or draft.period.precision not in _LONG:
        return draft
    verb = edge_verb().search(scene.low, max(0, draft.start - 24), draft.start)
    return replace(draft, edge=words.edge_verbs()[" ".join(verb["verb"].split())]) if verb else draft


def _only_year(scene: Scene) -> int | None:
    """The one calendar year that the block states, or None where it states none or more."""
    told = [draft for draft in scene.drafts if not (draft.naming or draft.anchored)]
    years_told = {year_of(draft.period) for draft in told if draft.period}
    return years_told.pop() if len(years_told) == 1 else None


def _settled(draft: Draft, year: int | None) -> Draft:
    """A part of a year that is still open, in the one year that the block states."""
    if draft.period or not draft.partial or year is None:
        return draft
    return replace(draft, period=draft.partial(year))


@cache
def _shapes_of(word: str) -> tuple[str, ...]:
    """Which shapes can begin with a trigger, the most telling first."""
    if word[0].isdigit():
        return _FIGURES
    if word in words.months():
        return ("day", "month")
    if word in words.weekdays():
        return ("day", "weekday")
    return _by_first_word().get(word.split()[0], ())


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    shapes: dict[str, list[str]] = {}

    def begin(name: str, *firsts: str) -> None:
        for first in firsts:
            shapes.setdefault(first.split()[0], []).append(name)

    begin("named_day", *words.named_days())
    begin("same_period", "same", "corresponding", "comparable")
    begin("part", *words.ordinals())
    begin("first_units", "first")
    begin("plan", *words.plan_ordinals())
    begin("fiscal", "fy", "fiscal", "financial", "this", "last", "next", "current", "previous")
    begin("month", "this", "last", "next")
    begin("weekday", "this", "last", "next", "coming")
    begin("relative", *words.relatives())
    begin("ago", "a", "an", "the", "year", "month", "quarter", *words.counts())
    begin("months_ago", *words.counts())
    begin("units_to", "fiscal", "financial", "month", "months", "year", "years", "quarter", "quarters", *words.counts())
    begin("years_to", *words.counts())
    begin("until_now", *words.words("until_now"), "year", "month", "quarter")
    begin("year_end", "year", "year's", "end", "the")
    begin("mid_year", "mid", "midyear", "mid-year")
    begin("short_part", "q", "h")
    begin("decade", "'", "’")
    return {first: tuple(dict.fromkeys(names)) for first, names in shapes.items()}


@cache
def _triggers() -> re.Pattern[str]:
    """What every time expression begins with; "a" and "the" only right before a unit of time."""
    singles = {*words.months(), *words.weekdays(), *words.ordinals(), *words.plan_ordinals(), *words.counts()}
    singles |= {word.split()[0] for word in (*words.relatives(), *words.named_days())}
    singles |= {"corresponding", "comparable", "fiscal", "financial", "year", "years", "month", "months", "quarter"}
    singles -= {"a", "an", "the"}
    figures = {word for word in singles if word[0].isdigit()}
    now = any_of(words.words("until_now"))
    units = r"(?=year|month|quarter|week|day)"
    return re.compile(
        rf"(?<![a-z0-9])(?:{any_of(singles - figures)}(?![a-z])|\d+(?:[.,]\d+)*|{now}|[qh](?=[1-4])|fy(?=\s?['’]?\d)"
        rf"|an?\s+{units}|the\s+{units}|end(?=[-\s]year)|mid(?=[-\s]?year\b)|['’](?=\d0s))"
    )


@cache
def _edge_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?P<edge>{any_of(words.edges())})\s*(?:the\s+)?$")


@cache
def _course_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])({any_of(words.words('courses'))})\s*(?:the\s+)?$")

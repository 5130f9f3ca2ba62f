"""Gives a part of a year ("the first quarter", "March 5") its year: as said, as framed, or nearest to the anchor."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from smecheck.extraction.periods.calendar import moved, unit_at, year_of
from smecheck.extraction.periods.draft import Draft, Partial, Scene
from smecheck.extraction.periods.patterns import any_of_words
from smecheck.language import periods as words
from smecheck.language.periods import any_of
from smecheck.model import Period, Precision

_CENTURY = 2000
_LONGEST_SENTENCE = 600
_NEW_SENTENCE = re.compile(r"[.!?][\"”’)]*\s+[\"“‘(]*[A-Z]|\n\s*\n")
_CLAUSE_START = re.compile(r".*(?:[.,;:!?](?=\s)|\n)", re.DOTALL)
_AS_OF = re.compile(r"\bas\s+(?:of|at)\s+$")
_APART = re.compile(r"[,;:–—(]|\s-+\s")
_NEAR = 3  # months after which a time whose clause tells nothing else is taken for gone by rather than for yet to come

_POINTING = "that"  # "by the end of that June": of a year told before


def placed(scene: Scene, match: re.Match[str], partial: Partial) -> Draft | None:
    """The draft of a part of a year, whose year the match may say in any of the ways of `patterns.year_said`."""
    start, end = match.span()
    if match["year"] or match["short"]:
        year = int(match["year"]) if match["year"] else _CENTURY + int(match["short"])
        period = partial(year)
        return Draft(start, end, period) if period else None
    if match["relative"] or match["same"]:
        said, anchored = _relative_year(scene, match["relative"]) if match["relative"] else the_year(scene, start)
        period = partial(said) if said else None
        return Draft(start, end, period, anchored) if period else None
    return bare(scene, start, end, partial)


def _relative_year(scene: Scene, relative: str) -> tuple[int | None, bool]:
    """The year that "last year" stands for, and whether the article's date told it."""
    place = words.relatives()[" ".join(relative.split())]
    base = scene.spoken_of if place.of_text else scene.anchor
    anchored = not (place.of_text and scene.focus)
    return year_of(unit_at(base, "year", place.shift) if base else None), anchored


def the_year(scene: Scene, position: int) -> tuple[int | None, bool]:
    """The year that a mere "the year" stands for, and whether the article's date told it."""
    frame, anchored = _frame(scene, position)
    return (frame, anchored) if frame else (year_of(scene.anchor), True)


def bare(scene: Scene, start: int, end: int, partial: Partial) -> Draft | None:
    """The draft of a part of a year with no year beside it; its period stays open where nothing tells the year.

    The year is that of "In 2023, …" at the head of the sentence, else the latest for which the part has begun by the
    article's date, or the next one where the clause looks ahead.
    """
    if not any(partial(year) for year in (2023, 2024)):
        return None
    frame, anchored = _frame(scene, start)
    if frame and (period := partial(frame)):
        return Draft(start, end, period, anchored, partial, vague=_counts_up_to(scene, start))
    told = looks_ahead(scene, start)
    ahead = told if told is not None else not (scene.anchor and _just_over(scene.anchor, partial))
    period = _nearest(scene.anchor, partial, ahead=ahead) if scene.anchor else None
    pointed = scene.word_before(start).lower() == _POINTING
    either = pointed or (told is None and ahead)  # "500 mills by April", said in autumn, may be the last April as well
    return Draft(start, end, period, anchored=period is not None, partial=partial, vague=either)


def _counts_up_to(scene: Scene, start: int) -> bool:
    """Whether "as of" stands before a month, in a phrase apart from the year that the sentence opens with.

    "In 2021 it joined the list, one of 500 mills as of June": that may be the last June as well.
    """
    if not _AS_OF.search(scene.low, max(0, start - 12), start):
        return False
    opened = scene.drafts[-1].end if scene.drafts else 0
    return bool(_APART.search(scene.text, opened + 1, start))


def _frame(scene: Scene, position: int) -> tuple[int | None, bool]:
    """The year set at the head of the sentence, and whether the article's date told it."""
    sentence = _sentence_start(scene.text, position)
    for draft in reversed(scene.drafts):
        if draft.start < sentence:
            break
        if not draft.period or draft.period.precision is not Precision.YEAR:
            continue
        lead = scene.word_before(draft.start)
        if lead == "and":
            break
        framing = lead.lower() in words.words("frame_leads")
        if scene.opens_a_sentence(scene.text.rfind(lead, 0, draft.start) if framing else draft.start):
            return draft.period.start.year, draft.anchored
    return None, False


def _sentence_start(text: str, position: int) -> int:
    window = max(0, position - _LONGEST_SENTENCE)
    return max((match.end() - 1 for match in _NEW_SENTENCE.finditer(text, window, position + 1)), default=window)


def _nearest(anchor: Period, partial: Partial, *, ahead: bool) -> Period | None:
    if year_of(anchor) is None or anchor.precision is Precision.YEAR:
        return None
    year = anchor.end.year
    period = partial(year)
    if period and ahead and period.end < anchor.start:
        return partial(year + 1)
    if period and not ahead and period.start > anchor.end:
        return partial(year - 1)
    return period


def looks_ahead(scene: Scene, position: int) -> bool | None:
    """Whether the clause before `position` speaks of what is to come; for "By June, …" it is the one behind.

    None where "by" stands before the time and no word of the clause tells, or it tells what once was ahead.
    """
    window = scene.low[max(0, position - 120) : position]
    opened = _CLAUSE_START.match(window)
    clause = window[opened.end() :] if opened else window
    clause = _AS_EXPECTED.sub(lambda found: " " * len(found[0]), clause)
    ahead = _last(clause, "ahead")
    lead = scene.word_before(position)
    if lead.lower() not in words.words("ahead_leads"):
        told = _THAT.search(clause, max(ahead, 0))  # "they would know that it was 500 in March"
        if told is not None and _last(told["clause"], "behind") >= 0:
            return False
        return ahead >= 0 and ahead > _last(clause, "saying")
    behind = _last(clause, "behind")
    if _opens_a_clause(scene, scene.text.rfind(lead, 0, position)):
        following = re.split(r"[.;:](?=\s)", scene.low[position : position + 120])[0]
        first_ahead, first_behind = _first(following, "ahead"), _first(following, "behind")
        if first_ahead != first_behind:
            return first_ahead < first_behind
    return None if ahead == behind or _once_expected().search(clause) else ahead > behind


def _opens_a_clause(scene: Scene, position: int) -> bool:
    """Whether nothing of the same clause stands before: "…, and by June", "it says that by June"."""
    if scene.opens_a_sentence(position):
        return True
    return bool(_opening().search(scene.low, max(0, position - 24), position))


def _just_over(anchor: Period, partial: Partial) -> bool:
    """Whether the part of a year that ended last before a day did so no more than some months before it."""
    ended = [period.end for year in (anchor.end.year - 1, anchor.end.year) if (period := partial(year))]
    reach = moved(anchor.end, "month", -_NEAR)
    return any(reach is not None and reach <= end <= anchor.end for end in ended)


@cache
def _opening() -> re.Pattern[str]:
    """What a clause opens with: a mark, and a word that joins it to another."""
    return re.compile(rf"(?:[,;:(–—]|\b{any_of(words.words('joins'))})\s*[\"“‘'(]*$")


@cache
def _once_expected() -> re.Pattern[str]:
    """What was yet to come at some time in the past: "had expected 500 by June"."""
    return re.compile(rf"\bhad (?:been )?{any_of(words.words('ahead'))}")


_AS_EXPECTED = re.compile(r"\b(?:than|as) (?:had been |was |were )?(?:expected|forecast|planned|scheduled|hoped)\b")
_THAT = re.compile(r"\bthat (?P<clause>(?:(?!ha[sv]e?\b).)*)$")


def _last(clause: str, section: str) -> int:
    return max((match.end() for match in any_of_words(section).finditer(clause)), default=-1)


def _first(clause: str, section: str) -> int:
    return min((match.start() for match in any_of_words(section).finditer(clause)), default=len(clause))


def with_year_of(earlier: Draft, later: Draft) -> Draft:
    """A bare part ("March") with the year of what it is joined to ("to June 2024"), or the year before that."""
    if not earlier.partial or not later.period:
        return earlier
    year = later.period.end.year
    period = earlier.partial(year)
    if period and period.start > later.period.start:
        period = earlier.partial(year - 1)
    if not period:
        return earlier
    return Draft(earlier.start, earlier.end, period, later.anchored, earlier.partial, earlier.edge)


def not_before(later: Draft, earlier: Draft) -> Draft:
    """A bare part listed after another ("in March and April"), no earlier than that one."""
    if not (later.partial and later.period and earlier.period and later.period.start < earlier.period.start):
        return later
    year = earlier.period.start.year
    period = next((found for number in (year, year + 1) if (found := later.partial(number))), None)
    if period and period.start < earlier.period.start:
        period = later.partial(year + 1)
    return replace(later, period=period) if period else later

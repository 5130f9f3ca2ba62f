"""Readers of days, months, quarters, halves, decades and plans: a match in, a draft of the period or None out."""

from __future__ import annotations

import re
from datetime import date

from smecheck.extraction.periods.calendar import moved, unit_around, weekday_near
from smecheck.extraction.periods.draft import Draft, Scene
from smecheck.extraction.periods.patterns import compiled
from smecheck.extraction.periods.placing import bare, looks_ahead, placed
from smecheck.language import periods as words
from smecheck.language.dates import numeric_date
from smecheck.model import Period, Precision

_IN_A_NUMBER = "$€£¥#.,/-–:"


def numeric(scene: Scene, position: int) -> Draft | None:
    """2025-10-22 and 2025/10/22."""
    found = numeric_date(scene.text, position)
    return Draft(found[0].start, found[0].end, found[1]) if found else None


def day(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "March 5", "5 March 2024", "March 5 to 8": a day or several of one month."""
    name, first, last = (match[key] or match[key + "2"] for key in ("month", "day", "last"))
    month = words.months()[name.rstrip(".")]
    written = scene.text[match.start("month") if match["month"] else match.start("month2")]
    if not written.isupper() and not (match["year"] and name not in words.months_that_are_words()):
        return None
    if match["day2"] and scene.text[max(0, match.start() - 1) : match.start()] in tuple(_IN_A_NUMBER):
        return None

    def partial(year: int) -> Period | None:
        start, end = _date(year, month, int(first)), _date(year, month, int(last or first))
        if not start or not end or end < start:
            return None
        return Period(start, end, Precision.SPAN if last else Precision.DAY)

    return placed(scene, match, partial)


def month(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "March 2024", "March last year", "last March", "in March"."""
    name = match["month"].rstrip(".")
    number = words.months()[name]
    capital = scene.text[match.start("month")].isupper()
    said = match["year"] or match["short"] or match["relative"] or match["same"]

    def partial(year: int) -> Period | None:
        return Period.month(year, number) if 1 <= year <= 9999 else None

    if not capital and not (said and name not in words.months_that_are_words()):
        return None
    if match["short2"] and capital:
        return Draft(*match.span(), partial(2000 + int(match["short2"])))
    if match["before"] and not said:
        return _month_beside(scene, match, number)
    if not said and not _is_a_time(scene, match, name):
        return None
    return placed(scene, match, partial)


def _is_a_time(scene: Scene, match: re.Match[str], name: str) -> bool:
    """Whether a bare month's name is a month here, not a person ("June Carter"), a verb or a procession."""
    if scene.word_before(match.start("month")).lower() in words.words("month_leads"):
        return True
    if compiled("month_range").match(scene.low, match.end()):
        return True
    if name in words.months_that_are_words() or len(name) < len("june"):
        return False
    after = scene.word_after(match.end())
    return not (after[:1].isupper() and scene.text[match.end() : match.end() + 1] == " ")


def _month_beside(scene: Scene, match: re.Match[str], number: int) -> Draft | None:
    shift = words.relatives()[match["before"]].shift
    if not scene.anchor or scene.anchor.precision not in (Precision.DAY, Precision.MONTH):
        return None
    here = scene.anchor.start
    year = here.year
    if shift < 0 and number >= here.month:
        year -= 1
    if shift > 0 and number <= here.month:
        year += 1
    if match["before"] == "last" and year == here.year and _this_one_told(scene, match):
        year -= 1
    vague = match["before"] == "last" and year == here.year
    return Draft(*match.span(), Period.month(year, number), True, vague=vague) if 1 <= year <= 9999 else None


def _this_one_told(scene: Scene, match: re.Match[str]) -> bool:
    """Whether the block tells "this June" apart, so that "last June" is the one before."""
    return re.search(rf"\bthis\s+{re.escape(match['month'])}\b", scene.low) is not None


def weekday(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "on Thursday": the nearest on or before the article's day, unless the clause looks ahead."""
    anchor, before = scene.anchor, match["before"]
    if not scene.text[match.start("weekday")].isupper() or not anchor or anchor.precision is not Precision.DAY:
        return None
    lead = scene.word_before(match.start()).lower()
    after = scene.word_after(match.end())
    if lead in words.words("habits") or (lead == "the" and (after[:1].isupper() or after in ("before", "after"))):
        return None
    number = words.weekdays()[match["weekday"]]
    if before == "this":
        week = unit_around(anchor.start, "week")
        found = moved(week.start, "day", number - 1) if week else None
    elif before == "last":
        yesterday = moved(anchor.start, "day", -1)
        found = weekday_near(yesterday, number, after=False) if yesterday else None
    elif before and before.endswith("following"):
        return None
    else:
        found = weekday_near(anchor.start, number, after=bool(before) or looks_ahead(scene, match.start()) is not False)
    return Draft(*match.span(), Period.day(found), anchored=True) if found else None


def part(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "the first quarter of 2025", "the second half", "the second and third quarters"."""
    if scene.word_before(match.start()).lower() in words.words("fiscal_words"):
        return None
    numbers = words.ordinals()
    first, last = numbers[match["number"]], numbers[match["last"] or match["number"]]
    unit = match["part"]
    if match["number"] in ("last", "final") and not (match["year"] or match["relative"] or match["same"]):
        return None
    if unit == "half":
        first, last = (2 if match["number"] in ("last", "final", "latter") else first), min(last, 2)
    return placed(scene, match, lambda year: _part(year, unit, first, last))


def short_part(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "Q1 2025", "2025 Q1", "H1", "1Q25"."""
    if match["number2"]:
        year = int(match["year2"] or 2000 + int(match["short2"]))
        period = _part(year, _LETTERS[match["part2"]], int(match["number2"]), int(match["number2"]))
        return Draft(*match.span(), period) if period else None
    if not scene.text[match.start("part")].isupper() or scene.word_before(match.start()).lower() in (
        "fiscal",
        "financial",
    ):
        return None
    unit, first, last = _LETTERS[match["part"]], int(match["number"]), int(match["last"] or match["number"])
    said = match["year0"] or match["year"] or (match["short"] and f"20{match['short']}")
    if said:
        period = _part(int(said), unit, first, last)
        return Draft(*match.span(), period) if period else None
    return bare(scene, *match.span(), lambda year: _part(year, unit, first, last))


_LETTERS = {"q": "quarter", "h": "half"}


def first_units(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "the first nine months of 2024", "the first three quarters"."""
    many = number_of(match["count"]) * (3 if match["unit"] == "quarters" else 1)
    if scene.word_before(match.start()).lower() in words.words("owners") or not 1 <= many <= 12:
        return None
    return placed(scene, match, lambda year: _months(year, 1, many))


def units_to(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "the 12 months to June 2024", "the year ended March 31": whole months up to that one."""
    unit = match["unit"].split()[-1].rstrip("s")
    many = number_of(match["count"] or "one") * {"month": 1, "quarter": 3, "year": 12}[unit]
    last = words.months()[match["month"].rstrip(".")]

    def partial(year: int) -> Period | None:
        end = Period.month(year, last) if 1 <= year <= 9999 else None
        start = moved(end.start, "month", 1 - many) if end else None
        return Period(start, end.end, Precision.SPAN) if start and end else None

    return placed(scene, match, partial) if scene.text[match.start("month")].isupper() else None


def years_to(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "the five years to 2023": whole years up to that one."""
    last = int(match["year"])
    first = last - number_of(match["count"]) + 1
    return Draft(*match.span(), Period.span(Period.year(first), Period.year(last)))


def decade(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "the 1990s", "the '90s" (of the twentieth century, but the '00s to '20s of this one)."""
    ten = int(match["ten"])
    century = int(match["century"]) if match["century"] else (20 if ten <= 2 else 19)
    return Draft(*match.span(), Period.decade(century * 100 + ten * 10))


def number_of(written: str) -> int:
    """A small whole number in words or figures; "a" and "an" are one."""
    return int(written) if written.isdigit() else words.counts().get(written, 1)


def _part(year: int, unit: str, first: int, last: int) -> Period | None:
    size = {"quarter": 3, "half": 6}[unit]
    if not 1 <= year <= 9999 or not first <= last <= 12 // size:
        return None
    if first == last:
        return Period.quarter(year, first) if unit == "quarter" else Period.half(year, first)
    return _months(year, size * (first - 1) + 1, size * last)


def _months(year: int, first: int, last: int) -> Period | None:
    if not 1 <= year <= 9999:
        return None
    return Period.span(Period.month(year, first), Period.month(year, last))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

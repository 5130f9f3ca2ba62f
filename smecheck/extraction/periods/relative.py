"""Readers of times told by where they stand to the article's date or to the time spoken of: a match in, a draft out."""

from __future__ import annotations

import re
from dataclasses import replace

from smecheck.extraction.periods.calendar import moved, rolling, shifted, unit_around, unit_at, unit_of, year_of
from smecheck.extraction.periods.dated import number_of
from smecheck.extraction.periods.draft import Draft, Scene
from smecheck.extraction.periods.placing import placed, the_year
from smecheck.language import periods as words
from smecheck.language.periods import Relative
from smecheck.model import Edge, Period, Precision

_MID_YEAR = 6  # June
_OPENS_CLAUSE = re.compile(r"(?:^|[.;,:]|\b(?:and|but|while))\s*$")
_TELLS_WHICH = re.compile(r"\s+(?:\w+ which|that)\b")
_AFTER_A_TURN = re.compile(r"\s*(?:$|[.,;:)!?\"”’]|(?:and|but|to|when|while|at|in|as|or)\b)")


def relative(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "this year", "last month", "the past three years", "the previous quarter", "that year"."""
    place = words.relatives()[" ".join(match["relative"].split())]
    unit = words.units()[" ".join(match["unit"].split())]
    if place.shift and (scene.low[match.end() : match.end() + 4] == " of " or _is_the_last_one(scene, match)):
        return None
    if match["unit"].endswith("s") and not match["count"] and (place.rolls or place.of_text):
        return None
    if place.of_text or (unit == "day" and not match["count"]):
        return _beside_the_text(scene, match, place, unit)
    if not scene.anchor:
        return None
    period = _from(scene.anchor, place, unit, match["count"])
    return Draft(*match.span(), period, anchored=True) if period else None


def _is_the_last_one(scene: Scene, match: re.Match[str]) -> bool:
    """Whether words behind tell which time is the last one: "the last year for which there are figures"."""
    pointed = match[0].startswith("the ") or scene.word_before(match.start()).lower() == "the"
    return pointed and bool(_TELLS_WHICH.match(scene.low, match.end()))


def _from(base: Period, place: Relative, unit: str, count: str | None) -> Period | None:
    size, name = (6, "month") if unit == "half" else (1, unit)
    if count:
        return rolling(base, name, place.shift * size * number_of(count)) if place.rolls_many else None
    if place.rolls:
        return rolling(base, name, place.shift * size)
    return unit_at(base, unit, place.shift)


def _beside_the_text(scene: Scene, match: re.Match[str], place: Relative, unit: str) -> Draft | None:
    focus = scene.focus
    if focus is None and place.shift < 0 and unit != "day":
        period = _from(scene.anchor, place, unit, match["count"]) if scene.anchor else None
        return Draft(*match.span(), period, anchored=True, back=True) if period else None
    period = _from(focus, place, unit, match["count"]) if focus else None
    if not period:
        return None
    return Draft(*match.span(), period, anchored=_focus_anchored(scene), back=place.shift < 0 and not match["count"])


def _focus_anchored(scene: Scene) -> bool:
    return any(draft.anchored for draft in scene.drafts if draft.period == scene.focus)


def ago(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "three years ago" from the article's date; "a year earlier", "the month before" from the time spoken of."""
    if match["the2"]:
        return _shifted_focus(scene, match, match["the2"], -1)
    unit = words.units()[" ".join(match["unit"].split())]
    if unit not in ("day", "week", "month", "quarter", "year"):
        return None
    many = number_of(match["count"]) if match["count"] else 1
    if match["ago"]:
        return _ago(scene, match, unit, many) if match["count"] else None
    opens = match[0].endswith(("later", "earlier")) and _OPENS_CLAUSE.search(scene.low, 0, match.start())
    if not opens and not _AFTER_A_TURN.match(scene.low, match.end()):
        return None
    return _shifted_focus(scene, match, unit, many if match["on"] else -many)


def _ago(scene: Scene, match: re.Match[str], unit: str, many: int) -> Draft | None:
    anchor = scene.anchor
    there = moved(anchor.start, unit, -many) if anchor and unit_of(anchor, unit) else None
    period = unit_around(there, unit) if there else None
    return Draft(*match.span(), period, anchored=True, back=True) if period else None


def months_ago(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "two Septembers ago": of the past ones of that name, that many back."""
    anchor, number = scene.anchor, words.months()[match["month"]]
    if anchor is None or anchor.precision not in (Precision.DAY, Precision.MONTH):
        return None
    passed = number < anchor.start.month  # this year's is one of them
    year = anchor.start.year - number_of(match["count"]) + passed
    return Draft(*match.span(), Period.month(year, number), anchored=True, back=True)


def _shifted_focus(scene: Scene, match: re.Match[str], unit: str, count: int) -> Draft | None:
    if scene.focus:
        period = shifted(scene.focus, unit, count)
        return Draft(*match.span(), period, _focus_anchored(scene), back=True) if period else None
    if not scene.anchor or count > 0:
        return None
    period = unit_at(scene.anchor, unit, count)
    return Draft(*match.span(), period, anchored=True, back=True) if period else None


def until_now(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "so far", "to date", "so far this year", "year to date": up to the article's date."""
    anchor = scene.anchor
    if scene.word_before(match.start()).lower() in words.words("until_now_not_after") or not anchor:
        return None
    if match["year"]:
        if int(match["year"]) != year_of(anchor):
            return None
        return Draft(
            *match.span(), Period(Period.year(anchor.start.year).start, anchor.end, Precision.SPAN), anchored=True
        )
    unit = match["unit"] or match["unit2"]
    if not unit:
        return Draft(*match.span(), anchor, anchored=True)
    around = unit_of(anchor, unit)
    if not around:
        return None
    return Draft(*match.span(), Period(around.start, anchor.end, Precision.SPAN), anchored=True)


def same_period(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "the same period last year", "the corresponding month of 2023": the time spoken of, in another year."""
    focus = scene.focus
    if not focus or year_of(focus) is None:
        return None
    if match["year"]:
        year: int | None = int(match["year"])
    elif match["relative"] in ("last", "this"):
        said = unit_at(scene.anchor, "year", -1 if match["relative"] == "last" else 0) if scene.anchor else None
        year = said.start.year if said else None
    else:
        year = focus.start.year - 1
    period = shifted(focus, "year", year - focus.start.year) if year else None
    return (
        Draft(*match.span(), period, anchored=not match["year"] and _focus_anchored(scene), back=True)
        if period
        else None
    )


def named_day(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "yesterday": a day beside the article's day; "USA Today" is a name."""
    word, anchor = " ".join(match["day"].split()), scene.anchor
    if not anchor or anchor.precision is not Precision.DAY or scene.text[match.end() : match.end() + 2] in ("'s", "’s"):
        return None
    if scene.text[match.start()].isupper() and not scene.opens_a_sentence(match.start()):
        return None
    found = moved(anchor.start, "day", words.named_days()[word])
    return Draft(*match.span(), Period.day(found), anchored=True) if found else None


def year_end(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "year-end 2024", "by year-end", "the end of the year"."""
    if match["year"] or match["short"]:
        year = int(match["year"]) if match["year"] else 2000 + int(match["short"])
        return Draft(*match.span(), Period.year(year), edge=Edge.END)
    if match["this"] and not _an_edge_stands_before(scene, match.start()):
        return None
    edge = None if match["this"] else Edge.END
    draft = placed(scene, match, Period.year) if match["relative"] else None
    said, anchored = the_year(scene, match.start())
    if draft or not said:
        return replace(draft, edge=edge) if draft else None
    return Draft(*match.span(), Period.year(said), anchored=anchored, edge=edge)


def mid_year(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "midyear", "mid-year 2024", "the middle of the year": that year with its middle; else the last one begun."""
    draft = placed(scene, match, lambda year: Period.month(year, _MID_YEAR) if 1 <= year <= 9999 else None)
    if draft is None or draft.period is None:
        return None
    return replace(draft, period=Period.year(draft.period.start.year), partial=None, edge=Edge.MIDDLE)


def _an_edge_stands_before(scene: Scene, position: int) -> bool:
    before = scene.low[max(0, position - 32) : position].rstrip()
    return any(before.endswith(edge) for edge in words.edges() if edge.endswith((" of", " through", " into")))

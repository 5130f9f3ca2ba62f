"""The shapes of time expressions as regular expressions over lower-case text, made from the word lists once."""

from __future__ import annotations

import re
from functools import cache

from smecheck.language import periods as words
from smecheck.language.periods import any_of

YEAR = r"(?:1[5-9]|20|21)\d\d(?!\d|%|[.,]\d|[-–/]\d)"
_LONGEST_SHORT_FORM = len("sept")
_ORDINAL_TAIL = r"(?:st|nd|rd|th)?"
# White space within a date may hold one line break, never a blank line.
_GAP = r"[^\S\n]{0,4}\n?[^\S\n]{0,4}"
_GROUP = re.compile(r"\(\?P<\w+>")


@cache
def month() -> str:
    """Any month, its short forms with their stop."""
    short = [name for name in words.months() if len(name) <= _LONGEST_SHORT_FORM]
    full = [name for name in words.months() if len(name) > _LONGEST_SHORT_FORM]
    return rf"(?:(?:{any_of(full)}|may|june|july)\b|{any_of(short)}\b\.?)"


@cache
def count() -> str:
    """A small whole number in words or figures."""
    return rf"(?:{any_of(words.counts())}|\d{{1,2}})\b"


@cache
def ordinal() -> str:
    """First to fourth."""
    return any_of(words.ordinals())


@cache
def year_said() -> str:
    """A year after a part of it: " of 2024", ", 2024", " of last year", " of the year"."""
    counted = any_of(set(words.words("counted_units")) - set(words.words("people")))
    relative = any_of([word.removeprefix("the ") for word in words.relatives()])
    return (
        rf"(?:(?:,?\s+(?:of|in)|,)?\s+(?:(?:the\s+)?(?:year\s+)?(?P<year>{YEAR})(?!\s+{counted}\b)"
        rf"|['’](?P<short>\d\d)\b|(?:the\s+)?(?P<relative>{relative})\s+year\b|(?P<same>the\s+year)\b(?!\s+(?:before|after))))"
    )


@cache
def compiled(name: str) -> re.Pattern[str]:
    """The pattern of that name, compiled on first use."""
    return re.compile(_SHAPES[name]())


@cache
def any_of_shapes(names: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern that tells whether any shape of these names may stand here, so that most need not be tried."""
    return re.compile("|".join(_GROUP.sub("(?:", _SHAPES[name]()) for name in names))


def _day() -> str:
    weekday = rf"(?:{any_of(words.weekdays())}\.?,?{_GAP}(?:the\s)?)?"
    tail = r"(?:[-–]|\s(?:to|and|through|or)\s)"
    end = r"(?![\d%]|[.,:/]\d|[-–]\d|[-–]\w)"
    units = any_of(words.words("counted_units"))
    return (
        rf"{weekday}(?:(?P<month>{month()}){_GAP}(?P<day>\d{{1,2}}){_ORDINAL_TAIL}\b(?:{tail}(?P<last>\d{{1,2}}){_ORDINAL_TAIL})?{end}"
        rf"|(?P<day2>\d{{1,2}}){_ORDINAL_TAIL}(?:{tail}(?P<last2>\d{{1,2}}){_ORDINAL_TAIL})?{_GAP}(?:of{_GAP})?(?P<month2>{month()})(?!\w))"
        rf"(?!\s+{units}\b){year_said()}?"
    )


def _month() -> str:
    before = any_of(["last", "next", "this"])
    name = rf"(?P<month>{month()})(?!\w|-(?!{month()}))"
    return rf"(?:(?P<before>{before})\s+)?{name}(?:{year_said()}|['’](?P<short2>\d\d)\b)?"


def _month_range() -> str:
    """What follows the first month of "March to June"."""
    return rf"\s*(?:[-–—]|\s(?:to|through|until)\s)\s*{month()}(?!\w)"


def _weekday() -> str:
    names = any_of([name for name in words.weekdays() if name.endswith("day")])
    parts = any_of(words.words("parts_of_day"))
    before = any_of(["last", "next", "this", "coming", "this coming", "the following"])
    return rf"(?:(?P<before>{before})\s+)?(?P<weekday>{names})\b(?!s\b)(?:\s+{parts}\b)?"


def _part() -> str:
    """A quarter or half, or several in a row."""
    number = rf"(?P<number>{ordinal()})(?:\s*(?P<to>and|to|through|[-–])\s*(?:the\s+)?(?P<last>{ordinal()}))?"
    return rf"{number}[-\s]+(?P<part>quarter|half)s?\b(?:\s+(?:year|period)\b)?(?:{year_said()}|(?!\s+of\b|-))"


def _short_part() -> str:
    year = rf"(?:[-\s]?(?:of\s+)?(?P<year>{YEAR})|\s?['’](?P<short>\d\d)\b)?(?!\s?(?:of\s+)?(?:fy|fiscal|financial))"
    return (
        rf"(?:(?P<year0>{YEAR})[-\s]?)?(?P<part>[qh])(?P<number>[1-4])(?:\s?[-–]\s?[qh]?(?P<last>[1-4]))?(?!\w|[.,]\d){year}"
        rf"|(?P<number2>[1-4])(?P<part2>[qh])(?:\s?(?P<year2>{YEAR})|\s?['’]?(?P<short2>\d\d))(?!\w)"
    )


def _first_units() -> str:
    return rf"first\s+(?P<count>{count()})[-\s]+(?P<unit>months|quarters)\b(?:{year_said()}|(?!\s+of\b))"


def _units_to() -> str:
    """ "the 12 months to June 2024", "the quarter ended March 31"."""
    return (
        rf"(?:(?P<count>{count()})[-\s]+)?(?P<unit>months?|quarters?|(?:fiscal\s+|financial\s+)?years?)\s+"
        rf"(?:period\s+)?(?:to|through|ended|ending|ended\s+in|ended\s+on|ending\s+in|ending\s+on)\s+(?:the\s+end\s+of\s+)?"
        rf"(?:(?P<day2>\d{{1,2}})\s+)?(?P<month>{month()})(?:\s+(?P<day>\d{{1,2}})(?!\d))?{year_said()}?"
    )


def _years() -> str:
    """One year, or two with a dash, a slash or "to" between them."""
    return (
        r"(?P<year>(?:1[5-9]|20|21)\d\d)"
        r"(?:(?:\s?[-–—/]\s?(?=\d{4})|[-–—/])(?P<last>(?:1[5-9]|20|21)\d\d|\d\d)(?!\d|%|[.,]\d|[-–/]\d))?"
        r"(?!\d|%|[.,]\d|[-–/]\d|\s[-–—]\s?\d{4})"
    )


def _decade() -> str:
    return r"(?:(?P<century>(?:1[5-9]|20|21))|['’])(?P<ten>\d)0s\b"


def _fiscal() -> str:
    years = r"(?P<year>(?:19|20)\d\d)(?:\s?[-–/]\s?(?P<last>\d{4}|\d\d))?(?!\d|[.,]\d)"
    return (
        rf"(?:fiscal|financial)(?:\s+year)?\s+{years}"
        rf"|fy\s?['’]?(?:{years.replace('<year>', '<year2>').replace('<last>', '<last2>')}"
        rf"|(?P<short>\d\d)(?:\s?[-–/]\s?(?P<last3>\d\d))?(?!\d|[.,]\d))"
        rf"|{years.replace('<year>', '<year3>').replace('<last>', '<last4>')}\s+(?:fiscal|financial)\s+year\b"
        rf"|(?P<fiscal_relative>this|last|next|the\s+current|the\s+previous|current|previous)\s+(?:fiscal|financial)\s+year\b"
    )


def _plan() -> str:
    ordinal_words = any_of(words.plan_ordinals())
    first = rf"(?:(?P<figure>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{ordinal_words}))"
    last = rf"(?:(?P<last_figure>\d{{1,2}})(?:st|nd|rd|th)|(?P<last_word>{ordinal_words}))"
    return rf"{first}(?:\s+and\s+(?:the\s+)?{last})?\s+five[-\s]year\s+(?:\w+\s+)?plan(?:s|ning)?\b(?:\s+periods?\b)?"


def _years_to() -> str:
    """ "the five years to 2023"."""
    return rf"(?P<count>{count()})[-\s]+years?\s+(?:to|through|ended|ending|ending\s+in|ended\s+in)\s+(?P<year>{YEAR})"


def _relative() -> str:
    units = any_of([name for name, unit in words.units().items() if unit != "fiscal"])
    return (
        rf"(?P<relative>{any_of(words.relatives())})\s+(?:(?P<count>{count()})[-\s]+)?(?:calendar\s+|full\s+|whole\s+)?"
        rf"(?P<unit>{units})\b(?!-)(?!\s+(?:fiscal|financial)\b)"
    )


def _ago() -> str:
    units = any_of(words.units())
    return (
        rf"(?:(?P<count>an?|{count()})|(?P<the>the))[-\s]+(?P<unit>{units})[-\s]+(?:(?P<ago>ago)|(?P<back>earlier|before)|(?P<on>later|after|on))\b"
        rf"|(?P<the2>year|month|quarter)[-\s](?P<back2>earlier|ago)(?=\s+(?:period|quarter|month|level|figure)\b)"
    )


def _months_ago() -> str:
    """ "two Septembers ago"."""
    return rf"(?P<count>{count()})[-\s]+(?P<month>{any_of(words.months())})s\s+(?:ago|back)\b"


def _until_now() -> str:
    after = any_of(words.words("until_now_not_before"))
    return (
        rf"{any_of(words.words('until_now'))}\b(?!\s+{after}\b)(?:,?\s+(?:in\s+)?(?:(?:this|the\s+current)\s+(?P<unit>year|month|quarter|week)\b"
        rf"|(?P<year>{YEAR})))?|(?P<unit2>year|month|quarter)[-\s]to[-\s]date\b"
    )


def _same_period() -> str:
    """ "the same period last year", "the corresponding month of 2023"."""
    return (
        rf"(?:same|corresponding|comparable)\s+(?P<unit>period|time|quarter|month|week|day|half)\s*"
        rf"(?:(?:,?\s*(?:of|in))?\s*(?:the\s+)?(?:(?P<year>{YEAR})|(?P<relative>last|this|previous|preceding)\s+year\b|year\s+(?P<before>before|earlier)\b)"
        rf"|a\s+year\s+(?P<ago>ago|earlier|before)\b)"
    )


def _named_day() -> str:
    return rf"(?P<day>{any_of(words.named_days())})\b"


def _year_end() -> str:
    of_the_year = r"(?:(?<=of\s)|(?<=through\s)|(?<=into\s))the\s+(?P<this>year)\b(?!-)"
    return rf"(?:the\s+)?year(?:['’]s)?(?:[-\s]end)\b(?:{year_said()})?|end[-\s]year\b|{of_the_year}"


def _mid_year() -> str:
    """ "midyear", "mid-year 2024"."""
    return rf"mid[-\s]?year\b(?!-|\s+(?:{any_of(words.words('mid_year_nouns'))})\b)(?:{year_said()})?"


_SHAPES = {
    "day": _day,
    "month": _month,
    "month_range": _month_range,
    "weekday": _weekday,
    "part": _part,
    "short_part": _short_part,
    "first_units": _first_units,
    "units_to": _units_to,
    "years": _years,
    "years_to": _years_to,
    "decade": _decade,
    "fiscal": _fiscal,
    "plan": _plan,
    "relative": _relative,
    "ago": _ago,
    "months_ago": _months_ago,
    "until_now": _until_now,
    "same_period": _same_period,
    "named_day": _named_day,
    "year_end": _year_end,
    "mid_year": _mid_year,
}


@cache
def any_of_words(section: str) -> re.Pattern[str]:
    """Any whole word of a section of the word lists, in lower-case text."""
    return re.compile(rf"\b{any_of(words.words(section))}\b")


@cache
def edge_verb() -> re.Pattern[str]:
    """A verb right before a year by which somebody is at one end of it."""
    return re.compile(rf"(?<![a-z])(?P<verb>{any_of(words.edge_verbs())})\s+(?:the\s+)?$")

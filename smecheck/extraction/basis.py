"""What a change in percent is measured against: a number, its sentence and its times in, a Basis or None out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from smecheck.language.bases import bases, basis_of, beside_pace, told_in
from smecheck.language.changes import changes
from smecheck.language.movement import movement
from smecheck.model import Basis, Period, PeriodMention, Precision, Span
from smecheck.model.records import record

_MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}
_BACK = {1: Basis.MONTH, 3: Basis.QUARTER, 12: Basis.YEAR}
_WORD = re.compile(r"[^\s,()]+")


@record(frozen=True, slots=True)
class Around:
    """A number in percent with what its basis may be told by.

    text: the article. sentence: its sentence. numbers: all numbers in percent or points of it, in order. periods: its
    times. before: the text of the sentence before, where this one looks back at it; else "".
    """

    text: str
    sentence: Span
    numbers: tuple[Span, ...]
    periods: Sequence[PeriodMention]
    before: str = ""


def basis(around: Around, number: Span, period: Period | None, *, sized: bool, moved_to: bool) -> Basis | None:
    """What a number is told to be measured against, or None.

    sized: it is the size of a change ("rose 5 percent"). moved_to: it is where a rate went to or came from, so that
    "from a month earlier" speaks of the rate. The words behind a number come before those ahead of it; a basis other
    than the year before holds on for the numbers that follow, unless these name a rate of their own.
    """
    if number not in around.numbers:
        return None
    place = around.numbers.index(number)
    if (found := _own(around, place, period, sized=sized, moved_to=moved_to)) is not None:
        return found
    for earlier in reversed(range(place)):
        if _renamed(around, around.numbers[earlier].end, number.start):
            return None
        if (found := _own(around, earlier, None, sized=True, moved_to=False)) is not None:
            return None if found is Basis.YEAR else found
    if around.before and not _renamed(around, around.sentence.start, number.start):
        told = told_in(around.before)
        return next(iter(told)) if len(told) == 1 and Basis.YEAR not in told else None
    return None


def _renamed(around: Around, start: int, end: int) -> bool:
    """Whether a stretch names a rate anew."""
    return not movement().rates.isdisjoint(re.findall(r"[a-z]+", around.text[start:end].lower()))


def _own(around: Around, place: int, period: Period | None, *, sized: bool, moved_to: bool) -> Basis | None:
    """What the words on either side of a number tell of it alone."""
    number = around.numbers[place]
    start = around.numbers[place - 1].end if place else around.sentence.start
    end = around.numbers[place + 1].start if place + 1 < len(around.numbers) else around.sentence.end
    if not moved_to and (found := _compared(around, number.end, end, period, sized=sized)) is not None:
        return found
    behind = _up_to_a_wall(around.text[number.end : end].lower())
    ahead = _from_a_wall(around.text[start : number.start].lower(), first=not place)
    return _told_behind(behind) or _told_ahead(ahead) or (_fronted(ahead) if sized and not place else None)


def _told_behind(behind: str) -> Basis | None:
    beside = bases().adjectives.match(behind.lstrip(" ,("))
    if beside is not None:
        return basis_of(beside)
    told = bases().told.search(behind)
    return basis_of(told) if told is not None else None


def _told_ahead(ahead: str) -> Basis | None:
    if bases().unclear.search(ahead):
        return None
    told = list(bases().told.finditer(ahead))
    told += [m for m in bases().adjectives.finditer(ahead) if beside_pace(ahead, m) or not ahead[m.end() :].strip()]
    last = max(told, key=lambda match: match.end(), default=None)
    return basis_of(last) if last is not None else None


def _fronted(ahead: str) -> Basis | None:
    """ "Compared with the month before, prices rose …"."""
    opened = _opening().match(ahead.lstrip())
    return basis_of(opened) if opened is not None else None


def _compared(around: Around, start: int, end: int, period: Period | None, *, sized: bool) -> Basis | None:
    """The time before that the words right behind a number compare it with ("in June from the month before")."""
    low = around.text[start:end].lower()
    lead = _leads(sized).search(low)
    if lead is None or not _only_times(around, start, start + lead.start()):
        return None
    if (back := _leading_back(sized).match(low, lead.start())) is not None:
        return basis_of(back)
    named = next((m.period for m in around.periods if m.span.start == start + lead.end()), None)
    return _BACK.get(_months_apart(named, period)) if named is not None and period is not None else None


def _only_times(around: Around, start: int, end: int) -> bool:
    """Whether nothing but times, places and words of comparison stand in a stretch."""
    words = _WORD.findall(around.text[start:end])
    plain = bases().between | changes().times
    return all(word.lower() in plain or word[0].isupper() or word.isdigit() for word in words)


def _months_apart(earlier: Period, later: Period) -> int:
    """How many months lie between two periods of one length; 0 where they have none in common."""
    if earlier.precision is not later.precision or earlier.precision not in _MONTHS:
        return 0
    one, other = earlier.start, later.start
    return (other.year - one.year) * 12 + other.month - one.month


def _up_to_a_wall(behind: str) -> str:
    wall = bases().walls.search(behind)
    return behind[: wall.start()] if wall else behind


def _from_a_wall(ahead: str, *, first: bool) -> str:
    """What stands in the clause before a number; behind another number, not that one's own words."""
    walls = [wall.end() for wall in bases().walls.finditer(ahead)]
    if walls:
        return ahead[walls[-1] :]
    return ahead if first else ahead.partition(",")[2]


@cache
def _leads(sized: bool) -> re.Pattern[str]:
    table = bases()
    return re.compile(rf"\b{table.sized if sized else table.leads}\s+(?:{table.fillers}\s+)*")


@cache
def _leading_back(sized: bool) -> re.Pattern[str]:
    table = bases()
    return re.compile(rf"{table.sized if sized else table.leads}\s+(?:{table.fillers}\s+)*?{table.earlier.pattern}")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"{_leading_back(sized=False).pattern}[^,]{{0,40}},")

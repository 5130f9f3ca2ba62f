"""Neighbouring figures brought together: ranges into one, scale words and units carried back, dollars with cents."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from smecheck.extraction.numbers import change
from smecheck.extraction.numbers.draft import Form, Move
from smecheck.extraction.numbers.measure import SHARE, Figure
from smecheck.extraction.numbers.numeral import ONE
from smecheck.extraction.numbers.page import Page


class Tie(StrEnum):
    """How two neighbouring figures hang together."""

    DASH = "dash"
    TO = "to"
    AND = "and"
    OR = "or"
    IN = "in"  # one in five
    COMMA = "comma"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Joined:
    """One quantity: its figure, the upper end of a range, and how it stands to the figures beside it.

    from_, to: it is the level before or after a change ("from 4,000 to 3,500"). alternative: one of several of which
    one holds ("three or four").
    """

    figure: Figure
    high: Decimal | None = None
    from_: bool = False
    to: bool = False
    alternative: bool = False


_TIES = (
    (re.compile(r"\s?[-–−]\s?|—|\s?~\s?"), Tie.DASH),
    (
        re.compile(
            r"[\s-]+to[\s-]+(?:about |around |nearly |almost |roughly |over |more than |as (?:much|many|high) as )?|\s?-\sto\s"
        ),
        Tie.TO,
    ),
    (re.compile(r"\s+(?:in|out of)\s+(?:every\s+)?|-in-|-out-of-"), Tie.IN),
    (re.compile(r",?-?\s+and\s+(?:about |around |nearly |almost |roughly )?"), Tie.AND),
    (re.compile(r",?-?\s+or\s+(?:even )?(?:about |around |nearly |almost |roughly )?|-or-"), Tie.OR),
    (re.compile(r",\s+"), Tie.COMMA),
)
_LONGEST_TIE = 22
_FROM = re.compile(
    r"\b(?:from|of)\s+(?:(?:about|around|nearly|almost|roughly|some|just|only|over|under|more than|less than|an?|estimated)\s+){0,2}$"
)
_BETWEEN = re.compile(r"\bbetween\s+(?:(?:about|around|nearly|almost|roughly|some|an|a|estimated)\s+){0,2}$")
_CENTS = re.compile(r"\s+(?:and\s+)?$")
_CARRIED = frozenset({"share", "point", "index", "time", "age", "multiple"})


def join(page: Page, figures: list[Figure]) -> list[Joined]:
    """The quantities that the figures of a page make, in order."""
    figures = _ratios(page, _with_cents(page, figures))
    ties = [tie_between(page, left, right) for left, right in zip(figures, figures[1:], strict=False)]
    figures = _carried(page, figures, ties)
    found: list[Joined] = []
    place = 0
    while place < len(figures):
        step = _pair(page, figures, ties, place)
        found += step
        place += 1 if len(step) == 1 and step[0].high is None else 2
    return found


def tie_between(page: Page, left: Figure, right: Figure) -> Tie:
    """What the words between two figures make of them."""
    if right.start - left.end > _LONGEST_TIE or right.start < left.end:
        return Tie.NONE
    between = page.lower[left.end : right.start]
    for pattern, tie in _TIES:
        if pattern.fullmatch(between):
            return tie
    return Tie.NONE


def _pair(page: Page, figures: list[Figure], ties: list[Tie], place: int) -> list[Joined]:
    """The quantity at `place`: a range with the next figure, or the figures as they stand."""
    left = figures[place]
    if place + 1 == len(figures):
        return [Joined(left)]
    right, tie = figures[place + 1], ties[place]
    if tie is Tie.DASH and _is_range(left, right):
        return [_range(left, right)]
    if tie is Tie.AND and _preceded(page, left, _BETWEEN) and _is_range(left, right):
        return [_range(left, right)]
    if tie is Tie.TO and left.unit.dimension == right.unit.dimension:
        return _to(page, left, right)
    if tie is Tie.OR and _same_kind(left, right):
        return [Joined(left, alternative=True), Joined(right, alternative=True)]
    return [Joined(left)]


def _to(page: Page, left: Figure, right: Figure) -> list[Joined]:
    from_ = _preceded(page, left, _FROM)
    moved = change.cue_of(page, left)
    if from_ and (moved or not _is_range(left, right)):
        return [Joined(left, from_=True), Joined(right, to=True)]
    if _is_range(left, right) and not (moved and moved.move is Move.BY and _each_whole(left, right)):
        return [_range(left, right)]
    return [Joined(left)]


def _each_whole(left: Figure, right: Figure) -> bool:
    """Whether both ends are figures in their own right: "added 58.1 to 3,253.4", "rose $2 to $58"."""
    return left.open == right.open and (left.prefixed or left.open or left.end > left.numeral.end)


def _preceded(page: Page, figure: Figure, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(page.lower, max(0, figure.start - 40), figure.start))


def _is_range(left: Figure, right: Figure) -> bool:
    rising = left.numeral.value < right.numeral.value and right.numeral.value > 0
    return rising and _same_kind(left, right) and not left.numeral.doubt


def _same_kind(left: Figure, right: Figure) -> bool:
    return left.unit == right.unit and left.numeral.form is not Form.ONE_OF


def _range(left: Figure, right: Figure) -> Joined:
    step = min(left.numeral.step, right.numeral.step)
    numeral = replace(left.numeral, end=right.numeral.end, step=step, doubt=left.numeral.doubt or right.numeral.doubt)
    figure = replace(right, numeral=numeral, start=left.start, change=left.change or right.change)
    return Joined(figure, high=right.numeral.value)


def _carried(page: Page, figures: list[Figure], ties: list[Tie]) -> list[Figure]:
    """The figures with what a later one tells of an earlier: "$12 to $14 million", "50 and 60 percent"."""
    carried = list(figures)
    listing = False
    for place in range(len(ties) - 1, -1, -1):
        tie, left, right = ties[place], carried[place], carried[place + 1]
        listing = tie in (Tie.AND, Tie.OR) or (tie is Tie.COMMA and listing)
        if tie in (Tie.NONE, Tie.IN) or (tie is Tie.COMMA and not listing):
            continue
        if tie is Tie.AND and _names_a_noun(left):
            continue
        carried[place] = _carry_unit(_carry_scale(left, right, tie), right)
        carried[place + 1] = _carry_on(page, carried[place], right, tie)
    return carried


def _names_a_noun(left: Figure) -> bool:
    return left.numeral.form is Form.ONE_OF


def _carry_scale(left: Figure, right: Figure, tie: Tie) -> Figure:
    """Give `left` the scale word of `right`, unless it has its own or is too large for it ("$200 to $4 million")."""
    power = right.numeral.power
    alike = left.prefixed == right.prefixed or left.prefixed
    if (
        power == 1
        or left.numeral.power > 1
        or not alike
        or not (left.open or left.prefixed)
        or tie is Tie.COMMA
        and not left.open
    ):
        return left
    if tie is Tie.AND and left.prefixed and right.prefixed:
        return left
    if left.numeral.value >= 1000 or left.numeral.value >= right.numeral.mantissa:
        return _in_doubt(left) if left.open and left.numeral.value < 1000 and tie in (Tie.DASH, Tie.TO) else left
    numeral = left.numeral
    return replace(left, numeral=replace(numeral, value=numeral.value * power, step=numeral.step * power, power=power))


def _in_doubt(figure: Figure) -> Figure:
    doubt = "the scale word behind may or may not belong to it"
    return replace(figure, numeral=replace(figure.numeral, doubt=figure.numeral.doubt or doubt))


def _carry_unit(left: Figure, right: Figure) -> Figure:
    """Give a bare `left` the unit of `right`, and a priced one its rate ("$62 and $68 per share")."""
    if left.open and not right.open and right.unit != SHARE and not right.prefixed:
        return replace(left, unit=right.unit, open=False, adjectival=right.adjectival)
    if left.unit.dimension == "money" and right.unit.name == f"{left.unit.name} {right.unit.name.partition(' ')[2]}":
        return replace(left, unit=right.unit)
    return left


def _carry_on(page: Page, left: Figure, right: Figure, tie: Tie) -> Figure:
    """Give a bare `right` the unit of `left` where no noun of its own follows: "from 208 kg to 193"; "$12 to 14 million"."""
    if not right.open or left.open or tie not in (Tie.TO, Tie.DASH):
        return right
    priced = left.prefixed and right.numeral.power >= left.numeral.power
    followed = re.match(
        r"\s+(?!(?:in|by|on|at|for|from|over|as|and|this|last|per|a|an|of|after|during|while|with|since|year|compared)\b)[a-z]",
        page.lower[right.end : right.end + 12],
    )
    if followed and not (priced and tie is Tie.DASH):
        return right
    if left.prefixed and not priced:
        return right
    return replace(right, unit=left.unit, open=False)


def _with_cents(page: Page, figures: list[Figure]) -> list[Figure]:
    """ "Thirteen dollars and forty-five cents" as one figure."""
    joined: list[Figure] = []
    for figure in figures:
        last = joined[-1] if joined else None
        if last and _completes(page, last, figure):
            numeral = replace(
                last.numeral,
                end=figure.numeral.end,
                value=last.numeral.value + figure.numeral.value,
                step=figure.numeral.step,
            )
            joined[-1] = replace(last, numeral=numeral, end=figure.end)
        else:
            joined.append(figure)
    return joined


def _completes(page: Page, main: Figure, cents: Figure) -> bool:
    small = (
        main.unit == cents.unit and main.unit.dimension == "money" and 0 < cents.numeral.value < 1 < main.numeral.value
    )
    whole = main.numeral.value == int(main.numeral.value) and main.numeral.power == ONE
    return small and whole and not main.prefixed and bool(_CENTS.fullmatch(page.lower[main.end : cents.start]))


def _ratios(page: Page, figures: list[Figure]) -> list[Figure]:
    """ "One in five", "nine out of ten" as the share they are."""
    joined: list[Figure] = []
    for figure in figures:
        last = joined[-1] if joined else None
        if (
            last
            and last.open
            and figure.open
            and tie_between(page, last, figure) is Tie.IN
            and _is_ratio(page, last, figure)
        ):
            share = last.numeral.value / figure.numeral.value
            numeral = replace(
                last.numeral, end=figure.numeral.end, value=share, step=Decimal("0.01"), form=Form.RATIO, power=ONE
            )
            joined[-1] = replace(last, numeral=numeral, end=figure.end, unit=SHARE, open=False)
        else:
            joined.append(figure)
    return joined


def _is_ratio(page: Page, part: Figure, whole: Figure) -> bool:
    top, bottom = part.numeral.value, whole.numeral.value
    between = page.lower[part.end : whole.start]
    if part.numeral.form is Form.ONE_OF or not 0 < top < bottom or top != int(top) or bottom != int(bottom):
        return False
    if "out" in between:
        return True
    return (
        bottom in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 30, 40, 50) or bottom % 100 == 0 and not 1500 < bottom < 2100
    )

"""Parts of a whole in words, alone or in a number: "two thirds", "half a million", "three and a quarter"."""

from __future__ import annotations

from decimal import Decimal

from smecheck.extraction.numbers.numeral import ONE, is_multiple, step_of
from smecheck.extraction.numbers.run import JOINED, SMALL, Figure, Run
from smecheck.extraction.numbers.tokens import Gap, Kind

_SHARE_STEP = Decimal("0.01")
_HUNDRED = Decimal(100)
_THOUSAND = Decimal(1000)
_SMALL_PARTS = (Decimal(10), _HUNDRED)
_OF_HUNDREDS = "the hundreds before a fraction may be part of it"


def small(run: Run, place: int) -> Figure | None:
    """A number word below a hundred."""
    kind = run.kind(place)
    if kind not in SMALL:
        return None
    value = run.tokens[place].value
    follows = kind is Kind.TENS and run.kind(place + 1) is Kind.UNIT and run.gap(place + 1) in JOINED
    if follows and run.tokens[place + 1].value > 0:
        return Figure(value + run.tokens[place + 1].value, place + 2)
    return Figure(value, place + 1)


def powers(run: Run, place: int, *, own_article: bool = False) -> tuple[Decimal, int]:
    """The powers that stand at `place` side by side, multiplied ("lakh crore"), and where they end.

    own_article: the first may have an article, since nothing stands before it ("a million").
    """
    factor, first = ONE, place if own_article else -1
    while run.kind(place) is Kind.POWER and (
        place == first or (run.gap(place) in JOINED and not run.tokens[place].article)
    ):
        factor *= run.tokens[place].value
        place += 1
    return factor, place


def is_share(run: Run, place: int) -> bool:
    """Whether a part of a whole starts at `place`."""
    return share(run, place) is not None


def share(run: Run, place: int) -> Figure | None:
    """A part of a whole by itself: "two thirds", "three-fifths", "a quarter", "half"."""
    if run.kind(place) is Kind.PART:
        token = run.tokens[place]
        multiplies = run.kind(place + 1) is Kind.POWER and run.gap(place + 1) is Gap.SPACE
        if token.plural or not (token.article or token.value == 2 or multiplies):
            return None
        return Figure(1 / token.value, place + 1, ONE, _SHARE_STEP)
    top = small(run, place)
    if top is None or run.kind(top.place) is not Kind.PART or run.gap(top.place) not in JOINED:
        return None
    part = run.tokens[top.place]
    if (
        top.value >= part.value
        or (part.plural is (top.value == 1) and not part.measured)
        or (part.period and run.gap(top.place) is Gap.SPACE and not _clear(run, top.place))
    ):
        return None
    return Figure(top.value / part.value, top.place + 1, ONE, _SHARE_STEP)


def _clear(run: Run, place: int) -> bool:
    """Whether a quarter is a part, not three months: something is added or multiplied, or percent follow."""
    return (
        run.tokens[place].measured
        or (run.tokens[place].of and run.tokens[place - 1].value == 3)
        or run.gap(place - 1) in (Gap.AND, Gap.AND_A)
    )


def scaled_share(run: Run, part: Figure) -> Figure | None:
    """ "Half a million", "two thirds of a million", "half a dozen", "quarter million"."""
    place = part.place
    if run.kind(place) not in (Kind.POWER, Kind.BUNCH) or run.gap(place) not in (*JOINED, Gap.A, Gap.OF_A):
        return None
    factor = run.tokens[place].value
    step = factor / 10 if run.kind(place) is Kind.POWER else ONE
    return Figure(part.value * factor, place + 1, factor, step)


def with_share(run: Run, figure: Figure) -> Figure | None:
    """ "Two and a half", "one million and a half", "five and a half million"."""
    place, gap = figure.place, run.gap(figure.place)
    if gap not in (Gap.AND, Gap.AND_A, Gap.SPACE):
        return None
    part = share(run, place) if gap is not Gap.AND_A else _after_article(run, place)
    if part is None or (gap is Gap.SPACE and run.kind(place) is Kind.PART):
        return None
    if figure.power > 1:
        scaled = scaled_share(run, part)
        if scaled:
            return Figure(figure.value + scaled.value, scaled.place, scaled.power, scaled.step)
        return Figure(figure.value + part.value * figure.power, part.place, figure.power, figure.power / 10)
    of_hundreds = is_multiple(figure.value, 100) and gap is Gap.AND and run.tokens[part.place - 1].value >= _HUNDRED
    doubt = _OF_HUNDREDS if figure.value and of_hundreds else None
    mixed = Figure(figure.value + part.value, part.place, ONE, _SHARE_STEP, doubt)
    factor, after = powers(run, mixed.place)
    return Figure(mixed.value * factor, after, factor, factor / 10) if factor > 1 else mixed


def _after_article(run: Run, place: int) -> Figure | None:
    if run.kind(place) is not Kind.PART or run.tokens[place].plural:
        return None
    return Figure(1 / run.tokens[place].value, place + 1, ONE, _SHARE_STEP)


def with_bunch(run: Run, figure: Figure) -> Figure | None:
    """ "Two dozen"."""
    place = figure.place
    if run.kind(place) is not Kind.BUNCH or run.gap(place) not in JOINED:
        return None
    return Figure(figure.value * run.tokens[place].value, place + 1)


def with_tiny_part(run: Run, figure: Figure) -> Figure | None:
    """ "Five hundred millionths", "12 hundredths of a second": a part so small that any number of them is a share."""
    place = figure.place
    if run.kind(place) is not Kind.PART or run.gap(place) not in JOINED:
        return None
    part = run.tokens[place]
    few = part.of and part.value in _SMALL_PARTS and figure.value < part.value
    if not part.plural or not (part.value >= _THOUSAND or few):
        return None
    return Figure(figure.value / part.value, place + 1, ONE, figure.step / part.value)


def with_point(run: Run, figure: Figure) -> Figure | None:
    """ "Two hundred point seventy-one", "five point five million", "one point oh two"."""
    place, gap = figure.place, run.gap(figure.place)
    if gap not in (Gap.POINT, Gap.POINT_OH) or not is_multiple(figure.value, 1):
        return None
    digits = "0" if gap is Gap.POINT_OH else ""
    while (part := small(run, place)) and (place == figure.place or run.gap(place) in JOINED):
        digits += str(part.value)
        place = part.place
    if not digits:
        return None
    value = figure.value + Decimal(f"0.{digits}")
    factor, after = powers(run, place)
    return Figure(value * factor, after, factor, step_of(value) * factor)

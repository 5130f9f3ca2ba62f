"""The slips that turn a fact into a wrong one: a fact and an article's day in, each wrong figure with its codes out."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from benchmarks.verdicts.facts import Fact, current
from benchmarks.verdicts.figures import SCALES, Figure, decimals, digits, plain, rounded, significant
from smecheck.model import Bound, Period, Status, Unit

_NEXT_SCALE = {"trillion": "billion", "billion": "million", "million": "billion"}
_POINTS = {"percent": Unit("percentage_point", "point"), "percentage_point": Unit("percent", "share")}
_ROUND_FROM = 1000  # trailing zeros of smaller whole numbers count as written
_HEDGE_REACH = Decimal("0.01")  # of the figure: farther off, it is the value that is wrong, not the hedge


@dataclass(frozen=True)
class Slip:
    """One way in which the figure, or a word beside it, is wrong.

    codes: any of these names it rightly. fact: whose words are printed, where not the fact's own. turned: the word for
    the direction is the opposite one. aimed: printed as an aim. aim_of: the time that an aim is for.
    """

    kind: str
    figure: Figure
    codes: frozenset[str]
    fact: Fact | None = None
    turned: bool = False
    aimed: bool | None = None
    aim_of: Period | None = None
    slots: Mapping[str, str] = field(default_factory=dict)


def slips(fact: Fact, day: datetime.date, *, told: bool) -> Iterator[Slip]:
    """Every slip that the fact can suffer in an article of that day; `told`: the article tells the figure's time.

    A figure so round that it denotes the true one too is no slip.
    """
    own = fact.figure
    for slip in _every(fact, day, told=told):
        other_value = slip.figure.unit == own.unit and slip.figure.bound == own.bound and slip.figure.value != own.value
        if not (other_value and denotes(slip.figure.value, own.value)):
            yield slip


def _every(fact: Fact, day: datetime.date, *, told: bool) -> Iterator[Slip]:
    for made in (_digits(fact), _units(fact), _directions(fact), _bounds(fact), _standing(fact, day, told=told)):
        yield from made
    yield from itertools.chain(_kin(fact, day), _periods(fact, day, told=told))
    yield from _plain(fact, day)


def _value(fact: Fact, kind: str, value: Decimal, *codes: str) -> Slip:
    return Slip(kind, replace(fact.figure, value=plain(value)), frozenset(codes) | equally_right(fact, value))


def _digits(fact: Fact) -> Iterator[Slip]:
    value, own = fact.observation.value, significant(fact.observation.value)
    share = fact.shape == "share"
    if value >= 10 and value % 10 == 0:
        yield _value(fact, "lost zero", value / 10, "SME102")
    if not share:
        yield _value(fact, "added zero", value * 10, "SME102")
    for word, scale in SCALES:
        if digits(value).endswith(word):
            other = dict(SCALES)[_NEXT_SCALE[word]]
            yield _value(fact, "scale word", value / scale * other, "SME102")
    if len(own) > 1 and own[0] != own[1]:
        swapped = own[1] + own[0] + own[2:]
        if swapped[0] != "0":
            yield _value(fact, "swapped digits", _from(swapped, value, len(own)), "SME103")
        if not (share and value >= 10):
            yield _value(fact, "doubled digit", _from(own[0] + own, value, len(own)), "SME103")


def _from(wanted: str, like: Decimal, length: int) -> Decimal:
    """The digits put where those of `like` stand: its first `length` digits are replaced."""
    return Decimal(wanted).scaleb(like.adjusted() - length + 1)


def _units(fact: Fact) -> Iterator[Slip]:
    unit = fact.measure.unit
    if unit.name in _POINTS:
        yield Slip("percent for points", replace(fact.figure, unit=_POINTS[unit.name]), frozenset({"SME104"}))
    if unit.dimension == "money":
        restated = [
            m.unit.name
            for m in fact.beat.registry.measures
            if m.id != fact.measure.id and (m.restates or m.id) == (fact.measure.restates or fact.measure.id)
        ]
        other = restated[0] if restated else "USD"
        if other != unit.name:
            yield Slip("currency", replace(fact.figure, unit=Unit(other, "money")), frozenset({"SME105"}))


def _directions(fact: Fact) -> Iterator[Slip]:
    if fact.observation.change:
        yield Slip("direction", fact.figure, frozenset({"SME108"}), turned=True)


def _bounds(fact: Fact) -> Iterator[Slip]:
    value, bound = fact.observation.value, fact.observation.bound
    if bound in (Bound.OVER, Bound.AT_LEAST):
        yield Slip("bound", replace(fact.figure, bound=Bound.UNDER), frozenset({"SME107"}))
        return
    if fact.shape not in ("count", "new", "money") or len(significant(value)) < 3:
        return
    above, below = rounded(value, 2, up=True), rounded(value, 2, up=False)
    if abs(above - value) <= _HEDGE_REACH * value:
        yield Slip("bound", Figure(above, fact.measure.unit, Bound.OVER), frozenset({"SME107"}))
    if abs(value - below) <= _HEDGE_REACH * value:
        yield Slip("bound", Figure(below, fact.measure.unit, Bound.UNDER), frozenset({"SME107"}))


def _standing(fact: Fact, day: datetime.date, *, told: bool) -> Iterator[Slip]:
    if fact.aimed:
        # What is told as done is of the present, or of a period that the article lies in.
        fits = fact.shape == "new" or (fact.shape == "count" and not told)
        if fits and fact.observation.time_period.end > day:
            yield Slip("target for achievement", fact.figure, frozenset({"SME109"}), aimed=False)
        return
    aim = current(fact.measure, day, Status.TARGET)
    if aim and aim.time_period.end > day and aim.value != fact.observation.value and fact.newest_on(day):
        codes = frozenset({"SME109"})
        yield Slip("achievement for target", fact.figure, codes, aimed=True, aim_of=aim.time_period)


def _kin(fact: Fact, day: datetime.date) -> Iterator[Slip]:
    """The figure of a related measure under this one's name; part for whole where one is part of the other."""
    if fact.aimed or not fact.newest_on(day):
        return
    for other in fact.kin(day)[:3]:
        part = other.measure.part_of == fact.measure.id or fact.measure.part_of == other.measure.id
        kind = "part for whole" if part else "another measure's"
        figure = replace(other.figure, bound=other.observation.bound)
        yield Slip(kind, figure, frozenset({"SME106"}) | equally_right(fact, other.observation.value))


def _periods(fact: Fact, day: datetime.date, *, told: bool) -> Iterator[Slip]:
    own = fact.observation
    others = [
        o
        for o in fact.measure.observations
        if o.status is own.status and o.value != own.value and o.time_period != own.time_period and o.withdrawn is None
    ]
    before = [o for o in others if o.known <= day]
    for other in before[-1:] if not told else [*before[-1:], *[o for o in others if o.known > day][:1]]:
        codes = frozenset({"SME110", "SME201"}) | equally_right(fact, other.value)
        yield Slip("another period's", replace(fact.figure, value=other.value, bound=other.bound), codes)


def _plain(fact: Fact, day: datetime.date) -> Iterator[Slip]:
    """A figure that nothing explains."""
    value = fact.observation.value
    for factor in (Decimal("0.72"), Decimal("1.35"), Decimal("0.58")):
        other = rounded(value * factor, min(3, max(2, len(significant(value)))), up=False)
        if fact.shape in ("rate", "growth", "lead") and decimals(value):
            other = plain((value * factor).quantize(Decimal("0.1")))
        if not equally_right(fact, other) and not any(k.observation.value == other for k in fact.kin(day)):
            yield Slip("another value", replace(fact.figure, value=other), frozenset({"SME101"}))
            return


def denotes(value: Decimal, other: Decimal) -> bool:
    """Whether a written value could stand for another, by its last significant digit."""
    places = min(decimals(value), decimals(plain(value)))
    step = (
        Decimal(1).scaleb(-places)
        if places or value < _ROUND_FROM
        else Decimal(1).scaleb(value.adjusted() - len(significant(value)) + 1)
    )
    return abs(value - other) <= step / 2


def equally_right(fact: Fact, value: Decimal) -> frozenset[str]:
    """The codes of explanations that fit a wrong value just as exactly, whatever slip made it."""
    own = fact.observation.value
    codes: set[str] = set()
    if value and own and value != own and denotes(value, own.scaleb(value.adjusted() - own.adjusted())):
        codes.add("SME102")
    if sorted(significant(value)) == sorted(significant(own)) and value.adjusted() == own.adjusted() and value != own:
        codes.add("SME103")
    for other in fact.measure.observations:
        if other.withdrawn is None and other.value == value and other.status is fact.observation.status:
            codes |= {"SME110", "SME201"}
    return frozenset(codes)

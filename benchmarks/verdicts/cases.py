"""Makes the cases of one registry and one set of frames: true, wrong and uncheckable articles, each with its figure."""

from __future__ import annotations

import datetime
import math
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from benchmarks.verdicts.facts import Beat, Fact, holds_until
from benchmarks.verdicts.figures import Figure, decimals, plain, rounded, significant
from benchmarks.verdicts.frames import Frame, Prose, fill
from benchmarks.verdicts.slips import Slip, slips
from smecheck.model import Bound

TRUE, SLIP, UNCHECKABLE = "true", "slip", "uncheckable"
_HEDGED_WITHIN = Decimal("0.01")
_LONG_AFTER = datetime.timedelta(days=800)  # an article that can know figures that the registry does not
_TEMPTING = tuple(map(Decimal, ("0.83", "1.4", "0.6", "0.1", "0.47", "1.9", "0.72")))


@dataclass(frozen=True)
class Case:
    """One article of one day, with the figure under test at `start`.

    truth: true, slip or uncheckable. kind: which slip or confuser, or how the true figure is told. codes: those that
    name the slip rightly. frame: the set and the number of the frame that it was made from.
    """

    id: str
    text: str
    start: int
    day: datetime.date
    truth: str
    kind: str
    codes: frozenset[str]
    frame: str


def sample(beat: Beat, prose: Prose, size: int) -> list[Case]:
    """About `size` cases: all true ones, and of the wrong and the confusing ones one in so many, always the same."""
    every = list(cases(beat, prose, 1))
    true = sum(case.truth == TRUE for case in every)
    keep = math.ceil((len(every) - true) / max(1, size - true))
    return list(cases(beat, prose, keep)) if keep > 1 else every


def cases(beat: Beat, prose: Prose, keep: int) -> Iterator[Case]:
    """Every true article, and of the others one in `keep`; slips that few facts can suffer are all kept."""
    for fact in beat.facts():
        for frame in prose.frames:
            if not fact.shapes.isdisjoint(frame.shapes):
                yield from _of_frame(frame, prose, fact, keep)


def _of_frame(frame: Frame, prose: Prose, fact: Fact, keep: int) -> Iterator[Case]:
    if frame.kind:
        if not fact.aimed and _chosen(keep, frame.kind, frame.number, fact.id):
            yield from _confusing(frame, prose, fact)
        return
    if frame.aims == fact.aimed:
        yield from _true(frame, prose, fact)
    for day in _days(frame, fact):
        for slip in slips(fact, day, told=frame.told):
            aims = fact.aimed if slip.aimed is None else slip.aimed
            if aims is frame.aims and _chosen(_rarity(slip, keep), slip.kind, frame.number, fact.id, day):
                yield from _slipped(frame, prose, fact, slip, day)


def _days(frame: Frame, fact: Fact) -> list[datetime.date]:
    """When the article may come out: when the figure is new, and, where it says of what time it is, when a newer is."""
    days = [fact.fresh] if fact.newest_on(fact.fresh) or frame.told else []
    return [*days, fact.late] if frame.told and fact.late else days


def _true(frame: Frame, prose: Prose, fact: Fact) -> Iterator[Case]:
    for day in _days(frame, fact):
        kind = "told later" if day == fact.late else "told at once"
        yield from _made(frame, prose, fact, fact.figure, day, TRUE, kind)
    if hedged := _hedged(fact):
        for day in _days(frame, fact)[:1]:
            yield from _made(frame, prose, fact, hedged, day, TRUE, "hedged")


def _hedged(fact: Fact) -> Figure | None:
    """The figure rounded up with "nearly", or rounded off with "about", where it is not round itself."""
    value = fact.observation.value
    if fact.observation.bound is not Bound.EXACT or len(significant(value)) < 2 or fact.aimed:
        return None
    above = rounded(value, len(significant(value)) - 1, up=True)
    if above - value <= _HEDGED_WITHIN * value:
        return Figure(above, fact.measure.unit, Bound.NEARLY)
    return Figure(value, fact.measure.unit, Bound.ABOUT)


def _slipped(frame: Frame, prose: Prose, fact: Fact, slip: Slip, day: datetime.date) -> Iterator[Case]:
    if slip.turned and not any(slot in frame.text for slot in ("{rose}", "{growth}", "{higher}", "{raised}")):
        return
    yield from _made(frame, prose, fact, slip.figure, day, SLIP, slip.kind, slip)


def _confusing(frame: Frame, prose: Prose, fact: Fact) -> Iterator[Case]:
    """What the registry cannot know, with a figure that tempts: near the registry's, but not it."""
    day = fact.fresh
    if frame.kind == "a newer figure":
        held = holds_until(fact.measure, fact.observation)
        day = (held or fact.observation.known) + _LONG_AFTER
    turn = zlib.crc32(f"{frame.number} {fact.id} {frame.kind}".encode())
    # Long after, a figure with a zero too few is still a slip: only another figure may be a newer one.
    factors = [f for f in _TEMPTING if frame.kind != "a newer figure" or significant(f) != "1"]
    value = fact.observation.value * factors[turn % len(factors)]
    if fact.measure.unit.dimension == "share":
        value = value if value < 100 else fact.observation.value * _TEMPTING[0]
        value = value.quantize(Decimal("0.1") if decimals(fact.observation.value) else Decimal(1))
    elif fact.measure.unit.dimension == "count":
        value = value.to_integral_value()
    if value and plain(value) != fact.observation.value:
        figure = replace(fact.figure, value=plain(value), bound=Bound.EXACT)
        yield from _made(frame, prose, fact, figure, day, UNCHECKABLE, frame.kind)


def _made(
    frame: Frame,
    prose: Prose,
    fact: Fact,
    figure: Figure,
    day: datetime.date,
    truth: str,
    kind: str,
    slip: Slip | None = None,
) -> Iterator[Case]:
    filled = fill(
        frame, prose, fact, figure, day, turned=bool(slip and slip.turned), when=slip.aim_of if slip else None
    )
    if filled is None:
        return
    told_by = f"{prose.name} #{frame.number}"
    id_ = f"{fact.id} {told_by} {day} {truth} {kind} {figure.value}{figure.unit.name}{figure.bound}"
    yield Case(id_, filled.text, filled.start, day, truth, kind, slip.codes if slip else frozenset(), told_by)


def _rarity(slip: Slip, keep: int) -> int:
    """Slips that few facts can suffer are all kept."""
    rare = ("direction", "bound", "target for achievement", "achievement for target", "part for whole", "currency")
    return 1 if slip.kind in rare else keep


def _chosen(keep: int, *of: object) -> bool:
    return keep <= 1 or zlib.crc32(" ".join(map(str, of)).encode()) % keep == 0

"""What figures denote, and the laws that intervals and agreement keep."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from smecheck.checking.compare import agreement, left_out
from smecheck.checking.figure import Figure
from smecheck.checking.interval import Interval, interval_of, roundness
from smecheck.model import Bound
from tests.checking.factories import quantity
from tests.conftest import CHECKOUT

CASES = yaml.safe_load((CHECKOUT / "tests/cases/intervals.yaml").read_text(encoding="utf-8"))
WIDER = {
    Bound.EXACT: (Bound.ABOUT,),
    Bound.NEARLY: (Bound.UNDER, Bound.AT_MOST),
    Bound.UNDER: (Bound.AT_MOST,),
    Bound.OVER: (Bound.AT_LEAST,),
}


@pytest.mark.parametrize("row", CASES, ids=[row["says"] for row in CASES])
def test_interval(row: dict[str, Any]) -> None:
    number, _ = quantity(row["says"])

    found = interval_of(number.low, number.high, number.step, number.bound)

    assert (_end(found.low), _end(found.high)) == (str(row["low"]), str(row["high"]))


def _end(end: Decimal | None) -> str:
    return "-" if end is None else f"{end.normalize():f}"


@pytest.mark.parametrize(
    ("says", "expected"),
    [("60", 10), ("50", 10), ("65", 5), ("62", 1), ("300", 100), ("250", 50), ("9,000", 1000), ("8,990", 10),
     ("12,500", 500), ("4.0 million", 100_000), ("100", 100), ("5", 1)],
)  # fmt: skip
def test_roundness(says: str, expected: int) -> None:
    number, _ = quantity(says)

    assert roundness(number.low, number.step) == expected


def test_ends_that_touch_do_not_meet_unless_both_belong() -> None:
    below, above = Interval(Decimal(1), Decimal(2)), Interval(Decimal(2), Decimal(3))

    assert not below.meets(above)
    assert Interval(Decimal(1), Decimal(2), high_closed=True).meets(Interval(Decimal(2), None, low_closed=True))


figures = st.decimals(min_value="0.1", max_value="99999999", places=1).flatmap(
    lambda value: st.builds(
        Figure,
        low=st.just(value),
        high=st.none(),
        step=st.sampled_from([Decimal("0.1"), Decimal(1), Decimal(10), Decimal(1000)]),
        bound=st.sampled_from(list(Bound)),
    )
)


@given(figures, figures)
def test_meeting_is_mutual(one: Figure, other: Figure) -> None:
    assert one.meets(other) == other.meets(one)


@given(figures)
def test_a_figure_agrees_with_itself(figure: Figure) -> None:
    assert agreement(figure, figure) is not None


@given(figures, figures)
def test_a_wider_hedge_never_loses_an_agreement(claim: Figure, known: Figure) -> None:
    for wider in WIDER.get(claim.bound, ()):
        widened = Figure(claim.low, None, claim.step, wider)
        if left_out(widened, known):
            continue  # "nearly 500" may be 500, "fewer than 500" may not
        assert agreement(claim, known) is None or agreement(widened, known) is not None


@given(figures, figures, st.integers(min_value=1, max_value=4))
def test_fewer_digits_never_lose_an_agreement(claim: Figure, known: Figure, power: int) -> None:
    if claim.bound is Bound.EXACT and agreement(claim, known):
        assert agreement(Figure(claim.low, None, claim.step * 10**power, Bound.EXACT), known)


@given(figures, figures)
def test_a_range_covers_its_ends(one: Figure, other: Figure) -> None:
    low, high = sorted((one.low, other.low))
    covering = Figure(low, high, one.step, Bound.EXACT)

    assert covering.meets(Figure(low, None, one.step, Bound.EXACT))
    assert covering.meets(Figure(high, None, one.step, Bound.EXACT))


@given(figures)
def test_signs_mirror(figure: Figure) -> None:
    negative = interval_of(-figure.low, None, figure.step, figure.bound)

    assert negative == figure.interval.mirrored()

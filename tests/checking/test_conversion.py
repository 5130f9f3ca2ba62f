"""The rates of exchange that an article implies: how many others there are, and how many of them one meets."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from smecheck.checking.conversion import Rates
from smecheck.checking.interval import Interval

ENDS = st.tuples(st.integers(1, 12), st.integers(1, 5)).map(lambda pair: (Decimal(pair[0]), Decimal(sum(pair))))


@given(st.lists(ENDS, min_size=1, max_size=8), st.data())
def test_others_are_counted_as_if_looked_at_one_by_one(
    ends: list[tuple[Decimal, Decimal]], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(ends) - 1))
    rates = [Interval(*pair) for pair in ends]
    others = rates[:place] + rates[place + 1 :]
    gathered = Rates(tuple(sorted(low for low, _ in ends)), tuple(sorted(high for _, high in ends)))
    assert gathered.besides(rates[place]) == (len(others), sum(rates[place].meets(other) for other in others))

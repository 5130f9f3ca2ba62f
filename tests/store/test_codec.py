"""What goes into the store comes out equal."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smecheck.model import (
    Article,
    Attribution,
    Claim,
    Extraction,
    Furniture,
    Mention,
    Note,
    Period,
    PeriodMention,
    Quantity,
    Role,
    Span,
    Status,
    Unit,
)
from smecheck.model.quantity import Bound, Change
from smecheck.store.codec import codec, shape_digest

spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda ends: Span(min(ends), max(ends)))
decimals = st.decimals(allow_nan=False, allow_infinity=False)
units = st.builds(Unit, st.text(), st.text(), decimals)
quantities = st.builds(
    Quantity,
    spans,
    decimals,
    st.none() | decimals,
    decimals,
    units,
    st.sampled_from(Bound),
    st.none() | st.sampled_from(Change),
)
periods = st.dates(date(1900, 1, 1)).map(Period.day) | st.integers(1900, 2100).map(Period.year)
claims = st.builds(
    Claim,
    quantity=quantities,
    sentence=spans,
    topic=st.text(),
    mentions=st.lists(st.builds(Mention, spans, st.text(), st.sampled_from(Role))).map(tuple),
    period=st.none() | periods,
    status=st.sampled_from(Status),
    negated=st.booleans(),
    converts=st.none() | spans,
    attribution=st.none() | st.builds(Attribution, spans, st.booleans()),
)
articles = st.builds(
    Article,
    path=st.text(),
    text=st.text(),
    published=st.none() | periods,
    furniture=st.lists(st.tuples(spans, st.sampled_from(Furniture))).map(tuple),
    notes=st.lists(st.builds(Note, st.text(), st.text())).map(tuple),
)
extractions = st.builds(
    Extraction, st.lists(claims).map(tuple), st.lists(st.builds(PeriodMention, spans, periods)).map(tuple)
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(articles, extractions)
def test_what_goes_in_comes_out(article: Article, extraction: Extraction) -> None:
    both = codec(tuple[Article, Extraction])
    through_json = json.loads(json.dumps(both.encode((article, extraction))))
    assert both.decode(through_json) == (article, extraction)


def test_decimals_keep_their_zeros() -> None:
    one = codec(Decimal)
    assert str(one.decode(one.encode(Decimal("4.80")))) == "4.80"


def test_another_shape_has_another_digest() -> None:
    @dataclass(frozen=True)
    class Before:
        text: str

    @dataclass(frozen=True)
    class After:
        text: str | None

    assert shape_digest(Before) != shape_digest(After)


@pytest.mark.parametrize("kind", [float, dict, int | str, list[int]])
def test_what_it_does_not_know_it_refuses(kind: object) -> None:
    with pytest.raises(TypeError):
        codec(kind)

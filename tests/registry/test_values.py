"""The small values of registry files: what is read, and what is refused rather than guessed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smecheck.model import Kind
from smecheck.registry.figures import last_digit, parse_figure
from smecheck.registry.header import meets
from smecheck.registry.units import parse_unit
from smecheck.registry.values import choice, parse_area, parse_day, parse_identifier, parse_months, parse_version


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("8997", "8997", "1"),
        ("9000", "9000", "1000"),
        ("14600", "14600", "100"),
        ("600000", "600000", "100000"),
        ("60", "60", "1"),
        ("8.20", "8.20", "0.01"),
        ("4.80", "4.8", "0.01"),
        ("010", "10", "1"),
        ("1_020_000", "1020000", "10000"),
        ("3.7e12", "3700000000000", "100000000000"),
        ("-0.3", "-0.3", "0.1"),
        ("0", "0", "1"),
        ("-9000", "-9000", "1000"),
    ],
)
def test_figure(text: str, value: str, step: str) -> None:
    figure = parse_figure(text)
    assert (figure.written, figure.value, figure.step) == (text, Decimal(value), Decimal(step))


@pytest.mark.parametrize(
    "text", ["", "NaN", "inf", "12:30", "1,5", "1.5.2", "8 997", "60%", "½", "٣", "0x10", "1__0", "1e9999"]
)
def test_not_a_figure(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a number|groups its digits"):
        parse_figure(text)


@given(st.decimals(-(10**15), 10**15, places=3) | st.integers(-(10**18), 10**18).map(Decimal))
def test_a_figure_is_a_whole_number_of_its_last_digits(value: Decimal) -> None:
    assert value % last_digit(value) == 0


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("percent", "share"),
        ("percentage_point", "point"),
        ("basis_point", "point"),
        ("multiple", "multiple"),
        ("CNY", "money"),
        ("KES", "money"),
        ("enterprise", "count"),
        ("industrial standard", "count"),
        ("self-assessment", "count"),
        ("cluster", "count"),
        ("kilometre", "length"),
        ("USD per barrel", "rate"),
        ("kilometre per hour", "speed"),
        ("job per day", "rate"),
        ("year of age", "age"),
        ("house", "count"),
        ("store", "count"),
        ("person", "count"),
    ],
)
def test_unit(text: str, dimension: str) -> None:
    assert parse_unit(text).dimension == dimension
    assert parse_unit(text).name == text


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("percnt", "percent"),
        ("Percent", "percent"),
        ("percentage point", "percentage_point"),
        ("per cent", "percent"),
        ("%", "percent"),
        ("XYZ", "write percent"),
        ("cny", "CNY"),
        ("kilometer", "kilometre"),
        ("Enterprise", "write percent"),
        ("8", "write percent"),
        ("USD per XQZ", "write percent"),
        ("kilometr", "kilometre"),
        ("x", "write percent"),
    ],
)
def test_unknown_unit(text: str, hint: str) -> None:
    with pytest.raises(ValueError, match="unknown unit") as caught:
        parse_unit(text)
    assert hint in str(caught.value)


def test_days_and_what_stands_for_one() -> None:
    assert parse_day("2020-02-29") == date(2020, 2, 29)
    assert parse_day("2020-02") == date(2020, 2, 29)
    assert parse_day("2020") == date(2020, 12, 31)
    for text in ["2021-02-29", "2020/2021", "today", "20200229"]:
        with pytest.raises(ValueError, match="not a day"):
            parse_day(text)


def test_months() -> None:
    assert [parse_months(text) for text in ["P3M", "P1Y", "P1Y6M"]] == [3, 12, 18]
    for text in ["P", "3M", "P0M", "P1W", "P1D", "PT1M"]:
        with pytest.raises(ValueError, match=r"duration|no time"):
            parse_months(text)


def test_areas() -> None:
    assert [parse_area(text) for text in ["CN", "NO", "CN-JS", "001", "EU"]] == ["CN", "NO", "CN-JS", "001", "EU"]
    for text in ["UK", "cn", "China", "QQ", "CHN"]:
        with pytest.raises(ValueError, match="area"):
            parse_area(text)


def test_identifiers_versions_and_choices() -> None:
    assert parse_identifier("cn.little_giants") == "cn.little_giants"
    assert parse_version("2026.11.0") == "2026.11.0"
    assert choice(Kind)("stock") is Kind.STOCK
    with pytest.raises(ValueError, match='did you mean "stock"'):
        choice(Kind)("stok")
    for parse, text in [
        (parse_identifier, "CN.x"),
        (parse_identifier, "a b"),
        (parse_version, "v1"),
        (parse_version, "1."),
    ]:
        with pytest.raises(ValueError, match="is not"):
            parse(text)


def test_demands_on_smecheck(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smecheck.registry.header.__version__", "1.4.2")
    for text in [">=1", ">=1.4.2", ">1.4.1, <2", "==1.4.2", "!=1.4.3", "<=1.4.2"]:
        assert meets(text) == text
    for text in [">=1.5", "<1.4.2", "==1.4", ">=1, <1.4"]:
        with pytest.raises(ValueError, match="needs smecheck"):
            meets(text)

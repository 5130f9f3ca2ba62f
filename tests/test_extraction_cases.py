"""The scoring of a peer's cases: what passes, and which kinds of cases are told apart."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.extraction.cases import kinds, passes

_NUMBER, _CURRENCY = "peer.NumberModel", "peer.CurrencyModel"


def case(text: str, *expected: dict[str, Any]) -> dict[str, Any]:
    return {"text": text, "expected": [{"start": 0, "end": 4, "unit": "", **wanted} for wanted in expected]}


def found(value: float, unit: str = "", start: int = 0) -> dict[str, Any]:
    return {"start": start, "end": start + 2, "value": value, "high": None, "unit": unit}


def test_a_value_must_be_found_in_its_place() -> None:
    assert passes(case("12 of", {"value": 12}), [found(12)])
    assert not passes(case("12 of", {"value": 12}), [found(12, start=4)])
    assert not passes(case("12 of", {"value": 12}), [found(13)])


def test_a_unit_must_be_right_where_one_is_told() -> None:
    wanted = {"value": 12, "unit": "Kilometer", "kind": "dimension"}
    assert passes(case("12 km", wanted), [found(12, "kilometre")])
    assert not passes(case("12 km", wanted), [found(12, "mile")])
    assert passes(case("12 lb", {"value": 12, "unit": "Pound", "kind": "dimension"}), [found(12, "pound-mass")])


def test_a_currency_must_be_right_where_its_code_is_told() -> None:
    wanted = {"value": 12, "unit": "Euro", "iso": "EUR", "kind": "currency"}
    assert passes(case("12 €", wanted), [found(12, "EUR")])
    assert not passes(case("12 €", wanted), [found(12, "USD")])


def test_a_telephone_number_must_be_left_alone() -> None:
    wanted = {"value": "1234", "unit": "phonenumber"}
    assert passes(case("1234", wanted), [])
    assert not passes(case("1234", wanted), [found(12)])


@pytest.mark.parametrize(
    ("suite", "text", "kind"),
    [
        (_NUMBER, "3^4", "powers"),
        (_NUMBER, "5x10^4", None),
        (_NUMBER, "forty-one sevenths", "fractions in words behind tens or hundreds"),
        (_NUMBER, "two sevenths", None),
        (_NUMBER, "7 over nine", "divisions"),
        (_NUMBER, "it was over nine", None),
        (_NUMBER, "123456", None),
        (_CURRENCY, "20 CHF 40", "a number before and behind one currency"),
        (_CURRENCY, "20 CHF", None),
    ],
)
def test_kinds(suite: str, text: str, kind: str | None) -> None:
    assert next((one.name for one in kinds(suite) if one.holds(case(text, {"value": 1}))), None) == kind


def test_a_kind_may_be_told_by_the_unit_expected() -> None:
    assert any(one.holds(case("12 cents", {"value": 12, "unit": "Cent"})) for one in kinds(_CURRENCY))
    assert not kinds("peer.PhoneNumberModel")

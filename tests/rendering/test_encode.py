"""Decimals reach JSON digit for digit, and whatever text there is stays one ASCII line."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smecheck.rendering.encode import number, to_json

EXACT = st.decimals(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | EXACT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("8997", "8997"),
        ("60.0", "60"),
        ("0.30", "0.3"),
        ("0.1", "0.1"),
        ("81E12", "81000000000000"),
        ("-2.50", "-2.5"),
        ("-0", "0"),
        ("1000", "1000"),
        ("0.000001", "0.000001"),
        ("1E+999999", "1e+999999"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
    ],
)
def test_number(value: str, text: str) -> None:
    assert number(Decimal(value)) == text


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_what_json_cannot_say_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="not a JSON number"):
        number(Decimal(value))


@given(EXACT)
def test_no_digit_is_lost(value: Decimal) -> None:
    assert Decimal(number(value)) == value


@given(VALUES, st.sampled_from([None, 2]))
def test_it_is_json_in_ascii(value: object, indent: int | None) -> None:
    text = to_json(value, indent)  # type: ignore[arg-type]

    assert text.isascii()
    assert indent is not None or "\n" not in text
    assert json.loads(text, parse_float=Decimal, parse_int=Decimal) == _decimals(value)


def test_layout() -> None:
    assert to_json({"a": [], "b": {}, "c": [1, None]}) == '{"a": [], "b": {}, "c": [1, null]}'
    assert to_json({"a": [], "c": [1]}, 2) == '{\n  "a": [],\n  "c": [\n    1\n  ]\n}'


def _decimals(value: object) -> object:
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, list):
        return [_decimals(item) for item in value]
    if isinstance(value, dict):
        return {key: _decimals(item) for key, item in value.items()}
    return value

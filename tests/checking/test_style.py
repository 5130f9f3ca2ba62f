"""Figures written as the article writes: grouping, scale words, currency and percent signs kept."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
import yaml

from smecheck.checking.style import restyle
from smecheck.language.wording import scale_words
from smecheck.model import Quantity, Span, Unit
from tests.checking.factories import unit
from tests.conftest import CHECKOUT

CASES = yaml.safe_load((CHECKOUT / "tests/cases/styles.yaml").read_text(encoding="utf-8"))
_OWN = {"percentage points": unit("percentage_point"), "percent": unit("percent"), "%": unit("percent")}


@pytest.mark.parametrize("row", CASES, ids=[row["quote"] for row in CASES])
def test_restyle(row: dict[str, Any]) -> None:
    own = next((found for word, found in _OWN.items() if word in row["quote"]), Unit("", "money"))
    right = unit(row["unit"]) if "unit" in row else own
    low = Decimal(str(row["low"])) if "low" in row else _read(row["quote"])
    written = Quantity(Span(0, len(row["quote"])), low, None, Decimal(1), own)

    assert restyle(row["quote"], written, Decimal(str(row["value"])), right) == row["right"]


@pytest.mark.parametrize("form", [form for scale in scale_words() for form in (scale.word, *scale.short)])
def test_every_scale_word_is_kept(form: str) -> None:
    scale = next(scale for scale in scale_words() if form in (scale.word, *scale.short))
    written = Quantity(Span(0, 9), 4 * scale.value, None, scale.value, Unit("", "money"))

    assert restyle(f"4 {form}", written, 7 * scale.value, Unit("", "money")) == f"7 {form}"


def _read(quote: str) -> Decimal:
    digits = "".join(character for character in quote if character.isdigit() or character == ".")
    forms = {form: scale.value for scale in scale_words() for form in (scale.word, *scale.short)}
    letters = "".join(character if character.isalpha() else " " for character in quote).split()
    return Decimal(digits) * next((forms[word.casefold()] for word in letters if word.casefold() in forms), 1)

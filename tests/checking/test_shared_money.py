"""Amounts under a name that several currencies share: never a slip against one of them, judged by value in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from smecheck.checking import judge
from smecheck.extraction.numbers import find_quantities
from smecheck.language.currencies import may_be, money
from smecheck.language.currency_bands import bands, plausible_rate
from smecheck.model import Code, Measure, Outcome, Period, Span, Unit, Verdict
from tests.checking.factories import claim, match, measure, registry

ON = "2022-09-12"
KENYAN = measure("income_kes", "KES", "flow", ("64000000000000", "2021", "2022-09-08"), restates="cn.income")
UGANDAN = measure(
    "income_ugx",
    "UGX",
    "flow",
    ("1950000000000000", "2021", "2022-09-08"),
    restates="cn.income",
    unit=Unit("UGX", "money"),
)
CHINESE = measure("income", "CNY", "flow", ("3700000000000", "2021", "2022-09-08"))
CANADIAN = measure("sales", "CAD", "flow", ("5400000000", "2021", "2022-09-08"), unit=Unit("CAD", "money"))


def verdict(says: str, name: str, assumed: str, *measures: Measure) -> Verdict:
    """The verdict on an amount of 2021 under a name that is read as `assumed`, linked to all these measures."""
    said = claim(f"{says} shillings", on=ON, period="2021")
    unit = Unit(assumed, "money", shared=name)
    said = replace(said, quantity=replace(said.quantity, unit=unit))
    return judge((match(said, *measures),), registry(*measures), Period.parse(ON))[0]


@pytest.mark.parametrize(
    ("says", "name", "assumed", "measures", "code"),
    [
        ("64 trillion", "shilling", "shilling", (KENYAN,), Code.EXACT),
        ("64 trillion", "shilling", "shilling", (CHINESE, KENYAN), Code.EXACT),
        ("640 trillion", "shilling", "shilling", (KENYAN,), Code.MAGNITUDE),
        ("46 trillion", "shilling", "shilling", (KENYAN,), Code.DIGITS),
        ("71 trillion", "shilling", "shilling", (KENYAN,), Code.VALUE),
        ("1,900 trillion", "shilling", "shilling", (KENYAN,), Code.NOT_IN_REGISTRY),  # Ugandan, it may be
        ("3.7 trillion", "shilling", "shilling", (CHINESE, KENYAN), Code.UNIT),
        ("64 trillion", "rupee", "rupee", (KENYAN,), Code.UNIT),
        ("64 trillion", "shilling", "shilling", (KENYAN, UGANDAN), Code.EXACT),
        ("1,950 trillion", "shilling", "shilling", (KENYAN, UGANDAN), Code.EXACT),
        ("71 trillion", "shilling", "shilling", (KENYAN, UGANDAN), Code.AMBIGUOUS),
        ("5.4 billion", "dollar", "USD", (CANADIAN,), Code.EXACT),
        ("5 billion", "dollar", "USD", (CANADIAN,), Code.NOT_IN_REGISTRY),
        ("54 billion", "dollar", "USD", (CANADIAN,), Code.MAGNITUDE),
        ("5.4 billion", "", "USD", (CANADIAN,), Code.UNIT),  # "US$5.4 billion"
    ],
)  # fmt: skip
def test_a_shared_name(says: str, name: str, assumed: str, measures: tuple[Measure, ...], code: Code) -> None:
    found = verdict(says, name, assumed, *measures)

    assert found.code is code
    if found.outcome is Outcome.AGREES:
        assert any("is read as" in reason for reason in found.reasons)


@pytest.mark.parametrize(
    ("text", "name", "shared"),
    [
        ("It sold for Sh64 trillion.", "shilling", "shilling"),
        ("In Kenya it sold for Sh64 trillion.", "KES", ""),
        ("In Kenya and Uganda it sold for Sh64 trillion.", "shilling", "shilling"),
        ("It sold for Ksh64 trillion.", "KES", ""),
        ("It sold for kr 500 million.", "krone", "krone"),
        ("It sold for 500 million crowns.", "krone", "krone"),
        ("It sold for 500 million Swedish crowns.", "SEK", ""),
        ("It sold for $500 million.", "USD", "dollar"),
        ("It sold for US$500 million.", "USD", ""),
        ("It sold for $500 million. All figures are in Canadian dollars.", "CAD", ""),
        ("It sold for 90 cents.", "USD", "dollar"),
        ("It sold for ¥500 million.", "yen-or-yuan", "yen-or-yuan"),
        ("It sold for ¥500 million in Japan.", "JPY", ""),
        ("It sold for 500 million yuan.", "CNY", ""),
    ],
)
def test_what_the_article_tells_of_a_shared_name(text: str, name: str, shared: str) -> None:
    (draft,) = find_quantities(text, Span(0, len(text)))

    assert (draft.quantity.unit.name, draft.quantity.unit.shared) == (name, shared)


@pytest.mark.parametrize("name", sorted(money().shared))
def test_every_currency_of_a_shared_name_has_a_band(name: str) -> None:
    codes = [code for code in may_be(name) if code.isupper() and len(code) == 3]

    assert set(codes) <= bands().keys()
    assert not codes or plausible_rate(name, "USD") is not None

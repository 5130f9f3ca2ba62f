"""What a clause leaves out of a figure is told with it, so that a part is never taken for the whole."""

from __future__ import annotations

from functools import cache

import pytest

from smecheck.extraction import Extractor
from smecheck.language.lexicon import rows
from smecheck.source import read_text

CASES = {
    "Excluding bread, sales rose 4 percent.": "excluding bread",
    "The index, which excludes rents, rose 4 percent.": "excludes rents",
    "Prices rose 4 percent in an index that is said to exclude rents.": "exclude rents",
    "Prices, exclusive of rents, rose 4 percent.": "exclusive of rents",
    "Leaving out rents, prices rose 4 percent.": "leaving out rents",
    "If we leave out rents, prices rose 4 percent.": "leave out rents",
    "If one leaves out rents, prices rose 4 percent.": "leaves out rents",
    "With rents left out, prices rose 4 percent.": "left out",
    "Leaving aside rents, prices rose 4 percent.": "leaving aside rents",
    "Setting aside rents, prices rose 4 percent.": "setting aside rents",
    "Stripping out rents, prices rose 4 percent.": "stripping out rents",
    "With rents stripped out, prices rose 4 percent.": "stripped out",
    "Stripped of rents, the index rose 4 percent.": "stripped of rents",
    "Not counting rents, prices rose 4 percent.": "not counting rents",
    "Prices, not including rents, rose 4 percent.": "not including rents",
    "Net of taxes, prices rose 4 percent.": "net of taxes",
    "Prices of all goods except bread rose 4 percent.": "except bread",
    "Prices rose 4 percent in dollar terms.": "in dollar terms",
    "Prices rose 4 percent in euro terms.": "in euro terms",
    "Prices rose 4 percent in nominal terms.": "in nominal terms",
    "Inflation ex-food was 4 percent.": "ex-food was",
    "Inflation ex-energy was 4 percent.": "ex-energy was",
    "Inflation ex-fuel was 4 percent.": "ex-fuel was",
    "With prices up 4 percent, this town is no exception.": None,
    "Prices rose 4 percent.": None,
    "Rents are left out of one index; prices rose 4 percent.": None,
}


@cache
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(("text", "told"), CASES.items(), ids=CASES)
def test_what_is_left_out(text: str, told: str | None) -> None:
    claim = next(c for c in extractor().read(read_text(text)).claims if c.quantity.span.of(text) == "4 percent")
    assert (claim.without or "").startswith(told or "") if told else claim.without is None


def test_every_row_has_a_case() -> None:
    told = " ".join(CASES).lower()
    phrases = {row["phrase"] for row in rows("cues", "leaving_out", frozenset({"phrase"}))}
    assert not {phrase for phrase in phrases if phrase not in told}

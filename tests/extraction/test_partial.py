"""A share of a class is told from the whole, however the number is written."""

from __future__ import annotations

from smecheck.extraction import Extractor
from smecheck.source import read_text


def test_a_number_broken_by_markup_is_no_number_and_ends_no_run() -> None:
    text = "The town counts 14,[6]{.small}00 mills."
    claims = Extractor().read(read_text(text)).claims
    assert claims == ()

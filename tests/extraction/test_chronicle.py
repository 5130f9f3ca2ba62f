"""The years that head the paragraphs of a chronicle."""

from smecheck.extraction.periods.chronicle import Chronicle
from smecheck.model import Period
from smecheck.source import read_text

TWO = "Years of mills\n\n2021. The first mill opens.\n\n2023\n\nTen more open.\n\nThe end."


def test_a_year_heads_its_own_paragraph_or_the_next() -> None:
    years = Chronicle.of(read_text(TWO))
    assert years.at(TWO.index("first")) == Period.year(2021)
    assert years.at(TWO.index("Ten")) == Period.year(2023)
    assert years.at(TWO.index("The end")) is None


def test_one_year_alone_heads_nothing() -> None:
    text = "2021. That was the year.\n\nA mill opens."
    assert Chronicle.of(read_text(text)).at(0) is None

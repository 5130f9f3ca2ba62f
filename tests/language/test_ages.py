"""Every word that tells an age makes one of the number behind it."""

from __future__ import annotations

import pytest

from smecheck.extraction.numbers import Draft, find_quantities
from smecheck.language import lexicon
from smecheck.model import Span

_TABLE = lexicon.table("ages")
_AGE = "year of age"


def _read(text: str) -> list[Draft]:
    return find_quantities(text, Span(0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        *(f"He was {word} 41, they said" for word in _TABLE["before"]),
        *(f"The {word} of most clerks is 63 there" for word in _TABLE["measures"]),
        *(f"The retirement age for all {word} 63 there" for word in _TABLE["links"]),
        *(f"Some {word} under 25 and their dogs stayed" for word in _TABLE["people"]),
        *(f"Some women {word} 65 and their dogs stayed" for word in _TABLE["sides"]),
        *(f"She {word} 40 in May" for word in _TABLE["turns"]),
        *(f"They were aged {word} 40 in May" for word in _TABLE["hedges"]),
        *(f"Ms Li, {word} 45, stayed" for word in _TABLE["asides"]),
    ],
)
def test_word(text: str) -> None:
    assert [draft.quantity.unit.name for draft in _read(text)] == [_AGE]


@pytest.mark.parametrize(
    "text",
    [
        "The average age of 30 workers fell",
        "Children under 12 guardians were sent home",
        "He turned 40 pages",
        "It kept people under 300",
        "Some 1,200 women over 1.2 million square miles",
        "Ms Li, now 5, stayed",
    ],
)
def test_no_age(text: str) -> None:
    assert _AGE not in [draft.quantity.unit.name for draft in _read(text)]

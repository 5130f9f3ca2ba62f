"""Fields of offices: they are left out of what is parsed."""

from __future__ import annotations

import pytest

from smecheck.language.fields import fields
from smecheck.language.lexicon import rows


def left(text: str) -> str:
    for start, end in reversed(list(fields(text))):
        text = text[:start] + text[end:]
    return text


@pytest.mark.parametrize(
    "office", [word for row in rows("stacks", "offices", frozenset({"words"})) for word in row["words"].split()]
)
def test_the_fields_of_an_office_are_cut(office: str) -> None:
    assert left(f"The {office} of Mills and River Trade said so.") == f"The {office} said so."
    assert left(f"The {office} for Mills, Dams, and Wells said so.") == f"The {office} said so."


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Mills said so.",
        "The Ministry of Mills and the city of Lund said so.",
        "The Department of Mills and 500 firms said so.",
        "The mills of Lund and Bergen said so.",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert left(text) == text

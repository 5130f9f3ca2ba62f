"""Times between commas behind a helping verb are left out of what is parsed."""

from __future__ import annotations

import pytest

from smecheck.language.inserted import inserted
from smecheck.language.periods import words


def left(text: str) -> str:
    for start, end in reversed(list(inserted(text))):
        text = text[:start] + text[end:]
    return text


@pytest.mark.parametrize("lead", sorted(words("inserted_leads")))
def test_a_time_behind_a_helping_verb_is_cut(lead: str) -> None:
    assert left(f"It had, {lead} 2021, built 500 mills.") == "It had built 500 mills."
    assert left(f"There were, {lead} May 3, 2021, 500 mills.") == "There were 500 mills."
    assert left(f"It has, {lead} 3 May 2021, some 500 mills.") == "It has some 500 mills."


def test_a_year_told_from_the_story_is_cut() -> None:
    assert left("It had, last year, built 500 mills.") == "It had built 500 mills."


def test_a_time_between_the_verb_of_a_share_and_that_is_cut() -> None:
    assert left("Mills made up, as of May 2021, 60 percent of exports.") == "Mills made up 60 percent of exports."
    assert left("Mills pay, last year, some 60% of taxes.") == "Mills pay some 60% of taxes."


@pytest.mark.parametrize(
    "text",
    [
        "It sold, in 2021, some 500 mills.",
        "It had, in a town of 500 mills, no baker in 2021.",
        "It had 500 mills, in 2021, and 400 shops.",
        "It had, as ever, 500 mills.",
        "Mills made up, in 2021, for what they had lost.",
    ],
)
def test_nothing_else_is_cut(text: str) -> None:
    assert left(text) == text

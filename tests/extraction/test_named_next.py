"""A number that only the next sentence names takes what it is of, its time and its place from there."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from smecheck.extraction import Extractor
from smecheck.model import Claim, Role
from smecheck.source import dated, read_text


@cache
def extractor() -> Extractor:
    return Extractor()


def first(text: str) -> Claim:
    return extractor().read(dated(read_text(text), date(2025, 7, 10))).claims[0]


@pytest.mark.parametrize(
    "text",
    [
        "The number to know today: 5%. That was the growth of Norway's exports in May 2024.",
        "The figure that has traders talking is 5 percent. This is the growth of Norway's exports in May 2024.",
        "Five percent. That's the growth of Norway's exports in May 2024.",
    ],
)
def test_what_that_was(text: str) -> None:
    claim = first(text)
    assert claim.quantity.span.start < claim.sentence.end <= text.index(". Th") + 1
    assert any("growth" in mention.text for mention in claim.mentions if mention.role is Role.PREDICATE)
    assert (claim.area, str(claim.period), claim.negated) == ("NO", "2024-05", False)


def test_things_counted_keep_their_name_and_take_the_time() -> None:
    claim = first("Norway likes to count. 500 mills. That is what the country had in May 2024.")
    assert (claim.topic, claim.area, str(claim.period), claim.period_said) == ("mills", "NO", "2024-05", True)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry put the number at 5,200 in May 2024. It was speaking of mills in Norway.",
        "The total stood at 5,200 in May 2024. It refers to the mills of Norway.",
        "The figure is 5,200. It relates to mills in Norway.",
        "Number of the day: 5,200\n\nSo many mills did Norway have in May 2024.",
        "5,200. That many mills existed in Norway in May 2024.",
    ],
)
def test_what_was_spoken_of(text: str) -> None:
    claim = first(text)
    assert "mills" in claim.topic.split() and claim.area == "NO"


@pytest.mark.parametrize(
    "text",
    [
        "The figure is 5,200. It does not refer to mills in Norway.",
        "The ministry put sales at 5,200. It was speaking of mills in Norway.",
        "Number of the day: 5,200\n\nSo many mills of Norway have closed.",
    ],
)
def test_nothing_is_taken_from_what_was_not_spoken_of(text: str) -> None:
    assert "mills" not in first(text).topic


def test_a_denial_and_a_forecast_are_told_there_too() -> None:
    assert first("The number to know: 5%. That was never the growth of exports.").negated
    assert first("The number to know: 5%. That will be the growth of exports.").topic == "The number"
    assert first("The number to know: 5%. That is what analysts expect growth to be.").topic == "The number"


@pytest.mark.parametrize(
    "text",
    [
        "The bank raised its rate to 5%. That was a surprise to exporters.",
        "The number to know: 5%. That was above the growth of exports.",
        "The number to know: 5%. Exports grew in May.",
    ],
)
def test_nothing_is_taken_from_a_sentence_that_does_not_say_what_it_is(text: str) -> None:
    assert not any("export" in mention.text for mention in first(text).mentions)

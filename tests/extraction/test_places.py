from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from smecheck.extraction.places import find_places
from smecheck.model import Span

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "places.yaml").read_text("utf-8"))["sentences"]
MARK = re.compile(r"\[\[([^|]*)\|([^\]]*)\]\]")


def found(text: str) -> list[tuple[str, str]]:
    return [
        (place.span.of(text), f"{place.code} {place.kind}{' people' if place.people else ''}")
        for place in find_places(text, Span(0, len(text)))
    ]


@pytest.mark.parametrize("sentence", CASES)
def test_the_marked_places_and_no_others_are_found(sentence: str) -> None:
    assert found(MARK.sub(r"\1", sentence)) == MARK.findall(sentence)


def test_spans_point_into_the_article_and_not_the_block() -> None:
    text = "Kenya baked. Uganda ate."
    (place,) = find_places(text, Span(13, len(text)))
    assert (place.span.of(text), place.code) == ("Uganda", "UG")


PIECES = "China|US$|U.S.|Jordan|said|in|Baker,|Paris|'s|New|York|,\n|\u00a0|the|world|EU"


@given(st.lists(st.sampled_from(PIECES.split("|"))))
def test_spans_are_in_order_and_in_the_text(pieces: list[str]) -> None:
    text, end = " ".join(pieces), 0
    for place in find_places(text, Span(0, len(text))):
        assert end <= place.span.start < place.span.end <= len(text)
        end = place.span.end

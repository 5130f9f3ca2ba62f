"""Every row of the names of places is put to use, so that a name nobody reads, or reads wrongly, is noticed."""

from __future__ import annotations

import re

import pytest

from smecheck.errors import ConfigError
from smecheck.extraction.main_place import signs
from smecheck.extraction.places import PlaceMention, find_places
from smecheck.language import places
from smecheck.language.places import PlaceKind
from smecheck.model import Span

NAMES = [place for names in places.by_first_word().values() for place in names]
CODE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?|\d{3}|[A-Z0-9]{2,8}")


def found(text: str) -> list[PlaceMention]:
    return find_places(text, Span(0, len(text)))


def test_there_is_a_name_for_every_country() -> None:
    countries = {place.code for place in NAMES if place.kind is PlaceKind.COUNTRY}
    assert len({code for code in countries if code and len(code) == 2}) > 230
    assert {"CN", "US", "GB", "IN", "KE", "TR", "HK", "MM", "CD", "CZ"} <= countries


def test_every_name_is_read_as_its_place() -> None:
    for place in NAMES:
        text = f"mills of {place.name}, they burn"
        expected = [(place.name, place.code)] if place.code else []
        assert [(mention.span.of(text), mention.code) for mention in found(text)] == expected, place


def test_every_code_has_a_known_form() -> None:
    for place in NAMES:
        assert place.code is None or CODE.fullmatch(place.code), place


@pytest.mark.parametrize("city", places.capitals())
def test_a_capital_that_governs_is_its_country(city: str) -> None:
    for verb in places.words("governing"):
        assert [mention.code for mention in found(f"{city} {verb} bread")] == [places.capitals()[city]]
    assert [mention.kind for mention in found(f"bread from {city} has mould")] != [PlaceKind.COUNTRY]


@pytest.mark.parametrize("body", places.own_bodies())
def test_a_body_that_one_country_has_is_a_sign_of_it(body: str) -> None:
    text = f"Bakers wrote to the {body}, which wrote back."
    assert signs(text, Span(0, len(text)), ()) == {places.own_bodies()[body]}
    assert signs(text.lower().replace(body, body.lower()), Span(0, len(text)), ()) == set()
    assert found(text) == []


@pytest.mark.parametrize("word", sorted(places.words("sides")))
def test_a_side_behind_a_country_tells_a_part(word: str) -> None:
    assert [mention.kind for mention in found(f"the mills of Kenya's {word}")] == [PlaceKind.PART]


@pytest.mark.parametrize("word", sorted(places.words("compass")))
def test_a_part_of_a_country_is_not_the_country(word: str) -> None:
    assert [mention.kind for mention in found(f"the mills of {word} Kenya")] == [PlaceKind.PART]


@pytest.mark.parametrize("word", sorted(places.words("money")))
def test_money_is_no_place(word: str) -> None:
    assert found(f"twenty Turkish {word} a loaf") == []


@pytest.mark.parametrize("name", sorted(places.words("also_persons")))
def test_persons_are_no_places(name: str) -> None:
    assert found(f"{name} Baker ate bread") == []
    assert found(f"So Maria {name} ate bread") == []
    for lead in places.words("place_leads"):
        assert len(found(f"bread {lead} {name} Bakers")) == 1


@pytest.mark.parametrize("word", sorted(places.words("place_followers")))
def test_places_in_names_stay_places(word: str) -> None:
    assert [mention.code for mention in found(f"The Kenya {word} ate, India {word} too")] == ["KE", "IN"]


@pytest.mark.parametrize("name", places.ambiguous())
def test_a_name_of_two_places_is_told_apart(name: str) -> None:
    code, beside = places.ambiguous()[name]
    neighbour = {"US-": "Texas", "PK": "Lahore"}[beside]
    assert found(f"mills of {name} and {neighbour}")[0].code == code
    assert [mention.code for mention in found(f"mills of {name}")] != [code]


def test_a_section_that_is_no_list_is_refused() -> None:
    with pytest.raises(ConfigError, match="not a list of words"):
        places.words("nonsense")

"""Every row of the places told without their names is read, and finds what it is there for."""

from __future__ import annotations

import pytest

from smecheck.extraction.described import ANOTHER, described_places, may_describe
from smecheck.extraction.places import PlaceMention, find_places
from smecheck.language.described import becoming, described, titles, without_owner
from smecheck.language.letters import spelled
from smecheck.language.places import PlaceKind
from smecheck.model import Span

COUNTRY = PlaceKind.COUNTRY


def codes(text: str, before: str = "", seen: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """What a sentence tells without a name, and the code of it, behind another sentence."""
    whole = f"{before} {text}"
    told = find_places(whole, Span(0, len(before)))
    start = len(before) + 1
    sentence = Span(start, len(whole))
    found = described_places(whole, sentence, find_places(whole, sentence), told, seen)
    assert may_describe(spelled(text)) or not found
    return [(place.span.of(whole), place.code) for place in found]


@pytest.mark.parametrize("noun", sorted(described().kinds))
def test_a_place_told_by_its_kind_is_the_last_of_that_kind(noun: str) -> None:
    kind = described().kinds[noun]
    code = "CN" if noun == "mainland" else next(iter(sorted(kind)))
    assert codes(f"The {noun} has 500 mills.", seen=("KE", code, "KE")) == [(f"The {noun}", code)]


@pytest.mark.parametrize("noun", sorted(set(described().kinds) - {"mainland"}))
def test_one_of_a_kind_that_was_not_named_is_another_place(noun: str) -> None:
    assert codes(f"Mills on the {noun} number 500.", seen=("KE",)) == [(f"the {noun}", ANOTHER)]


def test_a_mainland_is_known_only_beside_those_that_have_one() -> None:
    assert codes("The mainland has 500 mills.", seen=("GR",)) == []
    assert codes("The mainland has 500 mills.", seen=("HK",)) == [("The mainland", "CN")]


@pytest.mark.parametrize("word", sorted(described().others))
def test_another_country_than_the_one_told_of_has_no_name(word: str) -> None:
    assert codes(f"Mills in the {word} country number 500.", "Chile builds.") == [(f"the {word} country", ANOTHER)]


@pytest.mark.parametrize("noun", sorted(described().neighbours))
def test_a_neighbour_has_no_name(noun: str) -> None:
    assert codes(f"The smaller {noun} has 500 mills.", "Chile builds.") == [(f"The smaller {noun}", ANOTHER)]


@pytest.mark.parametrize("noun", sorted(described().hosts))
def test_a_host_has_another_place(noun: str) -> None:
    assert codes(f"Mills in their {noun}' land number 500.", "Chile builds.") == [(f"their {noun}", ANOTHER)]


def test_the_latter_and_the_former_are_the_last_and_the_first_told() -> None:
    assert codes("In the latter, mills are old.", "Chile sells to Norway.") == [("In the latter", "NO")]
    assert codes("In the former, mills are old.", "Chile sells to Norway.") == [("In the former", "CL")]


@pytest.mark.parametrize("code", sorted(described().federal))
def test_a_state_is_a_part_only_where_a_country_has_some(code: str) -> None:
    assert codes("Mills in the state are old.", seen=(f"{code}-XY",)) == [("in the state", f"{code}-XY")]
    assert codes("Mills in the state are old.", seen=("CN-ZJ", code)) == []


@pytest.mark.parametrize("noun", sorted(described().named_last))
def test_that_country_is_the_one_named_last(noun: str) -> None:
    assert codes(f"That {noun} has 500 mills.", "In Chile one hears of Norway.") == [(f"That {noun}", "NO")]
    assert codes(f"Norwegian mills make a tenth of that {noun}'s salt.", "Chile has 5.") == [(f"that {noun}", "NO")]


@pytest.mark.parametrize("noun", sorted(described().homes))
@pytest.mark.parametrize("owner", sorted(described().owners))
def test_a_persons_country_is_where_the_person_comes_from(owner: str, noun: str) -> None:
    assert codes(f"Mills in {owner} {noun} are old.", "The Kenyan minister saw Chile.")[0][1] == "KE"
    assert codes(f"Mills in {owner} {noun} are old.", "Per Lie saw Chile.")[0][1] == ANOTHER


@pytest.mark.parametrize("word", sorted(described().persons))
def test_each_person_comes_from_somewhere(word: str) -> None:
    assert codes("In their country mills are old.", f"Norway's {word} went to Chile.")[0][1] == "NO"


@pytest.mark.parametrize("word", sorted(described().own))
def test_a_word_between_tells_nothing_of_whose_country_it_is(word: str) -> None:
    assert codes(f"Mills in her {word} country are old.", "An envoy of Kenya saw Chile.")[0][1] == "KE"
    assert without_owner(f"her {word} country's salt") == "salt"


@pytest.mark.parametrize("named", sorted(titles()))
def test_a_country_is_known_by_its_rank(named: tuple[str, str]) -> None:
    text = f"In the world's {named[0]} {named[1]}, mills are old."
    assert [place.code for place in find_places(text, Span(0, len(text)))] == [titles()[named]]


@pytest.mark.parametrize("word", sorted(becoming()))
def test_a_rank_of_another_time_or_country_tells_none(word: str) -> None:
    text = f"Norway {word} the world's second-largest economy."
    places = [place for place in find_places(text, Span(0, len(text))) if place.span.start > 0]
    assert [place.code for place in places if place.kind is not PlaceKind.COUNTRY] == [""]


def test_a_place_that_is_named_is_told_once() -> None:
    assert codes("The island of Crete has 500 mills.") == []
    assert isinstance(find_places("Norway", Span(0, 6))[0], PlaceMention)

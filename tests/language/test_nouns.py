"""Every irregular plural and every rule gives its singular, and singulars stay."""

from __future__ import annotations

import pytest

from smecheck.language import lexicon, nouns

REGULAR = {
    "enterprises": "enterprise",
    "SMEs": "SME",
    "NGOs": "NGO",
    "MP's": "MP",
    "companies": "company",
    "Americans": "American",
    "boxes": "box",
    "branches": "branch",
    "launches": "launch",
    "bushes": "bush",
    "classes": "class",
    "houses": "house",
    "prizes": "prize",
    "shoes": "shoe",
    "days": "day",
    "boys": "boy",
    "speeches": "speech",
    "businesswomen": "businesswoman",
    "policemen": "policeman",
    "grandchildren": "grandchild",
    "women": "woman",
    "Women": "Woman",
    "PEOPLE": "PERSON",
    "vice-chairmen": "vice-chairman",
    "bus": "bus",
    "class": "class",
    "analysis": "analysis",
    "staff": "staff",
    "series": "series",
    "SME": "SME",
    "car": "car",
    "headquarters": "headquarters",
}


@pytest.mark.parametrize(("plural", "singular"), REGULAR.items())
def test_rule(plural: str, singular: str) -> None:
    assert nouns.singular(plural) == singular


@pytest.mark.parametrize(("plural", "singular"), nouns.irregular().items())
def test_every_irregular_plural(plural: str, singular: str) -> None:
    assert nouns.singular(plural) == singular
    assert nouns.singular(singular) == singular


@pytest.mark.parametrize("word", sorted(nouns.words("invariant")))
def test_every_invariant_noun(word: str) -> None:
    assert nouns.singular(word) == word


def test_the_list_has_no_other_section() -> None:
    assert set(lexicon.table("nouns")) == {
        "irregular",
        "invariant",
        "columns",
        "compounds",
        "reckonings",
        "never",
        "hedges",
        "ends",
        "sizing",
        "pronouns",
        "pointing",
        "praising",
        "joins",
        "shares",
        "levels",
        "parallels",
        "times",
        "compared",
        "shared_pronouns",
        "others",
        "sizes",
        "manners",
        "spans",
    }

"""Things counted are all there are, unless words single out some of them or somebody else has them."""

from __future__ import annotations

from itertools import pairwise

import pytest
import yaml

from smecheck.language.lexicon import table
from tests.checking.linking import ids, index, link_of, measure
from tests.conftest import CHECKOUT

CASES: dict[str, list[str]] = yaml.safe_load((CHECKOUT / "tests/cases/wholes.yaml").read_text("utf-8"))
SECTIONS = ["turning", "idle", "agents", "counting", "giving", "dealing", "singling"]
SECTIONS += ["laws", "touching", "spanning", "adding", "reaching", "wanting", "containing"]
SECTIONS += [
    "circle",
    "yardstick",
    "other_size",
    "measuring",
    "approved",
    "uncounted",
    "quantifiers",
    "degrees",
    "yearly",
    "rounds",
]
SECTIONS += ["ranking", "asking", "headings", "outcomes"]
WELLS = index(measure("cn.wells", "wells", of="well"))


@pytest.mark.parametrize("text", CASES["whole"])
def test_all_there_are(text: str) -> None:
    assert link_of(text, "500", WELLS, "2025-07-05").firm


@pytest.mark.parametrize("text", CASES["some"])
def test_some_of_them(text: str) -> None:
    found = link_of(text, "500", WELLS, "2025-07-05")
    assert not (found.measures and found.firm)


@pytest.mark.parametrize("text", CASES["dealt with"])
def test_what_somebody_deals_with_is_no_figure_of_all(text: str) -> None:
    assert ids(link_of(text, "500", WELLS, "2025-07-05")) == ""


@pytest.mark.parametrize("section", SECTIONS)
def test_every_row_is_tried(section: str) -> None:
    words = {
        word.strip(",.").lower()
        for text in [*CASES["whole"], *CASES["some"], *CASES["dealt with"]]
        for word in (*text.split(), *map("_".join, pairwise(text.split())))
    }
    assert not [row for row in table("wholes")[section] if words.isdisjoint(row["words"].split())]

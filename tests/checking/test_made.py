"""What is made and given out is told as all that there is of it, unless somebody else made it or only some had it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
import yaml

from smecheck.checking.made import is_made
from smecheck.language.lexicon import table
from smecheck.model import Kind, Measure, Outcome
from tests.checking.factories import unit
from tests.checking.linking import index, link_of
from tests.checking.test_times import hold_quiet, hold_told, outcomes
from tests.conftest import CHECKOUT


def of_a_campaign(noun: str) -> Measure:
    return Measure("no.courses", f"{noun} of the campaign", "NO", unit(noun), Kind.STOCK, (f"{noun}s",))


CASES: dict[str, list[Any]] = yaml.safe_load((CHECKOUT / "tests/cases/made.yaml").read_text("utf-8"))
TEXTS = " ".join([*CASES["whole"], *CASES["some"]]).lower()
COURSES = index(of_a_campaign("course"))


@pytest.mark.parametrize("noun", [word for row in table("made")["things"] for word in row["words"].split()])
def test_every_thing_that_is_made(noun: str) -> None:
    assert is_made(of_a_campaign(noun))


def test_a_firm_is_not_made() -> None:
    assert not is_made(of_a_campaign("mill"))


@pytest.mark.parametrize("section", ["reaching", "users", "choosing", "able"])
def test_every_row_is_tried(section: str) -> None:
    tried = {word.strip(",.'") for word in (*TEXTS.split(), *map("_".join, pairwise(TEXTS.split())))}
    assert not [row for row in table("made")[section] if tried.isdisjoint(row["words"].split())]


@pytest.mark.parametrize(("section", "cases"), [("gathering", CASES["told"]), ("undergoing", CASES["done"])])
def test_every_row_is_told_in_a_case(section: str, cases: list[dict[str, Any]]) -> None:
    tried = {word for case in cases for word in case["text"].lower().split()}
    assert not [row for row in table("made")[section] if tried.isdisjoint(row["words"].split())]


@pytest.mark.parametrize("case", CASES["done"], ids=lambda case: case["text"])
def test_what_was_done_to_a_class_is_counted_of_those(case: dict[str, Any]) -> None:
    assert outcomes(case, 0)[0] is Outcome.AGREES


@pytest.mark.parametrize("text", CASES["whole"])
def test_all_there_are(text: str) -> None:
    assert link_of(text, "500", COURSES, "2025-07-05").firm


@pytest.mark.parametrize("text", CASES["some"])
def test_some_of_them(text: str) -> None:
    found = link_of(text, "500", COURSES, "2025-07-05")
    assert not (found.measures and found.firm)


@pytest.mark.parametrize("case", CASES["told"], ids=lambda case: case["text"])
def test_a_figure_of_all_agrees_and_another_does_not(case: dict[str, Any]) -> None:
    hold_told(case)


@pytest.mark.parametrize("case", CASES["quiet"], ids=lambda case: case["text"])
def test_a_figure_of_some_raises_no_alarm(case: dict[str, Any]) -> None:
    hold_quiet(case)

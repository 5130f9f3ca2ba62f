"""The scoring of extraction: what stands for what, and what does not."""

from __future__ import annotations

import pytest

from benchmarks.extraction.scoring import Labelled, folded, score

LOW, HIGH, RANGE = Labelled.of(3, None, "percent"), Labelled.of(5, None, "percent"), Labelled.of(3, 5, "percent")


def f1(gold: list[Labelled], found: list[Labelled], test: str) -> float:
    return float(score([gold], [found])[test]["F1"])


def test_two_figures_stand_for_a_range() -> None:
    assert f1([RANGE], [LOW, HIGH], "value+unit") == 100


def test_but_not_where_one_of_them_is_labelled_by_itself() -> None:
    assert f1([RANGE, LOW], [LOW, HIGH], "value") == 50


def test_a_range_is_no_single_figure() -> None:
    assert f1([LOW, HIGH], [RANGE], "value") == 0


def test_people_are_counted_like_other_nouns() -> None:
    gold, found = Labelled.of(1, None, "people responsible for success"), Labelled.of(1, None, "person")
    assert f1([gold], [found], "lenient") == 100
    assert f1([gold], [found], "value+unit") == 0


def test_known_units_are_never_like_one_another() -> None:
    assert f1([Labelled.of(2, None, "metre")], [Labelled.of(2, None, "square metre")], "lenient") == 0


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("-", "-"),
        ("", "-"),
        ("none", "-"),
        ("US$", "dollar"),
        ("kph", "kilometre per hour"),
        ("yrs", "year"),
        ("mg", "milligram"),
    ],
)
def test_one_name_for_each_unit(unit: str, name: str) -> None:
    assert folded(unit) == name

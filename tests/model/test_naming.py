"""What a measure is said of takes in every name of the class that its subjects name."""

from __future__ import annotations

from dataclasses import replace

from smecheck.model import Kind
from smecheck.model.naming import said_of
from tests.checking.linking import measure

MILLS = measure("cn.mills", "mills", "Water-Mills", of="mill")
OUTPUT = measure("cn.output", "output", kind=Kind.FLOW, of="CNY", subjects=("water mills", "rivers"))


def test_other_names_of_a_class_follow_the_subjects() -> None:
    assert said_of(OUTPUT, (MILLS, OUTPUT)) == ("water mills", "rivers", "mills", "Water-Mills")


def test_what_is_of_another_place_is_said_of_something_or_is_no_count_names_no_class() -> None:
    others = (replace(MILLS, ref_area="NO"), replace(MILLS, subjects=("rivers",)), replace(MILLS, kind=Kind.FLOW))
    assert all(said_of(OUTPUT, (other, OUTPUT)) == OUTPUT.subjects for other in others)


def test_what_names_the_measure_itself_is_no_subject() -> None:
    own = replace(OUTPUT, phrases=("output", "mills"))
    assert "mills" not in said_of(own, (MILLS, own))


def test_a_measure_without_subjects_has_none() -> None:
    assert said_of(MILLS, (MILLS, OUTPUT)) == ()

"""The articles that the verdicts are measured on: every frame is used, the sets are apart, and slips are wrong."""

from __future__ import annotations

from functools import cache

import pytest

from benchmarks.verdicts.cases import SLIP, TRUE, UNCHECKABLE, Case, cases
from benchmarks.verdicts.facts import Beat
from benchmarks.verdicts.frames import Prose
from benchmarks.verdicts.scoring import COLUMNS, Judged, Tally
from smecheck import registry
from tests.conftest import CHECKOUT

SETS = tuple(prose.name for prose in Prose.sets(""))
REGISTRIES = ("claims", "fixtures/inflation/claims")


@cache
def made(claims: str, frames: str) -> tuple[Case, ...]:
    return tuple(cases(Beat.of(registry.load(CHECKOUT / claims)), Prose.load(frames), 1))


@pytest.mark.parametrize("frames", SETS)
def test_every_frame_tells_something(frames: str) -> None:
    used = {case.frame for claims in REGISTRIES for case in made(claims, frames)}
    assert [f.text for f in Prose.load(frames).frames if f"{frames} #{f.number}" not in used] == []


def test_no_two_frames_are_the_same() -> None:
    texts = [frame.text for name in SETS for frame in Prose.load(name).frames]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("claims", REGISTRIES)
@pytest.mark.parametrize("frames", SETS)
def test_the_figure_is_where_the_case_says(claims: str, frames: str) -> None:
    assert [
        case.id
        for case in made(claims, frames)
        if not case.text[case.start].isdigit() and case.text[case.start] not in "$UKRS"
    ] == []


@pytest.mark.parametrize("claims", REGISTRIES)
def test_only_slips_have_codes_and_no_slip_is_also_told_as_true(claims: str) -> None:
    found = made(claims, "build")
    assert all(bool(case.codes) == (case.truth == SLIP) for case in found)
    true = {(case.text, case.day) for case in found if case.truth == TRUE}
    assert [case.text for case in found if case.truth != TRUE and (case.text, case.day) in true] == []


def test_the_same_cases_every_time() -> None:
    beat, prose = Beat.of(registry.load(CHECKOUT / "claims")), Prose.load("build")
    assert list(cases(beat, prose, 3)) == list(cases(beat, prose, 3))


def test_an_alarm_on_what_cannot_be_checked_counts_against_it() -> None:
    case = made("claims", "build")[0]
    tally = Tally()
    for truth, outcome, code in ((TRUE, "agrees", "SME001"), (UNCHECKABLE, "contradicts", "SME101")):
        kind = Case(case.id, case.text, case.start, case.day, truth, "x", frozenset(), "")
        tally.add(Judged(kind, outcome, code, ()))
    assert tally.shares()["false alarms"] == 50
    assert all(column in tally.table() for column in COLUMNS)

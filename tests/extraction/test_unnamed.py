"""One look at what a sentence spells never hides a place that is meant without its name."""

from __future__ import annotations

import pytest

from smecheck.extraction.unnamed import told_without_name, unnamed_place
from smecheck.language.cues import cues
from smecheck.language.letters import spelled
from smecheck.language.places import words

LOCAL = sorted((lead, noun) for lead, nouns in cues().local.items() for noun in nouns)
BODIES = sorted((lead, noun) for lead in words("provincial") for noun in words("local_bodies"))


@pytest.mark.parametrize(("lead", "noun"), [*LOCAL[::7], *BODIES[::7]])
def test_a_place_without_its_name_is_seen_whatever_stands_around_it(lead: str, noun: str) -> None:
    for around in (f"mills in {lead} {noun} grew.", f"({lead} {noun}'s mills)", f'"{lead} {noun}," he said'):
        assert unnamed_place([word.strip("().,\"'") for word in around.split()]) == told_without_name(
            around, spelled(around)
        )


def test_what_spells_no_such_noun_tells_no_such_place() -> None:
    told = "mills grew by 5 percent."
    assert not told_without_name(told, spelled(told))

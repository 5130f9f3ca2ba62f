"""Every verdict code is explained."""

from __future__ import annotations

import pytest

from smecheck.checking.rules import Rule, rule, rules
from smecheck.model import Code


def test_every_code_has_a_rule_in_order() -> None:
    assert [entry.code for entry in rules()] == list(Code)


@pytest.mark.parametrize("entry", rules(), ids=[entry.code.value for entry in rules()])
def test_a_rule_says_all_there_is_to_say(entry: Rule) -> None:
    assert entry.title
    assert not entry.title.endswith(".")
    assert all(text.endswith(".") for text in (entry.meaning, entry.example, entry.remedy))
    assert rule(entry.code) is entry

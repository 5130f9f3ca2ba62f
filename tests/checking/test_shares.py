"""Every row of the words that tell whose share of what a figure is stands in a case of tests/cases/shares.yaml."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from smecheck.language.lexicon import table
from tests.conftest import CHECKOUT

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load((CHECKOUT / "tests/cases/shares.yaml").read_text("utf-8"))
TEXT = " ".join(case["text"].lower() for cases in CASES.values() for case in cases)


@pytest.mark.parametrize("section", list(table("shares")))
def test_every_row_is_tried(section: str) -> None:
    words = set(re.findall(r"[a-z]+", TEXT))
    for row in table("shares")[section]:
        assert row["phrase"] in TEXT if "phrase" in row else not words.isdisjoint(row["words"].split()), row

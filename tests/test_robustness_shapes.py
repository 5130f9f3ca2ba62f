"""The robustness benchmark: shapes of any length, and a work that grows too fast, dies or never ends is told."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

import pytest

from benchmarks.robustness.__main__ import DIED, measured
from benchmarks.robustness.shapes import SHAPES
from smecheck.errors import SourceError


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_is_as_long_as_asked_for(name: str) -> None:
    for length in (5_000, 10_000):
        assert 0.9 * length < len(SHAPES[name].make(length)) <= length


def test_a_document_is_measured_apart() -> None:
    cost = measured(lambda path: bytearray(50_000_000), "8,997 firms", ".txt", limit=20)
    assert cost is not None
    assert cost.megabytes > 40
    assert not cost.refused


def test_why_a_document_is_no_article_is_told() -> None:
    def refuse(path: str) -> None:
        raise SourceError(f"no article: {Path(path).suffix}")

    cost = measured(refuse, "", ".md", limit=20)
    assert cost is not None
    assert "no article: .md" in cost.refused


def test_a_process_that_dies_is_told() -> None:
    cost = measured(lambda path: os._exit(3), "", ".txt", limit=20)
    assert cost is not None
    assert cost.refused == DIED


def test_what_never_ends_is_given_up() -> None:
    assert measured(lambda path: sum(itertools.repeat(0)), "", ".txt", limit=1) is None

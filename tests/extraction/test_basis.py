"""What a change is measured against is read from the words around it, and from no others."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

from smecheck.extraction import Extractor
from smecheck.extraction.basis import Around, basis
from smecheck.language.lexicon import rows
from smecheck.model import Basis, Span
from smecheck.source import dated, read_text

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "bases.yaml").read_text(encoding="utf-8"))
DAY = date(2025, 7, 10)
UNITS = {row["unit"]: Basis(row["basis"]) for row in rows("bases", "units", frozenset({"basis", "unit"}))}
EARLIER = [row["phrase"] for row in rows("bases", "earlier", frozenset({"phrase"}))]
BACK = [(phrase.replace("{unit}", unit), found) for phrase in EARLIER for unit, found in UNITS.items()]


def _phrases(section: str, key: str) -> list[tuple[str, Basis]]:
    found = rows("bases", section, frozenset({"basis", key}))
    return [(phrase, Basis(row["basis"])) for row in found for phrase in row[key]]


def _of(text: str, number: str = "4 percent") -> Basis | None:
    start = text.index(number)
    span = Span(start, start + len(number))
    return basis(Around(text, Span(0, len(text)), (span,), ()), span, None, sized=True, moved_to=False)


@cache
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_bases(case: dict[str, object]) -> None:
    article = dated(read_text(str(case["text"])), DAY)
    found = [c.basis for c in extractor().read(article).claims if c.quantity.unit.dimension in ("share", "point")]
    assert [b.value if b else "none" for b in found] == case["told"]


@pytest.mark.parametrize(("phrase", "told"), _phrases("told", "phrases"))
def test_every_run_tells_it_behind_and_ahead(phrase: str, told: Basis) -> None:
    assert _of(f"Prices rose 4 percent {phrase} March.") is told
    assert _of(f"Told {phrase}, prices rose 4 percent.") is told


@pytest.mark.parametrize(("phrase", "told"), [*BACK, *_phrases("longer", "phrases")])
def test_every_time_before_tells_it(phrase: str, told: Basis) -> None:
    assert _of(f"Prices rose 4 percent in March from {phrase}.") is told
    assert _of(f"Prices, unlike rents, rose 4 percent, which is news from {phrase}.") is None


@pytest.mark.parametrize(("word", "told"), _phrases("adjectives", "words"))
def test_every_adjective_tells_it_before_a_rate_alone(word: str, told: Basis) -> None:
    assert _of(f"The {word} rise in prices was 4 percent.") is told
    assert _of(f"Prices rose by a {word} 4 percent.") is told
    assert _of(f"The {word} report says that prices rose 4 percent.") is None

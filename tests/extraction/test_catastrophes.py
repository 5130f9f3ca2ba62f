"""No probe is read with a wrong magnitude, sign, unit or a bound turned round: the bar is zero."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from smecheck.extraction.reading import Extractor
from smecheck.model import Article, Bound, Claim, Span

CASES = Path(__file__).parent.parent / "cases"
PROBES: dict[str, list[dict[str, Any]]] = {
    topic: rows
    for name in ("catastrophes.yaml", "catastrophes_more.yaml")
    for topic, rows in yaml.safe_load((CASES / name).read_text(encoding="utf-8")).items()
}
BOUNDS = {bound.value for bound in Bound}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def cases() -> list[Any]:
    found = []
    for topic, rows in PROBES.items():
        for row in rows:
            mark = pytest.mark.xfail(strict=True, reason=row["known"]) if "known" in row else ()
            found.append(pytest.param(row["text"], row["reads"], id=f"{topic}: {row['text']}", marks=mark))
    return found


@pytest.mark.parametrize(("text", "reads"), cases())
def test_probe(extractor: Extractor, text: str, reads: list[Any]) -> None:
    article = Article("-", text, paragraphs=(Span(0, len(text)),))
    found = [_reading(claim) for claim in extractor.read(article).claims]
    assert found == [_expected(str(reading)) for reading in reads]


def test_there_are_enough_probes() -> None:
    assert sum(len(rows) for rows in PROBES.values()) >= 600


def _reading(claim: Claim) -> tuple[object, ...]:
    quantity = claim.quantity
    if claim.refused is not None:
        return ("refused",)
    change = quantity.change.value if quantity.change else ""
    return (quantity.bound.value, change, quantity.low, quantity.high, quantity.unit.name)


def _expected(written: str) -> tuple[object, ...]:
    words = written.split()
    if words == ["refused"]:
        return ("refused",)
    bound = words.pop(0) if words[0] in BOUNDS else "exact"
    change = words.pop(0) if words[0] in ("up", "down") else ""
    low, _, high = words.pop(0).partition("..")
    return (bound, change, Decimal(low), Decimal(high) if high else None, " ".join(words))

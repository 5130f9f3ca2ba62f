"""One story, rendered into every format by real tools, gets the same verdicts in each."""

from __future__ import annotations

import datetime
from functools import cache

import pytest

from smecheck import registry, source
from smecheck.check import check
from smecheck.checking import Index
from smecheck.extraction import Extractor
from smecheck.model import Article, Registry, Report
from tests.conftest import CHECKOUT

FOLDER = CHECKOUT / "fixtures" / "formats"
NEEDS = {"html": "trafilatura", "pdf": "pdfplumber"}
FORMATS = ("html", "md", "docx", "pdf", "ninjs2.json", "ninjs3.json")


@cache
def judges() -> tuple[Extractor, Index, Registry]:
    known = registry.load(CHECKOUT / "claims")
    return Extractor(), Index.of(known), known


def report(article: Article) -> Report:
    return check(article, *judges())


def told(found: Report) -> list[tuple[str, str, str | None]]:
    text = found.article.text
    return [
        (finding.claim.quantity.span.of(text), finding.code.value, finding.measure.id if finding.measure else None)
        for finding in found.findings
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_gets_the_verdicts_of_the_plain_text(form: str) -> None:
    if form in NEEDS:
        pytest.importorskip(NEEDS[form])
    plain = report(source.read(str(FOLDER / "story.txt")))
    other = report(source.read(str(FOLDER / f"story.{form}")))
    assert told(other) == told(plain)
    assert other.article.published == plain.article.published
    assert plain.article.published and plain.article.published.start == datetime.date(2025, 7, 2)
    assert plain.summary.agrees >= 8 and plain.summary.contradicts == 1

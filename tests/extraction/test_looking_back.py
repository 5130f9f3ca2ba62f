"""Only what a number needs is parsed: its own sentence, and those before it where its parse shows a look back."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from smecheck.extraction import Extractor
from smecheck.extraction.parse import Parser
from smecheck.extraction.parsed import Parsed
from smecheck.model import Article, Role
from smecheck.source import read_text

BEFORE = "The mills of the valley employ many people."


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(
    ("sentence", "looks_back"),
    [
        ("They sold 300 tons of wool in May.", True),
        ("The firms sold 300 tons of wool in May.", True),
        ("Its owner, who lives abroad, said that 300 boats sank.", False),
        ("The council of the town said on Monday that 300 boats sank.", False),
    ],
)
def test_an_earlier_sentence_is_parsed_where_something_stands_for_it(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch, sentence: str, looks_back: bool
) -> None:
    asked: list[str] = []
    parse = Parser.parse

    def parse_and_tell(self: Parser, texts: Sequence[str]) -> list[Parsed]:
        asked.extend(texts)
        return parse(self, texts)

    monkeypatch.setattr(Parser, "parse", parse_and_tell)
    (claim,) = extractor.read(_article(sentence)).claims
    assert asked == [sentence, *["Wool sells well", BEFORE] * looks_back]
    assert any(mention.role is Role.ANTECEDENT for mention in claim.mentions) == looks_back


def test_many_articles_read_together_are_read_as_each_alone(extractor: Extractor) -> None:
    articles = [_article(f"They sold {number} tons of wool in May.") for number in range(2, 100)]
    assert list(extractor.read_many(articles)) == [extractor.read(article) for article in articles]


def _article(sentence: str) -> Article:
    return read_text(f"Wool sells well\n\n{BEFORE} {sentence}\n")

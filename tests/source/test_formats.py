"""One story in every format: the same headline, date and paragraphs, and places that lead back into each."""

# ruff: noqa: E501

import html
import io
from pathlib import Path

import pytest

from smecheck.model import Article, Span
from smecheck.source import read, read_all
from tests.conftest import CHECKOUT

FOLDER = CHECKOUT / "fixtures" / "formats"
NAMES = ["story.txt", "story.md", "story.html", "story.docx", "story.pdf", "story.ninjs2.json", "story.ninjs3.json"]
QUOTES = str.maketrans({"“": '"', "”": '"', "’": "'", "\u00a0": " "})
FIGURES = ["14,600", "8,997", "81 trillion yuan", "$11.2 trillion", "60 million", "90 percent", "8.2 percent"]


def told(article: Article) -> list[str]:
    prose = article.prose
    folded = [" ".join(span.of(prose).translate(QUOTES).split()) for span in article.paragraphs]
    return [text.replace(" ,", ",") for text in folded]


PLAIN = read(str(FOLDER / "story.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_the_story_is_the_same(name: str) -> None:
    article = read(str(FOLDER / name))
    assert told(article) == told(PLAIN)
    assert (article.title or "").translate(QUOTES) == PLAIN.title
    assert article.headline == article.paragraphs[0]
    assert str(article.published) == "2025-07-02"
    assert article.language == "en"
    assert article.notes == ()


SEEDS = CHECKOUT.parent / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the source articles are not here")
@pytest.mark.parametrize("number", range(5))
def test_the_source_articles_in_a_typical_page(number: int, tmp_path: Path) -> None:
    """Their paragraphs, and none of the page around them."""
    plain = read(str(next(SEEDS.glob(f"00{number}_*.txt"))))
    blocks = [" ".join(html.escape(span.of(plain.text)).split()) for span in plain.paragraphs]
    around = "".join(f"<li><a href='/{entry}'>Topic {entry} of 9,999</a></li>" for entry in range(30))
    page = tmp_path / "a.html"
    page.write_text(
        f"<!doctype html><html><head><title>{blocks[0]} - Harbour Press</title></head><body>"
        "<div id='cookie-banner'><p>We and our 812 partners use cookies to store data on this device of yours.</p></div>"
        f"<nav><ul>{around}</ul></nav><main><article><h1>{blocks[0]}</h1>"
        + "".join(f"<p>{block}</p>" for block in blocks[1:])
        + f"</article><aside class='sidebar'><h3>Most read</h3><ul>{around}</ul></aside></main>"
        "<div class='comments'><p>I counted 20,000 of them in my province alone, said one reader of this page.</p></div>"
        "<footer>© 2025 Harbour Press, Tel: 555-12345</footer></body></html>",
        encoding="utf-8",
    )
    article = read(str(page))
    assert article.title == plain.title
    assert [span.of(article.text) for span in article.paragraphs] == [html.unescape(block) for block in blocks]


def test_lines_of_json_are_articles() -> None:
    articles = list(read_all(str(FOLDER / "stories.jsonl")))
    assert [Path(article.path).name for article in articles] == ["stories.jsonl#1", "stories.jsonl#2"]
    for article in articles:
        assert isinstance(article, Article)
        assert told(article) == told(PLAIN)
        assert str(article.published) == "2025-07-02"


@pytest.mark.parametrize("name", NAMES)
def test_standard_input_is_told_by_its_content(name: str) -> None:
    data = io.BytesIO((FOLDER / name).read_bytes())
    article = read("-", stdin=data)
    assert told(article) == told(PLAIN)
    assert article.path == "-"


def spans(article: Article) -> list[Span]:
    found = [article.text.translate(QUOTES).find(figure, article.paragraphs[1].start) for figure in FIGURES]
    return [Span(start, start + len(figure)) for start, figure in zip(found, FIGURES, strict=True)]


def test_places_in_a_web_page_are_stretches_of_its_source() -> None:
    article = read(str(FOLDER / "story.html"))
    source = (FOLDER / "story.html").read_text(encoding="utf-8")
    quoted = []
    for span in spans(article):
        place = article.place_of(span)
        assert place
        assert place.source_start is not None
        assert source.count("\n", 0, place.source_start) + 1 == place.line
        quoted.append(source[place.source_start : place.source_end])
    assert quoted == [
        "14,</strong>600", "8,<b>997", "81 trillion yuan", "&#36;11.2 trillion", "60 million", "90 percent",
        "8<span>.2</span> percent",
    ]  # fmt: skip


def test_places_in_a_word_file_are_paragraphs() -> None:
    article = read(str(FOLDER / "story.docx"))
    places = [article.place_of(span) for span in spans(article)]
    assert [place.paragraph for place in places if place] == [3, 3, 4, 4, 4, 5, 6]


def test_places_in_a_pdf_are_lines_of_pages() -> None:
    article = read(str(FOLDER / "story.pdf"))
    places = [article.place_of(span) for span in spans(article)]
    assert {place.page for place in places if place} == {1}
    lines = [place.line or 0 for place in places if place]
    assert lines == sorted(lines)
    assert len(set(lines)) >= 5

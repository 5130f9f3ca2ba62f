"""Web pages in, articles out: the story without what stands around it, the page's own headline and date."""

# ruff: noqa: E501

import sys

import pytest

from smecheck.errors import SourceError
from smecheck.model import Article
from smecheck.source.webpage import read_page

pytest.importorskip("trafilatura")
STORY = (
    "<p>Exports by small firms grew 8.2 percent in the first quarter, the ministry of industry said on Tuesday.</p>"
    "<p>There are now 8,997 of the firms it calls little giants, nearly 9,000, and it hopes for 10,000 in a few years.</p>"
    "<p>Small firms make 60 percent of gross domestic product, said an official at the annual fair in the city.</p>"
)


def page(
    head: str = "", above: str = "<h1>Firms lead the recovery</h1>", story: str = STORY, after: str = ""
) -> Article:
    source = f"<!doctype html><html><head>{head}</head><body><article>{above}{story}</article>{after}</body></html>"
    return read_page(source.encode(), "a.html")


def jsonld(content: str) -> str:
    return f'<script type="application/ld+json">{content}</script>'


ARTICLE = '{"@type": "NewsArticle", "headline": "Firms lead the recovery", "datePublished": "2025-03-04T10:00:00Z", "dateModified": "2025-09-09"}'


@pytest.mark.parametrize(
    ("head", "above", "published", "basis"),
    [
        (jsonld(ARTICLE), "", "2025-03-04", "JSON-LD (datePublished)"),
        (jsonld(f'{{"@graph": [{{"@type": "WebPage", "datePublished": "2020-01-01"}}, {ARTICLE}]}}'), "", "2025-03-04", None),
        (jsonld(f"[{ARTICLE}]"), "<p>Updated: March 6, 2025</p>", "2025-03-06", "“updated” stamp"),
        (jsonld(ARTICLE), "<p>Published: March 6, 2025</p>", "2025-03-04", None),
        (jsonld("{broken") + '<meta property="article:published_time" content="2025-03-04T10:00Z">', "", "2025-03-04",
         "meta tag (article:published_time)"),
        ("", "<p>Harbour Press | March 4, 2025</p>", "2025-03-04", "dateline"),
        ("", '<time datetime="2025-03-04">on 4/3</time>', "2025-03-04", "found in the page by trafilatura"),
        ("", "", None, None),
    ],
)  # fmt: skip
def test_the_date(head: str, above: str, published: str | None, basis: str | None) -> None:
    article = page(head, f"<h1>Firms lead the recovery</h1>{above}")
    assert article.title == "Firms lead the recovery"
    assert (str(article.published) if article.published else None) == published
    if basis:
        assert article.published_basis == basis


def test_a_headline_that_no_heading_bears_is_the_first_block() -> None:
    article = page(jsonld(ARTICLE), above="")
    assert article.headline
    assert article.headline.of(article.text) == "Firms lead the recovery"
    place = article.place_of(article.headline)
    assert place
    assert (place.label, place.source_start) == ("the page's metadata", None)


def test_what_stands_around_the_story_is_out() -> None:
    around = (
        '<section id="comments"><p>I counted 20,000 of them in my province alone, said one reader of the page.</p></section>'
        '<div class="cookie-banner"><p>We and our 812 partners use cookies to store data on this device of yours.</p></div>'
        "<footer>© 2025 Harbour Press, Tel: 555-12345</footer>"
    )
    article = page(after=around)
    for figure in ("20,000", "812", "555"):
        assert figure not in article.text
    assert [figure in article.text for figure in ("8.2", "8,997", "10,000", "60 percent")] == [True] * 4


@pytest.mark.parametrize(
    ("charset", "encoding"), [("gb2312", "gb18030"), ("iso-8859-1", "cp1252"), ("utf-8", "utf-8"), ("x-none", "utf-8")]
)
def test_the_charset_that_the_page_names(charset: str, encoding: str) -> None:
    source = f'<html><head><meta charset="{charset}"></head><body><h1>Firms “lead” it all</h1>{STORY}</body></html>'
    assert "Firms “lead” it all" in read_page(source.encode(encoding), "a.html").text


def test_a_page_nested_beyond_reason_is_one_clear_line() -> None:
    with pytest.raises(SourceError, match=r"a\.html: tags nested 100,00\d deep"):
        read_page(("<div>" * 100_000 + STORY).encode(), "a.html")


def test_a_deep_page_is_read_without_its_tree() -> None:
    article = read_page(("<nav>Top 10</nav>" + "<div>" * 300 + STORY).encode(), "a.html")
    assert len(article.paragraphs) == 3
    assert [note.code for note in article.notes] == ["page"]


def test_a_missing_library_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(SourceError, match=r"a\.html: .* pip install 'smecheck\[html\]'"):
        page()

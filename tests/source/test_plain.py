"""Pages of plain text in, articles out: nothing of the page is lost, and nothing that is no story is told as one."""

import datetime
import itertools
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from smecheck.errors import SourceError
from smecheck.model import Article
from smecheck.source import blocks, dated, read, read_text

PAGES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "pages.yaml").read_text(encoding="utf-8"))
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["name"])
def test_a_page_is_read(page: dict[str, Any]) -> None:
    article = read_text(page["text"])
    paragraphs = [span.of(article.text) for span in article.paragraphs]
    assert [text[: len(begins)] for text, begins in zip(paragraphs, page["paragraphs"], strict=True)] == page[
        "paragraphs"
    ]
    if "title" in page:
        assert article.title == page["title"]
    if "published" in page:
        assert (str(article.published) if article.published else None) == (page["published"] and str(page["published"]))
        assert article.published_basis == page.get("basis")
    if "furniture" in page:
        assert [[kind.value, span.of(article.text)] for span, kind in article.furniture] == page["furniture"]


LINES = st.sampled_from(
    [
        "", "", " ", "\t", "Most Viewed", "Small firms lead the recovery", "SUVA, March 4, 2025 (HP) --", "1 2 3", "<",
        "Updated: 2025-03-04", "Exports grew 8.2 percent in the first quarter, the ministry said on Tuesday.", "• 5",
        "in 2025", "Ann Lee:", "© 2025", "By Ann Lee", "  and 3,000 more were", "Title: 7 firms", "Tel: 5550123",
    ]
)  # fmt: skip


@given(st.lists(LINES | st.text(max_size=30), max_size=25).map("\n".join))
def test_no_digit_is_lost(text: str) -> None:
    """Every digit of the page stands in a paragraph or in told furniture; spans are in order and apart."""
    article = read_text(text)
    assert article.text == text
    assert spans_are_in_order(article)
    seen = [*article.paragraphs, *(span for span, _ in article.furniture)]
    lost = [
        place for place, sign in enumerate(text) if sign.isdigit() and not any(s.start <= place < s.end for s in seen)
    ]
    assert lost == []


def spans_are_in_order(article: Article) -> bool:
    spans = article.paragraphs
    apart = all(before.end <= after.start for before, after in itertools.pairwise(spans))
    trimmed = all(span.of(article.text).strip() == span.of(article.text) != "" for span in spans)
    return apart and trimmed and all(span.end <= len(article.text) for span in spans)


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"Small firms lead\r\n\r\nExports grew 8.2 percent.\r\nThey grew.\r\n")
    article = read(str(file))
    assert article.text == "Small firms lead\r\n\r\nExports grew 8.2 percent.\r\nThey grew.\r\n"
    assert [span.of(article.text) for span in article.paragraphs] == [
        "Small firms lead", "Exports grew 8.2 percent.", "They grew.",
    ]  # fmt: skip


def test_the_date_of_the_command_line_beats_the_page() -> None:
    article = dated(read_text(PAGES[0]["text"]), datetime.date(2024, 1, 2))
    assert (str(article.published), article.published_basis) == ("2024-01-02", "--date")


def test_what_has_millions_of_lines_is_no_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "MAX_BLOCKS", 100)
    with pytest.raises(SourceError, match="100 lines: not an article"):
        read_text("7\n\n" * 101)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the source articles are not here")
@pytest.mark.parametrize(
    ("number", "title", "published", "paragraphs", "kinds"),
    [
        ("000", "SMEs fuel", None, 15, []),
        ("001", "China boasts", None, 12, ["sidebar", "navigation"]),
        ("002", "SMEs can", None, 17, ["navigation", *["sidebar"] * 6, "navigation", *["contact"] * 5]),
        ("003", "SCIO briefing", "2025-10-22", 8, ["navigation", "dateline", "pagination"]),
        ("004", "China intensifies", None, 14, ["metadata"]),
    ],
)
def test_the_source_articles(number: str, title: str, published: str | None, paragraphs: int, kinds: list[str]) -> None:
    article = read(str(next(SEEDS.glob(f"{number}_*.txt"))))
    assert article.title
    assert article.title.startswith(title)
    assert (article.published.edtf() if article.published else None) == published
    assert len(article.paragraphs) == paragraphs
    assert [kind.value for _, kind in article.furniture] == kinds
    assert article.language == "en"

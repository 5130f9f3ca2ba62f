"""PDFs in, articles out: columns in order, running heads out, broken words mended; what cannot be read is said."""

# ruff: noqa: E501

import pytest

from smecheck.errors import SourceError
from smecheck.model import Article
from smecheck.source import portable
from smecheck.source.portable import read_pdf
from tests.source.documents import pdf

pytest.importorskip("pdfplumber")
Words = list[tuple[float, float, float, str]]
HEAD = (72, 720, 20, "Firms lead the recovery")


def set_(lines: list[str], x: float = 72, top: float = 680, size: float = 10) -> Words:
    return [(x, top - 12 * number, size, line) for number, line in enumerate(lines)]


def paragraphs(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.paragraphs]


STORY = [
    "Exports by small firms grew 8.2 percent in the first quarter, which was more than the minis-",
    "try had hoped for when it set its plan, and 11.6 percentage points above all of the high-",
    "tech firms of the years 2021-",
    "25, as many high-tech makers said.",
]


def test_broken_words_are_mended() -> None:
    article = read_pdf(pdf([[HEAD, *set_(STORY)]]), "a.pdf")
    assert article.title == "Firms lead the recovery"
    assert paragraphs(article)[1] == (
        "Exports by small firms grew 8.2 percent in the first quarter, which was more than the ministry had hoped for "
        "when it set its plan, and 11.6 percentage points above all of the high-tech firms of the years 2021-25, as many "
        "high-tech makers said."
    )


LEFT = ["There are now 14,600 little giants in", "China, which is up from 8,997 of them", "in 2022, the ministry of industry has",
        "said at a fair in Guangzhou that many", "makers of parts came to on Monday to", "show what they make in the province",
        "and to meet buyers from abroad who"]  # fmt: skip
RIGHT = ["want to buy them. The makers of small", "parts hope for more orders than in all", "of the last year, when they sold less",
         "than they had thought they would sell", "in the first half. Small firms make up", "60 percent of gross domestic product",
         "and pay 50 percent of taxes, he said."]  # fmt: skip


def test_columns_are_read_one_after_the_other() -> None:
    article = read_pdf(pdf([[HEAD, *set_(LEFT), *set_(RIGHT, x=320)]]), "a.pdf")
    assert paragraphs(article) == ["Firms lead the recovery", " ".join([*LEFT, *RIGHT])]
    by_rows = [word for pair in zip(set_(LEFT), set_(RIGHT, x=320), strict=True) for word in pair]
    assert paragraphs(read_pdf(pdf([[HEAD, *by_rows]]), "a.pdf")) == paragraphs(article)


def test_running_heads_and_page_numbers_are_out_and_sentences_run_over_pages() -> None:
    def page(number: int, lines: list[str]) -> Words:
        return [(72, 770, 8, f"Harbour Press, issue 7, page {number}"), *set_(lines), (300, 30, 8, str(number))]

    wide = "and so the number of the firms that took part in the fair grew more than anyone could have"
    article = read_pdf(
        pdf(
            [page(1, [wide, wide]), page(2, ["foreseen, by 8,997 in all.", "It", "grew."]), page(3, ["Two more came."])]
        ),
        "a.pdf",
    )
    told = paragraphs(article)
    assert told[0] == "Harbour Press, issue 7, page 1"
    assert told[1].endswith("could have foreseen, by 8,997 in all.")
    assert all("page 2" not in text and text not in ("1", "2", "3") for text in told)
    assert {place.page for place in article.places} == {1, 2, 3}


def test_cells_of_a_table_stay_apart() -> None:
    rows = [(72.0, 600.0, 10.0, "Little giants"), (250.0, 600.0, 10.0, "14,600"), (350.0, 600.0, 10.0, "8,997")]
    article = read_pdf(pdf([[HEAD, *set_(STORY), *rows]]), "a.pdf")
    assert paragraphs(article)[-1] == "Little giants | 14,600 | 8,997"


def test_a_raised_figure_is_no_digit_of_the_number() -> None:
    words = [*set_(["There are 8,997"]), (147.5, 684, 6, "1"), (155, 680, 10, "firms in all.")]
    assert paragraphs(read_pdf(pdf([words]), "a.pdf"))[-1].startswith("There are 8,997¹")


def test_a_page_without_text_is_said() -> None:
    article = read_pdf(pdf([[HEAD, *set_(STORY)], []]), "a.pdf")
    assert [note.message for note in article.notes] == ["no text on page 2: perhaps scanned, not read"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pdf([[], []]), "pages without text, perhaps scanned: run text recognition (OCR) first"),
        (b"%PDF-1.7\n", "a broken PDF that cannot be read"),
        (b"%PDF-1.7\n" + b"\0" * 500, "a broken PDF that cannot be read"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_pdf(data, "a.pdf")
    assert str(caught.value).startswith(f"a.pdf: {message}")


def test_a_locked_one_is_said() -> None:
    import io

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(pdf([[HEAD]]))))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    with pytest.raises(SourceError, match="locked with a password"):
        read_pdf(buffer.getvalue(), "a.pdf")


def test_a_book_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portable, "MAX_PAGES", 3)
    with pytest.raises(SourceError, match="4 pages, more than 3"):
        read_pdf(pdf([[HEAD]] * 4), "a.pdf")

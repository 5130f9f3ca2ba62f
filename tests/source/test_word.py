"""Word files in, articles out: as they read with every change accepted, and one clear line for what is none."""

# ruff: noqa: E501

import io
import zipfile

import pytest

from smecheck.errors import SourceError
from smecheck.model import Article
from smecheck.source import word
from smecheck.source.word import read_word
from tests.source.documents import W, docx, paragraph

BODY = paragraph("Exports by small firms grew 8.2 percent in the first quarter.")


def paragraphs(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.paragraphs]


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def only(content: str) -> list[str]:
    return paragraphs(read_word(docx(f"<w:p>{content}</w:p>"), "a.docx"))


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("8,9") + run("97") + run(" firms"), "8,997 firms"),
        (f"<w:del>{run('8,900').replace('w:t', 'w:delText')}</w:del><w:ins>{run('8,997')}</w:ins>", "8,997"),
        (f"<w:moveFrom>{run('9 ')}</w:moveFrom><w:moveTo>{run('8 ')}</w:moveTo>{run('firms')}", "8 firms"),
        (run("8,900", "<w:strike/>") + run("8,997", '<w:strike w:val="0"/>'), "8,997"),
        (run("secret 5", "<w:vanish/>") + run("8,997"), "8,997"),
        (run("8,997") + run("1", '<w:vertAlign w:val="superscript"/>') + run(" firms"), "8,997¹ firms"),
        (f"<w:hyperlink>{run('8,997')}</w:hyperlink>{run(' firms')}", "8,997 firms"),
        ("<w:r><w:fldChar/><w:instrText> PAGE 12 </w:instrText></w:r>" + run("firms"), "firms"),
        ("<w:r><w:t>2021</w:t><w:noBreakHyphen/><w:t>25</w:t></w:r>", "2021-25"),
        ("<w:r><w:t>8,997</w:t><w:tab/><w:t>14,600</w:t></w:r>", "8,997\t14,600"),
    ],
)
def test_runs_of_a_paragraph(content: str, text: str) -> None:
    assert only(content) == [text]


def test_a_table_is_rows_and_a_layout_table_is_paragraphs() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    prose = "The ministry said that there are many more firms now than there were before."
    article = read_word(docx(f"{BODY}<w:tbl>{row('Firms', '8,997')}{row(prose, '5')}</w:tbl>{BODY}"), "a.docx")
    assert paragraphs(article)[1:4] == ["Firms | 8,997", prose, "5"]
    assert [place.label for place in article.places] == [
        "paragraph 1", "table 1, row 1", "table 1, row 2", "table 1, row 2", "paragraph 6",
    ]  # fmt: skip


def test_the_title_is_told_by_its_style_in_any_language() -> None:
    styles = '<w:styles><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>'
    body = paragraph("Desk 7") + paragraph("Firms lead", "berschrift1") + BODY
    assert read_word(docx(body, styles=styles), "a.docx").title == "Firms lead"


def test_notes_come_after_the_story() -> None:
    notes = f"<w:footnotes {W}><w:footnote w:type='separator'/><w:footnote>{paragraph('In 31 provinces.')}</w:footnote></w:footnotes>"
    article = read_word(docx(BODY, footnotes=notes, header1="<x>99</x>", comments="<x>98</x>"), "a.docx")
    assert paragraphs(article)[-1] == "In 31 provinces."
    assert article.places[-1].label == "footnote 1"
    assert "9" not in article.text


def test_pages_are_as_word_last_laid_them_out() -> None:
    turned = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Next 5.</w:t></w:r></w:p>"
    article = read_word(docx(BODY + turned), "a.docx")
    assert [(place.page, place.label) for place in article.places] == [
        (1, "page 1, paragraph 1"),
        (2, "page 2, paragraph 2"),
    ]


def zipped(**files: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


BOMB = f'<!DOCTYPE x [<!ENTITY a "{"9" * 1000}"><!ENTITY b "{"&a;" * 1000}">]><w:document {W}>&b;</w:document>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (docx(BODY)[:-40], "a broken or truncated docx"),
        (docx(BODY)[: len(docx(BODY)) // 2], "a broken or truncated docx"),
        (b"PK\x03\x04", "a broken or truncated docx"),
        (docx("<w:p>"), "a broken or truncated docx"),
        (zipped(word__document=""), "a zip archive without an article"),
        (zipped(xl__workbook="x"), "a spreadsheet"),
        (zipped(ppt__presentation="x"), "a presentation"),
        (zipped(**{"content.xml": "x"}), "an OpenDocument file"),
        (zipped(**{"word__document.xml": BOMB}), "declares entities"),
    ],
)
def test_what_is_no_word_file_is_one_clear_line(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_word(data, "a.docx")
    assert str(caught.value).startswith(f"a.docx: {message}") or message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_zip_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "_LARGEST", 100_000)
    with pytest.raises(SourceError, match="unpacks to more than"):
        read_word(docx(BODY + " " * 200_000), "a.docx")


def test_deep_nesting_is_read() -> None:
    deep = "<w:sdt>" * 50_000 + BODY + "</w:sdt>" * 50_000
    assert paragraphs(read_word(docx(deep), "a.docx")) == [
        "Exports by small firms grew 8.2 percent in the first quarter."
    ]

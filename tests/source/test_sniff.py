"""Bytes and names in, formats out: content decides, and a note says where the name is wrong."""

import pytest

from smecheck.errors import SourceError
from smecheck.source.sniff import Format, format_of, misnamed


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"Firms lead\n\nThey grew.", "a.txt", Format.PLAIN),
        (b"", "-", Format.PLAIN),
        (b"# Firms lead", "a.md", Format.MARKDOWN),
        (b"---\ntitle: Firms\n---\n", "-", Format.MARKDOWN),
        (b"---\n\nFirms lead", "-", Format.PLAIN),
        (b"<!DOCTYPE html><p>Firms", "-", Format.HTML),
        (b"\xef\xbb\xbf<html><p>Firms", "a.txt", Format.HTML),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<html>", "-", Format.HTML),
        (b"<p>Firms</p>", "a.html", Format.HTML),
        (b"<p>Firms</p>", "a.txt", Format.PLAIN),
        (b"Firms lead", "a.html", Format.PLAIN),
        (b"%PDF-1.7", "a.txt", Format.PDF),
        (b"Firms lead", "a.pdf", Format.PLAIN),
        (b"PK\x03\x04", "a.html", Format.DOCX),
        (b'{"title": "a"}', "-", Format.JSON),
        (b'{"title": "a"}\n{"title": "b"}\n', "-", Format.LINES),
        (b'{"title": "a"}\n', "a.jsonl", Format.LINES),
        (b"{ this is prose", "-", Format.PLAIN),
        (b'{\n"title": "a"\n}\n\nText', "a.md", Format.MARKDOWN),
    ],
)
def test_the_format_is_told(data: bytes, name: str, expected: Format) -> None:
    assert format_of(data, "-", name) is expected


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"\x1f\x8b\x08", b"{\\rtf1", b"\xd0\xcf\x11\xe0\xa1"]
)
def test_what_is_no_article_is_one_clear_line(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"^a\.txt: (a picture|a gzip|a rich text|an old Word)"):
        format_of(data, "a.txt")


def test_a_name_that_lies_is_noted() -> None:
    assert misnamed(Format.HTML, "a.pdf") == "named .pdf, read as HTML"
    assert misnamed(Format.PDF, "a.pdf") is None
    assert misnamed(Format.LINES, "a.json") is None
    assert misnamed(Format.HTML, "a.txt") is None

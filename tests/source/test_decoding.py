"""Bytes in, text out: every encoding a newsroom still sends, and one clear line for what is no text."""

import codecs

import pytest

from smecheck.errors import SourceError
from smecheck.source.decoding import decode

STORY = "Revenue of “little giants” reached €3.7 trillion — 31.5 percent more.\r\nThat was all.\n"


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode(),
        codecs.BOM_UTF8 + STORY.encode(),
        codecs.BOM_UTF16_LE + STORY.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + STORY.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + STORY.encode("utf-32-le"),
    ],
)
def test_an_encoding_that_tells_itself_needs_no_note(data: bytes) -> None:
    assert decode(data, "a.txt") == (STORY, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_zeros(encoding: str) -> None:
    text, notes = decode(STORY.encode(encoding), "a.txt")
    assert text == STORY
    assert [note.code for note in notes] == ["encoding"]


def test_windows_1252_is_noted() -> None:
    text, notes = decode(STORY.encode("cp1252"), "a.txt")
    assert text == STORY
    assert [note.message for note in notes] == ["not valid UTF-8: read as Windows-1252"]


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"", "a.txt") == ("", ())


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "a.txt: a binary file"),
        (bytes(range(1, 32)) * 40, "a.txt: a binary file"),
        (b"8,997 firms\0" * 3, "a.txt: a binary file"),
        ("“a” – “b” – “c”\nthe ".encode() + b"\xe9t\xe9 of 2025", "a.txt:2:5: byte 0xE9 is not valid UTF-8, though"),
        (b"one line\nof 8,997 \x81 firms", "a.txt:2:10: byte 0x81 is neither UTF-8 nor Windows-1252"),
        ("工业和信息化部发布".encode("gb18030"), "neither UTF-8, UTF-16 nor Windows-1252: save it as UTF-8"),
        (codecs.BOM_UTF16_LE + b"8\x009\x00\x00\xd8", "not valid UTF-16-LE"),
        (codecs.BOM_UTF16_LE + b"8\x00\x00\x009\x00", "holds zero characters"),
    ],
)
def test_what_is_no_text_is_one_clear_line(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "a.txt")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)

"""The bytes of a document in, its text as decoded out, with a note where the encoding was guessed."""

from __future__ import annotations

import codecs
import re

from smecheck.errors import Location, SourceError
from smecheck.model import Note

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
# Controls that no text file has; tab, line feed, vertical tab, form feed, carriage return, SUB and ESC do occur.
_CONTROLS = bytes({*range(0x09), *range(0x0E, 0x1A), *range(0x1C, 0x20), 0x7F})
_BINARY_SHARE = 0.01
# A Windows-1252 page of English is nearly all ASCII; one that is not was written in another encoding.
_FOREIGN_SHARE = 0.25


def decode(data: bytes, path: str) -> tuple[str, tuple[Note, ...]]:
    """The text of `data`, line ends untouched and a byte-order mark left out, and what had to be guessed.

    UTF-8 is tried first, then UTF-16 told by its zeros, then Windows-1252 (as browsers do), which is noted.
    Raises SourceError for a binary file and for a text in none of these, at the line and column of a byte to blame.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, path), ()
    if wide := _utf16_by_zeros(data[:_SAMPLE]):
        return _strictly(data, wide, path), (Note("encoding", "read as UTF-16 without a byte-order mark"),)
    if looks_binary(data):
        raise SourceError("a binary file, not an article: save it as text, Markdown, HTML, docx or PDF", Location(path))
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _as_windows_1252(data, error, path)


def looks_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any one-byte encoding or UTF-8: a zero byte, or many control characters."""
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return b"\0" in data or controls > _BINARY_SHARE * len(sample)


def _utf16_by_zeros(sample: bytes) -> str | None:
    pairs = len(sample) // 2
    if pairs < 2 or b"\0" not in sample:
        return None
    even, odd = sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if odd > 0.5 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.5 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return None


def _strictly(data: bytes, encoding: str, path: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, error, encoding, f"not valid {encoding.upper()}", path) from error
    if "\0" in text:
        raise SourceError("holds zero characters, as a binary file does: save it as text", Location(path))
    return text


def _as_windows_1252(data: bytes, error: UnicodeDecodeError, path: str) -> tuple[str, tuple[Note, ...]]:
    patched = data.decode("utf-8", "surrogateescape")
    stray = sum(map(len, re.findall("[\udc80-\udcff]+", patched)))
    foreign = sum(map(len, re.findall("[^\0-\x7f]+", patched)))
    if foreign > 2 * stray:
        message = (
            f"byte 0x{data[error.start]:02X} is not valid UTF-8, though the rest of the file is: repair or save again"
        )
        raise _undecodable(data, error, "utf-8", message, path) from error
    if stray > _FOREIGN_SHARE * len(data):
        message = "neither UTF-8, UTF-16 nor Windows-1252: save it as UTF-8"
        raise _undecodable(data, error, "utf-8", message, path) from error
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as undefined:
        message = f"byte 0x{data[undefined.start]:02X} is neither UTF-8 nor Windows-1252: save it as UTF-8"
        raise _undecodable(data, undefined, "cp1252", message, path) from undefined
    return text, (Note("encoding", "not valid UTF-8: read as Windows-1252"),)


def _undecodable(data: bytes, error: UnicodeDecodeError, encoding: str, message: str, path: str) -> SourceError:
    before = data[: error.start].decode(encoding, "replace")
    line = before.count("\n") + 1
    return SourceError(message, Location(path, line, len(before) - (before.rfind("\n") + 1) + 1))

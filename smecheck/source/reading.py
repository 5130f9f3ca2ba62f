"""A path in, its articles out: the bytes are read once, the format told by content, and the reader for it called."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import BinaryIO

from smecheck.errors import Location, SourceError
from smecheck.model import Article, Failure, Note, Period
from smecheck.source.decoding import decode
from smecheck.source.finding import STDIN
from smecheck.source.plain import read_plain
from smecheck.source.sniff import Format, format_of, misnamed

# A newspaper's whole year is smaller; beyond this the memory of a laptop would be at risk.
MAX_BYTES = 128 * 1024 * 1024
_PIECE = 64 * 1024
_Found = Iterator[Article | Failure]


def read(path: str, *, stdin: BinaryIO | None = None, stdin_filename: str | None = None) -> Article:
    """The one article at `path`; "-" reads `stdin`, else the process's standard input.

    stdin_filename: the name that the format of standard input is told by, where its content leaves it open.
    Raises SourceError, which names the path and says what to do, where the document cannot be read, and where it holds
    several articles (`read_all` gives them all).
    """
    found = list(_at_most(2, read_all(path, stdin=stdin, stdin_filename=stdin_filename)))
    if len(found) > 1:
        raise SourceError("holds several articles: read them with read_all", Location(path))
    if not found:
        raise SourceError("holds no article", Location(path))
    if isinstance(found[0], Failure):
        raise found[0].error
    return found[0]


def read_all(path: str, *, stdin: BinaryIO | None = None, stdin_filename: str | None = None) -> _Found:
    """Every article at `path`, in order: one, but for JSON lines and lists, whose third is named `path#3`.

    A part that cannot be read is a Failure in its place; raises SourceError where the whole document cannot be.
    """
    data = read_bytes(path, stdin)
    form = format_of(data, path, stdin_filename)
    wrong = misnamed(form, path, stdin_filename)
    notes = (Note("format", wrong),) if wrong else ()
    name = stdin_filename if path == STDIN and stdin_filename else path
    try:
        for found in _READERS[form](data, path, name):
            yield replace(found, notes=(*notes, *found.notes)) if notes and isinstance(found, Article) else found
    except (RecursionError, MemoryError) as error:
        raise SourceError(f"too large or nested too deep to be read as {form.value}", Location(path)) from error


def read_text(text: str, path: str = "-") -> Article:
    """The article in a text already at hand, treated as a plain-text file is."""
    return read_plain(text, path)


def dated(article: Article, day: date) -> Article:
    """The article with its publication date set by `--date`."""
    return replace(article, published=Period.day(day), published_basis="--date")


def read_bytes(path: str, stdin: BinaryIO | None = None) -> bytes:
    """All the bytes of a file or of standard input, up to MAX_BYTES.

    Raises SourceError where it is not there, is a folder, may not be read, or is larger.
    """
    try:
        if path == STDIN:
            data = (stdin or sys.stdin.buffer).read(MAX_BYTES + 1)
        else:
            data = _content(path)
    except (OSError, ValueError) as error:
        raise SourceError(_why(error), Location(path)) from error
    if len(data) > MAX_BYTES:
        raise SourceError(f"larger than {MAX_BYTES // 1024**2} MB: split it into articles", Location(path))
    return data


def _content(path: str) -> bytes:
    """What a file holds, piece by piece: room for the largest is not taken for each."""
    pieces: list[bytes] = []
    size = 0
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - asked of every file
        while size <= MAX_BYTES and (piece := file.read(_PIECE)):
            pieces.append(piece)
            size += len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "a folder, not a file"
    return f"cannot be read: {getattr(error, 'strerror', None) or error}"


def _at_most(count: int, found: _Found) -> _Found:
    for _, article in zip(range(count), found, strict=False):
        yield article


def _plain(data: bytes, path: str, name: str) -> _Found:
    text, notes = decode(data, path)
    yield read_plain(text, path, notes)


def _markdown(data: bytes, path: str, name: str) -> _Found:
    from smecheck.source.markdown import read_markdown

    text, notes = decode(data, path)
    yield read_markdown(text, path, notes, name=name)


def _json(data: bytes, path: str, name: str) -> _Found:
    from smecheck.source.fields import read_json

    yield from read_json(*_decoded(data, path))


def _lines(data: bytes, path: str, name: str) -> _Found:
    from smecheck.source.fields import read_lines

    yield from read_lines(*_decoded(data, path))


def _html(data: bytes, path: str, name: str) -> _Found:
    from smecheck.source.webpage import read_page

    yield read_page(data, path)


def _docx(data: bytes, path: str, name: str) -> _Found:
    from smecheck.source.word import read_word

    yield read_word(data, path)


def _pdf(data: bytes, path: str, name: str) -> _Found:
    from smecheck.source.portable import read_pdf

    yield read_pdf(data, path)


def _decoded(data: bytes, path: str) -> tuple[str, str, Sequence[Note]]:
    text, notes = decode(data, path)
    return text, path, notes


_READERS: dict[Format, Callable[[bytes, str, str], _Found]] = {
    Format.PLAIN: _plain,
    Format.MARKDOWN: _markdown,
    Format.JSON: _json,
    Format.LINES: _lines,
    Format.HTML: _html,
    Format.DOCX: _docx,
    Format.PDF: _pdf,
}

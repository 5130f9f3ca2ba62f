"""A PDF in, the Article out: pypdf opens it, pdfplumber says where its words stand, every line keeps its place."""

from __future__ import annotations

import io
import logging
from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Any

from smecheck.errors import Location, SourceError
from smecheck.model import Article, Note, Place, Span
from smecheck.source import extras
from smecheck.source.pdflines import Line, lines_of
from smecheck.source.pdftext import Paragraph, paragraphs
from smecheck.source.story import Told, tell
from smecheck.source.unpacking import Unpacking

# More pages than this are a book or an attack; nobody waits for them.
MAX_PAGES = 200
# Letters of a page beyond this are no print.
_MOST_LETTERS = 200_000
_HEADLINE_AMONG = 12
_LARGER = 1.15
_BROKEN = "a broken PDF that cannot be read: print it to PDF again"


def read_pdf(data: bytes, path: str) -> Article:
    """The article in a PDF: columns in order, running heads and page numbers out, words broken at a line's end mended.

    A place is a page and a line on it. The headline is the largest print at the head of the first page; the file's own
    dates and title are not asked, since they tell of the file. Pages without text are said, and a PDF with none is an
    error. Raises SourceError also for one that is broken, locked, or longer than MAX_PAGES.
    """
    _check(data, path)
    plumber = extras.load("pdfplumber", "pdf", path)
    pages: list[list[Line]] = []
    silent: list[int] = []
    try:
        with plumber.open(io.BytesIO(data)) as document:
            for number, page in enumerate(document.pages, start=1):
                lines = lines_of(_words(page), number)
                pages.append(lines)
                if not lines:
                    silent.append(number)
                page.close()
    except Exception as error:  # whatever a broken file does to the library is one line here
        raise SourceError(_BROKEN, Location(path)) from error
    if len(silent) == len(pages):
        raise SourceError("pages without text, perhaps scanned: run text recognition (OCR) first", Location(path))
    return _told(paragraphs([page for page in pages if page]), path, _notes(silent, pages))


def _check(data: bytes, path: str) -> None:
    pypdf = extras.load("pypdf", "pdf", path)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        count = 0 if locked else len(reader.pages)
    except pypdf.errors.DependencyError as error:
        raise SourceError("locked with a password: save it without", Location(path)) from error
    except Exception as error:  # as above
        raise SourceError(_BROKEN, Location(path)) from error
    if locked:
        raise SourceError("locked with a password: save it without", Location(path))
    if count > MAX_PAGES:
        raise SourceError(f"{count:,} pages, more than {MAX_PAGES}: split it into articles", Location(path))


def _words(page: Any) -> Sequence[dict[str, Any]]:
    if len(page.chars) > _MOST_LETTERS:
        raise ValueError("a page of that many letters is no print")
    upright = [letter for letter in page.chars if letter.get("upright", True)]
    from pdfplumber.utils.text import extract_words

    words: Sequence[dict[str, Any]] = extract_words(upright, extra_attrs=["size"], x_tolerance_ratio=0.15)
    return words


def _notes(silent: list[int], pages: list[list[Line]]) -> tuple[Note, ...]:
    notes = []
    if silent:
        numbers = ", ".join(map(str, silent[:10])) + (" …" if len(silent) > 10 else "")
        notes.append(Note("pages", f"no text on page {numbers}: perhaps scanned, not read"))
    if any("(cid:" in line.text for page in pages for line in page):
        notes.append(Note("letters", "some letters have no code in this PDF: what they say was not read"))
    return tuple(notes)


def _told(found: Sequence[Paragraph], path: str, notes: tuple[Note, ...]) -> Article:
    unpacked = Unpacking()
    for paragraph in found:
        start = unpacked.open()
        for line, offset in zip(paragraph.lines, paragraph.starts, strict=True):
            label = f"page {line.page}, line {line.number}"
            unpacked.places.append(Place(start + offset, label, page=line.page, line=line.number))
        unpacked.close(start, paragraph.text)
    headline = _headline(found, unpacked.blocks)
    title = headline.of(unpacked.text) if headline else None
    article = tell(path, unpacked.text, unpacked.blocks, told=Told(title, headline), notes=notes)
    return replace(article, places=tuple(unpacked.places))


def _headline(found: Sequence[Paragraph], blocks: Sequence[Span]) -> Span | None:
    """The paragraph of the largest print among the first ones, where it is larger than the story's."""
    first = [number for number, paragraph in enumerate(found[:_HEADLINE_AMONG]) if _may_be_headline(paragraph)]
    if not first or len(found) == 1:
        return None
    best = max(first, key=lambda number: found[number].size)
    sizes = [paragraph.size for paragraph in found for _ in range(1 + min(len(paragraph.text), 2_000) // 40)]
    return blocks[best] if found[best].size >= _LARGER * median(sizes) else None


def _may_be_headline(paragraph: Paragraph) -> bool:
    return paragraph.lines[0].page == 1 and all(line.cells == 1 for line in paragraph.lines)

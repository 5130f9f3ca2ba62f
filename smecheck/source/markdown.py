"""Markdown in, the Article out: the text is the file, untouched; its marks are furniture, its front matter is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from smecheck.model import Article, Furniture, Note, Span
from smecheck.source.frontmatter import FrontMatter, front_matter
from smecheck.source.markup import inline_markup, number_around, splits_number
from smecheck.source.metadata import date_in, period_of, title_in
from smecheck.source.plain import read_plain
from smecheck.source.story import Told, tell

if TYPE_CHECKING:
    from markdown_it.token import Token

_DATED_NAME = re.compile(r"\d{4}-\d{2}-\d{2}(?=-)")
_CODE = frozenset({"fence", "code_block", "html_block", "hr"})
_LEFT_OVER = re.compile(r"\s*(?:\[(?!\^)[^\]]+\]:\s*\S|[-=*_|:#>`~+\s]*\Z)")
# Beyond this a parse takes more memory than an article is worth.
_LARGEST = 8_000_000
_SCRIPT = re.compile(r"(?:import|export)\s.+(?:from\s+['\"]|=|\{)|:::")


@dataclass(slots=True)
class _Page:
    """What is found of the file on the way through it."""

    text: str
    lines: list[Span]
    blocks: list[Span] = field(default_factory=list)
    marks: list[Span] = field(default_factory=list)
    seen: bytearray = field(default_factory=bytearray)
    split: int = 0


def read_markdown(text: str, path: str, notes: Sequence[Note] = (), *, name: str | None = None) -> Article:
    """The article in a Markdown file: headings, paragraphs, list items and table rows are blocks.

    Fenced and indented code, HTML blocks, comments, link targets and template code are furniture. A number with markup
    inside it ("8,**997**") cannot be read in place: it is left out, and a note says so. name: the file name that may
    tell the date.
    """
    from markdown_it import MarkdownIt

    matter = front_matter(text, path)
    start = matter.span.end if matter else 0
    if len(text) > _LARGEST:
        return read_plain(text, path, (*notes, Note("markup", "too large to be read as Markdown: read as plain text")))
    page = _Page(text, list(_lines(text, start)))
    page.seen = bytearray(len(page.lines))
    parser = MarkdownIt("commonmark", {"maxNesting": 20}).enable("table")
    parser.core.ruler.disable("inline")  # the blocks are wanted, not what is in them
    _walk(page, parser.parse(text[start:]))
    _add_left_over(page)
    told, furniture = _told(page, matter, name or path)
    if page.split:
        notes = (*notes, Note("markup", f"{page.split} numbers with markup inside them were not read"))
    furniture += [(mark, Furniture.MARKUP) for mark in page.marks]
    return tell(path, text, page.blocks, told=told, markup=furniture, notes=notes)


def _lines(text: str, start: int) -> Iterator[Span]:
    """The lines as markdown-it counts them."""
    for match in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n|\Z)", text[start:]):
        yield Span(start + match.start(), start + match.end())


def _walk(page: _Page, tokens: Sequence[Token]) -> None:
    in_row = False
    place = (0, 0)
    for token in tokens:
        place = (token.map[0], token.map[1]) if token.map else place
        if token.type in _CODE:
            _mark_lines(page, *place)
        elif token.type in ("tr_open", "tr_close"):
            in_row = token.type == "tr_open"
            if in_row:
                _add_row(page, place[0])
        elif token.type == "inline" and not in_row:
            _add_block(page, place[0], token.content)


def _add_block(page: _Page, first: int, content: str) -> None:
    """A block of the lines from `first`: what stands before each line's content (a quote's mark) is markup."""
    pieces = []
    for number, piece in enumerate(content.split("\n")):
        if first + number >= len(page.lines):
            break
        line = page.lines[first + number]
        page.seen[first + number] = True
        found = page.text.find(piece.strip(), line.start, line.end)
        start = found if found >= 0 else line.start
        pieces.append(Span(start, start + len(piece.strip()) if found >= 0 else line.end))
        if number and start > line.start:
            page.marks.append(Span(line.start, start))
    if not pieces or pieces[0].start == pieces[-1].end:
        return
    block = Span(pieces[0].start, pieces[-1].end)
    if _SCRIPT.match(page.text, block.start, block.end):
        page.marks.append(block)
        return
    page.blocks.append(block)
    _mark_inline(page, block)


def _add_row(page: _Page, number: int) -> None:
    """A table's row as one block, without the bars at its ends; those between stay as separators."""
    line = page.lines[number]
    page.seen[number] = True
    content = line.of(page.text)
    start = line.start + len(content) - len(content.lstrip(" \t>|"))
    end = line.start + len(content.rstrip("| \t\r\n"))
    if start < end:
        page.blocks.append(Span(start, end))
        _mark_inline(page, page.blocks[-1])


def _add_left_over(page: _Page) -> None:
    """The lines that the parse says nothing of: link targets and rules are markup, anything else is no less story."""
    for line, seen in zip(page.lines, page.seen, strict=True):
        content = line.of(page.text)
        if seen or not content.strip():
            continue
        start = line.start + len(content) - len(content.lstrip())
        if _LEFT_OVER.match(content):
            page.marks.append(Span(start, line.end))
        else:
            page.blocks.append(Span(start, start + len(content.strip())))
    page.blocks.sort()


def _mark_inline(page: _Page, block: Span) -> None:
    for mark in inline_markup(page.text, block.start, block.end):
        if splits_number(page.text, mark):
            page.split += 1
            mark = number_around(page.text, mark)
        page.marks.append(mark)


def _mark_lines(page: _Page, first: int, last: int) -> None:
    if first < last <= len(page.lines):
        page.seen[first:last] = b"\1" * (last - first)
        page.marks.append(Span(page.lines[first].start, page.lines[last - 1].end))


def _told(page: _Page, matter: FrontMatter | None, path: str) -> tuple[Told, list[tuple[Span, Furniture]]]:
    """What the front matter says; its title is the headline unless the body's first heading repeats it."""
    name = PurePath(path).name
    dated = _DATED_NAME.match(name)
    period, basis = (period_of(dated[0]), "file name") if dated else (None, None)
    if matter is None:
        return Told(published=period, basis=basis, printed_wins=True), []
    if found := date_in(matter.fields):
        period, basis = found[0], f"front matter ({found[1]})"
    title = title_in(matter.fields)
    repeated = bool(page.blocks) and " ".join(page.blocks[0].of(page.text).split()) == title
    headline = page.blocks[0] if repeated else matter.title
    furniture = [(matter.span, Furniture.METADATA)]
    if headline and not repeated:
        page.blocks.insert(0, headline)
        around = (Span(matter.span.start, headline.start), Span(headline.end, matter.span.end))
        furniture = [(span, Furniture.METADATA) for span in around]
    return Told(title, headline, period, basis, printed_wins=basis == "file name"), furniture

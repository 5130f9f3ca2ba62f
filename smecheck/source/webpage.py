"""An HTML page in, the Article out: trafilatura tells the story's blocks, the scan where each character stands."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from smecheck.errors import Location, SourceError
from smecheck.model import Article, Note, Place
from smecheck.source.decoding import decode
from smecheck.source.jsonld import Declared, declared
from smecheck.source.mainstory import Main, main_story
from smecheck.source.remarks import remarks
from smecheck.source.scanning import Block, Scan, scan, source_places
from smecheck.source.story import Told, tell
from smecheck.source.unpacking import Unpacking

_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)
# Browsers give up at 512; nobody writes what is deeper than this.
_DEEPEST = 5_000
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252"}


def read_page(data: bytes, path: str) -> Article:
    """The article on a web page: its story without navigation, sidebars, comments and advertisements.

    Title and date are what the page declares (JSON-LD, meta tags), then what it prints, then what trafilatura finds;
    every place is a stretch of the page's source. Raises SourceError where trafilatura is missing, and for a page of
    tags nested beyond any article.
    """
    source, notes = _decoded(data, path)
    found = scan(source)
    if found.depth > _DEEPEST:
        raise SourceError(f"tags nested {found.depth:,} deep: not a page that can be read", Location(path))
    main = main_story(source, found, path)
    says = declared(found.raw, found.metas)
    unpacked, title = _unpacked(source, found, main, says)
    headline = unpacked.blocks[0] if title and unpacked.blocks else None
    guess = None if says.published else main.date
    told = Told(
        title=title,
        headline=headline,
        published=says.published or guess,
        basis=says.basis if says.published else ("found in the page by trafilatura" if guess else None),
        printed_wins=says.published is None,
    )
    article = tell(path, unpacked.text, unpacked.blocks, told=told, notes=(*notes, *main.notes))
    placed = replace(article, places=tuple(unpacked.places))
    return replace(placed, remarks=remarks(source, placed))


def _decoded(data: bytes, path: str) -> tuple[str, tuple[Note, ...]]:
    """By the page's own charset where it names one and keeps to it, else as any text."""
    match = (
        None
        if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        else _CHARSET.search(data[:4096])
    )
    name = match[1].decode("ascii").lower() if match else ""
    if name and not name.startswith("utf"):
        try:
            return data.decode(_WIDER.get(name, name)), ()
        except (LookupError, UnicodeDecodeError):
            pass  # the page names another charset than it was saved in
    return decode(data, path)


def _unpacked(source: str, found: Scan, main: Main, says: Declared) -> tuple[Unpacking, str | None]:
    """The text with the headline first, and the title."""
    lines = [match.end() for match in re.finditer("\n", source)]
    story = [found.blocks[number] for number in main.kept]
    heading, title = _headline(found.blocks, story, says.headline, main.title)
    unpacked = Unpacking()
    if heading is not None:
        _add(unpacked, heading, lines)
    elif title:
        unpacked.add(title, "the page's metadata")
    for block in story:
        if block is not heading:
            _add(unpacked, block, lines)
    return unpacked, title


def _headline(blocks: Sequence[Block], story: Sequence[Block], *titles: str | None) -> tuple[Block | None, str | None]:
    """The block that is the headline, and the title: the page's first declared title that a heading bears out, else its
    only h1, else the title declared."""
    headings = [block for block in blocks if any(tag in ("h1", "h2") for tag, _ in block.inside)]
    for title in filter(None, titles):
        for block in headings:
            if _same(block.text, title):
                return block, block.text
    tops = [block for block in headings if any(tag == "h1" for tag, _ in block.inside)]
    first = next(filter(None, titles), None)
    if len(tops) == 1 and (first is None or tops[0] in story):
        return tops[0], tops[0].text
    return None, first


def _same(heading: str, title: str) -> bool:
    """Whether a heading is the title, but for punctuation and the site's name after it."""
    short, long = sorted((_bare(heading), _bare(title)), key=len)
    return len(short) > 8 and (short == long or (long.startswith(short) and len(short) > 0.5 * len(long)))


def _bare(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _add(unpacked: Unpacking, block: Block, lines: list[int]) -> None:
    start = unpacked.open()
    for offset, begins, ends in source_places(block):
        if begins < 0:
            unpacked.places.append(Place(start + offset, "not in the page's source"))
        else:
            line = bisect_right(lines, begins) + 1
            label = f"line {line} of the source"
            unpacked.places.append(Place(start + offset, label, line=line, source_start=begins, source_end=ends))
    unpacked.close(start, block.text)

"""A docx in, the Article out: paragraphs, table rows and notes with their places; standard library only."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from xml.parsers import expat

from smecheck.errors import Location, SourceError
from smecheck.model import Article, Note
from smecheck.source.story import Told, tell
from smecheck.source.unpacking import Unpacking
from smecheck.source.wordxml import NotPlain, Piece, pieces

# A part that unpacks to more is a bomb: a novel's is 10 MB.
_LARGEST = 200 * 1024 * 1024
_CHUNK = 1 << 20
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
_STYLE = re.compile(r"<w:style\b[^>]*?w:styleId=\"([^\"]+)\"[^>]*>\s*<w:name w:val=\"([^\"]+)\"")
_BROKEN = "a broken or truncated docx: open it in Word and save it again"
# What else comes as a zip archive, by a name within it.
_OTHERS = (
    ("xl/", "a spreadsheet (xlsx), not an article"),
    ("ppt/", "a presentation (pptx), not an article"),
    ("content.xml", "an OpenDocument file: save it as docx"),
    ("META-INF/container.xml", "an e-book (epub): save it as HTML or docx"),
)


def read_word(data: bytes, path: str) -> Article:
    """The article in a docx, tracked insertions in and deletions out; headers, footers and comments are no story.

    Footnotes and endnotes come after the story. A place is a paragraph, a row of a table or a note, with its page as
    Word last laid it out. The file's own dates are no date of publication and are not asked.
    Raises SourceError for what is no docx, is broken, is locked, or unpacks beyond all measure.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _article(archive, path)
    except (zipfile.BadZipFile, zlib.error, EOFError, expat.ExpatError, OSError, KeyError, ValueError) as error:
        if isinstance(error, NotPlain):
            raise SourceError("its XML declares entities, as no Word file does: not read", Location(path)) from error
        raise SourceError(_BROKEN, Location(path)) from error
    except (RuntimeError, NotImplementedError) as error:
        raise SourceError("locked with a password, or packed in an unknown way", Location(path)) from error


def _article(archive: zipfile.ZipFile, path: str) -> Article:
    names = set(archive.namelist())
    main = _main_part(archive, names)
    if main is None:
        other = next((said for mark, said in _OTHERS if any(name.startswith(mark) for name in names)), None)
        raise SourceError(other or "a zip archive without an article in it", Location(path))
    found = pieces(_chunks(archive, main, path))
    folder = main.rpartition("/")[0]
    for part, label in _NOTES:
        name = f"{folder}/{part}.xml".lstrip("/")
        if name in names:
            found += pieces(_chunks(archive, name, path), label)
    styles = _styles(archive, f"{folder}/styles.xml".lstrip("/"), names, path)
    return _told(found, styles, path)


def _told(found: list[Piece], styles: dict[str, str], path: str) -> Article:
    unpacked = Unpacking()
    headline = None
    paged = any(piece.page > 1 for piece in found)
    for piece in found:
        label = f"page {piece.page}, {piece.label}" if paged else piece.label
        span = unpacked.add(piece.text, label, page=piece.page if paged else None, paragraph=piece.number)
        style = styles.get(piece.style, piece.style).lower()
        if span and headline is None and len(unpacked.blocks) <= 5 and style in ("title", "heading 1", "heading1"):
            headline = span
    title = " ".join(headline.of(unpacked.text).split()) if headline else None
    notes = () if found else (Note("empty", "a Word file without text: perhaps pictures of pages"),)
    article = tell(path, unpacked.text, unpacked.blocks, told=Told(title, headline), notes=notes)
    return replace(article, places=tuple(unpacked.places))


def _main_part(archive: zipfile.ZipFile, names: set[str]) -> str | None:
    if "word/document.xml" in names:
        return "word/document.xml"
    if "_rels/.rels" not in names or archive.getinfo("_rels/.rels").file_size > _CHUNK:
        return None
    rels = archive.read("_rels/.rels").decode("utf-8", "replace")
    for relation in re.findall(r"<Relationship\b[^>]*>", rels):
        target = re.search(r"Target=\"/?([^\"]+)\"", relation)
        if '/officeDocument"' in relation and target and target[1] in names and target[1].startswith("word"):
            return target[1]
    return None


def _chunks(archive: zipfile.ZipFile, name: str, path: str) -> Iterator[bytes]:
    if archive.getinfo(name).file_size > _LARGEST:
        raise SourceError(f"unpacks to more than {_LARGEST // 1024**2} MB: not read", Location(path))
    with archive.open(name) as part:
        while chunk := part.read(_CHUNK):
            yield chunk


def _styles(archive: zipfile.ZipFile, name: str, names: set[str], path: str) -> dict[str, str]:
    """The names of styles by their ids: an id may be in the language of the Word that made it."""
    if name not in names:
        return {}
    text = b"".join(_chunks(archive, name, path)).decode("utf-8", "replace")
    return dict(_STYLE.findall(text))

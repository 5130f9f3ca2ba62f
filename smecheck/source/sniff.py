"""The bytes of a document and its name in, its format out: content decides, the name where content leaves it open."""

from __future__ import annotations

import re
from enum import StrEnum
from os.path import splitext

from smecheck.errors import Location, SourceError

_HEAD = 4096


class Format(StrEnum):
    """What a document is read as."""

    PLAIN = "plain text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    DOCX = "docx"
    PDF = "PDF"
    JSON = "JSON"
    LINES = "JSON lines"


_NAMED = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".mdx": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".json": Format.JSON,
    ".jsonl": Format.LINES,
    ".ndjson": Format.LINES,
    ".docx": Format.DOCX,
    ".pdf": Format.PDF,
}
# What is no article in any reading, by its first bytes, and what to do about it.
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "an old Word file, or a docx locked with a password: save it as docx"),
    (b"{\\rtf", "a rich text file: save it as docx or text"),
    (b"\x89PNG", "a picture (PNG), not an article"),
    (b"\xff\xd8\xff", "a picture (JPEG), not an article"),
    (b"GIF8", "a picture (GIF), not an article"),
    (b"\x1f\x8b", "a gzip archive: unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it first"),
    (b"%!PS", "a PostScript file: save it as PDF"),
)
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_FRONT_MATTER = re.compile(rb"(---|\+\+\+)[ \t]*\r?\n[A-Za-z][\w-]*[ \t]*[:=]")
_TAG = re.compile(rb"<(?:p|div|h[1-6]|article|section|main|table|ul|br|span|a)\b[^<>]*>", re.IGNORECASE)


def format_of(data: bytes, path: str, name: str | None = None) -> Format:
    """The format of `data`; `name` is the file name to go by where the path tells none (standard input).

    Raises SourceError for what is known to be no article (a picture, an archive, an old Word file).
    """
    named = _named(name or path)
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Format.DOCX
    for magic, message in _FOREIGN:
        if data.startswith(magic):
            raise SourceError(message, Location(path))
    if (head[:1] == b"<" and _PAGE.match(head)) or (named is Format.HTML and _TAG.search(data[:65_536])):
        return Format.HTML
    if named in (Format.JSON, Format.LINES):
        return named
    if head[:1] in (b"{", b"[") and named is not Format.MARKDOWN:
        return _json_or_plain(data)
    if named is Format.MARKDOWN or _has_front_matter(head):
        return Format.MARKDOWN
    return Format.PLAIN


def misnamed(format: Format, path: str, name: str | None = None) -> str | None:
    """Where a document is not what its name says, that in words, for a note."""
    named = _named(name or path)
    if named is None or named is format or (named is Format.JSON and format is Format.LINES):
        return None
    return f"named {_suffix(name or path)}, read as {format.value}"


def _named(path: str) -> Format | None:
    """The format that a file's name tells."""
    return _NAMED.get(_suffix(path))


def _suffix(path: str) -> str:
    return splitext(path)[1].lower()  # noqa: PTH122 - asked of every file


def _json_or_plain(data: bytes) -> Format:
    lines = data.lstrip().split(b"\n", 2)
    if len(lines) > 1 and lines[0].rstrip().endswith(b"}") and lines[1].lstrip()[:1] == b"{":
        return Format.LINES
    return Format.JSON if data.rstrip()[-1:] in (b"}", b"]") and b'"' in data[:_HEAD] else Format.PLAIN


def _has_front_matter(head: bytes) -> bool:
    return head.startswith((b"---", b"+++")) and _FRONT_MATTER.match(head) is not None

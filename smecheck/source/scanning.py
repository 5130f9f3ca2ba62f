"""HTML source in, its blocks of text out, every character with its place in the source; standard library only.

Linear in the length of the source whatever is in it: no tree is built, nothing recurses.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)((?>[^<>\"']+|\"[^\"]*\"|'[^']*'|[\"'])*+)>")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_PIECE = re.compile(r"[ \t\r\n\f\u200b]+|&[^\s;&<]{0,32};?|\xad|[^\s&\u200b\xad]+|\s")
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_SOFT_HYPHEN = "\xad"
# Their content is no text of the page.
_RAW = frozenset(
    {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "textarea", "title"}
)
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd"}
    | {"label", "mark", "q", "ruby", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
    | {"nobr", "del", "s", "strike"}
)
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
# Struck out: an editor's deletion, left to be seen.
_STRUCK = frozenset({"del", "s", "strike"})
_LONGEST_STRUCK = 5_000
# "8,997" with a footnote's mark is not 89,971, nor ten to the ninth 109.
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# A new one ends an open one: pages leave the end tag out.
_IMPLIED = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "option", "thead", "tbody", "tfoot"})
_CELLS = frozenset({"td", "th"})
_BAR = " | "
# A table with a cell beyond this lays out a page: its cells are blocks of their own.
_LONG_CELL = 200


@dataclass(slots=True)
class Block:
    """A run of text without a block tag in it: its text, white space folded, and where each stretch stands.

    runs: (offset in text, start in source, end in source), in order. inside: the tags it stands in, outermost first,
    with their class and id; tag: the nearest block tag.
    """

    inside: tuple[tuple[str, str], ...]
    text: str = ""
    runs: list[tuple[int, int, int]] = field(default_factory=list)

    @property
    def tag(self) -> str:
        """The nearest tag that is no inline one."""
        return self.inside[-1][0] if self.inside else ""


@dataclass(slots=True)
class Scan:
    """What a scan gives: the blocks in order, the raw elements (scripts, the title) and how deep the tags went."""

    blocks: list[Block] = field(default_factory=list)
    raw: list[tuple[str, str, str]] = field(default_factory=list)
    metas: list[dict[str, str]] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    depth: int = 0


def attributes(source: str) -> dict[str, str]:
    """The attributes of a tag, names in lower case, values with their entities decoded."""
    return {name.lower(): html.unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(source)}


def text_of_fragment(source: str) -> str:
    """The text of a piece of HTML, its blocks separated by blank lines."""
    return "\n\n".join(block.text for block in scan(source).blocks)


def scan(source: str) -> Scan:
    """Read `source` once from the start to the end."""
    return _Scanner(source).run()


class _Scanner:
    def __init__(self, source: str) -> None:
        self.source = source
        self.lowered: str | None = None
        self.found = Scan()
        self.stack: list[tuple[str, str]] = []
        self.pieces: list[str] = []
        self.runs: list[tuple[int, int, int]] = []
        self.length = 0
        self.no_comment_end = False
        self.raised = 0

    def run(self) -> Scan:
        at = 0
        source = self.source
        while at < len(source):
            if source[at] != "<":
                end = source.find("<", at)
                end = len(source) if end < 0 else end
                self._text(at, end)
                at = end
            else:
                at = self._markup(at)
        self._flush()
        return self.found

    def _markup(self, at: int) -> int:
        source = self.source
        if source.startswith("<!--", at):
            end = -1 if self.no_comment_end else source.find("-->", at + 4)
            if end >= 0:
                return end + 3
            self.no_comment_end = True
            return at + 4
        if source.startswith(("<!", "<?"), at):
            end = source.find(">", at)
            return end + 1 if end >= 0 else len(source)
        match = _TAG.match(source, at)
        if not match:
            self._text(at, at + 1)
            return at + 1
        closing, name, rest = match[1] == "/", match[2].lower(), match[3]
        if name in _RAW and not closing and not rest.endswith("/"):
            return self._raw(name, rest, match.end())
        if name in _STRUCK and not closing:
            end = source.find(f"</{match[2]}>", match.end(), match.end() + _LONGEST_STRUCK)
            return end if end >= 0 else match.end()
        self._tag(name, rest, closing)
        return match.end()

    def _raw(self, name: str, rest: str, at: int) -> int:
        if self.lowered is None:
            self.lowered = self.source.lower()
        end = self.lowered.find(f"</{name}", at)
        if end < 0 or len(self.lowered) != len(self.source):
            match = re.compile(f"</{name}", re.IGNORECASE).search(self.source, at)
            end = match.start() if match else len(self.source)
        if name in ("script", "title"):
            self.found.raw.append((name, rest, self.source[at:end]))
        close = self.source.find(">", end)
        return close + 1 if close >= 0 else len(self.source)

    def _tag(self, name: str, rest: str, closing: bool) -> None:
        if name == "meta":
            self.found.metas.append(attributes(rest))
        elif name == "time" and not closing:
            self.found.times.append(attributes(rest).get("datetime", ""))
        if name == "sup":
            self.raised = max(0, self.raised + (-1 if closing else 1))
        if name in _INLINE:
            return
        if name in _CELLS and self.length and not closing and self.stack and self.stack[-1][0] == "tr":
            self._append(_BAR, None, None)
            return
        if name in _CELLS:
            return
        self._flush()
        if name in _VOID or rest.endswith("/"):
            return
        if closing:
            for back in range(len(self.stack) - 1, max(-1, len(self.stack) - 200), -1):
                if self.stack[back][0] == name:
                    del self.stack[back:]
                    break
            return
        if name in _IMPLIED and self.stack and self.stack[-1][0] == name:
            self.stack.pop()
        found = attributes(rest) if "class" in rest or "id" in rest or "role" in rest else {}
        self.stack.append((name, " ".join(found.get(key, "") for key in ("class", "id", "role")).lower()))
        self.found.depth = max(self.found.depth, len(self.stack))

    def _text(self, start: int, end: int) -> None:
        for match in _PIECE.finditer(self.source, start, end):
            piece = match[0]
            if piece[0] == "&":
                piece = html.unescape(piece) if _ENTITY.fullmatch(piece) else piece
            if piece == _SOFT_HYPHEN:
                continue
            if match[0][0] == "&":
                self._append(piece, match.start(), match.end())
            elif piece.isspace() or piece[0] == "\u200b":
                if self.length and self.pieces[-1] != " ":
                    self._append(" ", match.start(), match.end())
            else:
                self._append(piece, match.start(), match.end())

    def _append(self, text: str, start: int | None, end: int | None) -> None:
        last = self.runs[-1] if self.runs else None
        if start is None or end is None:
            self.runs.append((self.length, -1, -1))
        elif last and last[2] == start and last[2] - last[1] == self.length - last[0] and len(text) == end - start:
            self.runs[-1] = (last[0], last[1], end)
        else:
            self.runs.append((self.length, start, end))
        self.pieces.append(text.translate(_RAISED) if self.raised else text)
        self.length += len(text)

    def _flush(self) -> None:
        text = "".join(self.pieces)
        bars = [offset for offset, start, _ in self.runs if start < 0]
        starts, ends = [0, *(bar + len(_BAR) for bar in bars)], [*bars, len(text)]
        if max(end - start for start, end in zip(starts, ends, strict=True)) <= _LONG_CELL:
            starts, ends = [0], [len(text.rstrip(_BAR))]
        for start, end in zip(starts, ends, strict=True):
            if text[start:end].strip():
                runs = [(at - start, begins, ends_) for at, begins, ends_ in self.runs if start <= at < end]
                self.found.blocks.append(Block(tuple(self.stack[-100:]), text[start:end].rstrip(), runs))
        self.pieces, self.runs, self.length, self.raised = [], [], 0, 0


def source_places(block: Block) -> Iterator[tuple[int, int, int]]:
    """The runs of a block as (offset in its text, start, end in the source), without those past its trimmed end."""
    for offset, start, end in block.runs:
        if offset < len(block.text):
            yield offset, start, end

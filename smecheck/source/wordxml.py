"""WordprocessingML in, its paragraphs and table rows out, as they read with every tracked change accepted.

No tree is built and no entity is expanded, so neither depth nor size of the XML can hurt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from smecheck.source.furniture import is_prose

_CHUNK = 1 << 20
# Deleted and moved-away text, hidden alternatives, field codes: none of it is read on the page.
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "rPrChange", "pPrChange"})
_HIDDEN = frozenset({"vanish", "strike", "dstrike"})
_OFF = frozenset({"0", "false", "off", "none"})
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONG_CELL = 200


@dataclass(slots=True)
class Piece:
    """A paragraph or a table's row: its text, its style's id, its page as last laid out, its place in words.

    number: which paragraph of the document, from 1, or of which note; None for a row.
    """

    text: str
    style: str
    page: int
    label: str
    number: int | None = None


@dataclass(slots=True)
class _Paragraph:
    style: str = ""
    runs: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Table:
    number: int
    row: int = 0
    cells: list[list[str]] = field(default_factory=list)


class NotPlain(ValueError):
    """The XML declares a document type: Word never does, entity bombs do."""


def pieces(chunks: Iterator[bytes], part: str = "paragraph") -> list[Piece]:
    """The pieces of a document part, in reading order; `part` names its paragraphs ("paragraph", "footnote").

    Raises NotPlain, and expat.ExpatError where the XML is broken.
    """
    reader = _Reader(part)
    reader.parse(chunks)
    return reader.pieces


class _Reader:
    def __init__(self, part: str) -> None:
        self.part = part
        self.pieces: list[Piece] = []
        self.paragraphs: list[_Paragraph] = []
        self.tables: list[_Table] = []
        self.skipping = 0
        self.page = 1
        self.count = self.table_count = 0
        self.note = 0
        self.in_text = self.in_properties = self.hidden = self.raised = False

    def parse(self, chunks: Iterator[bytes]) -> None:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.StartDoctypeDeclHandler = _refuse
        parser.buffer_text = True
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition("}")[2]
        if self.skipping or tag in _SKIPPED:
            self.skipping += 1
            return
        value = next((item for key, item in attributes.items() if key.rpartition("}")[2] == "val"), "")
        if tag in _STARTS:
            _STARTS[tag](self, value)
        elif tag in ("footnote", "endnote"):
            self.note += not any(key.rpartition("}")[2] == "type" for key in attributes)
        elif tag == "br" and "page" in attributes.values():
            self.page += 1
        elif tag in _SIGNS and not self.in_properties:
            self.add(_SIGNS[tag])

    def end(self, name: str) -> None:
        if self.skipping:
            self.skipping -= 1
            return
        tag = name.rpartition("}")[2]
        if tag == "t":
            self.in_text = False
        elif tag in ("rPr", "pPr"):
            self.in_properties = False
        elif tag == "p" and self.paragraphs:
            self.close_paragraph()
        elif tag == "tr" and self.tables:
            self.close_row()
        elif tag == "tbl" and self.tables:
            self.tables.pop()

    def characters(self, text: str) -> None:
        if self.in_text and not self.skipping:
            self.add(text.translate(_RAISED) if self.raised else text)

    def add(self, text: str) -> None:
        if self.paragraphs and not self.hidden:
            self.paragraphs[-1].runs.append(text)

    def run(self, _: str) -> None:
        self.hidden = self.raised = False

    def text(self, _: str) -> None:
        self.in_text = True

    def properties(self, _: str) -> None:
        self.in_properties = True

    def hide(self, value: str) -> None:
        self.hidden = self.hidden or (self.in_properties and value not in _OFF)

    def raise_(self, value: str) -> None:
        self.raised = value == "superscript"

    def style(self, value: str) -> None:
        if self.paragraphs:
            self.paragraphs[-1].style = value

    def turn_page(self, _: str) -> None:
        self.page += 1

    def open_paragraph(self, _: str) -> None:
        self.hidden = self.raised = False
        self.paragraphs.append(_Paragraph())

    def open_table(self, _: str) -> None:
        self.table_count += 1
        self.tables.append(_Table(self.table_count))

    def open_row(self, _: str) -> None:
        if self.tables:
            self.tables[-1].row += 1
            self.tables[-1].cells = []

    def open_cell(self, _: str) -> None:
        if self.tables:
            self.tables[-1].cells.append([])

    def close_paragraph(self) -> None:
        paragraph = self.paragraphs.pop()
        self.count += 1
        text = "".join(paragraph.runs).strip()
        if not text:
            return
        if self.tables and self.tables[-1].cells:
            self.tables[-1].cells[-1].append(text)
        elif self.part == "paragraph":
            self.pieces.append(Piece(text, paragraph.style, self.page, f"paragraph {self.count}", self.count))
        else:
            self.pieces.append(Piece(text, paragraph.style, self.page, f"{self.part} {self.note}"))

    def close_row(self) -> None:
        """A row of figures is one piece; a row that lays out prose is a piece a paragraph."""
        table = self.tables[-1]
        label = f"table {table.number}, row {table.row}"
        cells = [" ".join(cell) for cell in table.cells]
        if any(len(cell) > _LONG_CELL or is_prose(cell) for cell in cells):
            texts = [text for cell in table.cells for text in cell]
        else:
            texts = [" | ".join(filter(None, cells))]
        self.pieces += [Piece(text, "", self.page, label) for text in texts if text]
        table.cells = []


def _refuse(*_: object) -> None:
    raise NotPlain


_STARTS = {
    "p": _Reader.open_paragraph,
    "r": _Reader.run,
    "t": _Reader.text,
    "rPr": _Reader.properties,
    "pPr": _Reader.properties,
    "vertAlign": _Reader.raise_,
    "pStyle": _Reader.style,
    "lastRenderedPageBreak": _Reader.turn_page,
    "tbl": _Reader.open_table,
    "tr": _Reader.open_row,
    "tc": _Reader.open_cell,
    **dict.fromkeys(_HIDDEN, _Reader.hide),
}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}

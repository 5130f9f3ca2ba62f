"""The lines of a PDF's pages in, its paragraphs out: running heads and page numbers gone, broken words mended."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from smecheck.source.pdflines import Line
from smecheck.source.shapes import ends_sentence

_EDGE = 2
_NUMBER = re.compile(r"(?:page\s*)?[-–—|\s]*(\d{1,4})[-–—|\s]*(?:(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_SAME_SIZE = 0.12
_WIDE_GAP = 1.4
_SHORT_LINE = 0.85
_BULLET = re.compile(r"[•‣◦▪●■–—]\s|\(?\d{1,2}[.)]\s")


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its text, where each of its lines begins in it, and the size of its letters."""

    lines: list[Line] = field(default_factory=list)
    text: str = ""
    starts: list[int] = field(default_factory=list)

    @property
    def size(self) -> float:
        """The size of most of its letters, in points."""
        return median(line.size for line in self.lines)


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """The paragraphs of all pages in reading order; one may run over the end of a column or a page."""
    lines = list(_without_running_lines(pages))
    words = Counter(re.findall(r"[a-z]+(?:-[a-z]+)*", " ".join(line.text for line in lines).lower()))
    leading = _leading(lines)
    found: list[Paragraph] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if before is None or not _goes_on(before, line, leading):
            found.append(Paragraph())
        _append(found[-1], line, words)
    return found


def _without_running_lines(pages: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """All lines but those that stand at the edge of most pages, figures aside, and the pages' own numbers.

    On the first page a running line with words stays: it may be the headline.
    """
    edges = [[*page[:_EDGE], *page[-_EDGE:]] for page in pages]
    seen = Counter(shape for edge in edges for shape in {_shape(line) for line in edge})
    often = max(2, len(pages) // 2)
    first_kept: set[str] = set()
    for page, edge in zip(pages, edges, strict=True):
        for line in page:
            running = line in edge and seen[_shape(line)] >= often and len(pages) > 1
            if line in edge and _is_page_number(line, alone=len(pages) == 1, often=seen[_shape(line)] >= often):
                continue
            if running and (line.page != pages[0][0].page if pages[0] else True):
                continue
            first_kept.add(line.text)
            yield line


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text).strip()


def _is_page_number(line: Line, *, alone: bool, often: bool) -> bool:
    match = _NUMBER.fullmatch(line.text)
    if not match:
        return False
    return (often and not alone) or int(match[1]) == line.page


def _leading(lines: Sequence[Line]) -> float:
    """The usual step from line to line, in letters' heights."""
    steps = [
        (after.top - before.top) / before.size
        for before, after in itertools.pairwise(lines)
        if before.page == after.page and after.top > before.top and before.size > 0
    ]
    near = [step for step in steps if step < 2.5]
    return median(near) if near else 1.2


def _goes_on(before: Line, line: Line, leading: float) -> bool:
    """Whether `line` belongs to the paragraph of the line before it."""
    if before.cells > 1 or line.cells > 1 or _BULLET.match(line.text):
        return False
    if abs(before.size - line.size) > _SAME_SIZE * max(before.size, line.size):
        return False
    if before.page != line.page or line.top < before.top:
        return not ends_sentence(before.text) and (_is_full(before) or line.text[:1].islower())
    if line.top - before.top > _WIDE_GAP * leading * before.size:
        return False
    indented = line.x0 > before.x0 + 0.8 * line.size and ends_sentence(before.text)
    return not (indented or (ends_sentence(before.text) and not _is_full(before)))


def _is_full(line: Line) -> bool:
    return line.x1 - line.left >= _SHORT_LINE * (line.right - line.left)


def _append(paragraph: Paragraph, line: Line, words: Counter[str]) -> None:
    paragraph.lines.append(line)
    if not paragraph.text:
        paragraph.starts.append(0)
        paragraph.text = line.text
        return
    paragraph.text = _mended(paragraph.text, line.text, words)
    paragraph.starts.append(len(paragraph.text))
    paragraph.text += line.text


def _mended(text: str, following: str, words: Counter[str]) -> str:
    """The text so far as the next line goes on with it: a space after it, or its broken word made whole."""
    head = re.search(r"([A-Za-z]+(?:-[A-Za-z]+)*)[-\u00ad]\Z", text)
    tail = re.match(r"[a-z]+", following)
    if text.endswith("\u00ad"):
        return text[:-1]
    if head and tail:
        whole, parted = (head[1] + tail[0]).lower(), f"{head[1]}-{tail[0]}".lower()
        return text if words[parted] > 0 and words[whole] == 0 else text[:-1]
    # "2021-" and "25", "SME-" and "Led" keep their hyphen.
    return text if re.search(r"\w[-–]\Z", text) else f"{text} "

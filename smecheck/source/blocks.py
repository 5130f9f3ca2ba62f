"""A text in, the spans of its blocks out: one a paragraph, hard-wrapped lines joined, stacked lines told apart."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from smecheck.errors import Location, SourceError
from smecheck.language.kin import kin
from smecheck.model import Span

# More blocks than this is no article, and would only fill the memory.
MAX_BLOCKS = 1_000_000
_LINE = re.compile(r"[^\r\n\f\x0b\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\f\x0b\x85\u2028\u2029]")
_ITEM = re.compile(r"(?:[•‣◦▪●■*+–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
# Mail and typewriter conventions wrap between 60 and 80 columns; nobody hard-wraps beyond this.
_WIDEST_WRAP = 132
_NARROWEST_WRAP = 30
_FULL_LINE = 55  # a headline set over the story may end in "steps in", but is shorter
_EVIDENCE = 0.15
# The full width shows only where no long word was carried over: a little wider than the widest line seen to run on.
_LONG_WORD = 12
_SENTENCE_ENDS = ".!?…:;\"”’')]"


def blocks(text: str, path: str = "-") -> list[Span]:
    """The paragraphs of `text` in order, each without the white space around it.

    A blank line ends a paragraph. A single line break ends one too, unless the text is hard-wrapped and the line is
    full, or the next line goes on in lower case in mid-sentence.
    Raises SourceError where there are more than MAX_BLOCKS lines.
    """
    groups = list(_groups(text, path))
    column = _wrap_column(text, groups)
    found: list[Span] = []
    for group in groups:
        start = group[0].start
        for line, following in itertools.pairwise(group):
            if not _goes_on(text, line, following, column):
                found.append(Span(start, line.end))
                start = following.start
        found.append(Span(start, group[-1].end))
    return found


def _groups(text: str, path: str) -> Iterator[list[Span]]:
    group: list[Span] = []
    count = previous = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        line = raw.strip()
        if not line:
            continue
        count += 1
        if count > MAX_BLOCKS:
            raise SourceError(f"more than {MAX_BLOCKS:,} lines: not an article", Location(path))
        start = match.start() + (len(raw) - len(raw.lstrip()))
        if group and _breaks(text, previous, start) > 1:
            yield group
            group = []
        group.append(Span(start, start + len(line)))
        previous = start + len(line)
    if group:
        yield group


def _breaks(text: str, start: int, end: int) -> int:
    between = text[start:end]
    if between.strip("\n") == "":
        return len(between)
    return sum(1 for _ in _BREAK.finditer(text, start, end))


def _wrap_column(text: str, groups: list[list[Span]]) -> int | None:
    """The width the text was wrapped to, or None: told by lines that break in mid-sentence."""
    breaks = 0
    widths: list[int] = []
    for group in groups:
        for line, following in itertools.pairwise(group):
            breaks += 1
            if _NARROWEST_WRAP <= len(line) <= _WIDEST_WRAP and _mid_sentence(text, line, following):
                widths.append(len(line))
    return max(widths) if len(widths) >= max(1, _EVIDENCE * breaks) else None


def _goes_on(text: str, line: Span, following: Span, column: int | None) -> bool:
    if _ITEM.match(text, following.start, following.end):
        return False
    if _mid_sentence(text, line, following):
        return True
    if column is None or len(line) < _NARROWEST_WRAP or _indented(text, line, following):
        return False
    if text[line.end - 1] == ",":
        return True  # whatever made the line a short one
    if len(line) > column and (len(line) > column + _LONG_WORD or text[line.end - 1] in _SENTENCE_ENDS):
        return False
    word = text[following.start : min(following.end, following.start + column)].split(None, 1)[0]
    return len(line) + 1 + len(word) > column


def _mid_sentence(text: str, line: Span, following: Span) -> bool:
    """Whether a sentence runs on: a lower-case letter follows a line that ends in a letter, digit, comma or hyphen, or
    anything follows a full line that ends in a word that ends no sentence ("in", "the")."""
    last = text[line.end - 1]
    if len(line) < _NARROWEST_WRAP:
        return False
    if text[following.start].islower():
        return last.isalnum() or last in ",-–—;)'’\"”%"
    return len(line) >= _FULL_LINE and line.of(text).rsplit(None, 1)[-1] in kin().hollow


def _indented(text: str, line: Span, following: Span) -> bool:
    """Whether the next line begins further in than this one, as the first line of a paragraph does."""
    return _indent(text, following) > _indent(text, line)


def _indent(text: str, line: Span) -> int:
    start = line.start
    while start and text[start - 1] in " \t\u3000\xa0":
        start -= 1
    return line.start - start

"""Whether an article begins afresh with a sentence: text and sentence in, yes or no out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.language.places import words
from smecheck.model import Span

_HEADING = 12  # words at most
_MARK = r"[-*•·▪]|\(?\d{1,2}[.)]"
_PARAGRAPH = re.compile(r"\n\s*\n|$")
_CLOSED = re.compile(r"[.!…:;,][\"”’')]*$")


def starts_afresh(text: str, sentence: Span) -> bool:
    """Whether a sentence begins an item of a list or is a subhead or a question by itself: what was before is left."""
    if text[: sentence.start].rstrip(" ")[-1:] != "\n":
        return False
    paragraph = text[sentence.start : paragraph_end(text, sentence.start)].strip()
    if _item().match(paragraph):
        return True
    heading = len(paragraph.split()) <= _HEADING and not _CLOSED.search(paragraph)
    line = paragraph.partition("\n")[0].rstrip()
    return heading or (line.endswith("?") and sentence.end - sentence.start >= len(line))


def paragraph_end(text: str, start: int) -> int:
    """Where the paragraph around a spot ends."""
    found = _PARAGRAPH.search(text, start)
    return found.start() if found is not None else len(text)


@cache
def _item() -> re.Pattern[str]:
    """What an item begins with: a mark, or where it stands in the row ("Second, …", "Two. …")."""
    return re.compile(rf"(?:{_MARK}|(?:{'|'.join(sorted(words('places_in_a_row')))})[.,:])\s")

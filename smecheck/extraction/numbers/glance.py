"""Counts the numbers of a paragraph at one look at each, where that can tell: a page in, their number out, or None.

It can where each stands alone between two words, or between a word and a mark: then nothing beside it is part of it,
and one look tells whether it is a date, a label or an ordinal, another whether it is tied to the number before.
"""

from __future__ import annotations

import re

from smecheck.extraction.numbers.apart import are_apart
from smecheck.extraction.numbers.numerals import chunks
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.style import Style
from smecheck.extraction.numbers.veto import at_one_look
from smecheck.model import Span

# Behind such a figure stands no "x", which may lead to a power of ten, and no letters with an underscore.
_ALONE = re.compile(
    r"(?:(?<=[a-z] )|(?<=[a-z] \$))\d{1,3}(?:,\d{3})?"
    r"(?:(?P<end>(?= (?![a-z]{1,3}_)[a-wyz]|[.,;:!?](?!\S)))|(?<![$\d,]\d{3})(?:st|nd|rd|th)(?= ))"
)


def count_at_a_glance(page: Page, text: str, block: Span, style: Style) -> int | None:
    """How many numbers stand on a page without number words; None where that needs a closer look.

    text: the article; block: the page's span in it; style: the article's habits.
    """
    if page.places is not None or style.european:
        return None
    count = 0
    before: int | None = None
    for start, _ in chunks(page):
        alone = _ALONE.match(page.clean, start)
        told = at_one_look(text, block, block.start + start) if alone else None
        if alone is None or told is None or told[0] != block.start + alone.end():
            return None
        if told[1] is not None:
            continue
        if alone["end"] is None or (before is not None and not are_apart(page, before, start)):
            return None
        before = alone.end()
        count += 1
    return count

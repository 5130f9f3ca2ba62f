"""Finds the numbers of a paragraph at one look at each, where that can tell: a page in, their places out, or None.

It can where each stands alone between two words, or between a word and a mark: then nothing beside it is part of it,
and one look tells whether it is a date, a label or an ordinal, another whether it is tied to the number before.
"""

from __future__ import annotations

import re

from smecheck.extraction.numbers.apart import are_apart
from smecheck.extraction.numbers.numerals import chunks
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.style import Style
from smecheck.extraction.numbers.veto import looked_at
from smecheck.model import Span

# Behind such a figure stands no "x", which may lead to a power of ten, and no letters with an underscore.
_ALONE = re.compile(
    r"(?:(?<=[a-z] )|(?<=[a-z] \$)|(?<=[a-z][,.;'] )|(?<=[a-z][,.;'] \$))(?:\d{4}|\d{1,3}(?:,\d{3}|\.\d\d?)?)"
    r"(?:(?P<end>%?(?= (?![a-z]{1,3}_)[a-wyz]|[.,;:!?](?!\S)))|(?<![$\d,]\d{3})(?:st|nd|rd|th)(?= ))"
)


def rows_at_a_glance(page: Page, text: str, block: Span, style: Style) -> list[list[tuple[int, int]]] | None:
    """Where the numbers of a page without number words begin and end; None where that needs a closer look.

    They come in rows that stand so that no number bears on those of another row.
    text: the article; block: the page's span in it; style: the article's habits.
    """
    if page.places is not None or style.european:
        return None
    rows: list[list[tuple[int, int]]] = []
    position, covered = block.start, 0
    for start, end in chunks(page):
        digit = block.start + start
        alone = _ALONE.match(page.clean, start)
        if alone is None:
            return None
        if digit < position:  # within what covers the figure before: a score, a date
            if block.start + alone.end() > covered:
                return None
            continue
        position, veto = looked_at(text, block, position, digit)
        if veto is not None:
            if veto.start != digit:
                return None
            covered = veto.end
            continue
        if position < block.start + alone.end() or alone["end"] is None:
            return None
        if rows and not are_apart(page, rows[-1][-1][1], start):
            rows[-1].append((start, end))
        else:
            rows.append([(start, end)])
    return rows

"""The years that head the paragraphs of a chronicle: an article in, the year at each place of it out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smecheck.model import Article, Period

_LABEL = re.compile(r"[^\w\s]{0,3}\s?((?:19|20)\d\d)(?:\s?[.:–—|]\s|\s-\s|\s*\n|\s*$)")
_LEAST = 2  # labels: one alone may be anything


@dataclass(frozen=True, slots=True)
class Chronicle:
    """What years the paragraphs of an article are headed by: start, end and year of each, in order."""

    parts: tuple[tuple[int, int, Period], ...] = ()

    @classmethod
    def of(cls, article: Article) -> Chronicle:
        """Those of an article: "2022. In May …", or "2022" above a paragraph, where there are two of them or more."""
        parts: list[tuple[int, int, Period]] = []
        labels, above = 0, None
        for block in article.paragraphs:
            found = _LABEL.match(block.of(article.text))
            if found is not None:
                labels += 1
                year = Period.year(int(found[1]))
                alone = not block.of(article.text)[found.end() :].strip()
                above = year if alone else None
                parts += [] if alone else [(block.start, block.end, year)]
            elif above is not None:
                parts.append((block.start, block.end, above))
                above = None
        return cls(tuple(parts)) if labels >= _LEAST else cls()

    def at(self, place: int) -> Period | None:
        """The year that heads the paragraph at a place of the text, or None."""
        return next((year for start, end, year in self.parts if start <= place < end), None)

"""Reads several articles at once, so that their sentences are parsed together: readings begun in, extractions out."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from itertools import islice

from smecheck.extraction.parse import Parser
from smecheck.extraction.parsed import Parsed
from smecheck.model import Extraction

# What reading one article yields (sentences to parse), is sent (their parses), and gives at last.
Steps = Generator[list[str], list[Parsed], Extraction]

_TOGETHER = 64  # articles; the more sentences are parsed at once, the less each costs


def side_by_side(parser: Parser, begun: Iterable[Steps]) -> Iterator[Extraction]:
    """What the reading of each article gives, in order."""
    waiting = iter(begun)
    while readings := [_Reading(steps) for steps in islice(waiting, _TOGETHER)]:
        while asking := [reading for reading in readings if reading.asked]:
            parses = iter(parser.parse([text for reading in asking for text in reading.asked]))
            for reading in asking:
                reading.answer(list(islice(parses, len(reading.asked))))
        yield from (reading.extraction for reading in readings)


class _Reading:
    """One article on its way: the sentences it asks to have parsed, until it has none and gives its extraction."""

    extraction: Extraction

    def __init__(self, steps: Steps) -> None:
        self._steps = steps
        self.asked: list[str] = []
        self._advance(None)

    def answer(self, parses: list[Parsed]) -> None:
        """Hand over the parses of what was asked for."""
        self._advance(parses)

    def _advance(self, parses: list[Parsed] | None) -> None:
        try:
            self.asked = next(self._steps) if parses is None else self._steps.send(parses)
        except StopIteration as end:
            self.asked, self.extraction = [], end.value

"""How a format meets a stream: results come in one at a time and go out as they come, or all together at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TextIO, TypeVar

from smecheck.model import Result

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Look:
    """How a report should look, as far as a format cares.

    colour: whether ANSI colours may be used. width: columns of the terminal. show_all: list unverified numbers one by
    one rather than count them. reading: the run is `extract`, so that a document that could not be read is reported in
    the extraction's schema.
    """

    colour: bool = False
    width: int = 100
    show_all: bool = False
    reading: bool = False


class Writer(Protocol):
    """What every format offers: add each result in order, then close once."""

    def add(self, result: Result) -> None:
        """Take the result of one document."""

    def close(self) -> None:
        """Write what is still owed; the stream stays open, it is the caller's."""


@dataclass(frozen=True, slots=True)
class Streaming:
    """Writes each result as it comes, so that memory stays bounded by one document."""

    stream: TextIO
    render: Callable[[Result], str]

    def add(self, result: Result) -> None:
        """Write one result and hand it on at once, for whoever reads the other end of a pipe."""
        self.stream.write(self.render(result))
        self.stream.flush()

    def close(self) -> None:
        """Nothing is owed."""


class Collecting(Generic[Row]):
    """Keeps what a format needs of each result (`reduce`), and writes one document of it all at the end (`whole`)."""

    def __init__(self, stream: TextIO, reduce: Callable[[Result], Row], whole: Callable[[Sequence[Row]], str]) -> None:
        self._stream = stream
        self._reduce = reduce
        self._whole = whole
        self._rows: list[Row] = []

    def add(self, result: Result) -> None:
        """Keep what is needed of one result."""
        self._rows.append(self._reduce(result))

    def close(self) -> None:
        """Write the document."""
        self._stream.write(self._whole(self._rows))
        self._stream.flush()

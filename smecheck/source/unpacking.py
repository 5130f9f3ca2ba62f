"""The pieces of an unpacked document in, one text with its blocks and places out."""

from __future__ import annotations

from dataclasses import dataclass, field

from smecheck.model import Place, Span

_GAP = "\n\n"


@dataclass(slots=True)
class Unpacking:
    """A story as it is put together, block by block, each with the place it came from."""

    pieces: list[str] = field(default_factory=list)
    blocks: list[Span] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, label: str, **where: int | None) -> Span | None:
        """Add a block, without the white space around it; `where`: the numbers of its Place. None where it is empty."""
        text = text.strip()
        if not text:
            return None
        start = self.open()
        self.places.append(Place(start, label, **where))
        return self.close(start, text)

    def open(self) -> int:
        """Where the next block begins."""
        return self.length + len(_GAP) if self.blocks else 0

    def close(self, start: int, text: str) -> Span:
        """Put `text` at `start`, as `open` gave it, as a block."""
        if self.blocks:
            self.pieces.append(_GAP)
        self.pieces.append(text)
        self.length = start + len(text)
        self.blocks.append(Span(start, self.length))
        return self.blocks[-1]

    @property
    def text(self) -> str:
        """The whole text so far."""
        return "".join(self.pieces)

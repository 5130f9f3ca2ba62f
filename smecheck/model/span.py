"""A stretch of an article's text, in Unicode code points (W3C text position)."""

from __future__ import annotations

from smecheck.model.records import sealed


@sealed(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` of `article.text`, the end exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def __hash__(self) -> int:
        return self.start << 32 ^ self.end  # rules ask what is known of a span hundreds of times an article

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The stretch of `text` that this span covers, untouched."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies within this span, the ends included."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, offset: int) -> Span:
        """The same stretch in a text that begins `offset` code points earlier."""
        return Span(self.start + offset, self.end + offset)

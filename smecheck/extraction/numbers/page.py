"""A paragraph made plain for reading: odd spaces, quotes, dashes and digits in, ASCII where it means the same out."""

from __future__ import annotations

from dataclasses import dataclass

from smecheck.model import Span

_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_VANISHING = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_SAME = {
    **dict.fromkeys(_SPACES, "\u00a0"),
    **dict.fromkeys("‘’‚‛′＇´`", "'"),
    **dict.fromkeys("“”„‟«»＂", '"'),
    **dict.fromkeys("‐‑－﹣", "-"),
    "⁄": "/",
    "∕": "/",
    "￥": "¥",
    "￡": "£",
    "﹪": "%",
    "٪": "%",
}
# Full-width forms stand 0xFEE0 above their ASCII twins; other decimal digits are left to Decimal.
_TABLE = {code + 0xFEE0: chr(code) for code in range(0x21, 0x7F)} | {ord(key): value for key, value in _SAME.items()}


@dataclass(frozen=True, slots=True)
class Page:
    """A paragraph as it is read.

    clean: its text with typography folded; lower: the same in lower case, character for character.
    start: where the paragraph begins in the article.
    places: the offset in the paragraph of each character of `clean` (one more for its end), where invisible
        characters were dropped; None where the two agree.
    """

    clean: str
    lower: str
    start: int
    places: tuple[int, ...] | None = None

    @classmethod
    def of(cls, text: str, block: Span) -> Page:
        """The paragraph `block` of the article `text`."""
        raw = text[block.start : block.end]
        if raw.isascii():
            return cls(raw, raw.lower(), block.start)
        places = None
        if any(mark in raw for mark in _VANISHING):
            kept = [place for place, mark in enumerate(raw) if mark not in _VANISHING]
            places = (*kept, len(raw))
            raw = "".join(raw[place] for place in kept)
        clean = raw.translate(_TABLE)
        return cls(clean, _lower(clean), block.start, places)

    def span(self, start: int, end: int) -> Span:
        """Where in the article the characters `start` to `end` of `clean` stand."""
        if self.places is None:
            return Span(self.start + start, self.start + end)
        return Span(self.start + self.places[start], self.start + self.places[end - 1] + 1)


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(mark.lower() if len(mark.lower()) == 1 else mark for mark in text)

"""A paragraph made plain for reading: odd spaces, quotes, dashes and digits in, ASCII where it means the same out."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from smecheck.model import Span
from smecheck.model.records import record

_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_VANISHING = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_FOLDED = re.compile(rf"(?P<entity>&(?:[a-zA-Z]{{2,8}}|#\d{{2,5}}|#x[0-9a-fA-F]{{2,4}});)|[{_VANISHING}]")
_MAY_FOLD = re.compile(rf"[&{_VANISHING}]")
_SAME = {
    **dict.fromkeys(_SPACES, "\u00a0"),
    **dict.fromkeys("‘’‚‛＇´`", "'"),
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
_TO_PLAIN = re.compile(f"[{''.join(map(re.escape, _SAME))}\uff01-\uff5e]")


@record(frozen=True, slots=True)
class Page:
    """A paragraph as it is read.

    clean: its text with typography folded; lower: the same in lower case, character for character.
    start: where the paragraph begins in the article.
    places, ends: where in the paragraph each character of `clean` begins and ends, where invisible characters were
        dropped or HTML entities stood; None where the two agree.
    """

    clean: str
    lower: str
    start: int
    places: tuple[int, ...] | None = None
    ends: tuple[int, ...] = ()

    @classmethod
    def of(cls, text: str, block: Span) -> Page:
        """The paragraph `block` of the article `text`."""
        raw = text[block.start : block.end]
        if raw.isascii() and "&" not in raw:
            return cls(raw, raw.lower(), block.start)
        if not (_MAY_FOLD.search(raw) and _FOLDED.search(raw)):
            clean = _TO_PLAIN.sub(_plain, raw)
            return cls(clean, lowered(clean), block.start)
        pieces = list(_pieces(raw))
        clean = "".join(mark for mark, _, _ in pieces).translate(_TABLE)
        places, ends = tuple(start for _, start, _ in pieces), tuple(end for _, _, end in pieces)
        return cls(clean, lowered(clean), block.start, places, ends)

    def span(self, start: int, end: int) -> Span:
        """Where in the article the characters `start` to `end` of `clean` stand."""
        if self.places is None:
            return Span(self.start + start, self.start + end)
        return Span(self.start + self.places[start], self.start + self.ends[end - 1])


def _plain(mark: re.Match[str]) -> str:
    return mark[0].translate(_TABLE)


def _pieces(raw: str) -> Iterator[tuple[str, int, int]]:
    """The visible characters of `raw`, an entity as the one it stands for, each with where it begins and ends."""
    done = 0
    for match in _FOLDED.finditer(raw):
        yield from ((raw[place], place, place + 1) for place in range(done, match.start()))
        mark = html.unescape(match.group())
        if match["entity"] and len(mark) == 1 and mark not in _VANISHING:
            yield mark, match.start(), match.end()
        elif match["entity"] and len(mark) > 1:
            yield from ((raw[place], place, place + 1) for place in range(*match.span()))
        done = match.end()
    yield from ((raw[place], place, place + 1) for place in range(done, len(raw)))


def lowered(text: str) -> str:
    """A text in lower case, character for character."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(mark.lower() if len(mark.lower()) == 1 else mark for mark in text)

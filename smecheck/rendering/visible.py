"""Text that others wrote to text that is safe to show: one line, with every character that acts made visible."""

from __future__ import annotations

import unicodedata

HEADLINE = 200  # characters of a title to show; a page without line ends may call itself one
# Joiners belong to emoji and to Indic and Arabic spelling, and move nothing.
_HARMLESS = frozenset("\u200c\u200d")
_ACTING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def visible(text: str) -> str:
    r"""Fold white space to single spaces and write control, format and lone surrogate characters as `\x1b`, `\u202e`.

    Nothing that comes out moves a cursor, sets a colour, hides a word or turns the direction of reading.
    """
    return " ".join(text.split()).translate(_ONE_LINE)


def visible_lines(text: str) -> str:
    """The same for text of several lines: line ends become LF, tabs and spaces stay as they are."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_LINES)


def clipped(text: str, limit: int) -> str:
    """`visible` text of at most `limit` characters, an ellipsis for what was left out."""
    shown = visible(text[: 4 * limit])
    return shown if len(shown) <= limit and len(text) <= 4 * limit else shown[: limit - 1] + "…"


class _Shown(dict[int, str]):
    """Code point -> what is shown of it, worked out when first met, for `str.translate`."""

    def __missing__(self, code: int) -> str:
        self[code] = _shown(chr(code))
        return self[code]


def _shown(character: str) -> str:
    code = ord(character)
    forbidden = code & 0xFFFE == 0xFFFE  # U+FFFE, U+FFFF and their like, which XML does not allow
    if character in _HARMLESS or not (forbidden or unicodedata.category(character) in _ACTING):
        return character
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


_ONE_LINE = _Shown()
_LINES = _Shown({ord(character): character for character in "\n\t"})

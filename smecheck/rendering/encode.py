"""Plain values to JSON text: decimals keep every digit and never pass through a float, and the text is pure ASCII."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from json.encoder import JSONEncoder
from json.encoder import encode_basestring_ascii as _quoted

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | Decimal | bool | None

# A whole number is written out in full up to this many digits; beyond it, as 1E+400, which JSON allows too.
_LONGEST = 60
_WORDS = {None: "null", True: "true", False: "false"}


def to_json(value: Json, indent: int | None = None) -> str:
    """JSON text of nested mappings, sequences, strings, whole numbers, decimals, booleans and None.

    indent: spaces for each level, or None for one line. Non-ASCII characters are escaped, so that no encoding of the
    stream and no control or bidirectional character can change what a terminal or a log shows.
    """
    if indent is None:
        with contextlib.suppress(_Unwritten):
            return _fast.encode(value)
    return _text(value, indent, 0)


def number(value: Decimal) -> str:
    """A finite decimal as a JSON number: whole where it is whole, else exact, without trailing zeros.

    Raises ValueError for what JSON cannot say (NaN, Infinity).
    """
    if not value.is_finite():
        raise ValueError(f"not a JSON number: {value}")
    if not value:
        return "0"
    if abs(value.adjusted()) > _LONGEST:
        return str(value).lower()
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


class _Unwritten(Exception):
    """The standard library has no way to write some value as `number` would."""


def _alike(value: object) -> int | float:
    """What the standard library, which is twice as fast, writes with the very digits of a decimal."""
    if isinstance(value, Decimal):
        text = number(value)
        if text.lstrip("-").isdecimal():
            return int(text)
        if repr(float(text)) == text:
            return float(text)
    raise _Unwritten


_fast = JSONEncoder(default=_alike, check_circular=False)


def _text(value: Json, indent: int | None, depth: int) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if value is None or isinstance(value, bool):
        return _WORDS[value]
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, Mapping):
        members = [f"{_quoted(key)}: {_text(item, indent, depth + 1)}" for key, item in value.items()]
        return _group("{}", members, indent, depth)
    return _group("[]", [_text(item, indent, depth + 1) for item in value], indent, depth)


def _group(brackets: str, members: list[str], indent: int | None, depth: int) -> str:
    if indent is None or not members:
        return f"{brackets[0]}{', '.join(members)}{brackets[1]}"
    newline = "\n" + " " * indent * depth
    inner = newline + " " * indent
    return f"{brackets[0]}{inner}{f',{inner}'.join(members)}{newline}{brackets[1]}"

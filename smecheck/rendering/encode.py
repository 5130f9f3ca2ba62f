"""Plain values to JSON text: decimals keep every digit and never pass through a float, and the text is pure ASCII."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | Decimal | bool | None

# A whole number is written out in full up to this many digits; beyond it, as 1E+400, which JSON allows too.
_LONGEST = 60


def to_json(value: Json, indent: int | None = None) -> str:
    """JSON text of nested mappings, sequences, strings, whole numbers, decimals, booleans and None.

    indent: spaces for each level, or None for one line. Non-ASCII characters are escaped, so that no encoding of the
    stream and no control or bidirectional character can change what a terminal or a log shows.
    """
    return "".join(_pieces(value, indent, 0))


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


def _pieces(value: Json, indent: int | None, depth: int) -> Iterator[str]:
    if isinstance(value, Decimal):
        yield number(value)
    elif value is None or isinstance(value, str | int):
        yield json.dumps(value)
    elif isinstance(value, Mapping):
        members = ((json.dumps(key) + ": ", item) for key, item in value.items())
        yield from _group("{}", members, indent, depth)
    else:
        yield from _group("[]", (("", item) for item in value), indent, depth)


def _group(brackets: str, members: Iterator[tuple[str, Json]], indent: int | None, depth: int) -> Iterator[str]:
    newline = "" if indent is None else "\n" + " " * indent * (depth + 1)
    separator = ", " if indent is None else "," + newline
    yield brackets[0]
    empty = True
    for label, item in members:
        yield (newline if empty else separator) + label
        yield from _pieces(item, indent, depth + 1)
        empty = False
    if not empty and indent is not None:
        yield "\n" + " " * indent * depth
    yield brackets[1]

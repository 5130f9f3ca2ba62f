"""Frozen dataclasses to JSON values and back, guided by their annotations alone."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import types
import typing
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple


class Codec(NamedTuple):
    """The two directions for one type, and a description that changes whenever its shape does."""

    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]
    shape: str


@cache
def codec(kind: Any) -> Codec:
    """The codec of a type: a dataclass becomes a list of its fields, in order.

    Knows str, int, bool, Decimal, date, enums, dataclasses, tuples and unions with None. Raises TypeError for others.
    """
    origin = typing.get_origin(kind)
    if origin is tuple:
        return _tuple(typing.get_args(kind))
    if origin in (types.UnionType, typing.Union):
        return _optional(kind)
    if not isinstance(kind, type):
        raise TypeError(f"no codec for {kind!r}")
    if dataclasses.is_dataclass(kind):
        return _dataclass(kind)
    if issubclass(kind, Enum):
        return Codec(attrgetter("_value_"), kind, f"{kind.__name__}({','.join(str(m.value) for m in kind)})")
    if kind is Decimal:
        return Codec(str, Decimal, "Decimal")
    if kind is datetime.date:
        return Codec(datetime.date.isoformat, datetime.date.fromisoformat, "date")
    if kind in (str, int, bool):
        return Codec(_same, _same, kind.__name__)
    raise TypeError(f"no codec for {kind!r}")


def shape_digest(*kinds: Any) -> str:
    """A short digest of the shapes of types: what was stored under another digest cannot be decoded."""
    return hashlib.sha256("\n".join(codec(kind).shape for kind in kinds).encode()).hexdigest()[:16]


def _same(value: Any) -> Any:
    return value


def _dataclass(kind: type) -> Codec:
    """Field by field, but without a call for those whose values JSON has as they are: most are of that sort."""
    hints = typing.get_type_hints(kind)
    fields = [(field.name, codec(hints[field.name])) for field in dataclasses.fields(kind)]
    take = attrgetter(*(name for name, _ in fields)) if len(fields) > 1 else _one_field(fields[0][0])
    written = [(place, inner.encode) for place, (_, inner) in enumerate(fields) if inner.encode is not _same]
    read = [(place, inner.decode) for place, (_, inner) in enumerate(fields) if inner.decode is not _same]

    def encode(value: Any) -> list[Any]:
        row = list(take(value))
        for place, inner in written:
            if row[place] is not None:
                row[place] = inner(row[place])
        return row

    def decode(data: Any) -> Any:
        if len(data) != len(fields):
            raise ValueError(f"not a {kind.__name__}: {len(data)} fields")
        row = [*data]
        for place, inner in read:
            if row[place] is not None:
                row[place] = inner(row[place])
        return kind(*row)

    shape = ",".join(f"{name}:{inner.shape}" for name, inner in fields)
    return Codec(encode, decode, f"{kind.__name__}({shape})")


def _one_field(name: str) -> Callable[[Any], tuple[Any]]:
    return lambda value: (getattr(value, name),)


def _optional(kind: Any) -> Codec:
    inner = [argument for argument in typing.get_args(kind) if argument is not types.NoneType]
    if len(inner) != 1:
        raise TypeError(f"no codec for {kind!r}")
    some = codec(inner[0])
    if some.decode is _same:
        return Codec(_same, _same, f"{some.shape}?")
    return Codec(
        lambda value: None if value is None else some.encode(value),
        lambda data: None if data is None else some.decode(data),
        f"{some.shape}?",
    )


def _tuple(arguments: tuple[Any, ...]) -> Codec:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        item = codec(arguments[0])
        return Codec(
            lambda value: [item.encode(part) for part in value],
            lambda data: tuple([item.decode(part) for part in data]),
            f"[{item.shape}]",
        )
    parts = [codec(argument) for argument in arguments]
    return Codec(
        lambda value: [part.encode(item) for part, item in zip(parts, value, strict=True)],
        lambda data: tuple([part.decode(item) for part, item in zip(parts, data, strict=True)]),
        f"({','.join(part.shape for part in parts)})",
    )

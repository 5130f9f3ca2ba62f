"""Sets of words that are put together again and again: each two of them are joined once, and remembered."""

from __future__ import annotations

from collections.abc import Set
from functools import cache
from typing import TypeVar, overload

_Other = TypeVar("_Other")


class Words(frozenset[str]):
    """A list of the language as a set. `one | other` of two such lists costs a look, however long they are."""

    __slots__ = ()

    @overload
    def __or__(self, other: Words) -> Words: ...
    @overload
    def __or__(self, other: Set[_Other]) -> frozenset[str | _Other]: ...
    def __or__(self, other: Set[_Other]) -> frozenset[str | _Other] | Words:
        return _joined(self, other) if isinstance(other, Words) else super().__or__(other)


@cache
def _joined(one: Words, other: Words) -> Words:
    return Words(one.union(other))

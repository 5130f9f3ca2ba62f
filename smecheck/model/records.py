"""What is made by the thousand: a class in, out the dataclass with slots that only the type checker keeps frozen.

A dataclass that is frozen as it runs sets each field by a call, which makes it three to seven times as slow to make.
Where the checker has proved that nobody writes to a record, that is a price for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from dataclasses import dataclass

    def record(*, frozen: bool, slots: bool, eq: bool = True, order: bool = False) -> object:
        """A decorator as `dataclass` is; `frozen` gives a hash, and is a promise to the type checker."""
        return dataclass(slots=slots, eq=eq, order=order, unsafe_hash=frozen and eq)


__all__ = ["record"]

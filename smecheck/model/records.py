"""What is made by the thousand: a class in, a dataclass with slots out that is made as fast as an open one.

A frozen dataclass sets each field by a call of its own, which makes it three to seven times as slow to make. A `sealed`
one is as frozen, and is made otherwise. A `record` is kept frozen by the type checker alone: where it has proved that
nobody writes to one, sealing is a price for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from dataclasses import dataclass as sealed
else:
    from collections.abc import Callable
    from dataclasses import MISSING, dataclass, fields

    def record(*, frozen: bool, slots: bool, eq: bool = True, order: bool = False) -> object:
        """A decorator as `dataclass` is; `frozen` gives a hash, and is a promise to the type checker."""
        return dataclass(slots=slots, eq=eq, order=order, unsafe_hash=frozen and eq)

    def sealed(*, frozen: bool, slots: bool, order: bool = False) -> Callable[[type], type]:
        """A decorator as `dataclass` is, for fields without a default factory."""

        def seal(cls: type) -> type:
            made = dataclass(frozen=frozen, slots=slots, order=order, init=False)(cls)
            made.__new__ = staticmethod(_maker(made))
            made.__reduce__ = _reduced
            return made

        return seal

    def _maker(sealed_class: type) -> Callable[..., object]:
        """A `__new__` that fills an open object of the same layout, and closes it by making it one of the class."""
        names = [field.name for field in fields(sealed_class)]
        defaults = {field.name: field.default for field in fields(sealed_class) if field.default is not MISSING}
        taken = ", ".join(f"{name}=defaults[{name!r}]" if name in defaults else name for name in names)
        steps = ["self = make(Open)", *(f"self.{name} = {name}" for name in names), "self.__class__ = cls"]
        if hasattr(sealed_class, "__post_init__"):
            steps.append("self.__post_init__()")
        known = {"defaults": defaults, "make": object.__new__, "Open": type("Open", (), {"__slots__": tuple(names)})}
        exec("\n    ".join([f"def __new__(cls, {taken}):", *steps, "return self"]), known)  # noqa: S102 - as dataclass does
        return known["__new__"]

    def _reduced(self: Any) -> tuple[type, tuple[Any, ...]]:
        """How to make the same again: what pickling and copying ask."""
        return type(self), tuple(getattr(self, field.name) for field in fields(self))


__all__ = ["record", "sealed"]

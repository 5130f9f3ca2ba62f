"""What many rules ask of the same object: a rule in, the same rule out that is worked out once and remembered with it.

Nothing that is asked of a parsed sentence or of a claim's setting ever changes, and a dozen rules may ask for the same:
the verb above a number, the nouns that it is said of, the places beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import CO_VARARGS
from typing import Any, Protocol, TypeVar, TypeVarTuple, cast

_More = TypeVarTuple("_More")
_UNASKED: Any = object()
_Answer = TypeVar("_Answer")


class Remembers(Protocol):
    """An object that keeps what was worked out of it."""

    @property
    def told(self) -> dict[Any, Any]:
        """Each rule that was asked, with whatever else it was asked about, and its answer."""


_One = TypeVar("_One", bound=Remembers)


def once(rule: Callable[[_One, *_More], _Answer]) -> Callable[[_One, *_More], _Answer]:
    """A rule of one object, and of things that can be hashed, which is worked out once for each. Its answers are read
    by all who ask, so that nobody may alter one.
    """
    # To put a question together and to hash it costs most of this: what is asked of nothing, or of one thing, is spared
    # the tuple of what it is asked about. Rules are asked some hundred times for each number.
    taken = _count_taken(rule)
    asked: Any = _asked_of_nothing(rule) if taken == 1 else _asked_of_one(rule) if taken == 2 else _asked_of_all(rule)
    return cast("Callable[[_One, *_More], _Answer]", wraps(rule)(asked))


def _count_taken(rule: Any) -> int | None:
    """How many things a rule takes; None where that may differ."""
    code = rule.__code__
    return None if code.co_flags & CO_VARARGS or rule.__defaults__ else code.co_argcount


def _asked_of_nothing(rule: Any) -> Any:
    def asked(one: Remembers) -> Any:
        answer = one.told.get(rule, _UNASKED)
        if answer is _UNASKED:
            answer = one.told[rule] = rule(one)
        return answer

    return asked


def _asked_of_one(rule: Any) -> Any:
    def asked(one: Remembers, about: Any) -> Any:
        question = rule, about
        answer = one.told.get(question, _UNASKED)
        if answer is _UNASKED:
            answer = one.told[question] = rule(one, about)
        return answer

    return asked


def _asked_of_all(rule: Any) -> Any:
    def asked(one: Remembers, *more: Any) -> Any:
        question = rule, *more
        answer = one.told.get(question, _UNASKED)
        if answer is _UNASKED:
            answer = one.told[question] = rule(one, *more)
        return answer

    return asked

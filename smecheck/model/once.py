"""What many rules ask of the same object: a rule in, the same rule out that is worked out once and remembered with it.

Nothing that is asked of a parsed sentence or of a claim's setting ever changes, and a dozen rules may ask for the same:
the verb above a number, the nouns that it is said of, the places beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar, TypeVarTuple

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

    @wraps(rule)
    def asked(one: _One, *more: *_More) -> _Answer:
        question = (rule, more) if more else rule
        answer: _Answer = one.told.get(question, _UNASKED)  # looked up once: to hash a question costs most of this
        if answer is _UNASKED:
            answer = one.told[question] = rule(one, *more)
        return answer

    return asked

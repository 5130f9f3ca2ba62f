"""Collects every problem of a registry with its place, so that all are told at once: problems in, one error out."""

from __future__ import annotations

from collections.abc import Iterable

from smecheck.errors import Location, RegistryError, SmecheckError


class Problems:
    """The problems found so far while one registry is read."""

    def __init__(self) -> None:
        self._found: list[SmecheckError] = []

    def add(self, location: Location, message: str) -> None:
        """Note that something at `location` is wrong; `message` says what, and what to do."""
        self._found.append(SmecheckError(message, location))

    def __len__(self) -> int:
        return len(self._found)

    def raise_any(self) -> None:
        """Raise RegistryError with every problem, in order of place, where there is one."""
        if self._found:
            raise RegistryError(tuple(sorted(self._found, key=_place)))


def _place(problem: SmecheckError) -> tuple[str, int, int]:
    where = problem.location or Location("")
    return where.path, where.line or 0, where.column or 0


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean "…"?` for the known word nearest to `word`, or nothing where none is near."""
    import difflib  # needed for a slip alone

    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""

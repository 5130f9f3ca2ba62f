"""Articles in: files, folders and standard input to `Article`, offsets kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from smecheck.source.finding import find

if TYPE_CHECKING:
    from smecheck.source.reading import dated, read, read_all, read_text

__all__ = ["dated", "find", "read", "read_all", "read_text"]


def __getattr__(name: str) -> Any:
    """Load the readers when one is first used: a run that takes all from the cache only looks for files."""
    if name in __all__:
        from smecheck.source import reading

        return getattr(reading, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""Claims out of articles: the only room that knows spaCy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from smecheck.extraction.installed import model_name

if TYPE_CHECKING:
    from smecheck.extraction.reading import Extractor

__all__ = ["Extractor", "model_name"]


def __getattr__(name: str) -> Any:
    """Load the room when its door is first used: a run that takes all from the cache never enters it."""
    if name == "Extractor":
        from smecheck.extraction.reading import Extractor

        return Extractor
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

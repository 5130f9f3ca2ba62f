"""Plain text in, the Article out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.model import Article, Note
from smecheck.source.blocks import blocks
from smecheck.source.story import tell


def read_plain(text: str, path: str, notes: Sequence[Note] = ()) -> Article:
    """The article in a plain text, which `Article.text` is untouched; notes: of how the bytes were decoded."""
    return tell(path, text, blocks(text, path), notes=notes)

"""Articles in: files, folders and standard input to `Article`, offsets kept."""

from smecheck.source.finding import find
from smecheck.source.reading import dated, read, read_all, read_text

__all__ = ["dated", "find", "read", "read_all", "read_text"]

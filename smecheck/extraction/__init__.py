"""Claims out of articles: the only room that knows spaCy."""

from smecheck.extraction.reading import Extractor

__all__ = ["Extractor"]

"""Comments to smecheck in the source of a page: source and unpacked article in, what each is about out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smecheck.model import Article, Remark, Span

_REMARK = re.compile(r"<!--\s*smecheck:\s*(?P<body>.*?)\s*-->", re.DOTALL)
# A tag that does not end a paragraph: phrasing content of HTML.
_BLOCK_TAG = re.compile(
    r"<(?!/?(?:a|abbr|b|br|cite|code|em|i|img|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b)/?[a-z]", re.IGNORECASE
)
_Extent = tuple[Span, int, int]


def remarks(source: str, article: Article) -> tuple[Remark, ...]:
    """The comments `<!-- smecheck: … -->`, each with the paragraph that it stands in, else the one that follows it.

    source: the page as decoded, to which the article's places point back.
    """
    if "smecheck:" not in source:
        return ()
    extents = list(_extents(article))
    return tuple(
        Remark(found["body"], _reach(source, found.start(), extents, article), source.count("\n", 0, found.start()) + 1)
        for found in _REMARK.finditer(source)
    )


def _extents(article: Article) -> Iterator[_Extent]:
    """Each paragraph with its bounds in the source, as far as it can be mapped back."""
    for paragraph in article.paragraphs:
        place = article.place_of(paragraph)
        if place and place.source_start is not None and place.source_end is not None:
            yield paragraph, place.source_start, place.source_end


def _reach(source: str, at: int, extents: list[_Extent], article: Article) -> Span:
    nothing = Span(len(article.text), len(article.text))
    following = min((extent for extent in extents if extent[1] >= at), key=lambda extent: extent[1], default=None)
    before = max((extent for extent in extents if extent[1] < at), key=lambda extent: extent[1], default=None)
    if before and (at < before[2] or not _BLOCK_TAG.search(source, before[2], at)):
        return before[0]
    return following[0] if following else nothing

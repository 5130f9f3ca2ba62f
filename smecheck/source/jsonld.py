"""The scripts and meta tags of a web page in, what the page declares of itself as an article out: headline and date."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from smecheck.model import Period
from smecheck.source.metadata import period_of
from smecheck.source.scanning import attributes

_ARTICLE = ("article", "posting", "report", "newsarticle", "webpage")
_META_DATES = (
    "article:published_time", "og:published_time", "datepublished", "publishdate", "publish-date", "pubdate",
    "publication_date", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created",
    "sailthru.date", "parsely-pub-date", "article.published", "citation_publication_date",
)  # fmt: skip
_META_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "citation_title", "headline")


@dataclass(frozen=True, slots=True)
class Declared:
    """What a page declares: any of it may be missing; `basis` says where the date stood."""

    headline: str | None = None
    published: Period | None = None
    basis: str | None = None


def declared(scripts: Sequence[tuple[str, str, str]], metas: Sequence[Mapping[str, str]]) -> Declared:
    """The headline and the date of first publication; schema.org's NewsArticle before meta tags.

    scripts: (tag, attributes, content) of the page's raw elements. metas: the attributes of its meta tags. The date of
    modification is not asked: content systems move it whenever a page is saved.
    """
    rows = sorted(_articles(scripts), key=_likeness)
    headline = next((text for row in rows if (text := _text(row.get("headline")))), None)
    dates = ((row.get(key), f"JSON-LD ({key})") for row in rows for key in ("datePublished", "dateCreated"))
    found = next(((period, basis) for value, basis in dates if (period := period_of(str(value or "")))), None)
    fields = _by_name(metas)
    headline = headline or next((fields[key] for key in _META_TITLES if fields.get(key)), None)
    if found is None:
        named = ((fields.get(key, ""), f"meta tag ({key})") for key in _META_DATES)
        found = next(((period, basis) for value, basis in named if (period := period_of(value))), None)
    return Declared(headline, *(found or (None, None)))


def _by_name(metas: Sequence[Mapping[str, str]]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for meta in metas:
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        fields.setdefault(name.lower(), " ".join(meta.get("content", "").split()))
    return fields


def _articles(scripts: Sequence[tuple[str, str, str]]) -> Iterator[dict[str, Any]]:
    for tag, rest, content in scripts:
        if tag != "script" or "ld+json" not in attributes(rest).get("type", ""):
            continue
        try:
            yield from _objects(json.loads(content, strict=False))
        except (ValueError, RecursionError):
            continue  # a page's broken metadata is no reason not to read the page


def _objects(found: Any) -> Iterator[dict[str, Any]]:
    """The objects of article type, those in lists and in `@graph` and `mainEntity` included."""
    waiting = [found]
    seen = 0
    while waiting and seen < 10_000:
        item = waiting.pop(0)
        seen += 1
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            if _likeness(item) < len(_ARTICLE):
                yield item
            waiting += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]


def _likeness(row: Mapping[str, Any]) -> int:
    """0 for a news article, more for what is less like one, len(_ARTICLE) for what is none."""
    kinds = row.get("@type")
    names = " ".join(kinds if isinstance(kinds, list) else [str(kinds)]).lower()
    if "webpage" in names:
        return len(_ARTICLE) - 1
    return 0 if any(word in names for word in _ARTICLE[:4]) else len(_ARTICLE)


def _text(value: Any) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    return " ".join(html.unescape(value).split()) or None if isinstance(value, str) else None

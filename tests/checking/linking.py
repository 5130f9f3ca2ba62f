"""Stories, claims and small registries in a few words, for the tests of linking."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

from smecheck.checking import Index, Match, match
from smecheck.checking.matches import AWAY
from smecheck.extraction import Extractor
from smecheck.model import Article, Kind, Measure, Registry
from smecheck.registry import load
from smecheck.source import dated, read_text
from tests.checking.factories import unit
from tests.conftest import CHECKOUT

CLAIMS = CHECKOUT / "claims"


@cache
def extractor() -> Extractor:
    return Extractor()


@cache
def shipped(folder: Path = CLAIMS) -> Index:
    return Index.of(load(folder))


def measure(
    id: str, *phrases: str, area: str = "CN", kind: Kind = Kind.STOCK, of: str = "shop", **more: object
) -> Measure:
    """A measure without observations: `of` is its unit."""
    return Measure(id, id, area, unit(of), kind, phrases, **more)  # type: ignore[arg-type]


def index(*measures: Measure) -> Index:
    return Index.of(Registry("t", "t", "1", "sha256:0", "test", (), (), measures))


def linked(text: str, on: Index, day: str | None = None) -> tuple[Article, tuple[Match, ...]]:
    """The matches of every number in a story."""
    article = read_text(text)
    if day:
        article = dated(article, datetime.date.fromisoformat(day))
    return article, match(article, extractor().read(article), on)


def link_of(text: str, number: str, on: Index, day: str | None = None) -> Match:
    """The match of the one number that is written so."""
    article, matches = linked(text, on, day)
    found = [m for m in matches if m.claim.quantity.span.of(article.text) == number]
    assert found, f"{number!r} is not read from {text!r}"
    return found[0]


def ids(found: Match) -> str:
    """The ids of the measures that a claim is linked to by words, whatever its figure."""
    return " ".join(each.id for each in found.measures if found.link not in AWAY)

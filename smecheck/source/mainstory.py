"""A page's source and its scanned blocks in, the numbers of the blocks that are its story out, trafilatura deciding."""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from smecheck.model import Note, Period, Span
from smecheck.source import extras
from smecheck.source.dateline import printed_dates
from smecheck.source.furniture import is_prose
from smecheck.source.metadata import period_of
from smecheck.source.scanning import Block, Scan

# A tree of a page beyond this takes too much memory and time; its blocks are read without one.
_LARGEST = 4_000_000
_DEEPEST = 200
_AHEAD = 4_000
_SURE = 30
_NEAR = 8
_LONGEST_STAMP = 200
_ASIDE_TAGS = frozenset({"nav", "aside", "footer", "form", "button", "dialog", "menu"})
_ASIDE_NAMES = frozenset(
    {"sidebar", "comment", "comments", "cookie", "consent", "newsletter", "related", "recommended", "promo", "footer"}
    | {
        "breadcrumb",
        "breadcrumbs",
        "menu",
        "navigation",
        "advert",
        "advertisement",
        "social",
        "share",
        "banner",
        "popup",
    }
    | {"disqus", "respond", "subscribe", "widget", "modal", "toolbar", "trending", "complementary"}
)


@dataclass(frozen=True, slots=True)
class Main:
    """The kept blocks by number, in order; the title and the date that trafilatura finds; what must be said."""

    kept: tuple[int, ...]
    title: str | None = None
    date: Period | None = None
    notes: tuple[Note, ...] = ()


def main_story(source: str, found: Scan, path: str) -> Main:
    """Which blocks of the page are the story.

    Raises SourceError where trafilatura is not installed.
    """
    trafilatura = extras.load("trafilatura", "html", path)
    if len(source) > _LARGEST or found.depth > _DEEPEST:
        said = "too large or too deep to tell the story from the page: all but its navigation was read"
        return Main(_outside_asides(found.blocks), notes=(Note("page", said),))
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        document = trafilatura.bare_extraction(
            source,
            favor_recall=True,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": True, "original_date": True},
        )
        says = document or trafilatura.extract_metadata(source)
    except Exception:  # whatever a hostile page does to a library, its blocks can still be read
        document = says = None
    title, date = (says.title, period_of(says.date or "")) if says else (None, None)
    if document is None or not document.text:
        said = "the story could not be told from the page: all but its navigation was read"
        return Main(_outside_asides(found.blocks), title, date, (Note("page", said),))
    kept = _aligned(found.blocks, _bare(document.text))
    kept = sorted({*_with_gaps(found.blocks, kept), *_stamps(found.blocks, kept)})
    return Main(tuple(kept), title, date)


def _aligned(blocks: Sequence[Block], story: str) -> list[int]:
    """The blocks that the extracted text holds, in its order: a short one only where it stands next."""
    kept: list[int] = []
    at = 0
    for number, block in enumerate(blocks):
        bare = _bare(block.text)
        if not bare:
            continue
        ahead = _AHEAD if len(bare) >= _SURE else len(bare) + 8
        place = story.find(bare, at, at + ahead + len(bare))
        if place < 0 and len(bare) >= _SURE:
            place = story.find(bare)
        if place >= 0:
            kept.append(number)
            at = max(at, place + len(bare))
    return kept


def _with_gaps(blocks: Sequence[Block], kept: list[int]) -> tuple[int, ...]:
    """The kept blocks and the sentences between them that no sidebar holds: what was passed over hides no claim."""
    sure = set(kept)
    if not kept:
        return _outside_asides(blocks)
    between = range(kept[0], kept[-1])
    parents = {blocks[number].inside[:-1] for number in kept}
    more = {
        number
        for number in between
        if number not in sure and blocks[number].inside[:-1] in parents and _is_story(blocks[number])
    }
    return tuple(sorted(sure | more))


def _stamps(blocks: Sequence[Block], kept: list[int]) -> list[int]:
    """The blocks about the head of the story that print its date: extraction takes them for clutter."""
    if not kept:
        return []
    around = range(max(0, kept[0] - _NEAR), min(len(blocks), kept[0] + _NEAR))
    return [number for number in around if _prints_a_date(blocks[number])]


def _prints_a_date(block: Block) -> bool:
    if len(block.text) > _LONGEST_STAMP or _is_aside(block):
        return False
    return any(printed.period for printed in printed_dates(block.text, [Span(0, len(block.text))]))


def _is_story(block: Block) -> bool:
    return is_prose(block.text) and not _is_aside(block)


def _outside_asides(blocks: Sequence[Block]) -> tuple[int, ...]:
    return tuple(number for number, block in enumerate(blocks) if not _is_aside(block))


def _is_aside(block: Block) -> bool:
    for tag, names in block.inside:
        if tag in _ASIDE_TAGS or (tag not in ("html", "body") and _ASIDE_NAMES & set(_words(names))):
            return True
    return False


def _words(names: str) -> list[str]:
    return names.replace("-", " ").replace("_", " ").split()


def _bare(text: str) -> str:
    return "".join(character for character in unicodedata.normalize("NFKC", text).casefold() if character.isalnum())

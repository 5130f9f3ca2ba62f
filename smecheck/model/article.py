"""An article as read: its text with offsets that hold, what its furniture is, and when it was published."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from smecheck.model.period import Period
from smecheck.model.span import Span


class Furniture(StrEnum):
    """Why a stretch of the page is no part of the story: nothing in it is a claim."""

    DATELINE = "dateline"
    SIDEBAR = "sidebar"
    CONTACT = "contact"
    PAGINATION = "pagination"
    TICKER = "ticker"
    NAVIGATION = "navigation"
    MARKUP = "markup"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader of a report should know of how a document was read (an encoding guessed, a part skipped)."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Article:
    """One document.

    path: as given on the command line, `-` for standard input, `/`-joined below a folder.
    text: for plain text and Markdown the file as decoded, untouched; else the unpacked story. Every Span points here.
    title: the headline, where one is told; headline: its span in `text`.
    published: the day (or month, or year) of publication, or None when unknown; published_basis says where that
        came from in a few words ("--date", "dateline", "front matter", …).
    furniture: stretches that are not the story, in order, with their kind.
    paragraphs: the story's blocks in order, headline first, furniture left out; sentences never cross them.
    places: for unpacked formats, parallel to nothing: (start in text, label) pairs in order, the label naming page,
        paragraph or source offset of what follows; empty for plain text.
    language: ISO 639-1 code where it could be told, else None.
    """

    path: str
    text: str
    title: str | None = None
    headline: Span | None = None
    published: Period | None = None
    published_basis: str | None = None
    language: str | None = None
    paragraphs: tuple[Span, ...] = ()
    furniture: tuple[tuple[Span, Furniture], ...] = ()
    places: tuple[tuple[int, str], ...] = ()
    notes: tuple[Note, ...] = field(default=())

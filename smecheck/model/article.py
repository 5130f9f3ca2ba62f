"""An article as read: its text with offsets that hold, what its furniture is, and when it was published."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field, replace
from enum import StrEnum

from smecheck.model.period import Period
from smecheck.model.records import sealed
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


@sealed(frozen=True, slots=True)
class Note:
    """What the reader of a report should know of how a document was read (an encoding guessed, a part skipped)."""

    code: str
    message: str


@sealed(frozen=True, slots=True)
class Place:
    """Where the text from `start` on stands in the document it was unpacked from.

    label: in words, for a report ("page 2, line 14", "paragraph 7", "table 1, row 3", "line 120 of the source").
    page, line, paragraph: the same as numbers from 1, where the format has them.
    source_start, source_end: code points of the source as decoded, character for character, or a longer stretch that
        stands for all of the text up to the next place (an entity, folded white space); None where the text cannot be
        mapped back.
    """

    start: int
    label: str
    page: int | None = None
    line: int | None = None
    paragraph: int | None = None
    source_start: int | None = None
    source_end: int | None = None


@sealed(frozen=True, slots=True)
class Remark:
    """A comment to smecheck in a document whose text was unpacked, with the stretch of `text` that it is about.

    body: what follows "smecheck:". line: where it stands in the source, from 1.
    """

    body: str
    reach: Span
    line: int


@sealed(frozen=True, slots=True)
class Article:
    """One document.

    path: as given on the command line, `-` for standard input, `/`-joined below a folder.
    text: for plain text and Markdown the file as decoded, untouched; else the unpacked story. Every Span points here.
    title: the headline, where one is told; headline: its span in `text`.
    published: the day (or month, or year) of publication, or None when unknown; published_basis says where that
        came from in a few words ("--date", "dateline", "front matter", …).
    furniture: stretches that are not the story, in order, with their kind.
    paragraphs: the story's blocks in order, headline first, furniture left out; sentences never cross them.
    places: for unpacked formats, in order of place: each says where the text up to the next one stands in the
        document (`place_of` asks it); empty for plain text and Markdown, whose offsets are the file's own.
    remarks: comments to smecheck that an unpacked text no longer shows; plain text and Markdown have theirs in `text`.
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
    places: tuple[Place, ...] = ()
    notes: tuple[Note, ...] = field(default=())
    remarks: tuple[Remark, ...] = ()

    @property
    def prose(self) -> str:
        """`text` with markup blanked out by spaces, offset for offset: to be read where `text` is to be quoted."""
        pieces: list[str] = []
        end = 0
        for span, kind in self.furniture:
            if kind is Furniture.MARKUP and span.end > end:
                start = max(span.start, end)
                pieces += [self.text[end:start], " " * (span.end - start)]
                end = span.end
        return "".join([*pieces, self.text[end:]]) if pieces else self.text

    def place_of(self, span: Span) -> Place | None:
        """Where a stretch of the text stands in the document; None where the text is the document itself.

        `start` is the span's; `source_start` and `source_end` bound the span in the source, tags and entities within
        it included, and are both None where either end cannot be mapped back.
        """
        first, last = self._segment(span.start), self._segment(max(span.start, span.end - 1))
        if first is None or last is None:
            return None
        begins, ends = self._source_of(first, span.start)[0], self._source_of(last, max(span.start, span.end - 1))[1]
        known = begins is not None and ends is not None
        return replace(
            self.places[first],
            start=span.start,
            source_start=begins if known else None,
            source_end=ends if known else None,
        )

    def _segment(self, offset: int) -> int | None:
        found = bisect_right(self.places, offset, key=lambda place: place.start)
        return found - 1 if found else None

    def _source_of(self, number: int, offset: int) -> tuple[int | None, int | None]:
        """The bounds in the source of the one character at `offset`, which lies in place `number`."""
        place = self.places[number]
        if place.source_start is None or place.source_end is None:
            return None, None
        following = self.places[number + 1].start if number + 1 < len(self.places) else len(self.text)
        if place.source_end - place.source_start > following - place.start:
            return place.source_start, place.source_end
        at = min(place.source_start + offset - place.start, place.source_end - 1)
        return at, at + 1

"""The blocks of a document in, the Article out: furniture told, headline and date found, the language looked at.

Every reader ends here, so that a story is judged alike whatever format it came in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smecheck.language.tongues import tongue_of
from smecheck.model import Article, Furniture, Note, Period, Span
from smecheck.source.dateline import Printed, newest, printed_dates
from smecheck.source.furniture import classify
from smecheck.source.headline import find_headline

_ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Told:
    """What a format itself says of the document: its own title, date and language, beside what the page prints.

    headline: the span of the title in the text, where the format marks it. basis: where the date came from.
    printed_wins: whether any date printed on the page beats this one (a guess), or only a later update's does.
    """

    title: str | None = None
    headline: Span | None = None
    published: Period | None = None
    basis: str | None = None
    printed_wins: bool = False
    language: str | None = None


def tell(
    path: str,
    text: str,
    blocks: Sequence[Span],
    *,
    told: Told | None = None,
    markup: Sequence[tuple[Span, Furniture]] = (),
    notes: Sequence[Note] = (),
) -> Article:
    """The article made of `blocks` of `text`, in order; `markup` is what the reader already knows for no story.

    path: as given. told: what the format says of itself. notes: what the reader of a report should know.
    """
    told = told or Told()
    kinds = classify(text, blocks)
    printed = list(printed_dates(text, [block for block, kind in zip(blocks, kinds, strict=True) if not _fixed(kind)]))
    furniture = [(block, kind) for block, kind in zip(blocks, kinds, strict=True) if kind]
    covered = {block for block, _ in furniture}
    furniture += [(stamp.span, Furniture.DATELINE) for stamp in printed if stamp.span not in covered]
    story = _story(text, blocks, {span for span, _ in furniture}, printed)
    found = find_headline(text, story) if not told.headline else None
    if found:
        story, crumbs = found.story, found.crumbs
        furniture += [(block, Furniture.NAVIGATION) for block in crumbs]
    headline = told.headline or (found.span if found else None)
    published, basis = _date(told, newest(printed))
    language, said = _language(text, story, told)
    return Article(
        path=path,
        text=text,
        title=told.title or (" ".join(headline.of(text).split()) if headline else None),
        headline=headline,
        published=published,
        published_basis=basis,
        language=language,
        paragraphs=tuple(story),
        furniture=tuple(sorted([*furniture, *markup], key=lambda item: item[0])),
        notes=(*notes, *said),
    )


def _fixed(kind: Furniture | None) -> bool:
    """Whether a block's kind keeps it from being a stamp: a byline or a credit may carry the date."""
    return kind not in (None, Furniture.METADATA, Furniture.NAVIGATION)


def _story(text: str, blocks: Sequence[Span], out: set[Span], printed: Sequence[Printed]) -> list[Span]:
    """The blocks left when furniture is out; a block that opens with a dateline begins after it and its colon."""
    openers = {stamp.span.start: stamp.span.end for stamp in printed}
    story = []
    for block in blocks:
        if block in out:
            continue
        start = openers.get(block.start, block.start)
        while block.start < start < block.end and (text[start].isspace() or text[start] in ":.;)]"):
            start += 1
        if start < block.end:
            story.append(Span(start, block.end))
    return story


def _date(told: Told, printed: Printed | None) -> tuple[Period | None, str | None]:
    if printed and printed.period:
        later = told.published is not None and printed.updates and printed.period.start > told.published.start
        if told.printed_wins or later or not told.published:
            return printed.period, printed.basis
    return told.published, told.basis if told.published else None


def _language(text: str, story: Sequence[Span], told: Told) -> tuple[str | None, tuple[Note, ...]]:
    sample: list[str] = []
    size = 0
    for block in story:
        sample.append(text[block.start : min(block.end, block.start + 20_000)])
        size += len(sample[-1])
        if size > 20_000:
            break
    tongue = tongue_of("\n".join(sample))
    if tongue and tongue.code != _ENGLISH:
        return tongue.code, (Note("language", f"reads as {tongue.name}, not English: not judged"),)
    return (tongue.code if tongue else told.language), ()

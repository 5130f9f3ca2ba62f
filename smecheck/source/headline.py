"""The story's blocks in, its headline out, with the section labels above it and the label before it told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from smecheck.language.furniture import words
from smecheck.language.periods import any_of
from smecheck.model import Span
from smecheck.source.shapes import ends_sentence

_LONGEST = 250
_MOST_WORDS = 35
_LABEL_WORDS = 3
_HEADLINE_WORDS = 4
# A stop inside an abbreviation at the end of a headline ("from the U.S.") does not make it a sentence.
_ABBREVIATION = re.compile(r"\b(?:[A-Z]\.){2,}$|\b(?:Inc|Ltd|Co|Corp|Jr|No)\.$")

_ITEM = re.compile(r"(?:[-*•·▪–—]|\(?\d{1,2}[.)])\s")  # the first of a list, which stands below its heading


@dataclass(frozen=True, slots=True)
class Found:
    """The headline's span, the story with it in its place, and the section labels that stood above it."""

    span: Span
    story: list[Span]
    crumbs: list[Span]


def find_headline(text: str, story: Sequence[Span]) -> Found | None:
    """The headline among the first blocks of `story`, or None where the article opens with a sentence.

    A headline is short, ends without a full stop and has a story below it. One or two labels of up to three words
    ("Business", "Regional News") above a longer headline are the section, not the headline.
    """
    if not story:
        return None
    labelled = _labelled(text, story[0])
    if labelled:
        return Found(labelled, [labelled, *story[1:]], [])
    place = 0
    while place < 2 and place + 1 < len(story) and _is_section(text, story[place], story[place + 1]):
        place += 1
    if place + 1 >= len(story) or not looks_like_headline(text, story[place]):
        return None
    return Found(story[place], list(story[place:]), list(story[:place]))


def looks_like_headline(text: str, block: Span) -> bool:
    """Whether a block is short and no sentence with a full stop, no speaker's name and no quotation."""
    if len(block) > _LONGEST:
        return False
    content = block.of(text)
    if len(content.split()) > _MOST_WORDS or content.endswith((":", ",", ";")):
        return False
    return not (content.rstrip("\"”’'").endswith(".") and not _ABBREVIATION.search(content))


def _is_section(text: str, block: Span, following: Span) -> bool:
    label, headline = block.of(text)[:_LONGEST], following.of(text)[:_LONGEST]
    if len(label.split()) > _LABEL_WORDS or ends_sentence(label) or ":" in label or _ITEM.match(headline):
        return False
    return (
        not any(character.isdigit() for character in label)
        and len(headline.split()) >= _HEADLINE_WORDS
        and looks_like_headline(text, following)
    )


def _labelled(text: str, block: Span) -> Span | None:
    match = _title_pattern().match(text, block.start, block.end)
    return Span(match.end(), block.end) if match and match.end() < block.end else None


@cache
def _title_pattern() -> re.Pattern[str]:
    return re.compile(rf"{any_of(words('titles'))}\s*:\s*", re.IGNORECASE)

"""The blocks of a page in, for each the kind of furniture it is or None for story out.

Being wrong here hides claims, so prose stays story unless hiding it hides no number, and a heading such as
"Most viewed" covers only the short lines after it, until the story resumes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from smecheck.language.furniture import Phrase, Where, labels, phrases, words
from smecheck.language.periods import any_of
from smecheck.model import Furniture, Span
from smecheck.source import shapes

_BULLETS = " •‣◦▪●■*+>–—↑↓←→▲▼«»‹›|-"
_TRAIL = " :.…>»›→"
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_NO_YEAR = re.compile(r"\d(?<!\d\d)(?<!\b1(?=9\d\d\b))(?<!\b2(?=0\d\d\b))")  # the first digit of any other figure
_LONGEST = 600
_MOST_WORDS = 40
_PROSE_WORDS = 8
_SHORT_LINE = 20
_RESUMES_AT = 10
_MOST_COVERED = 15


def classify(text: str, blocks: Sequence[Span]) -> list[Furniture | None]:
    """The kind of each block, in order; None is story."""
    kinds: list[Furniture | None] = []
    cover: Furniture | None = None
    covered = 0
    for block in blocks:
        kind, covers = _alone(text, block)
        if covers:
            cover, covered = kind, 0
        elif cover and kind is None:
            covered += 1
            if _resumes(text, block) or covered > _MOST_COVERED:
                cover = None
            kind = cover
        kinds.append(kind)
    return _between_contacts(text, blocks, kinds)


def is_prose(words_: str) -> bool:
    """Whether a block reads as a sentence of the story: eight words or more and a full stop at the end."""
    return shapes.ends_sentence(words_) and len(words_.split()) >= _PROSE_WORDS


def _alone(text: str, block: Span) -> tuple[Furniture | None, bool]:
    """What a block is by itself, and whether it covers the lines after it."""
    if len(block) > _LONGEST:
        return None, False
    written = block.of(text)
    found = written.split()
    prose = len(found) >= _PROSE_WORDS and shapes.ends_sentence(written)
    if len(found) > _MOST_WORDS or (prose and _hides_a_number(written)):
        return None, False
    content = " ".join(found)
    bare = content.lstrip(_BULLETS).casefold().replace("’", "'")
    if phrase := phrase_in(bare):
        return phrase.kind, phrase.covers
    match = _label_pattern().match(bare)
    if match and not bare.endswith("?"):  # "Reporter: …?" asks something
        return _label_kinds()[match[1]], False
    return shapes.kind_of(content), False


def _hides_a_number(content: str) -> bool:
    if content.isascii():
        return _NO_YEAR.search(content) is not None
    return any(map(str.isdigit, _YEAR.sub("", content)))


def phrase_in(bare: str) -> Phrase | None:
    """The phrase of the word list that a block in lower case, its bullet off, is, starts with or holds; or None.

    bare: with white space folded.
    """
    stem = bare.rstrip(_TRAIL)
    if len(stem) <= _longest_whole() and (phrase := _whole().get(stem) or _whole().get(_tail_pattern().sub("", stem))):
        return phrase
    begun = next((phrase for phrase in _starts().get(bare[:1], ()) if bare.startswith(phrase.text)), None)
    return begun or next((phrase for phrase in _contained() if phrase.text in bare), None)


@cache
def _whole() -> dict[str, Phrase]:
    return {phrase.text: phrase for phrase in phrases() if phrase.where is Where.IS}


@cache
def _longest_whole() -> int:
    """How long a block can be that is a phrase, and no more, with one of the tails behind it."""
    return max(map(len, _whole())) + 1 + max(map(len, words("tails")))


@cache
def _starts() -> dict[str, list[Phrase]]:
    """The phrases that blocks start with, by their first letter."""
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases():
        if phrase.where is Where.STARTS:
            found.setdefault(phrase.text[0], []).append(phrase)
    return found


@cache
def _contained() -> tuple[Phrase, ...]:
    return tuple(phrase for phrase in phrases() if phrase.where is Where.CONTAINS)


@cache
def _tail_pattern() -> re.Pattern[str]:
    return re.compile(rf"\s+{any_of(words('tails'))}$")


@cache
def _label_kinds() -> dict[str, Furniture]:
    return {label.text: label.kind for label in labels()}


@cache
def _label_pattern() -> re.Pattern[str]:
    return re.compile(rf"({any_of(frozenset(_label_kinds()))})\s*[:：]")


def _resumes(text: str, block: Span) -> bool:
    """Whether a block after a sidebar's heading is the story again: a sentence with a full stop, or a long block."""
    head = text[block.start : min(block.end, block.start + _LONGEST)]
    count = len(head.split())
    return count > _SHORT_LINE or (count >= _RESUMES_AT and head.rstrip("\"”’') ").endswith("."))


def _between_contacts(text: str, blocks: Sequence[Span], kinds: list[Furniture | None]) -> list[Furniture | None]:
    """An address without a label, between a phone number and a licence, is a contact too."""
    contact = Furniture.CONTACT
    for here in range(1, len(kinds) - 1):
        if kinds[here] is None and kinds[here - 1] is contact and kinds[here + 1] is contact:
            content = blocks[here].of(text) if len(blocks[here]) <= _LONGEST else ""
            if content and len(content.split()) <= _SHORT_LINE and not is_prose(content):
                kinds[here] = contact
    return kinds

"""What the readers of periods hand to one another: the scene they read in, and a period half understood."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from smecheck.model import Edge, Period
from smecheck.model.records import record

Partial = Callable[[int], Period | None]


@record(frozen=True, slots=True)
class Draft:
    """A period as far as its own words tell it.

    start, end: its code points in the scene's text. period: what it is, or None while its year is open.
    partial: gives the period for a year, where no year is written ("the first quarter", "March 5"); else None.
    anchored: the article's date was needed. back: it is only what another time is compared with ("a year earlier").
    """

    start: int
    end: int
    period: Period | None
    anchored: bool = False
    partial: Partial | None = None
    edge: Edge | None = None
    naming: bool = False
    back: bool = False
    vague: bool = False


@dataclass(slots=True)
class Scene:
    """One block while its periods are read, from left to right.

    text: the block; low: the same in lower case, code point for code point. anchor: when the story speaks.
    drafts: what has been read so far.
    """

    text: str
    low: str
    anchor: Period | None
    drafts: list[Draft] = field(default_factory=list)

    @property
    def focus(self) -> Period | None:
        """The time that the block speaks of here: the last period read that is no mere name or comparison."""
        for draft in reversed(self.drafts):
            if draft.period and not (draft.naming or draft.back):
                return draft.period
        return None

    @property
    def spoken_of(self) -> Period | None:
        """The focus, else the article's own time."""
        return self.focus or self.anchor

    def word_before(self, position: int) -> str:
        """The word that ends right before `position`, white space aside; "" after punctuation."""
        floor = end = max(0, position - _WIDEST_WORD)
        end += len(self.text[floor:position].rstrip())
        if self.text[end - 1 : end] != "-":  # else a space may stand before the hyphen
            floor = max(floor, self.text.rfind(" ", floor, end) + 1)
        found = _WORD_BEFORE.search(self.text, floor, end)
        return found[1] if found else ""

    def word_after(self, position: int) -> str:
        """The word that begins right after `position`, white space or a hyphen aside; "" before punctuation."""
        found = _WORD_AFTER.match(self.text, position)
        return found[1] if found else ""

    def opens_a_sentence(self, position: int) -> bool:
        """Whether nothing of the same sentence stands before `position`."""
        if not _NOT_SPACE.search(self.text, 0, position):
            return True
        return bool(_SENTENCE_START.search(self.text, max(0, position - 12), position))


_WIDEST_WORD = 40
_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:['’]s?)?)[\s-]*$")
_WORD_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
_NOT_SPACE = re.compile(r"\S")
_SENTENCE_START = re.compile(r"[.!?;:][\"”’')]*\s+[\"“‘'(]*$|\n\s*[\"“‘'(]*$")


def lowered(text: str) -> str:
    """`text` in lower case, code point for code point (the few letters that would grow are left as they are)."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)

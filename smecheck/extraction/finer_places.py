"""Which of several places of a number lies within another: its places and phrases in, the finer ones out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction.places import PlaceMention
from smecheck.extraction.tree import Sentence
from smecheck.extraction.whereabouts import opens_sentence
from smecheck.model import Mention, Role, Span


def finest_of(codes: list[str]) -> str:
    """The nearest place, or the one inside it where the sentence tells both ("Zhejiang province, China")."""
    first = codes[0]
    return next((code for code in codes if code.startswith(first + "-")), first)


def narrower(
    sentence: Sentence, own: Sequence[PlaceMention], near: Sequence[PlaceMention], around: tuple[Mention, ...]
) -> list[PlaceMention]:
    """The parts of a number's places that are named with them in one phrase, or open the sentence.

    "5 percent of Germany's mills in Ulm", "In Ulm, 5 percent of Germany's mills". So are those behind the noun of what
    is counted: "Germany's list of 500 mills in Hesse".
    """
    held = [mention.span for mention in around if mention.role in (Role.COUNTED, Role.OF, Role.SUBJECT)]
    return [
        part
        for part in near
        for whole in own
        if part not in own
        and part.code.startswith(f"{whole.code}-")
        and (_in_one(held, part, whole) or _where_counted(around, part) or _opens(sentence, part))
    ]


def _opens(sentence: Sentence, part: PlaceMention) -> bool:
    return not part.city and opens_sentence(sentence, part)


def _where_counted(around: tuple[Mention, ...], part: PlaceMention) -> bool:
    """Whether a place stands behind the noun of what is counted: "500 mills in Hesse"."""
    counted = (mention for mention in around if mention.role is Role.COUNTED and mention.span.contains(part.span))
    return any(mention.head is not None and mention.head.end <= part.span.start for mention in counted)


def _in_one(phrases: Sequence[Span], part: PlaceMention, whole: PlaceMention) -> bool:
    return any(phrase.contains(part.span) and phrase.contains(whole.span) for phrase in phrases)

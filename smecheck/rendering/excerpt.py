"""A number in its sentence, ready to show: what stands before it, the number, what follows, each made visible."""

from __future__ import annotations

from dataclasses import dataclass

from smecheck.model import Article, Claim
from smecheck.rendering.visible import visible

MARGIN = 240  # characters either side of the number; a longer sentence is cut there


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of three parts that join into the sentence, with the spaces between them kept."""

    before: str
    number: str
    after: str


def excerpt(article: Article, claim: Claim, margin: int = MARGIN) -> Excerpt:
    """The claim's sentence, cut to `margin` characters either side of its number."""
    text, number = article.text, claim.quantity.span
    start = max(min(claim.sentence.start, number.start), number.start - margin)
    end = min(max(claim.sentence.end, number.end), number.end + margin)
    before, after = text[start : number.start], text[number.end : end]
    return Excerpt(
        ("…" if start > claim.sentence.start else "") + visible(before) + _gap(before[-1:]),
        visible(number.of(text)),
        _gap(after[:1]) + visible(after) + ("…" if end < claim.sentence.end else ""),
    )


def _gap(character: str) -> str:
    return " " if character.isspace() else ""

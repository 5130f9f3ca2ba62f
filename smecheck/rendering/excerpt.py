"""A number in its sentence, ready to show: what stands before it, the number, what follows, each made visible."""

from __future__ import annotations

from dataclasses import dataclass

from smecheck.model import Article, Claim
from smecheck.rendering.visible import visible

_WIDEST = 1000
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


def sentence(article: Article, claim: Claim) -> str:
    """The sentence as in the text, white space untouched; at most 1,000 code points either side of the number.

    A "sentence" may be a page without full stops, and is not to be repeated for every number on it.
    """
    whole, number = claim.sentence, claim.quantity.span
    return article.text[max(whole.start, number.start - _WIDEST) : min(whole.end, number.end + _WIDEST)]


def _gap(character: str) -> str:
    return " " if character.isspace() else ""

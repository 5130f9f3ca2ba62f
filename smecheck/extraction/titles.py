"""How a country is told by its rank or its part of the world: text and the first words of it in, the whole out."""

from __future__ import annotations

import re

from smecheck.language.described import becoming, titles
from smecheck.language.places import words
from smecheck.model import Span

_BEFORE = re.compile(r"([^\W\d_]+)[\s-]+$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+)")
_TITLE = re.compile(r"['’]s ((?:[a-z]+[ -]){1,4}[a-z]+)")
_OF = re.compile(r" of\b")


def rank(text: str, span: Span) -> Span | None:
    """The whole of what says only how a country ranks in the world: "the world's second-largest economy"."""
    words_behind = _TITLE.match(text, span.end)
    told = re.split("[ -]", words_behind[1]) if words_behind else []
    ranked = next((place for place, word in enumerate(told) if word in words("ranked")), 0)
    if words_behind is None or not any(word.endswith("est") or word in words("ranks") for word in told[:ranked]):
        return None
    return Span(span.start, words_behind.start(1) + len(" ".join(told[: ranked + 1])))


def told_before(text: str, span: Span) -> Span | None:
    """The whole of what only says where a country lies that was named before: "the Asian country"."""
    after = _AFTER.match(text, span.end)
    before = _BEFORE.search(text, max(0, span.start - 20), span.start)
    definite = before is not None and before[1].lower() == "the"
    if not definite or after is None or after[1] not in words("lands"):
        return None
    return Span(span.start, after.end())


def known_by(text: str, title: Span) -> str:
    """The code of the country that has such a rank, or "" where it may be another's or of another time."""
    before = _BEFORE.search(text, max(0, title.start - 20), title.start)
    led = before[1].lower() if before is not None else ""
    lead = text[: title.start].lower().split()[-2:-1] if led == "the" else [led]
    if _OF.match(text, title.end) or not becoming().isdisjoint(lead):
        return ""
    told = _TITLE.search(title.of(text))
    ranked = told[1].rpartition(" ") if told is not None else ("", "", "")
    return titles().get((ranked[0].replace(" ", "-"), ranked[2]), "")

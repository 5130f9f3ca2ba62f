"""Whether a figure is told as known: a parsed sentence and a number in, yes or no out."""

from __future__ import annotations

from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.hedges import hedges
from smecheck.model import Span
from smecheck.model.once import once


@once
def settled(sentence: Sentence, number: Span) -> bool:
    """Whether a count is told as known: "the 500 mills", "China's over 500 mills", whatever is said of them."""
    inside = sentence.tokens(number)
    if not inside or inside[-1].dep_ != "nummod":
        return False
    lead = (token for token in reversed(sentence.words[: inside[0].i]) if not _hedges(token))
    before = next(lead, None)
    return before is not None and (before.lower_ in ("the", "its", "all") or before.tag_ in ("PRP$", "POS"))


def _hedges(token: Token) -> bool:
    """Whether a word before a number only bends it: "over", "more" and "than"."""
    return token.lower_ in hedges().leading and token.tag_ not in ("PRP$", "POS", "DT")

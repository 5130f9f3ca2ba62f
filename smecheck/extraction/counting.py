"""Gives a plain number the unit that it counts in: its own noun, or the one it shares with a number beside it."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction.counted import Counted, counted
from smecheck.extraction.numbers import Draft, Form
from smecheck.extraction.tree import Sentence
from smecheck.language import nouns
from smecheck.model import Span, Unit


def counted_unit(sentence: Sentence, draft: Draft, beside: Sequence[Draft] = ()) -> Unit | None:
    """The unit of a number, its counted noun told; None where the number is a pronoun and no quantity at all.

    sentence: the parse of the draft's own sentence. beside: all the drafts of the sentence, in order: a number that
    names no noun may share that of another ("up from 2.4 million").
    """
    if not draft.needs_noun:
        return draft.quantity.unit
    found = counted(sentence, draft)
    if found is None and draft.form is Form.ONE:
        return None
    if found is None:
        return shared_unit(sentence, draft, beside) or draft.quantity.unit
    return _unit(found, draft)


def shared_unit(sentence: Sentence, draft: Draft, beside: Sequence[Draft]) -> Unit | None:
    """The unit that a number without a noun shares with one before it, where the words tell that it does.

    "6 million homes, including 1.5 million in the north"; "3.9 million headsets, up from 2.4 million"; "435 homes by
    sale and 187 by tender"; "lost 162 points to end at 7,425.81".
    """
    if draft.form not in (Form.DIGITS, Form.WORDS):
        return None
    words = [token.lower_ for token in sentence.tokens(Span(sentence.span.start, _lead_end(draft)))[-2:]]
    if words and words[-1] in nouns.words("levels"):
        return next((other.quantity.unit for other in beside if other.quantity.unit.dimension == "index"), None)
    counts = [other for other in beside if other.needs_noun and other.core.end <= draft.core.start]
    found = counted(sentence, counts[-1]) if counts else None
    if found is None:
        return None
    told = not {" ".join(words), *words[-1:]}.isdisjoint(nouns.words("shares"))
    return _unit(found, counts[-1]) if told or _parallel(sentence, draft, found, words) else None


def _unit(found: Counted, draft: Draft) -> Unit:
    return Unit(f"{found.unit_name} per {draft.rate}", "rate") if draft.rate else Unit(found.unit_name, "count")


def _lead_end(draft: Draft) -> int:
    """Where the words before a number and its hedge end."""
    hedge = draft.hedge
    return hedge.start if hedge and hedge.start < draft.quantity.span.start else draft.quantity.span.start


def _parallel(sentence: Sentence, draft: Draft, earlier: Counted, words: list[str]) -> bool:
    """Whether two numbers stand alike: "435 homes by sale and 187 by tender"."""
    if not words or words[-1] not in nouns.words("parallels"):
        return False
    here = sentence.tokens(Span(draft.noun_from, sentence.span.end))[:1]
    there = sentence.tokens(Span(earlier.head.end, sentence.span.end))[:1]
    return bool(here and there) and here[0].tag_ == "IN" and here[0].lower_ == there[0].lower_

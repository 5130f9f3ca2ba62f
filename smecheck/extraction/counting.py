"""Gives a plain number the unit that it counts in: its own noun, or the one it shares with a number beside it."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction.counted import counted
from smecheck.extraction.elliptic import others_unit, shared_unit, unit_of
from smecheck.extraction.numbers import Draft, Form
from smecheck.extraction.tree import Sentence
from smecheck.language import nouns
from smecheck.model import Unit


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
    if found.unit_name in nouns.words("others") and (shared := others_unit(sentence, draft, beside)):
        return shared
    return unit_of(found, draft)

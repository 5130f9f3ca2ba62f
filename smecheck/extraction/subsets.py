"""What narrows a class to a part of it: the word before its noun, or what a sentence leaves out of a figure."""

from __future__ import annotations

import re
from functools import cache

from smecheck.extraction.clauses import clause
from smecheck.extraction.tree import Sentence
from smecheck.language.classing import classing
from smecheck.model import Mention, Role, Span

_WORD = re.compile(r"[\w]+(?:-[\w]+)*")
_NEAR = (Role.COUNTED, Role.OF, Role.SUBJECT)


def subset(around: tuple[Mention, ...]) -> str | None:
    """The first narrowing word before the head of a near mention ("private", "provincial-level"), or None.

    Only words that the word list knows as narrowing; what any other word before a noun means is for matching, which
    knows the registry's phrases.
    """
    for mention in around:
        if mention.role in _NEAR and mention.head is not None:
            lead = mention.text[: max(0, mention.head.start - mention.span.start)]
            for word in _WORD.findall(lead):
                lower = word.lower()
                if lower in classing().subset or lower.split("-")[0] in classing().subset:
                    return str(word)
    return None


def left_out(sentence: Sentence, number: Span) -> str | None:
    """What the clause of a figure leaves out of it, in its words ("excluding food"), or None."""
    found = _leaving_out().search(clause(sentence, number))
    return found[0] if found else None


@cache
def _leaving_out() -> re.Pattern[str]:
    cue = "|".join(re.escape(" ".join(phrase)) for phrase in classing().leaving_out)
    return re.compile(rf"\b(?:{cue})\b(?:\s+\w+)?")

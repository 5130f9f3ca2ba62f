"""The time of a count that only the words beside its clause tell: a claim and its sentences in, the claim dated out."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from smecheck.extraction.plain import Plain
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.periods import edges
from smecheck.language.wholes import wholes
from smecheck.model import Claim

_HOW_MANY = re.compile(r"\bhow many\b", re.IGNORECASE)


def dated(claim: Claim, text: str, plain: Plain, behind: Plain | None) -> Claim:
    """A count without a time of its own with that of its question, or of what the next sentence tells of it.

    "Asked how many mills there were in May, she said: '500'"; "It has 500 mills. That total, as of May, …". plain: the
    claim's sentence. behind: the one after it, if any.
    """
    if claim.period_said or claim.quantity.unit.dimension != "count":
        return claim
    asked = _HOW_MANY.search(text, plain.span.start, claim.quantity.span.start)
    told = [
        mention
        for mention in plain.periods
        if asked is not None and asked.end() < mention.span.start < claim.quantity.span.start and not mention.naming
    ]
    alone = len(plain.drafts) == 1 and behind is not None and not behind.drafts
    if not told and alone and behind is not None and (total := _of_total().match(text, behind.span.start)) is not None:
        told = [mention for mention in behind.periods if not mention.naming]
        between = text[total.end() : told[0].span.start] if told else ""
        told = told if _leading().issuperset(re.findall(r"[a-z]+", between.lower())) else []
    return replace(claim, period=told[0].period, period_said=True) if len(told) == 1 else claim


@cache
def _leading() -> frozenset[str]:
    """What leads from "that total" to the time that it is of: "recorded as of the end of"."""
    spare = frozenset(word for edge in edges() for word in edge.split())
    return wholes().counting | cues().venue | spare | {"as", "of", "the"}


@cache
def _of_total() -> re.Pattern[str]:
    counts = "|".join(sorted(anaphora().counts))
    return re.compile(rf"[\"“']?(?:that|this) (?:{counts})\b", re.IGNORECASE)

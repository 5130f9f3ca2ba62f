"""Whether a share is told as what one is ahead of another by: a claim in, yes or no out."""

from __future__ import annotations

import re

from smecheck.language.existence import existence
from smecheck.language.movement import compared_behind, movement
from smecheck.language.shares import shares
from smecheck.model import Claim, Role

_LEADS = ("of", "at", "by", "to")


def outdone(claim: Claim) -> bool:
    """Whether it is a lead, in whatever unit: "outran them by 5 percent", "5 points ahead of them", "a lead of 5"."""
    if claim.quantity.unit.dimension != "share" and (claim.quantity.unit.name != "point" or _of_a_gauge(claim)):
        return False
    if any(m.text.lower() in movement().outdoing for m in claim.mentions if m.role is Role.PREDICATE):
        return True
    sentence = next((m for m in claim.mentions if m.role is Role.SENTENCE), None)
    if sentence is None or claim.basis is not None or len(sentence.text) != len(sentence.span):
        return False
    start, end = (at - sentence.span.start for at in (claim.quantity.span.start, claim.quantity.span.end))
    before = sentence.text[:start]
    if compared_behind(sentence.text, end) is not None or _of_a_gap(before) or _ahead_by(before):
        return True
    heads = (m.head for m in claim.mentions if m.role is Role.SUBJECT and m.head is not None)
    spots = ((head.start - sentence.span.start, head.end - sentence.span.start) for head in heads)
    return any(sentence.text[first:last].lower() in shares().gaps for first, last in spots if 0 <= first < start)


def _of_a_gap(before: str) -> bool:
    """Whether words lead from a lead to its size: "the lead was", "with a margin of over"."""
    told = re.findall(r"[a-z]+", re.split(r"[,;:.] ", before)[-1].lower())
    gap = next((place for place, word in enumerate(told[-4:]) if word in shares().gaps), None)
    between = [] if gap is None else told[-4:][gap + 1 :]
    return between != [] and not (existence().being | existence().amounting | {*_LEADS}).isdisjoint(between)


def _ahead_by(before: str) -> bool:
    """Whether words lead from where one stands to by how much: "was ahead of that of the banks by nearly"."""
    told = re.findall(r"[a-z]+", re.split(r"[,;:.] ", before)[-1].lower())
    return "by" in told[-3:] and not movement().comparison.keys().isdisjoint(told)


def _of_a_gauge(claim: Claim) -> bool:
    """Whether points are those of an index: "the mood index stood 5 points higher than in May"."""
    said_of = (m.text.lower().split() for m in claim.mentions if m.role in (Role.SUBJECT, Role.OF))
    return any(not movement().gauges.isdisjoint(told) for told in said_of)

"""Whether two figures agree, and how: an article's figure and a registry's in, a code or None out."""

from __future__ import annotations

from decimal import Context, Decimal

from smecheck.checking.figure import Figure
from smecheck.model import Bound, Code, Difference

_RELATIVE = Context(prec=6)


def agreement(claim: Figure, known: Figure) -> Code | None:
    """SME001 exact, SME002 rounded, SME003 hedged, or None where the two do not meet or clash.

    Exact is the same value with the same hedge. A hedge on the article's side alone makes it hedged; different digits,
    or a hedge that the article leaves out, make it rounded.
    """
    if clash(claim, known) or turned_round(claim, known) or not claim.meets(known) or left_out(claim, known):
        return None
    if claim.same_as(known) and claim.bound == known.bound:
        return Code.EXACT
    return Code.ROUNDED if claim.bound is Bound.EXACT else Code.HEDGED


def clash(claim: Figure, known: Figure) -> bool:
    """Whether both tell a direction and not the same one."""
    return bool(claim.direction and known.direction and claim.direction != known.direction)


def turned_round(claim: Figure, known: Figure) -> bool:
    """Whether both are limits that admit what lies on one side, and not on the same one."""
    return bool(claim.side and known.side and claim.side != known.side)


def left_out(claim: Figure, known: Figure) -> bool:
    """Whether the article sets its figure below the very value that is known: "fewer than 500", of 500.

    Not so above it: a figure that is printed bare is often cut down to it, so "over 500" may be the fuller truth.
    """
    exact = known.bound is Bound.EXACT and not known.is_range
    return (claim.bound is Bound.UNDER or claim.strict) and exact and claim.same_as(known)


def difference(claim: Figure, known: Figure) -> Difference:
    """How far the article is from the registry, in the measure's unit; for ranges, between their nearer ends."""
    article, registry = _nearest(claim, known)
    if clash(claim, known):
        article = -article
    absolute = article - registry
    return Difference(absolute, _RELATIVE.divide(absolute, abs(registry)) if registry else None)


def _nearest(claim: Figure, known: Figure) -> tuple[Decimal, Decimal]:
    pairs = [
        (ours, theirs)
        for ours in (claim.low, claim.high)
        for theirs in (known.low, known.high)
        if ours is not None and theirs is not None
    ]
    return min(pairs, key=lambda pair: (abs(pair[0] - pair[1]), pair))

"""What is only the sum of the counts told beside it: verdicts in, the same without contradictions of such sums out."""

from __future__ import annotations

from itertools import combinations

from smecheck.checking.verdicts import unverified
from smecheck.model import Code, Outcome, Quantity, Verdict

_MOST = 3  # counts that a sum in the same sentence is made of


def spare_sums(verdicts: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """Hold no sum against a measure: "300 mills and, with the 1,100 bakeries, 1,400 in all" tells no bakeries.

    A number is one where two or three other counts of its sentence add up to it.
    """
    return tuple(_spared(verdict, verdicts) if _is_wrong_count(verdict) else verdict for verdict in verdicts)


def _spared(verdict: Verdict, verdicts: tuple[Verdict, ...]) -> Verdict:
    claim = verdict.claim
    beside = [
        other.claim.quantity
        for other in verdicts
        if other.claim.sentence == claim.sentence and other.claim is not claim and _is_count(other.claim.quantity)
    ]
    for few in range(2, _MOST + 1):
        for parts in combinations(beside, few):
            if sum(part.low for part in parts) == claim.quantity.low:
                told = " and ".join(f"{part.low:,f}" for part in parts)
                near = (verdict.measure,) if verdict.measure is not None else ()
                return unverified(claim, Code.NOT_IN_REGISTRY, f"the sum of {told}, told beside it", near=near)
    return verdict


def _is_wrong_count(verdict: Verdict) -> bool:
    return verdict.outcome in (Outcome.CONTRADICTS, Outcome.OUTDATED) and _is_count(verdict.claim.quantity)


def _is_count(quantity: Quantity) -> bool:
    return quantity.unit.dimension == "count" and quantity.high is None

"""Which class a number counts as far as its very figure tells: the fits of a claim in, those it may be of out."""

from __future__ import annotations

from dataclasses import replace

from smecheck.checking.matches import Link
from smecheck.checking.own_figure import is_no_chance
from smecheck.checking.setting import ORDER, Fit
from smecheck.model import Claim, Kind, Measure, Observation, Role


def by_very_figure(fits: list[Fit], claim: Claim) -> list[Fit]:
    """Of several classes told before, the one whose very figure the number is, where there is one.

    "Some of the firms are called mills. There are 14,600 such enterprises" may be read of either.
    """
    told = [r for r in fits if ORDER[r.rank[0]] is Role.ANTECEDENT]
    if not told or told[0] is not fits[0] or claim.quantity.high is not None:
        return fits
    return [r for r in told if any(is_no_chance(claim, held) for held in _alike(r.measure, claim))] or fits


def of_one_of_them(best: list[Fit], claim: Claim) -> list[Fit]:
    """Of several classes that a sentence names alike, the one whose very figure a count is, where there is one."""
    if len(best) < 2 or claim.quantity.high is not None or claim.quantity.unit.dimension not in ("count", ""):
        return best
    own = [r for r in best if r.measure.kind is Kind.STOCK and _alike(r.measure, claim)]
    return [replace(r, link=r.link.joined(Link.LOOSE)) for r in own] if len(own) == 1 else best


def with_rival(best: list[Fit], named: list[Fit], claim: Claim) -> list[Fit]:
    """With the class that a bare number's sentence names as well, if the number is the figure of that and of no other.

    named: all that the sentence and those before it name.

    "High-tech firms exceeded 600,000, and all firms, 60 million" leaves the parse in doubt about whose the second is.
    """
    if any(_alike(r.measure, claim) for r in best) or claim.quantity.high is not None:
        return best
    rivals = (r for r in named if r not in best and r.measure.kind is Kind.STOCK and _alike(r.measure, claim))
    return best + [r for r in rivals if ORDER[r.rank[0]] is not Role.ANTECEDENT][:1]


def _alike(measure: Measure, claim: Claim) -> list[Observation]:
    """The observations of which a number is the very figure."""
    return [held for held in measure.observations if held.value == claim.quantity.low]

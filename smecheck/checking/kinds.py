"""Whether a claim gives the kind of figure that a measure holds: level, share, change or limit; reason out, or none."""

from __future__ import annotations

from functools import cache

from smecheck.checking.index import Run
from smecheck.checking.outdone import outdone
from smecheck.checking.units import yearly
from smecheck.checking.words import content, folded
from smecheck.language.bases import told_in
from smecheck.language.movement import movement
from smecheck.model import Basis, Claim, Kind, Measure, Precision

_SHARE_LIKE = frozenset({"share", "point"})


def unit_obstacle(claim: Claim, measure: Measure) -> str | None:
    """Why the claim's unit can never be the measure's, in words, or None.

    Percent and points pass for each other here, and so do two currencies: to tell one slip for the other is for
    judging. A bare number passes for a count only; a bare fraction for a share.
    """
    own, other = claim.quantity.unit, measure.unit
    if not own.name and other.dimension == "count" and claim.quantity.low % 1:
        return f"a number with a fraction counts no {other.name}"
    if own.dimension == other.dimension or {own.dimension, other.dimension} == _SHARE_LIKE:
        return None
    if own.name == "point" and other.dimension == "point" and outdone(claim):
        return None
    if not own.name and other.dimension == "share" and claim.quantity.low < 1:
        return None
    if yearly(own, other) and all(held.time_period.precision is Precision.YEAR for held in measure.observations):
        return None
    if measure.kind is Kind.THRESHOLD and yearly(own, other):
        return None
    return f"{own.name or 'a bare number'} is no {other.name}"


def kind_obstacle(claim: Claim, measure: Measure, run: Run) -> tuple[str | None, bool]:
    """Why the claim is another kind of figure than the measure's, or None; and whether the fit is sure.

    run: the folded phrase that named the measure. A movement ("rose 500") is no level, a level no movement; a phrase
    that itself names a rate ("inflation", "growth rate") is a change by its own name. A rate told as a movement of what
    it is the rate of ("prices rose 3 percent") fits, but not surely.
    """
    if measure.kind is Kind.THRESHOLD or claim.threshold:
        fits = claim.threshold and measure.kind is Kind.THRESHOLD
        return (None if fits else "a limit is no measurement"), True
    if measure.kind is Kind.STOCK and claim.quantity.low == 1 and claim.quantity.high is None:
        return "one of them, not how many there are", True  # "the one network of the town"
    if claim.flow and measure.kind is Kind.STOCK:
        return "new in a period, not all there are", True
    if not claim.flow and _of_the_new(measure):
        return "all there are, not the new in a period", True
    own = basis_of(measure)
    if claim.basis is not None and _over_time(measure, claim) and own is not claim.basis and not _yearly(claim, own):
        return f"told {claim.basis.value}, which the registry's is not", True
    alike = claim.basis is not None and own is claim.basis
    named = bool(set(run) & _rates())
    points = claim.quantity.unit.dimension == "point"
    if measure.kind is Kind.CHANGE:
        signed = claim.quantity.low < 0  # "was given as -8.2 percent"
        lead = measure.unit.dimension == "point" and (points or outdone(claim))
        steps = max(claim.moved, int(named or signed), int(lead))
        why = None if steps == 1 else "a level, not a change" if not steps else "a change of a change"
        return why, (alike or measure.basis is None) and claim.quantity.unit.name != "point"
    if measure.kind is Kind.RATE and not named and (claim.moved == 1 or (not claim.moved and own)):
        return None, alike
    return ("a change, not a level" if claim.moved else None), True


def _over_time(measure: Measure, claim: Claim) -> bool:
    return measure.kind in (Kind.CHANGE, Kind.RATE) and claim.quantity.unit.dimension == "share"


def _yearly(claim: Claim, own: Basis | None) -> bool:
    """Whether a change over a year meets a measure that does not tell its basis: in news it is the usual one."""
    return claim.basis is Basis.YEAR and own is None


def basis_of(measure: Measure) -> Basis | None:
    """What a measure is a change against: as the registry says, else as its name and phrases tell."""
    return measure.basis or _told_by((measure.name, *measure.phrases))


@cache
def _told_by(names: tuple[str, ...]) -> Basis | None:
    told = frozenset[Basis]().union(*map(told_in, names))
    return next(iter(told)) if len(told) == 1 else None


@cache
def _of_the_new(measure: Measure) -> bool:
    """Whether every phrase of a counted flow says that it is of what is new ("new members")."""
    counted = measure.kind is Kind.FLOW and measure.unit.dimension == "count"
    return counted and all(set(content(phrase)) & folded(movement().flow) for phrase in measure.phrases)


@cache
def _rates() -> frozenset[str]:
    return folded(movement().rates)

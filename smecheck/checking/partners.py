"""A claim's match in the light of its partners' (its part, its whole, what it restates): a setting in, a match out."""

from __future__ import annotations

from dataclasses import replace

from smecheck.checking.figure import significant
from smecheck.checking.kinds import unit_obstacle
from smecheck.checking.matches import Link, Match
from smecheck.checking.of_told_before import of_others, of_some_told_before, of_what_is_joined, too_few
from smecheck.checking.setting import Setting
from smecheck.checking.shared_money import in_currency
from smecheck.model import Code, Measure, Role, Span

_TELLING = 3  # significant digits that a headline and its story do not share by chance


def with_partners(
    setting: Setting, first: dict[Span, Match], parts: dict[Span, Match], others: dict[Span, Setting]
) -> Match:
    """A claim's match in the light of the claims it belongs to: its part, or the amount it restates."""
    claim = setting.claim
    own = first[claim.quantity.span]
    if claim.refused is not None:
        return own
    if claim.converts in first:
        return _as_conversion(setting, own, first[claim.converts])
    if setting.article.headline is not None and setting.article.headline.contains(claim.quantity.span):
        return _as_in_body(setting, own, first)
    whole = None if claim.part_of is None else first.get(claim.part_of)
    if whole is not None and not (_is_more(own, whole) or of_what_is_joined(setting, own, whole)):
        if too_few(setting, own, whole):
            told = whole.claim.quantity.span.of(setting.article.text)
            why = f"a part of {told}, which are fewer than the registry has"
            return Match(claim, reasons=(why,), refusal=Code.NOT_IN_REGISTRY, near=own.measures)
        if own.measure is not None and own.measure is whole.measure:
            told = whole.claim.quantity.span.of(setting.article.text)
            return Match(claim, reasons=(f"a part of {told}",), refusal=Code.NOT_IN_REGISTRY, near=own.measures)
        if own.measures and of_others(whole, others[whole.claim.quantity.span]):
            told = whole.claim.quantity.span.of(setting.article.text)
            why = f"a part of {told}, which the registry does not count"
            return Match(claim, reasons=(why,), refusal=Code.NOT_IN_REGISTRY, near=own.measures)
        own = own if whole.firm else replace(own, link=own.link.joined(whole.link))  # of some only, so are its parts
    if own.firm and own.measure is not None and of_some_told_before(setting, own.measure, first):
        own = replace(own, link=own.link.joined(Link.OF_A_PART))
    part = parts.get(claim.quantity.span)
    return _as_whole(setting, own, part.measure) if part is not None and part.measure is not None else own


def _is_more(part: Match, whole: Match) -> bool:
    """Whether a count is more than another, and so no part of it: "500 of the mills, of which Norway has 900"."""
    one, all_of_them = part.claim.quantity, whole.claim.quantity
    counts = one.unit.dimension in ("count", "") and all_of_them.unit.dimension in ("count", "")
    return counts and part.firm and one.low > (all_of_them.high or all_of_them.low)


def _as_in_body(setting: Setting, own: Match, first: dict[Span, Match]) -> Match:
    """A headline's figure that its own words leave unlinked is that of the same digits in the body."""
    claim = own.claim
    number = claim.quantity
    if own.measures or significant(number.low, number.step) < _TELLING:
        return own
    same = (
        other
        for other in first.values()
        if other.measure is not None
        and other.claim.area == claim.area
        and (other.claim.quantity.low, other.claim.quantity.high) == (number.low, number.high)
        and unit_obstacle(claim, other.measure) is None
        and (other.claim.negated, other.claim.status) == (claim.negated, claim.status)
    )
    found = next(same, None)
    if found is None:
        return own
    return Match(claim, found.measures, ("the same figure stands in the story",), near=own.near, link=Link.LOOSE)


def _as_whole(setting: Setting, own: Match, part: Measure) -> Match:
    """A counted class that is only referred to is the nearest that its part is a part of, if words tell no other."""
    counted = next(iter(setting.of(Role.COUNTED)), None)
    whole = next(iter(setting.index.lineage(part)), None)
    if whole is None or counted is None or not counted.refers() or own.measure in setting.index.lineage(part):
        return own
    left = setting.left(counted, whole)
    if left or whole.ref_area != (setting.claim.area or whole.ref_area):
        return own
    return Match(own.claim, (whole,), (f"includes {part.name}, which is part of it",), near=own.near, link=own.link)


def _as_conversion(setting: Setting, own: Match, partner: Match) -> Match:
    """A restated amount is of the same measure, in the registry's own figure of that unit where there is one."""
    if partner.measure is None:
        reason = "restates another amount, which is not linked"
        return Match(own.claim, reasons=(reason, *partner.reasons), refusal=Code.NOT_IN_REGISTRY, near=partner.near)
    family = setting.index.kindred.family(partner.measure)
    unit = own.claim.quantity.unit
    measures = in_currency(family, unit)
    reason = f"restates {partner.claim.quantity.span.of(setting.article.text)!r}"
    if not measures:
        reasons = (reason, f"the registry has no figure in {unit.name}")
        return Match(own.claim, reasons=reasons, refusal=Code.NOT_IN_REGISTRY, near=(partner.measure,))
    if partner.measure in measures and unit.name != partner.measure.unit.name:
        measures = tuple(m for m in measures if m is not partner.measure) or measures
    return Match(own.claim, measures, (reason,), near=own.near, link=partner.link)

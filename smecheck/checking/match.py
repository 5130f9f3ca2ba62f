"""Links the claims of an article to measures: an extraction and an index in, one Match a claim out, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from smecheck.checking.aims import aimed_at
from smecheck.checking.as_done import told_as_done, told_to_come
from smecheck.checking.beside_in_points import told_in_points
from smecheck.checking.fits import fit
from smecheck.checking.holding import belongs_to_place
from smecheck.checking.index import Index
from smecheck.checking.kinds import unit_obstacle
from smecheck.checking.matches import AWAY, Link, Match
from smecheck.checking.named_beside import is_very_figure, told_by_figure
from smecheck.checking.nobody_told import of_the_passage
from smecheck.checking.own_figure import whose_own_figure
from smecheck.checking.own_limit import whose_own_limit
from smecheck.checking.pages import Pages
from smecheck.checking.partners import with_partners
from smecheck.checking.rounds import in_rounds
from smecheck.checking.setting import ORDER, Fit, Miss, Setting
from smecheck.checking.shared_money import in_currency
from smecheck.checking.stretches import NEAR
from smecheck.checking.very_figure import by_very_figure, of_one_of_them, with_rival
from smecheck.language.classing import classing
from smecheck.model import Article, Claim, Code, Extraction, Measure, Role, Span

_MOST_NEAR = 5
_LEAD = 2  # words: "among them"


def match(article: Article, extraction: Extraction, index: Index) -> tuple[Match, ...]:
    """Link every claim to the measure it gives a figure of, or tell why it is linked to none.

    Only the same measure, place and a comparable unit and kind make a link. The nearest, most specific phrase wins; two
    measures that it names alike are both given. A whole that is only referred to ("such firms, including 500 …") is
    what its part is a part of in the registry, and a conversion is linked as its partner is.
    """
    pages = Pages(article, index)
    settings = [Setting(article, claim, pages.stretches(claim), index) for claim in extraction.claims]
    first = {setting.claim.quantity.span: _alone(setting) for setting in settings}
    parts: dict[Span, Match] = {}
    for own in first.values():
        if own.claim.part_of is not None and own.measure is not None:
            parts.setdefault(own.claim.part_of, own)
    by_number = {setting.claim.quantity.span: setting for setting in settings}
    found = (with_partners(setting, first, parts, by_number) for setting in settings)
    return tuple(
        replace(one, done=(told_as_done if one.claim.status.achieved else told_to_come)(setting))
        if one.measures
        else one
        for one, setting in zip(found, settings, strict=True)
    )


def _alone(setting: Setting) -> Match:
    """One claim by its own mentions."""
    claim = setting.claim
    if claim.refused is not None:
        return Match(claim, reasons=(claim.refused,), refusal=Code.UNREADABLE)
    aimed = aimed_at(setting) or in_rounds(setting)
    if aimed is not None:
        return Match(claim, (aimed.measure,), (aimed.why,), link=aimed.link)
    candidates = _candidates(setting)
    comparable = [measure for measure in candidates if unit_obstacle(claim, measure) is None]
    results = _held_against(setting, comparable)
    if not results:  # what is in no comparable unit only tells why nothing was linked
        first = next(iter(_held_against(setting, [m for m in candidates if m not in comparable])), None)
        told = f"{first.measure.name}: {first.why}" if first else _unnamed(claim)
        return _by_its_own_figure(setting, Match(claim, reasons=(told,), refusal=Code.NOT_IN_REGISTRY))
    fits = [result for result in results if isinstance(result, Fit)]
    fits = [one for one in fits if one.link not in AWAY] or fits
    misses = [result for result in results if isinstance(result, Miss)]
    near = tuple(miss.measure for miss in misses)[:_MOST_NEAR]
    if not any(one.link is Link.FIRM for one in fits):
        in_points = next((miss for miss in misses if told_in_points(setting, miss.measure)), None)
        if in_points is not None:
            return Match(claim, (in_points.measure,), (in_points.why,), near=near, link=Link.BESIDE)
        if (very := _by_very_figure_beside(setting, fits, misses)) is not None:
            return Match(claim, (very.measure,), (very.why,), near=near, link=Link.BESIDE)
    if not fits:
        why = tuple(f"{miss.measure.name}: {miss.why}" for miss in misses[:2])
        beside = next((miss.measure for miss in misses if told_by_figure(setting, miss.measure)), None)
        if beside is not None:
            return Match(claim, (beside,), why, near=near, link=Link.BESIDE)
        untold = Match(claim, reasons=why, refusal=Code.NOT_IN_REGISTRY, near=near)
        return _by_its_own_figure(setting, untold, misses)
    every = _in_own_unit(fits, claim)
    if all(one.link is Link.ELSEWHERE and ORDER[one.rank[0]] is Role.ANTECEDENT for one in fits):
        own = whose_own_figure(setting)
        if own is not None:
            return Match(claim, (own,), (f"the very figure of {own.name}",), link=Link.ELSEWHERE)
    fits = by_very_figure(_in_own_unit(_narrowest(fits, setting), claim), claim)
    best = _nearest_subjects([r for r in fits if r.rank[:2] == fits[0].rank[:2]])
    best = of_one_of_them(best if setting.counts else with_rival(best, every, claim), claim)
    reasons = tuple(dict.fromkeys(r.why for r in best))
    link, named = reduce(Link.joined, (r.link for r in best)), ORDER[best[0].rank[0]]
    return Match(claim, tuple(r.measure for r in best), reasons, near=near, link=link, named=named)


def _by_very_figure_beside(setting: Setting, fits: Sequence[Fit], misses: Sequence[Miss]) -> Miss | None:
    """A measure beside the number whose very figure it is, where it is none of those that it may be linked to."""
    if any(is_very_figure(setting.claim, one.measure) for one in fits):
        return None
    very = (miss for miss in misses if is_very_figure(setting.claim, miss.measure))
    return next((miss for miss in very if told_by_figure(setting, miss.measure)), None)


def _by_its_own_figure(setting: Setting, untold: Match, misses: Sequence[Miss] = ()) -> Match:
    """A match that no words make: of the class told of last, if the number is the very figure or limit of that."""
    measure, link = whose_own_figure(setting), Link.ELSEWHERE
    if measure is None:
        measure, link = whose_own_limit(setting), Link.LOOSE
    if measure is None:
        measure, link = of_the_passage(setting, misses), Link.UNTOLD
    if measure is None:
        return untold
    return Match(setting.claim, (measure,), untold.reasons, near=untold.near, link=link)


def _held_against(setting: Setting, measures: list[Measure]) -> list[Fit | Miss]:
    """What comes of holding the claim against each measure that is named, the nearest first."""
    results = [result for measure in measures if (result := fit(setting, measure)) is not None]
    return sorted(results, key=lambda result: (result.rank, result.measure.id))


def _candidates(setting: Setting) -> list[Measure]:
    """The measures that any stretch but the headline names, each once."""
    named = {
        measure.id: measure
        for stretch in setting.stretches
        if stretch.role is not Role.HEADLINE
        for found in stretch.found
        for measure in setting.index.named.get(found.run, ())
    }
    return [named[key] for key in sorted(named)]


def _narrowest(fits: list[Fit], setting: Setting) -> list[Fit]:
    """The fits without those of a class whose part the clause names as well ("profiling of 500 firms")."""
    near = [r for r in fits if ORDER[r.rank[0]] in NEAR]
    if near and belongs_to_place(setting):  # "each of China's 500 firms is a bakery" counts firms
        near = [r for r in near if r.rank[0] == near[0].rank[0]]
    beside = [r for r in near[1:] if _only_beside(setting, r)]
    wholes = {whole.id for r in near if r not in beside for whole in setting.index.lineage(r.measure)}
    return [r for r in fits if r not in beside and (r.measure.id not in wholes or r not in near)] or fits


def _only_beside(setting: Setting, told: Fit) -> bool:
    """Whether a class is only told beside what is counted: mills, in "900 firms, among them mills"."""
    text = setting.article.text
    for stretch in setting.of(Role.PREDICATE) if setting.counts and ORDER[told.rank[0]] is Role.PREDICATE else ():
        start = stretch.mention.span.start
        lead = text[setting.claim.quantity.span.end : start].lower().split()[-_LEAD:]
        if setting.named(stretch, told.measure) is not None:
            return bool(lead) and (setting.set_apart(start) or not classing().choosing.isdisjoint(lead))
    return False


def _nearest_subjects(fits: list[Fit]) -> list[Fit]:
    """Of measures that one phrase names, those whose own clause tells what they are said of, where there are any."""
    inside = [r for r in fits if r.said_of in ORDER and ORDER.index(r.said_of) <= ORDER.index(Role.PREDICATE)]
    return inside or fits


def _in_own_unit(fits: list[Fit], claim: Claim) -> list[Fit]:
    """Of measures that one phrase names, those in the claim's own unit, or else dimension, or else all."""
    unit = claim.quantity.unit
    own = in_currency([r.measure for r in fits], unit) if unit.dimension != "count" else ()
    return (
        [r for r in fits if r.measure in own] or [r for r in fits if r.measure.unit.dimension == unit.dimension] or fits
    )


def _unnamed(claim: Claim) -> str:
    return f"nothing in the registry is named near {claim.topic!r}" if claim.topic else "what is measured is untold"

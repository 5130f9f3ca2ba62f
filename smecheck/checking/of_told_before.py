"""Whether a claim is of some of what another claim counts: both claims' settings and matches in, yes or no out."""

from __future__ import annotations

from smecheck.checking.matches import Match
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import classes
from smecheck.checking.stretches import Stretch
from smecheck.checking.tellers import counts_some
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.shares import shares
from smecheck.model import Measure, Role, Span, Status


def of_some_told_before(setting: Setting, measure: Measure, first: dict[Span, Match]) -> bool:
    """Whether what is told of "these mills" is told of but some: "The fair drew 300 mills. These mills make 2 percent".

    The likeliest that the subject stands for has a number of its own, which is surely no figure of all the mills.
    """
    wanted = setting.index.subjects[measure.id]
    ones = next((near for near in setting.of(Role.SUBJECT, Role.OF) if near.mention.meant is not None), None)
    if wanted and ones is not None and ones.mention.meant is not None:
        return _is_some(
            setting, ones, ones.mention.meant, first
        )  # "The fair drew 300 mills. The old ones make 2 percent"
    if not wanted or not any(_points_back(near, wanted) for near in setting.of(Role.SUBJECT)):
        return False
    earlier = setting.of(Role.ANTECEDENT)
    meant = next((near for near in earlier if any(f.run in wanted for f in near.found)), None)
    if meant is None:
        return False
    if any(counts_some(setting, near) for near in earlier[: earlier.index(meant)]):
        return True
    spot = min(min(found.at) for found in meant.found if found.run in wanted)
    return _is_some(setting, meant, Span(meant.mention.span.start, max(spot, meant.mention.span.start)), first)


def _is_some(setting: Setting, meant: Stretch, told: Span, first: dict[Span, Match]) -> bool:
    """Whether the last number of a place counts some of what a phrase is of."""
    inside = [span for span in first if told.contains(span)]
    count = first[max(inside)] if inside else None
    if count is None or count.claim.refused is not None or (count.measures and count.firm):
        return False
    if count.claim.quantity.unit.dimension != "count" or _is_elsewhere(count.claim.area, setting.claim.area):
        return False  # "Norway's 500 mills make little. The Chilean ones make 2 percent"
    of_all = [measure for found in meant.found for measure in setting.index.named.get(found.run, ())]
    return all(held.value != count.claim.quantity.low for measure in of_all for held in measure.observations)


def _is_elsewhere(place: str | None, other: str | None) -> bool:
    """Whether two places are known and neither lies within the other."""
    if not (place and other):
        return False
    return not (f"{place}-".startswith(f"{other}-") or f"{other}-".startswith(f"{place}-"))


def _points_back(near: Stretch, wanted: frozenset[tuple[str, ...]]) -> bool:
    """Whether a subject stands for what was told before: "they", "these mills", "the same mills", "whose sales"."""
    lead = near.mention.text.lower().split()[:2]
    if lead[:1] != [] and lead[0] in cues().relative:
        return True
    again = lead[:1] != [] and (lead[0] in anaphora().determiners or lead == ["the", "same"])
    return near.stands_in() or (again and any(found.run in wanted for found in near.found))


def too_few(setting: Setting, own: Match, whole: Match) -> bool:
    """Whether a count is told as a part of too few to hold the measure: "300 firms, 12 of which are bakeries"."""
    measure, number = own.measure, whole.claim.quantity
    if measure is None or number.unit.dimension != "count" or measure.unit.dimension != "count":
        return False
    if whole.measure is not None and whole.measure in setting.index.lineage(measure):
        return False
    on = own.claim.period
    held = [held for held in measure.observations if held.status is Status.ACTUAL]
    then = [known for known in held if on is not None and known.time_period.start <= on.end][-1:] or held[:1]
    return any(known.value > (number.high or number.low) for known in then)


def of_what_is_joined(setting: Setting, own: Match, whole: Match) -> bool:
    """Whether a part is of what is joined behind a count: "300 mills and the bakeries, of which there are 1,200"."""
    meant = next(iter(setting.of(Role.ANTECEDENT)), None)
    if own.named is not Role.ANTECEDENT or meant is None:
        return False
    between = setting.article.text[whole.claim.quantity.span.end : meant.mention.span.start]
    return not shares().joining.isdisjoint(between.lower().split())


def of_others(whole: Match, setting: Setting) -> bool:
    """Whether those whom a part is told to belong to are no such class: guests, in "98,000 guests, 12 of them …"."""
    counted = next(iter(setting.of(Role.COUNTED)), None)
    noun = counted.noun if counted is not None else None
    return not whole.measures and noun is not None and noun.text not in classes()

"""A part told under the name of its whole: the verdicts of an article in, those read as the part's figure out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from smecheck.checking.alone import Bench, judge_value
from smecheck.checking.matches import Match
from smecheck.checking.units import Fit, unit_fit
from smecheck.language.anaphora import anaphora
from smecheck.model import Code, Measure, Outcome, Role, Verdict

_SLIPS = frozenset({Code.MAGNITUDE, Code.DIGITS, Code.BOUND, Code.PERIOD})
_NO_SLIPS = frozenset({Code.VALUE, Code.OTHER_MEASURE})  # contradictions that leave open which of two figures is wrong


def relabel(matches: tuple[Match, ...], verdicts: tuple[Verdict, ...], bench: Bench, text: str) -> tuple[Verdict, ...]:
    """Read a whole's figure as its part's, where the article itself shows that the part is meant.

    Where a claim named as the whole gives the part's current figure, and the article gives the part the same, it
    agrees, with a note, unless the article has told the whole's own before. Where it gives the part another figure, the
    two labels are mixed up (SME106), unless that other figure is itself a slip. Once a name is known to be used so, a
    sharp slip from the part's figure under the same name is a slip too.
    """
    if not any(match.measure and match.measure.part_of for match in matches):
        return verdicts  # no part is told of, so none can be meant
    found = list(verdicts)
    told = _told(matches, verdicts)
    aliases: dict[str, Measure] = {}
    for place, (match, verdict) in enumerate(zip(matches, verdicts, strict=True)):
        for part in _parts(match, verdict, bench):
            as_part = judge_value(replace(match, measures=(part,)), part, bench)
            if as_part.outcome is not Outcome.AGREES:
                continue
            if verdict.outcome is Outcome.CONTRADICTS and _keeps_apart(match, told[_whole(match).id], text):
                continue
            read = _read_as_part(
                match, as_part, part, [held for other, held in told[part.id] if _at_one_time(match, other)]
            )
            if read is not None:
                found[place] = read
                if read.outcome is Outcome.AGREES:
                    aliases[_whole(match).id] = part
                break
    for place, (match, verdict) in enumerate(zip(matches, found, strict=True)):
        part_meant = aliases.get(match.measure.id) if match.measure else None
        if part_meant and verdict.outcome is Outcome.UNVERIFIED and _comparable(match, part_meant):
            as_part = judge_value(replace(match, measures=(part_meant,)), part_meant, bench)
            if as_part.code in _SLIPS:
                found[place] = _noted(as_part, f"the article calls {part_meant.name} by the name of the whole")
    return tuple(found)


def _parts(match: Match, verdict: Verdict, bench: Bench) -> tuple[Measure, ...]:
    """The parts whose figure the claim may give: none where it agrees with the whole, or where nothing is compared."""
    claim, whole = match.claim, match.measure
    if whole is None or verdict.outcome in (Outcome.AGREES, Outcome.OUTDATED) or verdict.code is Code.UNREADABLE:
        return ()
    if claim.negated or claim.threshold or not claim.status.achieved:
        return ()
    parts = (m for m in bench.registry.measures if m.part_of == whole.id and m.kind is whole.kind)
    return tuple(sorted((part for part in parts if _comparable(match, part)), key=lambda part: part.id))


def _comparable(match: Match, part: Measure) -> bool:
    return unit_fit(match.claim.quantity, part.unit).fit is Fit.SAME


def _told(matches: tuple[Match, ...], verdicts: tuple[Verdict, ...]) -> Mapping[str, list[tuple[Match, Verdict]]]:
    """What the article says of each measure under its own name, by id."""
    told: dict[str, list[tuple[Match, Verdict]]] = defaultdict(list)
    for match, verdict in zip(matches, verdicts, strict=True):
        sure = match.firm or verdict.outcome is Outcome.AGREES
        if sure and match.measure and match.claim.status.achieved and not match.claim.negated:
            told[match.measure.id].append((match, verdict))
    return told


def _at_one_time(match: Match, other: Match) -> bool:
    """Whether two figures may be of one time: what is told of a part for another year is no other figure for it."""
    times = [each.claim.period for each in (match, other) if each.claim.period is not None and each.claim.period_said]
    return len(times) < 2 or times[0].overlaps(times[1])


def _keeps_apart(match: Match, told: list[tuple[Match, Verdict]], text: str) -> bool:
    """Whether the article has given a whole its own figure before, and so knows it from its part.

    "These 500 bakeries" and "the 500 bakeries" may yet be those that were told of as a part before.
    """
    claim = match.claim
    near = [mention.text for mention in claim.mentions if mention.role in (Role.COUNTED, Role.OF)]
    before = text[claim.sentence.start : claim.quantity.span.start].split()[-1:]
    lead = {told.split()[0].lower() for told in near} | {word.lower() for word in before}
    if not lead.isdisjoint({"the"} | anaphora().determiners - anaphora().singular):
        return False
    earlier = [each for each in told if each[0].claim.quantity.span < claim.quantity.span]
    return any(verdict.outcome is Outcome.AGREES and _at_one_time(match, other) for other, verdict in earlier)


def _read_as_part(match: Match, as_part: Verdict, part: Measure, told: list[Verdict]) -> Verdict | None:
    same = [verdict for verdict in told if verdict.observation == as_part.observation]
    if any(verdict.outcome is Outcome.AGREES for verdict in same):
        note = f"told of {_whole(match).name}; the article gives {part.name} the same figure"
        return _noted(as_part, note)
    slips = any(verdict.outcome is Outcome.CONTRADICTS and verdict.code not in _NO_SLIPS for verdict in told)
    if not told or slips:
        return None
    note = f"the figure of {part.name}, told of {_whole(match).name}, while the article gives the part another"
    mixed = replace(as_part, code=Code.OTHER_MEASURE, matched_measure=part, matched=as_part.observation)
    return _noted(mixed, note)


def _noted(verdict: Verdict, note: str) -> Verdict:
    return replace(verdict, reasons=(*verdict.reasons, note))


def _whole(match: Match) -> Measure:
    return match.measures[0]

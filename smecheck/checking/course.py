"""Two levels told with the wrong course between them: the matches and verdicts of an article in, its verdicts out."""

from __future__ import annotations

from dataclasses import replace

from smecheck.checking.matches import Match
from smecheck.model import Change, Code, Kind, Observation, Outcome, Verdict

_LEVELS = (Kind.STOCK, Kind.SHARE, Kind.FLOW)
_SAID = {Change.UP: "rise", Change.DOWN: "fall"}


def follow(matches: tuple[Match, ...], verdicts: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """Contradict a level that is the registry's but told as a fall from, or to, one that it rose from, or the reverse.

    "There are 900, down from 500 in May", where the registry has both: each figure is right, and what became of them is
    not. Of two that are told so the later in the text is the one found. matches, verdicts: of one article, in order.
    """
    found = list(verdicts)
    for place in range(1, len(found)):
        before, here = verdicts[place - 1], verdicts[place]
        course = here.claim.quantity.change
        if course is None or not (matches[place].firm and matches[place - 1].firm) or not _told_together(before, here):
            continue
        known = _course(before.observation, here.observation)
        if known is not None and known is not course:
            why = f"the registry has a {_SAID[known]} between the two figures, the article a {_SAID[course]}"
            found[place] = replace(here, code=Code.DIRECTION, reasons=(*here.reasons, why))
    return tuple(found)


def _told_together(before: Verdict, here: Verdict) -> bool:
    """Whether two figures of one sentence are levels of one measure, and both are the registry's."""
    one, other = before.claim, here.claim
    measure = here.measure
    levels = measure is not None and measure == before.measure and measure.kind in _LEVELS and other.moved == 0
    agree = before.outcome is Outcome.AGREES and here.outcome is Outcome.AGREES
    return levels and agree and one.moved == 0 and one.sentence == other.sentence


def _course(one: Observation | None, other: Observation | None) -> Change | None:
    """What became of a level between two observations, or None where that is not known."""
    if one is None or other is None or one.status is not other.status or one.value == other.value:
        return None
    first, last = sorted((one, other), key=lambda held: held.time_period.start)
    if first.time_period.overlaps(last.time_period):
        return None
    return Change.UP if last.value > first.value else Change.DOWN

"""Aims told as reached that are not: the verdicts of an article and its text in, its verdicts after that out."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from smecheck.checking import standing
from smecheck.checking.alone import Bench
from smecheck.checking.view import choose
from smecheck.language import places
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.denying import denying
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.standings import standings
from smecheck.model import Claim, Code, Kind, Outcome, Period, Status, Verdict

_WORD = re.compile(r"[\w'’-]+")


def reach(verdicts: tuple[Verdict, ...], bench: Bench, text: str) -> tuple[Verdict, ...]:
    """Contradict an aim that is told as reached ("it has met its goal of 900") where the registry has fewer by then.

    The aim itself is the registry's: nothing but its standing is wrong. verdicts: in order; text: the article's.
    """
    on = bench.on
    return tuple(
        _unmet(verdict, bench) if on and _is_aim(verdict, on) and _told_as_reached(verdict.claim, text) else verdict
        for verdict in verdicts
    )


def _is_aim(verdict: Verdict, on: Period) -> bool:
    """Whether a finding is the registry's aim for how many there are to be at a time that is not over."""
    held, measure, claim = verdict.observation, verdict.measure, verdict.claim
    if verdict.outcome is not Outcome.AGREES or held is None or measure is None or measure.kind is not Kind.STOCK:
        return False
    return held.status is Status.TARGET and claim.status is Status.TARGET and on.start <= held.time_period.end


def _told_as_reached(claim: Claim, text: str) -> bool:
    """Whether a verb right before the noun of an aim says that it was reached, with no condition, doubt or denial.

    So does the same verb in the passive behind it: "Its goal of 900 mills has already been met".
    """
    before = text[claim.sentence.start : claim.quantity.span.start].lower()
    behind = text[claim.quantity.span.end : claim.sentence.end].lower()
    found = _reached().search(before)
    if found is None and _was_reached().match(behind):
        found = _aim().search(before)
        behind_it = _WORD.findall(behind)
        if found is None or not (classing().parts | denying().conditions | denying().negation).isdisjoint(behind_it):
            return False
    if found is None:
        return False
    words = denying()
    ahead = {word for word, told in standings().status.items() if not told.achieved} | {"to"}
    doubted = (
        words.conditions
        | words.awaiting
        | words.supposing
        | words.conditional
        | words.negation
        | words.nobody
        | words.few
    )
    dating = frozenset(places.words("dating"))  # "When it has reached its goal of 500 mills, …"
    return (doubted | words.doubting | ahead | dating).isdisjoint(_WORD.findall(before[: found.start()]))


def _unmet(verdict: Verdict, bench: Bench) -> Verdict:
    held, measure = verdict.observation, verdict.measure
    if held is None or measure is None:
        return verdict
    now = replace(verdict.claim, period=bench.on, period_said=False)
    choice = choose(now, measure, bench.on, standing.ACHIEVED)
    if choice.stale or not choice.current or any((o.high or o.value) >= held.value for o in choice.current):
        return verdict
    last = choice.current[-1]
    why = f"the article tells the {held.status} as reached; the registry has {last.value:,} in {last.time_period}"
    return replace(
        verdict,
        code=Code.TARGET,
        reasons=(*verdict.reasons, why),
        observation=last,
        matched=held,
        matched_measure=measure,
    )


@cache
def _reached() -> re.Pattern[str]:
    """ "Has" or "have", a verb of reaching, whose it is, the noun of an aim, and what leads from that to its number."""
    return re.compile(
        rf"\b(?:has|have)\s(?:already\s|now\s)?(?:{_reaching()})\s(?:its|their|the|this|that)\s(?:[a-z-]+\s){{0,2}}"
        + _aim().pattern
    )


@cache
def _was_reached() -> re.Pattern[str]:
    """The same in the passive, behind what is counted and when it is due: "mills by 2025 has already been met"."""
    relative, ahead = ("|".join(sorted(told)) for told in (cues().relative, standings().ahead))
    counted = rf"(?:(?!\b(?:{relative}|{ahead})\b)[^,;:.]){{0,60}}?"
    return re.compile(
        rf"{counted}\s(?:has|have)\s(?:(?:thus|already|now)\s)*been\s(?:{_reaching()})"
        r"(?=\s?(?:[.,;]|$|ahead\sof|early|this|last|in\s(?:[a-z]+\s)?(?:19|20)\d\d))"
    )


@cache
def _aim() -> re.Pattern[str]:
    """The noun of an aim, and what leads from it to its number."""
    aims = (word for word, told in standings().status.items() if told is Status.TARGET and not word.endswith("ed"))
    nouns, hedges = ("|".join(sorted(map(re.escape, told))) for told in (aims, before_number()))
    return re.compile(rf"(?:{nouns})\s(?:of|for)\s(?:(?:{hedges})\s)*$")


def _reaching() -> str:
    verbs = standings().achieved - existence().being - standings().owning
    return "|".join(sorted(map(re.escape, verbs)))

"""Loose links that their company confirms: the matches and verdicts of an article in, its verdicts after that out."""

from __future__ import annotations

import re
from dataclasses import replace

from smecheck.checking.alone import Bench, judge_alone
from smecheck.checking.matches import Link, Match
from smecheck.language.anaphora import anaphora
from smecheck.model import Claim, Code, Kind, Measure, Outcome, Role, Verdict

_ENOUGH = 2  # witnesses, of which one with a firm link counts for two
_NEXT = 3  # characters between a sentence and the next
_WORD = re.compile(r"[a-z]+")


def confirm(matches: tuple[Match, ...], verdicts: tuple[Verdict, ...], bench: Bench, text: str) -> tuple[Verdict, ...]:
    """Judge loosely linked shares firmly where those told together with them are the registry's.

    "They provide 50 percent of taxes and 20 percent of exports": who has the very share of one whole that the registry
    gives to a subject is that subject, whatever else is left untold. Of shares of which nobody is told whose they are
    ("60 percent of exports. Half of the taxes."), only the registry's very own ones agree, and each witnesses for the
    others. matches, verdicts: of one article, in order. text: the article's.
    """
    untold = {place: _judged_firmly(match, bench) for place, match in enumerate(matches) if _is_untold(match)}
    told = [
        _weight(match, untold.get(place, verdict))
        for place, (match, verdict) in enumerate(zip(matches, verdicts, strict=True))
    ]
    if not any(told):
        return verdicts
    found = list(verdicts)
    for place, (match, verdict) in enumerate(zip(matches, verdicts, strict=True)):
        if match.measure is None or not (place in untold or _is_loose(match, match.measure, verdict)):
            continue
        beside = zip(told, matches, strict=True)
        if sum(weight for weight, other in beside if weight and _together(match, other, text)) >= _ENOUGH:
            firmly = untold.get(place) or _judged_firmly(match, bench)
            found[place] = verdict if place in untold and not _is_very_figure(firmly) else firmly
    return tuple(found)


def _is_untold(match: Match) -> bool:
    return match.link is Link.UNTOLD and match.measure is not None and _is_share(match.measure)


def _judged_firmly(match: Match, bench: Bench) -> Verdict:
    """The verdict on a share, if it is surely the subject's."""
    return judge_alone(replace(match, link=Link.FIRM), bench)


def _is_very_figure(verdict: Verdict) -> bool:
    return verdict.outcome is Outcome.AGREES and verdict.code is Code.EXACT


def _weight(match: Match, verdict: Verdict) -> int:
    """What a claim can witness: nothing, where it is no share or the registry's figure is another."""
    if match.measure is None or not _is_share(match.measure) or verdict.outcome is not Outcome.AGREES:
        return 0
    if match.link is Link.UNTOLD:
        return int(_is_very_figure(verdict))
    return _ENOUGH if match.firm else 1


def _is_share(measure: Measure) -> bool:
    return measure.kind is Kind.SHARE and bool(measure.subjects)


def _is_loose(match: Match, measure: Measure, verdict: Verdict) -> bool:
    """Whether nothing but a loose link keeps a share from being judged."""
    loose = _is_share(measure) and not match.firm and match.named is not Role.SENTENCE
    return loose and verdict.outcome is Outcome.UNVERIFIED and verdict.code is Code.NOT_IN_REGISTRY


def _together(match: Match, other: Match, text: str) -> bool:
    """Whether two claims tell of one subject and place: in one sentence, or in two of which the later goes on."""
    own, near = match.claim, other.claim
    if match.measure is None or other.measure is None or match.measure.subjects != other.measure.subjects:
        return False
    if match.measure is other.measure or own.area != near.area:
        return False
    if own.sentence == near.sentence:
        return True
    first, last = sorted((own.sentence, near.sentence), key=lambda sentence: sentence.start)
    if match.link is other.link is Link.UNTOLD:
        return "\n" not in text[first.end : last.start]
    adjoining = 0 <= last.start - first.end <= _NEXT
    elsewhere = not anaphora().pointing.isdisjoint(_WORD.findall(own.sentence.of(text).lower()))
    return adjoining and not elsewhere and _quoted(own) == _quoted(near)


def _quoted(claim: Claim) -> bool:
    return claim.attribution is not None and claim.attribution.quoted

"""Sums of one year told of another: the matches and verdicts of an article and its text in, its verdicts out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.alone import Bench
from smecheck.checking.diagnose.period import of_another_year
from smecheck.checking.figure import of_claim
from smecheck.checking.matches import Match
from smecheck.checking.units import Fit, unit_fit
from smecheck.checking.verdicts import contradicted
from smecheck.checking.words import content
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.model import Claim, Code, Kind, Measure, Observation, Outcome, Precision, Verdict

_UNTOLD = frozenset({Code.NOT_IN_REGISTRY, Code.NEWER})
_LEADS = re.compile(r"(?:^|\s)(?:in|for|during)\s$", re.IGNORECASE)
_OPENS = re.compile(r"(?:^|[;:(–—\"“/]|\b(?:and|but))\s*$")
_ANOTHER_CLAUSE = re.compile(r";|\b(?:and|but|while|when|so)\b")
_BRACKET = re.compile(r"(?:\s\([^()]*\))?")
_WORD = re.compile(r"[a-z]+")
_TO = "to"
_OPEN = frozenset({_TO, "have"})
_FIRST = re.compile(r"\s([A-Za-z]+)")
_LAST = re.compile(r"([A-Za-z]+)[\"”’]?$")


def in_another_year(
    matches: tuple[Match, ...], verdicts: tuple[Verdict, ...], bench: Bench, text: str
) -> tuple[Verdict, ...]:
    """Contradict the very sum of one year that an article tells of another, for which the registry has none.

    "Income was 3.7 trillion in 2024", where it was that in 2021: two years hardly have the same. Not where the sentence
    names the right year as well, or the article gives the sum for that elsewhere: it may tell that nothing has changed.
    """
    told = {id(v.observation) for v in verdicts if v.outcome is Outcome.AGREES and v.observation is not None}
    return tuple(
        verdict if (held := _very_sum(match, verdict, bench, text)) is None or id(held[0]) in told else held[1]
        for match, verdict in zip(matches, verdicts, strict=True)
    )


def _very_sum(match: Match, verdict: Verdict, bench: Bench, text: str) -> tuple[Observation, Verdict] | None:
    """The observation of another year that a sum is, with the verdict that says so, or None."""
    claim, on = match.claim, bench.on
    if not match.firm or match.refusal or verdict.code not in _UNTOLD or claim.negated or claim.supposed:
        return None
    said, sentence = claim.period, claim.sentence.of(text)
    whole = claim.period_said and said is not None and said.precision is Precision.YEAR and claim.status.achieved
    if not whole or said is None or (on is not None and said.start > on.end):
        return None
    for measure in match.measures:
        if measure.kind not in (Kind.FLOW, Kind.CHANGE) or unit_fit(claim.quantity, measure.unit).fit is not Fit.SAME:
            continue
        figure = of_claim(claim, measure.kind)
        slip = of_another_year(figure, measure, said, on)
        if slip is None or slip.matched is None or str(slip.matched.time_period.start.year) in sentence:
            continue
        came_about = match.done or _had_it(claim, measure, text)
        if came_about and _is_of_year(claim, measure, str(said.start.year), text):
            return slip.matched, contradicted(claim, figure, measure, slip.matched, slip)
    return None


def _is_of_year(claim: Claim, measure: Measure, year: str, text: str) -> bool:
    """Whether a sentence tells a year where it tells a sum: first in a clause, right behind it, or what is measured.

    "The income of the mills founded in 2019" and "mills, first counted in 2019, had …" tell when something else was.
    """
    sentence = claim.sentence.of(text)
    number = claim.quantity.span.end - claim.sentence.start
    for found in re.finditer(rf"\b{year}\b", sentence):
        led = _LEADS.search(sentence, 0, found.start())
        if led is None:
            behind = _FIRST.match(sentence, found.end())
            if behind and _names(measure, behind[1]):  # "their 2019 income"
                return True
            continue
        before = sentence[: led.start()]
        if _ANOTHER_CLAUSE.search(sentence, found.end(), max(number, found.end())):
            continue
        last = _LAST.search(before)
        right_behind = led.start() >= number and _BRACKET.fullmatch(sentence, number, led.start())
        if right_behind or _OPENS.search(before) or (last and _names(measure, last[1])):
            return True
    return False


def _had_it(claim: Claim, measure: Measure, text: str) -> bool:
    """Whether nothing but the measure's name stands between a number and a verb that tells that so much came about.

    "Had income of 500" does, and "counted on income of 500" and "set out to have income of 500" do not.
    """
    before = _WORD.findall(text[claim.sentence.start : claim.quantity.span.start].lower())
    spare = cues().neutral | existence().right_before | existence().particles
    while before and before[-1] not in _came_about() and (before[-1] in spare or _names(measure, before[-1])):
        before.pop()
    return before[-1:] != [] and before[-1] in _came_about() and not _OPEN.issuperset(before[-2:-1] or [_TO])


@cache
def _came_about() -> frozenset[str]:
    """The verbs of having and bringing about in a form that no "to" or "would" leads."""
    known = existence()
    return (known.having | known.founding | known.emerging | known.amounting) - _OPEN


def _names(measure: Measure, word: str) -> bool:
    """Whether a word is one of those that name a measure or what it is said of."""
    return not _words(measure).isdisjoint(content(word))


@cache
def _words(measure: Measure) -> frozenset[str]:
    """The folded words of a measure's names and of what it is said of."""
    return frozenset(word for name in (measure.name, *measure.phrases, *measure.subjects) for word in content(name))

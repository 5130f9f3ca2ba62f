"""Figures beside which their article gives the right one: matches and verdicts in, verdicts without such alarms out."""

from __future__ import annotations

from smecheck.checking.figure import significant
from smecheck.checking.matches import AWAY, Link, Match
from smecheck.checking.verdicts import unverified
from smecheck.language.anaphora import anaphora
from smecheck.language.denying import denying
from smecheck.language.existence import existence
from smecheck.model import Code, Outcome, Verdict

_NEXT = 3  # characters between a sentence and the next
_FAR = AWAY | {Link.BESIDE}
_SURE = 3  # significant digits that are the registry's by no chance, told of this place
_BY_DIGITS = frozenset({Code.MAGNITUDE, Code.DIGITS})


def spare_righted(matches: tuple[Match, ...], verdicts: tuple[Verdict, ...], text: str) -> tuple[Verdict, ...]:
    """Leave open what only its digits tell to be wrong, where the same breath gives the registry's own figure.

    "She had written 9,897, then wiped it out: there are 8,997" tells of a mistake and makes none, however it is told.
    So does any figure in whose place the next sentence puts the right one: "Our chart told of 900. It was 500.".
    matches, verdicts: of one article, in order. text: the article's.
    """
    right = [verdict for verdict in verdicts if verdict.outcome is Outcome.AGREES]
    return tuple(
        _left_open(verdict, match)
        if (_by_digits(match, verdict) and any(_rights(one, verdict, match) for one in right))
        or (verdict.outcome is Outcome.CONTRADICTS and any(_takes_its_place(one, verdict, text) for one in right))
        else verdict
        for match, verdict in zip(matches, verdicts, strict=True)
    )


def _takes_its_place(right: Verdict, wrong: Verdict, text: str) -> bool:
    """Whether the next sentence only says what the figure is ("It was 500.", "The right number is 500."), or this one
    gives it behind a semicolon ("We told of 900 mills; there are 500").
    """
    sentence, number = right.claim.sentence, right.claim.quantity.span
    if right.observation != wrong.observation or (right.claim.period_said and right.claim.period != wrong.claim.period):
        return False
    if sentence == wrong.claim.sentence:
        return ";" in text[wrong.claim.quantity.span.end : number.start]
    if not 0 <= sentence.start - wrong.claim.sentence.end <= _NEXT:
        return False
    before = text[sentence.start : number.start].lower().split()
    counts = anaphora().pronouns | anaphora().anaphoric | denying().righting | {"the"}
    told = [word for word in before if word not in existence().being]
    return len(told) < len(before) and bool(told) and counts.issuperset(told)


def _by_digits(match: Match, verdict: Verdict) -> bool:
    return verdict.code in _BY_DIGITS and not match.firm


def _rights(right: Verdict, wrong: Verdict, match: Match) -> bool:
    """Whether a figure stands in the same sentence; or right beside it, where few digits or another place tell less."""
    if right.observation != wrong.observation:
        return False
    first, last = sorted((right.claim.sentence, wrong.claim.sentence), key=lambda sentence: sentence.start)
    number = wrong.claim.quantity
    few = match.link in _FAR or significant(number.low, number.step) < _SURE
    return first == last or (few and last.start - first.end <= _NEXT)


def _left_open(verdict: Verdict, match: Match) -> Verdict:
    why = "the article gives the registry's figure beside it"
    return unverified(verdict.claim, Code.NOT_IN_REGISTRY, why, near=match.measures)

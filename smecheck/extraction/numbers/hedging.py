"""The hedge of a figure: the words before or behind it that bend it, and where they stand."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from smecheck.extraction.numbers.measure import Figure
from smecheck.extraction.numbers.page import Page
from smecheck.language.hedges import hedges
from smecheck.model import Bound
from smecheck.model.records import record

_REACH = 56
_LONGEST = 5
_LONGEST_BETWEEN = 3
_WORD = re.compile(r"[^\s\"'(\[]+(?:'[a-z]+)?")
_NOUNS_BETWEEN = 3
_NEAR = 2  # words behind a figure within which stands that it is a mark
_SIDES = (Bound.OVER, Bound.UNDER)
_CLAUSE_END = re.compile(r"[.,;:!?()]")
# "It is up to 300 workers to vote": whose turn it is, and no bound.
_WHOSE_TURN = re.compile(r"\bit(?: is| was|'s)\s+$")
_TO_DO = re.compile(r"(?:\s[a-z'-]+){1,4}?\sto\s[a-z]")
_PARTING = frozenset("\"'([")  # what parts words that no white space does
_PIECE = re.compile(r"[^\s\"'(\[.;:!?)\],—]+")
_MARKED = frozenset("+-")


@record(frozen=True, slots=True)
class Hedge:
    """A bound with the place in the page of the words that tell it; `negation` says that they take up a "not"."""

    bound: Bound
    start: int
    end: int
    negation: bool = False


_TURNED = {
    Bound.OVER: Bound.AT_MOST,
    Bound.UNDER: Bound.AT_LEAST,
    Bound.AT_LEAST: Bound.UNDER,
    Bound.AT_MOST: Bound.OVER,
}
_LONGEST_NEGATION = 2
_NEGATED_OVER = 3
_FURTHEST = 6  # words between "added" and "up to"


def hedge_of(page: Page, figure: Figure) -> Hedge | None:
    """What bends `figure`, or None where it is told exactly.

    A bound behind it outweighs a vague one before ("some 500 or more"), and none that says which side it falls short
    on ("close to 9,000 and counting").
    """
    ahead, behind = _before(page, figure), _behind(page, figure)
    if ahead and behind and (behind.bound is Bound.ABOUT or ahead.bound in (Bound.NEARLY, Bound.UNDER)):
        return ahead
    return behind or ahead


def _before(page: Page, figure: Figure) -> Hedge | None:
    floor = max(0, figure.start - _REACH)
    last = page.lower[floor : figure.start].rsplit(None, 1)[-1:]
    if not last or (last[0] not in hedges().beside_ends and _PARTING.isdisjoint(last[0])):
        return None
    words = list(_WORD.finditer(page.lower, floor, figure.start))
    found: Hedge | None = None
    place = len(words)
    while place > 0:
        size = _phrase(page, words, place)
        if size and found is not None and _leads_to(words, place - size, place):
            break
        if size:
            hedge = _hedge(page, words, place - size, place)
            if found is None or hedge.bound is not Bound.ABOUT:
                end = found.end if found else hedge.end
                found = Hedge(_heavier(hedge.bound, found), hedge.start, end)
            place -= size
        elif found is None and (passed := _between(words, place)):
            place -= passed
        else:
            break
    if found is None or _is_no_bound(page, figure, found, words, place):
        return None
    return _turned(found, words, place)


def _turned(found: Hedge, words: list[re.Match[str]], place: int) -> Hedge:
    """The hedge, turned round where a negation governs it: "was not under 300", "never fell below 3 percent"."""
    listed = hedges()
    if place < len(words) and words[place].group() in listed.negations:
        return replace(found, negation=True)
    if found.bound not in _TURNED or (place < len(words) and words[place].group() in listed.negation_off):
        return found
    for start in range(place, max(-1, place - _NEGATED_OVER - 1), -1):
        ends = start > 0 and words[start - 1].group() in listed.negation_ends
        for size in range(1, min(_LONGEST_NEGATION, start) + 1) if ends else ():
            said = _text(words, start - size, start)
            if said in listed.negations and not (start == place and said in listed.lacking):
                return Hedge(_TURNED[found.bound], words[start - size].start(), found.end, negation=True)
        if start == 0 or words[start - 1].group() not in listed.negated_over:
            break
    return found


def _heavier(outer: Bound, inner: Hedge | None) -> Bound:
    """ "At least about" is at least; "up to nearly" is at most."""
    return outer if inner is None or outer is not Bound.ABOUT else inner.bound


def _between(words: list[re.Match[str]], place: int) -> int:
    """How many words before `place` may stand between a hedge and its number."""
    if words[place - 1].group() not in hedges().beside_ends:
        return 0
    sizes = range(min(_LONGEST_BETWEEN, place), 0, -1)
    return next((size for size in sizes if _text(words, place - size, place) in hedges().between), 0)


def _phrase(page: Page, words: list[re.Match[str]], place: int) -> int:
    if words[place - 1].group() not in hedges().before_ends:
        return 0
    for size in range(min(_LONGEST, place), 0, -1):
        if _text(words, place - size, place) in hedges().before:
            return size
    return 0


def _text(words: list[re.Match[str]], start: int, end: int) -> str:
    return words[start].group() if end - start == 1 else " ".join([word.group() for word in words[start:end]])


def _hedge(page: Page, words: list[re.Match[str]], start: int, end: int) -> Hedge:
    return Hedge(hedges().before[_text(words, start, end)], words[start].start(), words[end - 1].end())


def _is_no_bound(page: Page, figure: Figure, found: Hedge, words: list[re.Match[str]], place: int) -> bool:
    """Whether the phrase means something else here: "brought the total up to 45", "spent over three years"."""
    phrase = " ".join(page.lower[found.start : found.end].split())
    likened = phrase.split()[0] in hedges().likening
    if (likened or found.bound in _SIDES) and _is_known(page, figure, found, alone=likened):
        return True
    if phrase == "up to" and figure.open and _WHOSE_TURN.search(page.lower, max(0, found.start - 8), found.start):
        return _TO_DO.match(page.lower, figure.end) is not None
    if _leads_to(words, place, place + len(phrase.split())):
        return True
    if figure.unit.dimension != "time" or phrase not in hedges().durations or place == 0:
        return False
    return words[place - 1].group() not in hedges().durations_after


def _leads_to(words: list[re.Match[str]], start: int, end: int) -> bool:
    """Whether a phrase only tells where a figure is brought to: "the shares add up to over 40 percent"."""
    stops = hedges().no_bound.get(_text(words, start, end), frozenset())
    return any(word.group() in stops for word in words[max(0, start - _FURTHEST) : start])


def _is_known(page: Page, figure: Figure, found: Hedge, *, alone: bool) -> bool:
    """Whether a figure is a known one, beside which another is set: "short of the 500 it wants".

    alone: also where nothing follows it ("twice as many as their 500").
    """
    if page.lower[found.end : figure.start].split()[-1:] not in [[word] for word in hedges().definite]:
        return False
    end = _CLAUSE_END.search(page.lower, figure.end)
    behind = page.lower[figure.end : end.start() if end else figure.end + _REACH].split()[:_NEAR]
    return (alone or bool(behind)) and hedges().marks.isdisjoint(behind)


def _behind(page: Page, figure: Figure) -> Hedge | None:
    end = figure.end
    for mark in ("+", "-plus", "-odd", "-ish") if page.lower[end : end + 1] in _MARKED else ():
        if page.lower.startswith(mark, end) and not page.lower[end + len(mark) : end + len(mark) + 1].isalnum():
            return Hedge(hedges().after[mark], end, end + len(mark))
    if not _may_bend(page.lower[end : end + _REACH]):
        return None
    stop = _stop().search(page.lower, end, end + _REACH)
    limit = stop.start() if stop else min(len(page.lower), end + _REACH)
    words = list(_WORD.finditer(page.lower, end, limit))
    for place in range(min(_NOUNS_BETWEEN + 1, len(words))):
        if words[place].group().strip(",") not in hedges().after_heads:
            continue
        for size in (3, 2, 1):
            phrase = _text(words, place, place + size).strip(",")
            if phrase in hedges().after and _stands(page, words, place, size, limit):
                return Hedge(hedges().after[phrase], words[place].start(), words[place + size - 1].end())
    return None


def _may_bend(behind: str) -> bool:
    """Whether one of the first words behind a number begins a phrase that could bend it."""
    most = _NOUNS_BETWEEN + 1 if "'" not in behind else 2 * (_NOUNS_BETWEEN + 1)
    return not hedges().after_heads.isdisjoint(_PIECE.findall(behind)[:most])


@cache
def _stop() -> re.Pattern[str]:
    """What ends the reach of a number to the words behind it; a comma does not before "or so", "give or take"."""
    heads = "|".join(re.escape(head) for head in sorted(hedges().after_heads) if head.isalpha())
    return re.compile(rf"[.;:!?()\[\]]|,(?!\s(?:{heads})\b)|\s[-–—]\s|—")


def _stands(page: Page, words: list[re.Match[str]], place: int, size: int, limit: int) -> bool:
    """Whether a phrase behind a number speaks of it: not "or more than", not "over the next year"."""
    if place + size > len(words):
        return False
    following = words[place + size].group() if place + size < len(words) else ""
    first = words[place].group().strip(",")
    if (size == 1 and place > 0) or _of_ranks(words, place, size):
        return False
    if first == "or":
        return following != "than" and not following[:1].isdigit()
    if first == "odd" or _text(words, place, place + size) == "and counting":
        return True
    return not following


def _of_ranks(words: list[re.Match[str]], place: int, size: int) -> bool:
    """Whether a phrase tells which ranks are meant: "62 percent at city level and above"."""
    listed = hedges()
    if place < 2 or _text(words, place, place + size) not in listed.ranked:
        return False
    led = any(word.group() in listed.ranks_led for word in words[: place - 1])
    return led and words[place - 1].group() in listed.ranks

"""How the numbers of a passage belong together: parts of a whole, and one amount restated in another unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from smecheck.extraction.gapping import joined
from smecheck.extraction.numbers import Draft
from smecheck.extraction.restated_apart import restated_apart
from smecheck.extraction.tree import Sentence
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.currencies import money
from smecheck.language.hedges import before_number
from smecheck.language.movement import compared_behind
from smecheck.model import Span

_OPENS = re.compile(r"\s*[(\[]\s*(?:[A-Z]{2,3}\b)?\s*$")
_RELATIVE = re.compile(r"[^,;:.()]{0,25}, (?:a sum |an amount |a figure )?(?:which|that) ([^,;:.()]{1,60})")
_TIME = re.compile(r"^\s+(?:in\s+\d{4}|[a-z]+\s+year)(?=,)")  # "500 yen last year, the equivalent of"
_LIST = re.compile(r"[^.;:!?()]{0,80}?(?:,|\band\b|\bas well as\b|\bplus\b)[^.;:!?()]{0,25}$")
_AMONG = re.compile(r"(?:^|[.!?]\s|\n)Among\s(?:(?:the|all|of|\w+['’]s?|more|than|over|some|its)\s)*$")
_ARE = re.compile(r"^[^,.;:!?()]{0,60}\s(?:there\s)?(?:are|were)\s((?:[a-z]+\s)*)$")
_STOP = re.compile(r"[.;:!?](?:\s|$)")
_FAR = 160
_IN_MONEY = re.compile(r"\bin (?:the )?(?:[^\W\d_]+ )?[^\W\d_]+,?(?= |$)")
_REST_BEFORE = re.compile(r"^ [^,.;:()]{1,50}(?=[.;] in )")  # "50 yen in sales last year. In dollars"
_JOINING = ("or", "and", "which")
_A_YEAR, _MONEY = " per year", "money"


def conversions(text: str, drafts: Sequence[Draft]) -> dict[Span, Span]:
    """For each figure that restates the one before it in another unit of its dimension, the span of that one.

    "81 trillion yuan ($11.2 trillion)", "5 miles (8 km)", "3 billion euros, or about $3.3 billion".
    """
    found: dict[Span, Span] = {}
    for first, second in pairwise(drafts):
        one, other = first.quantity, second.quantity
        yearly = one.unit.name.endswith(_A_YEAR) and other.unit.dimension == _MONEY  # "500 yen a year, or 3 dollars"
        alike = (one.unit.dimension == other.unit.dimension or yearly) and one.unit.name != other.unit.name
        measured = one.unit.name and other.unit.name and not first.needs_noun and not second.needs_noun
        if alike and measured and _restates(text, first, second):
            found[other.span] = one.span
    return found


def _restates(text: str, first: Draft, second: Draft) -> bool:
    """Whether only a bracket, "or", a comma and a hedge, or "which equals" stand between two amounts."""
    if compared_behind(text, second.quantity.span.end) is not None:
        return False  # "500 yen in May, about 3 dollars more than in April"
    hedge = second.hedge if second.hedge is not None and second.hedge.start >= first.quantity.span.end else None
    stop = hedge.start if hedge is not None and hedge.end <= second.quantity.span.start else second.quantity.span.start
    if restated_apart(text[first.quantity.span.end : stop], text[second.quantity.span.end :][:_FAR]):
        return True
    gap = _TIME.sub("", _saying().sub("", text[first.quantity.span.end : stop]))
    if second.core == second.quantity.span and first.quantity.unit.dimension == "money":
        return _in_other_money(gap)
    between = tuple(gap.lower().replace(",", " ").split())
    if between not in classing().restating and (clause := _RELATIVE.fullmatch(gap)) is not None:
        between = tuple(clause[1].lower().split())
        return any(between[-len(run) :] == run for run in classing().restating)
    return bool(_OPENS.match(gap)) or between in classing().restating or (gap.strip() == "," and hedge is not None)


def _in_other_money(gap: str) -> bool:
    """Whether nothing but the money parts an amount from the same in other money: ". In dollars that is"."""
    words = re.sub(r"[,;:.]", " ", _IN_MONEY.sub(" ", _REST_BEFORE.sub("", gap.lower()))).split()
    return all(word in money().told_in or word in _JOINING for word in words)


def _are_among(before: str, gap: str) -> bool:
    """Whether a count opens with what it is taken of: "Among Norway's over 500 mills are 40 bakeries"."""
    verb = _ARE.search(gap.lower())
    return verb is not None and before_number().issuperset(verb[1].split()) and _AMONG.search(before) is not None


@cache
def _saying() -> re.Pattern[str]:
    """A year and who says it, between two amounts: "in 2024, he said,"."""
    return re.compile(rf"(?:\s+in\s+\d{{4}})?,\s(?:\w+\s){{1,3}}(?:{'|'.join(sorted(cues().said))}),")


def parts(text: str, drafts: Sequence[Draft]) -> dict[Span, Span]:
    """For each count told to be included in another, the span of that whole ("140,000 …, including 12,000 …").

    A list after "including" belongs to the same whole; "of these" may look back over one full stop.
    """
    found: dict[Span, Span] = {}
    for first, second in pairwise(drafts):
        gap = text[first.quantity.span.end : second.quantity.span.start]
        if len(gap) > _FAR or first.quantity.unit.dimension != second.quantity.unit.dimension:
            continue
        named = re.match(r"\s(?!that\b|which\b|who\b)", text[second.quantity.span.end :]) is not None
        among = named and _are_among(text[: first.quantity.span.start], gap)
        among = among or (_of_which().match(text, second.quantity.span.end) is not None and not _STOP.search(gap))
        if among or _has_cue(gap, one=first.quantity.low == 1):
            found[second.quantity.span] = found.get(first.quantity.span, first.quantity.span)
        elif first.quantity.span in found and _LIST.fullmatch(gap):
            found[second.quantity.span] = found[first.quantity.span]
    return found


def leader(sentence: Sentence, number: Span, numbers: Sequence[Span]) -> Span | None:
    """The first figure of the list in which a number stands ("60 percent of GDP, 50 percent of …"), or None.

    Figures stand in a list when only their own complements, commas and "and" part them: no verb, no other clause.
    """
    place = first = numbers.index(number)
    while first and (
        _listed(sentence, numbers[first - 1], numbers[first]) or joined(sentence, numbers[first - 1], numbers[first])
    ):
        first -= 1
    return numbers[first] if first < place else None


def _listed(sentence: Sentence, one: Span, other: Span) -> bool:
    if one.end >= other.start:
        return False
    between = sentence.tokens(Span(one.end, other.start))
    joined = any(token.text == "," or token.tag_ == "CC" for token in between[-3:])
    leading = bool(between) and between[0].lower_ in ("of", "in", "by", "at")
    return (
        joined
        and leading
        and not any(token.tag_.startswith(("VB", "MD", "W")) or token.text in "();:" for token in between)
    )


@cache
def _of_which() -> re.Pattern[str]:
    """What behind a count makes it a part of the one before it: "300 mills, 12 of which are bakeries"."""
    return re.compile(rf"\s+of\s+(?:{'|'.join(sorted(cues().relative))})\b")


def _has_cue(gap: str, *, one: bool) -> bool:
    """Whether what stands between two counts makes the second a part of the first. one: the first is a single thing.

    "Which" stands for what is right before it: not for the 300 in "300 mills. Shops, of which …", nor for the one in
    "one of the mills, of which …". What stands right behind the first belongs to it: "12 of them, drawn from 300".
    """
    words = re.findall(r"[a-z]+|[.!?]", gap.lower())
    stops = [at for at, word in enumerate(words) if word in ".!?"]
    for run in classing().including:
        relative = run[-1] in cues().relative
        for at in range(1, len(words) - len(run) + 1) if run[0] in words else ():
            if tuple(words[at : at + len(run)]) == run:
                crossed = [stop for stop in stops if stop < at]
                if relative and (crossed or one):
                    continue
                return not [stop for stop in stops if stop > at] and (
                    not crossed or (len(crossed) == 1 and len(run) > 1)
                )
    return not stops and tuple(words[:1]) in classing().including

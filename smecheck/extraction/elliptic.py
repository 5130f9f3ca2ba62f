"""The noun that a number without one shares with another of its sentence, where the words tell that it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from smecheck.extraction.counted import Counted, counted
from smecheck.extraction.numbers import Draft, Form
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language import nouns
from smecheck.language.hedges import hedges
from smecheck.language.periods import edges
from smecheck.model import PeriodMention, Span, Unit

_QUALITIES = ("JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "RB", "CC", ",")
_TIMES = 100  # as many, at most, as there may come to be of things counted
_LONGEST_QUALITY = 6  # tokens between two numbers that share the noun of the second
_LINKS = ("IN", "CC", "DT", "TO")
_PLURAL = ("NNS", "NNPS")


def shared_unit(sentence: Sentence, draft: Draft, beside: Sequence[Draft]) -> Unit | None:
    """The unit that a number without a noun shares with another, or None.

    beside: all the drafts of the sentence, in order. "6 million homes, including 1.5 million in the north"; "3.9
    million headsets, up from 2.4 million"; "435 homes by sale and 187 by tender"; "12 ships, three of them Greek"; "of
    the 1,200 workers, 300 left"; "3,000 direct and 10,000 indirect jobs"; "lost 162 points to end at 7,425.81".
    """
    if draft.form not in (Form.DIGITS, Form.WORDS):
        return None
    lead = _lead(sentence, draft)
    words = [token.lower_ for token in lead[-2:]]
    if words and words[-1] in nouns.words("levels"):
        return next((other.quantity.unit for other in beside if other.quantity.unit.dimension == "index"), None)
    if ahead := _ahead(sentence, draft, beside):
        return ahead
    before = next(_before(sentence, draft, beside), None)
    if before is None:
        return None
    other, noun = before
    told = not {" ".join(words), *words[-1:]}.isdisjoint(nouns.words("shares"))
    behind = _behind(sentence, draft)
    if (
        told
        or _compared(behind)
        or _parallel(sentence, behind, noun, words)
        or (_of_these(behind) and not _another_plural(sentence, draft, noun))
        or _of_whole(sentence, other, noun, lead)
    ):
        return unit_of(noun, other)
    return None


def compared_noun(sentence: Sentence, draft: Draft, beside: Sequence[Draft]) -> Counted | None:
    """The noun of the number that an earlier level is compared with: mills, in "900 mills, up from 500".

    Not where a number of some of them stands between: "900 mills, and 300 of them have the title, up from 100".
    """
    before, nearest = next(_before(sentence, draft, beside), None), next(_counts_before(draft, beside), None)
    if before is None or nearest is None or draft.form not in (Form.DIGITS, Form.WORDS):
        return None
    return None if _of_these(_behind(sentence, nearest)) else before[1]


def noun_so_far(sentence: Sentence, draft: Draft, beside: Sequence[Draft]) -> Counted | None:
    """The one noun of which a sentence has counted about as many: mills, in "500 mills in 4 towns, aiming for 900"."""
    if draft.form not in (Form.DIGITS, Form.WORDS):
        return None
    least = draft.quantity.low / _TIMES
    many = [noun for other, noun in _before(sentence, draft, beside) if other.quantity.low >= least]
    return many[0] if len({noun.unit_name for noun in many}) == 1 else None


def in_series(
    sentence: Sentence, draft: Draft, beside: Sequence[Draft], periods: Sequence[PeriodMention]
) -> Counted | None:
    """The noun of a count told for one time after another: mills, in "500 mills in May, 600 in June and 700 in July".

    Between the noun and the number stand other numbers and times only, and a time is right behind it.
    """
    before = next(_before(sentence, draft, beside), None)
    if before is None or draft.form not in (Form.DIGITS, Form.WORDS):
        return None
    told = [mention.span for mention in periods] + [other.quantity.span for other in beside]
    behind = [mention.span.start for mention in periods if mention.span.start >= draft.quantity.span.end]
    if not behind or not all(_links(token) for token in sentence.tokens(Span(draft.quantity.span.end, min(behind)))):
        return None
    between = sentence.tokens(Span(before[1].head.end, draft.quantity.span.start))
    dated = any(mention.span.start >= before[1].head.end for mention in periods if mention.span.end <= _start(draft))
    spots = [(token, sentence.spanned(token, token)) for token in between]
    linked = all(_links(token) or any(span.overlaps(spot) for span in told) for token, spot in spots)
    return before[1] if dated and linked else None


def _links(token: Token) -> bool:
    """Whether a word only leads to a number or a time: "by the end of", "and then about"."""
    return not token.text[0].isalpha() or token.tag_ in _LINKS or token.lower_ in _edge_words() | hedges().leading


@cache
def _edge_words() -> frozenset[str]:
    return frozenset(word for edge in edges() for word in edge.split())


def number_before(draft: Draft, beside: Sequence[Draft]) -> Span | None:
    """The number of the noun that a number shares: 900, in "900 such mills, up from 500"."""
    return next((other.quantity.span for other in _counts_before(draft, beside)), None)


def compared_with(sentence: Sentence, draft: Draft, beside: Sequence[Draft]) -> Span | None:
    """The number without a noun that an earlier level is compared with: 900, in "900 of them, up from 500"."""
    nearest = next(_counts_before(draft, beside), None)
    return nearest.quantity.span if nearest is not None and counted(sentence, nearest) is None else None


def others_unit(sentence: Sentence, draft: Draft, beside: Sequence[Draft]) -> Unit | None:
    """The unit of "others" behind a number of several: "two people died and five others were hurt"."""
    before = next(_before(sentence, draft, beside), None)
    return unit_of(before[1], before[0]) if before and before[0].quantity.low > 1 else None


def unit_of(noun: Counted, draft: Draft) -> Unit:
    """The unit that a counted noun makes of a number, per day or year where the number is told so."""
    return Unit(f"{noun.unit_name} per {draft.rate}", "rate") if draft.rate else Unit(noun.unit_name, "count")


def _lead(sentence: Sentence, draft: Draft) -> Sequence[Token]:
    """What stands before a number and its hedge."""
    hedge, start = draft.hedge, draft.quantity.span.start
    end = hedge.start if hedge and hedge.start < start else start
    return sentence.tokens(Span(sentence.span.start, end))


def _behind(sentence: Sentence, draft: Draft) -> Sequence[Token]:
    return sentence.tokens(Span(draft.noun_from, sentence.span.end))[:2]


def _before(sentence: Sentence, draft: Draft, beside: Sequence[Draft]) -> Iterator[tuple[Draft, Counted]]:
    """The counts before a number that name their noun, the nearest first; a noun that is itself "others" is none."""
    for other in _counts_before(draft, beside):
        noun = counted(sentence, other)
        if noun and noun.unit_name not in nouns.words("others"):
            yield other, noun


def _counts_before(draft: Draft, beside: Sequence[Draft]) -> Iterator[Draft]:
    """The counts before a number, the nearest first."""
    return (other for other in reversed(beside) if other.needs_noun and other.core.end <= draft.core.start)


def _ahead(sentence: Sentence, draft: Draft, beside: Sequence[Draft]) -> Unit | None:
    """The noun of the next number, where what kind it is stands between: "3,000 direct and 10,000 indirect jobs"."""
    after = next((other for other in beside if other.core.start >= draft.core.end), None)
    if after is None or not after.needs_noun or after.adjectival:
        return None
    between = sentence.tokens(Span(draft.noun_from, _start(after)))
    kinds = [token.tag_ for token in between]
    joined = 1 < len(kinds) <= _LONGEST_QUALITY and kinds[-1] in ("CC", ",") and kinds[0].startswith(("JJ", "VBN"))
    if not joined or any(tag not in _QUALITIES for tag in kinds):
        return None
    noun = counted(sentence, after)
    qualified = noun is not None and noun.phrase.start < noun.head.start
    return unit_of(noun, after) if noun and qualified else None


def _start(draft: Draft) -> int:
    hedge = draft.hedge
    return min(draft.quantity.span.start, hedge.start if hedge else draft.quantity.span.start)


def _compared(behind: Sequence[Token]) -> bool:
    """ "12 fewer than a year before"."""
    return len(behind) > 1 and behind[0].lower_ in nouns.words("compared") and behind[1].lower_ == "than"


def _of_these(behind: Sequence[Token]) -> bool:
    return len(behind) > 1 and behind[0].lower_ == "of" and behind[1].lower_ in nouns.words("shared_pronouns")


def _another_plural(sentence: Sentence, draft: Draft, noun: Counted) -> bool:
    """Whether another plural stands between a noun and a number, which "of them" may mean as well."""
    between = sentence.tokens(Span(noun.head.end, draft.quantity.span.start))
    return any(token.tag_ in _PLURAL for token in between)


def _of_whole(sentence: Sentence, whole: Draft, noun: Counted, lead: Sequence[Token]) -> bool:
    """ "Of the 1,200 workers, 300 left": a part right behind the whole that a clause begins with."""
    opening = [token.lower_ for token in _lead(sentence, whole)]
    of = opening and opening[0] in ("of", "among") and len(opening) < 4
    return bool(of and lead and lead[-1].text == "," and lead[-1].idx + sentence.span.start == noun.head.end)


def _parallel(sentence: Sentence, behind: Sequence[Token], earlier: Counted, words: list[str]) -> bool:
    """Whether two numbers stand alike: "435 homes by sale and 187 by tender", "300 last year and 45 this year"."""
    there = sentence.tokens(Span(earlier.head.end, sentence.span.end))[:1]
    if not words or words[-1] not in nouns.words("parallels") or not behind or not there:
        return False
    timed = {behind[0].lower_, there[0].lower_} <= nouns.words("times")
    return timed or (behind[0].tag_ == "IN" and behind[0].lower_ == there[0].lower_)

"""Whether a number is told as a limit, or a condition for belonging: an article's text and a draft in, yes or no."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from smecheck.extraction.numbers import Draft
from smecheck.language.existence import existence
from smecheck.language.kin import kin, singular
from smecheck.language.limiting import limiting
from smecheck.language.standings import standings
from smecheck.model import Bound, Period, Span

_REACH_BEFORE, _REACH_AFTER = 90, 35  # characters
_QUESTION = re.compile(r"[^.!?]{1,160}\?\s+(?:A:\s*)?$")
_GLOSS = re.compile(r"\([^().;:]{0,80}$")
_JOINED = re.compile(r";|, (?:and|but|while|whereas)\s")
_POINTS = re.compile(r"\s*(?:it|this|that|these|those|they)\b", re.IGNORECASE)
_BEGUN_ANEW = re.compile(r"[,;] (?:and|but|while|since|because) (?=(?:it|they)\b)")  # "what firms need, and they had"
_ASIDE = re.compile(r",\s[^,]{1,60},")
_AMOUNTS = ("money", "rate")
_OPEN = frozenset({Bound.AT_LEAST, Bound.AT_MOST, Bound.OVER, Bound.UNDER})


def threshold(text: str, sentence: Span, draft: Draft) -> bool:
    """Whether a number is a limit: by the words right before or behind it, or by a sentence that defines a class.

    The first are "of or above 20 million yuan"; the second counts for amounts of money that are told as the least, as
    what a condition or a duty comes to, or in a bracket ("The term refers to firms with sales of at least 20 million
    yuan", "It counts as large once its sales reach 20 million yuan"), or as what a threshold is.
    """
    number = draft.quantity.span
    before = text[max(sentence.start, number.start - _REACH_BEFORE) : number.start]
    behind = text[number.end : min(sentence.end, number.end + _REACH_AFTER)]
    near = before if draft.quantity.unit.dimension in _AMOUNTS else _BEGUN_ANEW.split(before)[-1]
    if any(_runs("threshold").search(_bare(words)) for words in (near, behind)):
        return True
    return draft.quantity.unit.dimension in _AMOUNTS and _defines(text, sentence, draft, before)


def of_its_own_time(period: Period, speaks: Period | None) -> bool:
    """Whether the time that is told with a limit is so long gone that it may have been another one then."""
    return speaks is not None and period.end.year < speaks.start.year - 1


def _defines(text: str, sentence: Span, draft: Draft, before: str) -> bool:
    told = _bare(sentence.of(text))
    least = draft.quantity.bound in _OPEN and draft.quantity.change is None
    if _runs("limit").search(told if least else _bare(_clause(text, sentence, draft.quantity.span))):
        return True
    if least and _GLOSS.search(before):
        return True
    question = _QUESTION.search(text, max(0, sentence.start - _REACH_BEFORE * 2), sentence.start)
    asked = _bare(question[0]) if question else ""
    if least and (_of_any().search(told) or _are_those().search(_bare(_ASIDE.sub("", before)))):
        return True
    if least and _those_beside().match(_bare(re.split(r"[,(–—]", before)[-1])) and "," in before:
        return True
    if not (_runs("defining").search(told) or _put_as().search(told) or _runs("defining").search(asked)):
        return False
    return least or _runs("requiring").search(_bare(before)) is not None


def _clause(text: str, sentence: Span, number: Span) -> str:
    """The clause that a number stands in, as far as commas tell, with what a pronoun in it stands for."""
    ends = [found.span() for found in _JOINED.finditer(text, sentence.start, sentence.end)]
    start = max((behind for _, behind in ends if behind <= number.start), default=sentence.start)
    if _POINTS.match(text, start):
        start = sentence.start
    return text[start : min((before for before, _ in ends if before >= number.end), default=sentence.end)]


@cache
def _of_any() -> re.Pattern[str]:
    """What is told of any one of a class, whichever it is: "a large mill has sales of at least 500", folded."""
    now = {word for word in standings().owning | existence().amounting if word.endswith("s")}  # of any one, at any time
    firms, have = ("|".join(sorted(words)) for words in (set(kin().words.values()), now))
    where = r"(?: above scale)?(?: in \S+)?"
    return re.compile(rf"(?<!\S)(?:an?|any|every|each) (?:\S+ ){{0,3}}(?:{firms}){where} (?:{have})(?!\S)")


@cache
def _are_those() -> re.Pattern[str]:
    """What says of a class who belongs to it, by what they have: "large mills are firms with sales of", folded."""
    leads, owning = ("|".join(sorted(words)) for words in (limiting().equating, limiting().marking))
    firms = "|".join(sorted({*kin().words.values(), "sme", "one", "those"}))
    which = r"(?:(?:an?|all|any|every|only|the|those|such) )?"
    return re.compile(rf"(?<!\S)(?:{leads}) {which}(?:{firms})s? (?:(?:that|which|who) )?(?:{owning})(?!\S)")


@cache
def _those_beside() -> re.Pattern[str]:
    """The same told beside the class, behind a comma: "large mills, those with sales of", folded."""
    owning = "|".join(sorted(limiting().marking))
    firms = "|".join(sorted({*kin().words.values(), "one", "those"}))
    return re.compile(
        rf"(?:that is )?(?:(?:all|any|only|the) )?(?:{firms})s? (?:(?:that|which|who) )?(?:{owning})(?!\S)"
    )


@cache
def _put_as() -> re.Pattern[str]:
    """What says as what somebody counts one of a class: "the office treats a mill as large", folded."""
    return re.compile(rf"(?<!\S)(?:{'|'.join(sorted(limiting().ranking))}) (?:\S+ ){{1,4}}as(?!\S)")


def _bare(words: str) -> str:
    return " ".join(_folded(word.strip("().,;:?!\"'“”")) for word in words.lower().split())


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    """A firm, whether it is called that, a company or a business."""
    return kin().words.get(singular(word), word)


@cache
def _runs(which: str) -> re.Pattern[str]:
    """The cues of a limit, of a definition or of a duty, as whole words."""
    listed = {"threshold": limiting().threshold, "limit": limiting().limits, "defining": limiting().defining}
    runs = listed.get(which, limiting().requiring)
    return re.compile(rf"(?<!\S)(?:{'|'.join(re.escape(' '.join(map(_folded, run))) for run in sorted(runs))})(?!\S)")

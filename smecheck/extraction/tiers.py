"""At which level of a state things are counted ("500 at the provincial level"): a number in, where that is told out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.language.classing import classing
from smecheck.language.existence import existence
from smecheck.language.places import levels, takes_in_parts, words
from smecheck.model import Mention, Role, Span

_LEVEL = re.compile(
    r"\bat\s+(?:the\s+)?(?:[a-z]+\s+)?[a-z]+(?:-|\s+)levels?\b"
    r"(?!,?\s+(?:and|or)\s+(?:above|over|up|below|higher)\b(?!\s+\d))",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:^[\W_]*|[;:,]\s+|\b(?:and|while|but)\s+)$", re.I)
_STRAIGHT = re.compile(r"\s+(?:(?:of\s+(?:them|these|those)|more|others)\s+)?", re.I)
_OTHER = re.compile(r"[\d;:.]")
_THEIRS = re.compile(r"\s+(?:(?:[a-z]+\s+)?of\s+their\s+own|more|others|as\s+well|too)\b|\W*(?:$|,)", re.I)
_SOME = re.compile(r"\s+of\s+(?:them|these|those)\b", re.I)
_FAR = 60  # characters from a level that opens a clause to its number


def level(around: tuple[Mention, ...], sentence: Span, number: Span, text: str) -> Span | None:
    """Where a sentence tells at which level a count is, outside its noun: straight behind, or opening the clause.

    "500 mills at the provincial level" and "at the provincial level there are 500" are 500 provincial-level mills.
    """
    counted = [found.span.end for found in around if found.role is Role.COUNTED and found.span.start >= number.end]
    return level_behind(sentence, max([number.end, *counted]), text) or _ahead(sentence, number, text)


def level_behind(sentence: Span, end: int, text: str) -> Span | None:
    """The same straight behind a place: "and 500 at the provincial level"."""
    found = _LEVEL.search(text, end, sentence.end)
    if found is None:
        return None
    there = text[end : found.start()].strip().lower() in existence().subsisting  # "500 mills exist at the top level"
    return Span(*found.span()) if there or _STRAIGHT.fullmatch(text, end, found.start()) else None


def _ahead(sentence: Span, number: Span, text: str) -> Span | None:
    found = next(reversed([*_LEVEL.finditer(text, sentence.start, number.start)]), None)
    if found is None or not _OPENS.search(text[sentence.start : found.start()]):
        return None
    between = text[found.end() : number.start]
    return Span(*found.span()) if len(between) <= _FAR and not _OTHER.search(between) else None


def made_by_parts(around: tuple[Mention, ...], sentence: Span, number: Span, text: str) -> Span | None:
    """Where a count is told to be made by all parts of a country: "the provinces have named 500", "named by provinces".

    The mills that the provinces named are provincial-level mills, where their noun tells no level of its own.
    """
    counted = [found for found in around if found.role is Role.COUNTED and found.span.start >= number.end]
    if any(_tells_level(found.text) for found in counted) or _SOME.match(text, number.end):
        return None
    end = max([number.end, *(found.head.end if found.head else found.span.end for found in counted)])
    behind = _made_by().match(text, end, sentence.end)
    if behind is not None:
        return Span(*behind.span("parts"))
    verb = next((found.span for found in around if found.role is Role.PREDICATE), None)
    maker = next((found for found in around if found.role is Role.SUBJECT), None)
    if verb is None or maker is None or not maker.span.end <= verb.start < number.start:
        return None
    done = verb.of(text).lower()
    made = done in _making() or (done in existence().having and _THEIRS.match(text, end, sentence.end) is not None)
    return _parts(maker) if made else None


def _parts(maker: Mention) -> Span | None:
    """The word of a subject that tells of which parts of a country it is, where it takes in all of them."""
    told = maker.text.lower().split()
    if len(maker.text) != len(maker.span):
        return None
    if takes_in_parts(maker.text) and told[-1] in levels():
        return Span(maker.span.end - len(told[-1]), maker.span.end)
    own = told[1:] if told[0] in words("taking_all") else told
    if len(own) == 2 and own[0] in levels().values() and own[1] in words("acting_for_parts"):
        start = maker.span.start + maker.text.lower().rindex(own[0])
        return Span(start, start + len(own[0]))
    return None


def _tells_level(noun: str) -> bool:
    told = re.split(r"[\s-]+", noun.lower())
    return not {"level", "national", "state", *words("provincial"), *words("of_the_whole")}.isdisjoint(told)


@cache
def _making() -> frozenset[str]:
    """Verbs by which a state brings things about, or puts them in a class."""
    return existence().founding | classing().classing | classing().naming


@cache
def _made_by() -> re.Pattern[str]:
    """Right behind a noun, by which parts of a country it was brought about."""
    made, parts = ("|".join(sorted(known)) for known in (_making(), levels()))
    return re.compile(
        rf"\s+(?:(?:that|which)\s+)?(?:(?:are|were|have\s+been)\s+)?(?:{made}|run)\s+by\s+(?:the\s+)?(?P<parts>{parts})\b"
    )

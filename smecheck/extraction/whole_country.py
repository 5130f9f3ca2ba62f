"""Which words say that a number is of a whole country: a parsed sentence and a number in, where they stand out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from smecheck.extraction.beside import ranked_or_compared
from smecheck.extraction.own_phrases import is_plain
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.extraction.unnamed import unnamed_place
from smecheck.language.cues import cues
from smecheck.language.places import takes_in_parts, words
from smecheck.model import Mention, Role, Span

_QUOTES = "\"'“”‘’ "
_LEAD = 60  # characters: a possessive, a clause and a hedge
_OWN = (Role.COUNTED, Role.OF, Role.SUBJECT)
_CLAUSES = ("WDT", "WP", "WRB", "TO", "VBG")


def told_of_whole(sentence: Sentence, number: Span, around: tuple[Mention, ...]) -> Span | None:
    """Where a sentence says that a number is of a whole country, and not of a part of it that is ranked there.

    By an adverb ("nationwide"), in its own phrases ("the country's 500 mills"), with its clause ("500 mills have been
    certified across the country"), or because it is of parts that make up the whole ("the provinces have 500").
    """
    found = [
        *_adverbs(sentence, number),
        *_in_own_phrases(sentence, number, around),
        *_with_clause(sentence, number, around),
        *_of_parts(around),
    ]
    return next((spot for spot in found if not _only_ranked(sentence, spot)), None)


def owned_by_whole(sentence: Sentence, number: Span) -> bool:
    """Whether a number counts what a country has, right behind it: "Ulm has 20 of the country's 500 mills"."""
    before = sentence.text[: number.start - sentence.span.start].lower()
    return _owned().search(before, max(0, len(before) - _LEAD)) is not None


def opens_whole(lower: str) -> bool:
    """Whether a sentence, in small letters, begins with what makes all of it of a whole country."""
    first, comma, _ = lower.partition(",")
    adverb = bool(comma) and first.strip(_QUOTES) in cues().throughout
    return adverb or _opening().match(lower) is not None


def tells_of_parts(lower: str) -> bool:
    """Whether a sentence, in small letters, speaks of the parts of a country together: "the country's provinces"."""
    return _divided().search(lower) is not None


def _adverbs(sentence: Sentence, number: Span) -> Iterator[Span]:
    if cues().throughout.isdisjoint(sentence.lower):
        return
    for token in sentence.words:
        if token.lower_ in cues().throughout:
            spot = sentence.spanned(token, token)
            between = sentence.tokens(Span(number.end, spot.end)) if spot.start > number.end else []
            if not any(other.like_num for other in between):
                yield spot


def _in_own_phrases(sentence: Sentence, number: Span, around: tuple[Mention, ...]) -> Iterator[Span]:
    lower = sentence.text.lower()
    own = [mention for mention in around if mention.role is Role.COUNTED]
    own += [mention for mention in around if mention.role is Role.SUBJECT][:1]
    if is_plain(around) and not any(unnamed_place(mention.text.lower().split()) for mention in own):
        own += [mention for mention in around if mention.role is Role.OF][:1]
    for mention in own:
        if (found := _whole().search(mention.text.lower())) is not None:
            start = mention.span.start + found.start()
            yield Span(start, min(mention.span.end, start + len(found[0])))
        elif (behind := _across().match(lower, mention.span.end + 1 - sentence.span.start)) is not None:
            yield _placed(sentence, behind)  # "the number of mills in the country is 500"
    before = lower[: number.start - sentence.span.start]
    its = any(mention.role is Role.OF and mention.text.lower().startswith("its ") for mention in around)
    if its and (told := _possessive().search(before)) is not None:
        yield _placed(sentence, told)  # "They make 70 percent of the country's salt and 60 percent of its pumps"
    if (owned := _owned().search(before, max(0, len(before) - _LEAD))) is not None:
        yield _placed(sentence, owned)


def _with_clause(sentence: Sentence, number: Span, around: tuple[Mention, ...]) -> Iterator[Span]:
    """Where a place phrase of the number's own clause says so, unless the clause is told of a part without its name."""
    lower = sentence.text.lower()
    spots = [_placed(sentence, found) for found in _across().finditer(lower)]
    own = (mention.text.lower().split() for mention in around if mention.role in _OWN)
    if not spots or any(unnamed_place(told) for told in own):
        return
    for spot in spots:
        opens = spot.end <= number.start and not lower[: spot.start - sentence.span.start].strip(_QUOTES)
        follows = spot.start > number.end and not any(map(_parts, sentence.tokens(Span(number.end, spot.start))))
        if opens or follows:
            yield spot


def _parts(token: Token) -> bool:
    """Whether a word between a number and a place tells that the place is of something else than the number."""
    return token.like_num or token.text in ",;:" or token.tag_ in _CLAUSES or token.lower_ in words("dealings")


def _of_parts(around: tuple[Mention, ...]) -> Iterator[Span]:
    """Where a number counts the parts of a country, or is said of all of them: "35 provinces", "the provinces have"."""
    for mention in around:
        if mention.role in (Role.COUNTED, Role.SUBJECT) and mention.head is not None:
            told = mention.text[: mention.head.end - mention.span.start]
            counted = mention.role is Role.COUNTED and not words("divisions").isdisjoint(told.lower().split()[-1:])
            if counted or takes_in_parts(told):
                yield mention.span


def _only_ranked(sentence: Sentence, spot: Span) -> bool:
    """Whether a part is only ranked in the whole, or held against it; but what opens its sentence ranks nothing."""
    start = sentence.span.start
    inner = Span(spot.start - start, spot.end - start)
    return ranked_or_compared(sentence.text, Span(0, len(sentence.text)), inner)


def _placed(sentence: Sentence, found: re.Match[str]) -> Span:
    return Span(found.start() + sentence.span.start, found.end() + sentence.span.start)


@cache
def _country() -> str:
    return rf"(?:the(?: whole| entire)?|whole|entire) (?:{'|'.join(sorted(words('unnamed')))})"


@cache
def _whole() -> re.Pattern[str]:
    """The whole of a country, by what it is called without its name, by its government, or its own figure."""
    compass, bodies = ("|".join(sorted(words(key))) for key in ("compass", "central_bodies"))
    figure = "|".join(sorted(words("gauges") | words("circles")))
    whole = rf"\b{_country()}\b(?!['’]s (?:{compass})\b)|^the national (?:{figure})\b"
    return re.compile(rf"{whole}|\b(?:central|national)[ -](?:level )?(?:{bodies})\b")


@cache
def _owned() -> re.Pattern[str]:
    """A country's possessive or its own figure right before a number, with no more than a hedge between."""
    figure, leading = ("|".join(sorted(words(key))) for key in ("gauges", "leading_to"))
    return re.compile(rf"\b(?:{_country()}['’]s\b[a-z ]*|the national (?:{figure}),? (?:{leading})\b[a-z ]*)$")


@cache
def _possessive() -> re.Pattern[str]:
    """The last that a country is said to have, but for what that has in its turn."""
    return re.compile(rf"\b{_country()}['’]s\b(?! \w+['’]s)(?!.*\b{_country()}['’]s\b)")


@cache
def _divided() -> re.Pattern[str]:
    return re.compile(rf"\b{_country()}['’]s (?:\d+ )?(?:{'|'.join(sorted(words('divisions')))})\b")


@cache
def _across() -> re.Pattern[str]:
    """A place phrase that takes in a whole country."""
    leads = "|".join(sorted(words("taking_in")))
    return re.compile(rf"\b(?:{leads}) (?:(?:all|the whole) of )?{_country()}\b(?!['’])(?: as a whole\b)?")


@cache
def _opening() -> re.Pattern[str]:
    """What a sentence on a whole country begins with."""
    adverbs = "|".join(sorted(cues().throughout))
    return re.compile(rf"[\"'“‘]?(?:(?:{adverbs})\b|{_across().pattern}|{_country()}(?! (?:town|side))\b)")

"""How a place stands to a number within its sentence: a parse, a number and a place mention in, yes or no out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from smecheck.extraction import tree
from smecheck.extraction.beside import ranked_or_compared
from smecheck.extraction.parsed import Token
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.tree import Sentence
from smecheck.language.cues import cues
from smecheck.language.places import PlaceKind, words
from smecheck.model import Mention, Role, Span

_SUBJECTS = ("nsubj", "nsubjpass")
_QUOTES = "\"'“”‘’ "
_WHERE = re.compile(r",?\s+where\b[^,;:()]*")
_LEAD = 30  # characters: a possessive and a hedge


def within_mentions(place: PlaceMention, around: tuple[Mention, ...], roles: tuple[Role, ...]) -> bool:
    """Whether a place stands in one of the number's phrases, none of which is who says so."""
    told = [mention for mention in around if mention.role in roles]
    said = bool(told) and told[0].role is Role.PREDICATE and told[0].text.lower() in cues().said
    return not said and any(mention.span.contains(place.span) for mention in told)


def stands_before(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a place stands right before the number, in its phrase ("China's nearly 500 …"; "China, where …")."""
    if _told_there(sentence, number, place):
        return True
    if not place.span.end <= number.start <= place.span.end + _LEAD:
        return False
    between = sentence.tokens(Span(place.span.end, number.start))
    if _goes_on(sentence, place) and between and between[0].tag_ == "IN":
        between = between[1:]
    return not any(
        (token.tag_.startswith(("VB", "MD", "IN", "CC")) and token.lower_ not in cues().neutral) or token.text in ",;:"
        for token in between
    )


def _told_there(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a number stands in the clause of what is so in a place: "Compared with Norway, where 5 percent …"."""
    start = sentence.span.start
    return bool(_WHERE.fullmatch(sentence.text[place.span.end - start : max(number.start, place.span.end) - start]))


def _goes_on(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a row of places with their numbers goes on with one: "Chile with 8 percent, Norway with 5"."""
    before = sentence.tokens(Span(sentence.span.start, max(sentence.span.start, place.span.start)))
    joined = bool(before) and before[-1].tag_ in ("CC", ",", ":")
    return joined and any(token.like_num for token in before)


def stands_beside(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether others are only ranked in a place or held against it ("first in Norway", "above Norway's average")."""
    start = sentence.span.start
    spot = Span(place.span.start - start, place.span.end - start)
    return ranked_or_compared(sentence.text, Span(0, len(sentence.text)), spot)


def throughout(sentence: Sentence, number: Span) -> bool:
    """Whether an adverb says that a number is of a whole country, and not that it is the most of any part of it."""
    if cues().throughout.isdisjoint(sentence.lower):
        return False
    if opens_throughout(sentence.text.lower()):
        return True
    start = sentence.span.start
    for token in sentence.words:
        if token.lower_ in cues().throughout:
            spot = Span(token.idx, token.idx + len(token.text))
            between = sentence.tokens(Span(number.end, spot.end + start)) if spot.start + start > number.end else []
            others = any(other.like_num for other in between)
            if not others and not ranked_or_compared(sentence.text, Span(0, len(sentence.text)), spot):
                return True
    return False


def opens_throughout(lower: str) -> bool:
    """Whether a sentence, in small letters, begins with an adverb that makes all of it of a whole country."""
    first, comma, _ = lower.partition(",")
    return bool(comma) and first.strip(_QUOTES) in cues().throughout


def brings_about(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place brings something about, as a government does: "Oslo has certified 500 mills"."""
    token = sentence.root(place.span)
    verb = tree.governor(token) if token is not None else None
    return verb is not None and verb.lower_ in cues().founding


def of_the_whole(sentence: Sentence, number: Span, around: tuple[Mention, ...]) -> bool:
    """Whether a number's own phrases say "the country": "the country's 500 mills", "500 mills in the country"."""
    own = [mention.text for mention in around if mention.role is Role.COUNTED]
    own += [mention.text for mention in around if mention.role is Role.SUBJECT][:1]
    before = sentence.text[max(0, number.start - sentence.span.start - _LEAD) : number.start - sentence.span.start]
    return any(_whole().search(text.lower()) for text in own) or _owned().search(before.lower()) is not None


@cache
def _whole() -> re.Pattern[str]:
    """The whole of a country, by what it is called without its name, or its own figure."""
    noun, figure = ("|".join(sorted(words(key))) for key in ("unnamed", "gauges"))
    return re.compile(rf"\b(?:the|whole|entire) (?:{noun})\b|^the national (?:{figure})\b")


@cache
def _owned() -> re.Pattern[str]:
    """A country's possessive right before a number, with no more than a hedge between."""
    return re.compile(rf"\b(?:the|whole|entire) (?:{'|'.join(sorted(words('unnamed')))})['’]s\b[a-z ]*$")


def last_before(sentence: Sentence, number: Span, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The last place before a number, but one that a clause is said of before one where something is."""
    before = [place for place in places if place.span.end <= number.start and not _of_saying(sentence, place)]
    roots = [(place, sentence.root(place.span)) for place in before]
    return ([place for place, root in roots if root is not None and root.dep_ in _SUBJECTS] or before)[-1:]


def is_of_the_next(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a place stands behind the number in what a semicolon parts from it: "It has 20 mills; Norway, 300"."""
    return any(token.text == ";" for token in sentence.tokens(Span(number.end, max(number.end, place.span.start))))


def nearest_first(places: Sequence[PlaceMention], number: Span) -> list[PlaceMention]:
    """The places by how far they stand from the number."""
    return sorted(places, key=lambda place: min(abs(place.span.start - number.end), abs(number.start - place.span.end)))


def finest_of(codes: list[str]) -> str:
    """The nearest place, or the one inside it where the sentence tells both ("Zhejiang province, China")."""
    first = codes[0]
    return next((code for code in codes if code.startswith(first + "-")), first)


def is_dateline(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place opens its sentence as the spot of the report: "Nanjing, (Agency) -- …", "NANJING, May 5: …".

    A dash between words follows soon; or a colon, behind a date or a name in capitals that is no country's.
    """
    if place.span.start != sentence.span.start:
        return False
    inside = sentence.tokens(place.span)
    after = sentence.tokens(Span(place.span.end, min(place.span.end + _LEAD, sentence.span.end)))
    marked = inside[-1].text.isupper() or (bool(after) and after[0].text == ",")
    if marked and place.kind is PlaceKind.CITY and any(token.text == ":" for token in after):
        return not any(tree.is_verb(token) for token in _until_colon(after))
    return any(set(token.text) <= set("-–—") and (token.i == 0 or token.nbor(-1).whitespace_) for token in after)


def _until_colon(tokens: Sequence[Token]) -> list[Token]:
    return list(takewhile(lambda token: token.text != ":", tokens))


def _of_saying(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place only tells where something was said."""
    token = sentence.root(place.span)
    verb = tree.governor(token) if token is not None else None
    return verb is not None and verb.lower_ in cues().said


def opens_sentence(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place opens its sentence as the scene of all of it: "In Norway, says Ms Ito, …"."""
    inside = sentence.tokens(place.span)
    first = next((token for token in sentence.words if token.text[0].isalnum()), None)
    if not inside or first is None or first.lower_ not in cues().venue:
        return False
    after = inside[-1].i + 1
    return inside[0].i == first.i + 1 and after < len(sentence.words) and sentence.words[after].text == ","


def hangs_on_clause(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a place hangs on the verb that governs the number, or on one of that verb's own governors."""
    token, anchor = sentence.root(place.span), sentence.root(number)
    if token is None or anchor is None:
        return False
    path = set(tree.climb(anchor))
    for above in tree.climb(token):
        if above in path:
            return above.lower_ not in cues().said
        if tree.is_verb(above) or above.dep_ in ("relcl", "acl", "advcl"):
            return False
    return False

"""How a place stands to a number within its sentence: a parse, a number and a place mention in, yes or no out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from smecheck.extraction import tree
from smecheck.extraction.beside import is_of_somebody, ranked_or_compared
from smecheck.extraction.clause_places import told_aside, told_aside_in
from smecheck.extraction.parsed import Token
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.tree import Sentence
from smecheck.language.classing import classing
from smecheck.language.comments import comments
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.places import PlaceKind, words
from smecheck.model import Mention, Role, Span

_OWN = (Role.COUNTED, Role.OF, Role.SUBJECT)
_SUBJECTS = ("nsubj", "nsubjpass")
_WHERE = re.compile(r",?\s+where\b[^,;:()]*")
_LEAD = 30  # characters: a possessive and a hedge


def of_somebody(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place only tells where somebody comes from: "a German institute"."""
    start = sentence.span.start
    return place.people and is_of_somebody(sentence.text, Span(place.span.start - start, place.span.end - start))


def pointed_at(sentence: Sentence, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place that "there" stands for: the last named before it in its sentence."""
    there = _there(sentence)
    if there is None:
        return None
    end = sentence.spanned(there, there).start
    before = [place for place in places if place.span.end <= end and not of_somebody(sentence, place)]
    return before[-1] if before else None


def says_there(sentence: Sentence) -> bool:
    """Whether a sentence says "there" of a place."""
    return _there(sentence) is not None


def _there(sentence: Sentence) -> Token | None:
    found = (token for token in sentence.words if token.lower_ == "there" and (token.tag_ == "RB" or _is_behind(token)))
    return next((token for token in found if not token.i or token.nbor(-1).lower_ not in words("arriving")), None)


def _is_behind(there: Token) -> bool:
    """Whether "there" stands right behind what is so there: "mills there are few", and not "last year there were"."""
    asked = any(t.lower_ == "many" and t.i and t.nbor(-1).lower_ == "how" for t in there.doc[: there.i])
    before = there.nbor(-1) if there.i and not asked else there  # not "how many mills there are"
    return before.dep_ in _SUBJECTS and before.tag_.startswith("NN")


def acts_apart(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a place stands in a clause with a subject of its own: "mills pay 20 percent, so leaders watch Ulm"."""
    token, anchor = sentence.root(place.span), sentence.root(number)
    if token is None or anchor is None:
        return False
    between = [word.lower_ for word in sentence.tokens(Span(number.end, max(number.end, place.span.start)))]
    if any(mark == "," and word in words("turning") for mark, word in pairwise(between)):
        return True
    path = set(tree.climb(anchor))
    clauses = [above for above in takewhile(lambda above: above not in path, tree.climb(token)) if tree.is_verb(above)]
    return any(child.dep_ in _SUBJECTS for verb in clauses for child in verb.children)


def is_of_a_part(sentence: Sentence, around: tuple[Mention, ...], own: Sequence[PlaceMention]) -> bool:
    """Whether a number is of a part of a country whose code is not known: of a city there, or of its coast."""
    parts = all(
        place.kind is PlaceKind.PART or (place.kind is PlaceKind.CITY and "-" not in place.code) for place in own
    )
    near = any(within_mentions(place, around, _OWN) for place in own)
    scene = any(place.kind is PlaceKind.PART or opens_sentence(sentence, place) for place in own)
    return parts and bool(own) and (near or (scene and cues().said.isdisjoint(sentence.lower)))


def within_mentions(place: PlaceMention, around: tuple[Mention, ...], roles: tuple[Role, ...]) -> bool:
    """Whether a place stands in one of the number's phrases, none of which is who says so."""
    told = [mention for mention in around if mention.role in roles]
    said = bool(told) and told[0].role is Role.PREDICATE and told[0].text.lower() in cues().said
    return not said and any(mention.span.contains(place.span) and not told_aside_in(mention, place) for mention in told)


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
        (token.tag_.startswith(("VB", "MD", "IN", "CC")) and token.lower_ not in cues().neutral)
        or token.dep_ == "mark"
        or token.text in ",;:"
        for token in between
    )


def _told_there(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a number stands in the clause of what is so in a place: "Compared with Norway, where 5 percent …"."""
    start = sentence.span.start
    return bool(_WHERE.fullmatch(sentence.text[place.span.end - start : max(number.start, place.span.end) - start]))


def without_verb(sentence: Sentence, number: Span, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The place of a clause behind another that leaves out its verb: "Ulm had a rate of 5, Norway one of 3".

    So has the bracket right behind a place: "higher than in Norway (3 percent)".
    """
    lead = sentence.tokens(Span(sentence.span.start, number.start)) if number.start > sentence.span.start else []
    told = [place for place in places if place.span.end <= number.start][-1:]
    if not told or not any(token.like_num for token in lead):
        return []
    behind = [token for token in lead if token.idx + sentence.span.start >= told[0].span.end]
    before = [token for token in lead if token.idx + sentence.span.start < told[0].span.start]
    if behind and behind[0].text == "(":
        return told if len(behind) == 1 else []
    first = next((token for token in reversed(before) if token.lower_ not in ("in", "for", "'s")), None)
    opened = first is not None and first.text in (",", ";")
    words = [token.lower_ for token in behind if token.text != ","]
    one = words[-2:] in (["one", "of"], ["that", "of"]) or words in (["'s"], ["’s"], ["at"], ["with"], [])
    return told if opened and one else []


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


def only_spoken_there(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place only tells where somebody spoke: "Mills, Lee said in Oslo, make …"."""
    start, end = place.span.start - sentence.span.start, place.span.end - sentence.span.start
    return any(
        comment.speaker[1] <= start and end <= comment.cuts[-1][1] and comment.speaker[1] > comment.cuts[0][0]
        for comment in comments(sentence.text)
        if comment.cuts[0][0] <= start
    )


def brings_about(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place brings something about, as a government does: "Oslo has certified 500 mills"."""
    token = sentence.root(place.span)
    verb = tree.governor(token) if token is not None else None
    return verb is not None and verb.lower_ in existence().founding


def last_before(sentence: Sentence, number: Span, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The last place before a number, but one that a clause is said of before one where something is."""
    before = [place for place in places if place.span.end <= number.start and not _of_saying(sentence, place)]
    before = [place for place in before if not told_aside(sentence, number, place)]
    if before and _opens_clause(sentence, before[-1]):
        return before[-1:]
    roots = [(place, sentence.root(place.span)) for place in before]
    return ([place for place, root in roots if root is not None and root.dep_ in _SUBJECTS] or before)[-1:]


def _opens_clause(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place is the scene of all that stands behind a semicolon: "Ulm is old; in Norway, where …, mills …"."""
    start = sentence.span.start
    opened = sentence.text[: place.span.start - start].lower().rpartition(";")
    lead = [word for word in opened[2].split() if word not in ("and", "but")]
    return bool(opened[1]) and len(lead) == 1 and lead[0] in cues().venue


def is_of_the_next(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a place stands behind the number in what is told of the next, or of a part of what it counts.

    "It has 20 mills; Norway, 300.", "It has 20 mills, of which our house in Norway runs 5.", "It pays 20 percent,
    against 30 percent for Norway."
    """
    between = sentence.tokens(Span(number.end, max(number.end, place.span.start)))
    lower = tuple(token.lower_ for token in between)
    runs = [(at, run) for run in classing().including for at in range(len(lower)) if lower[at : at + len(run)] == run]
    parts = any(at or run[0] != "of" for at, run in runs)  # "20 of them (of which are) in Norway" are Norway's
    compared = next((token.i for token in between if token.lower_ in words("comparing")), None)
    against = compared is not None and any(token.like_num for token in between if token.i > compared)
    return parts or against or ";" in lower


def nearest_first(places: Sequence[PlaceMention], number: Span) -> list[PlaceMention]:
    """The places by how far they stand from the number."""
    return sorted(places, key=lambda place: min(abs(place.span.start - number.end), abs(number.start - place.span.end)))


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
    between = sentence.words[first.i + 1 : inside[0].i]
    return (
        words("compass").issuperset(token.lower_ for token in between)
        and after < len(sentence.words)
        and sentence.words[after].text == ","
    )


def hangs_on_number(sentence: Sentence, number: Span, place: PlaceMention) -> bool:
    """Whether a place tells right behind a share of whom it is: "with 12 percent for those of Norway"."""
    token, anchor = sentence.root(place.span), sentence.root(number)
    if token is None or anchor is None or anchor.tag_ == "CD" or token.i < anchor.i:
        return False
    between = list(takewhile(lambda above: above is not anchor, tree.climb(token)))
    led = between[-1] if between else token
    plain = all(above.dep_ in ("prep", "pobj", "poss", "compound", "amod") for above in between)
    return led.head is anchor and led.lower_ in words("for_whom") and plain


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

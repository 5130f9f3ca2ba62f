"""What a number's own phrases tell of the place it is of: mentions and a place in, yes or no out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from smecheck.extraction.clause_places import has_behind, spread_over
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.tree import Sentence
from smecheck.extraction.whereabouts import stands_before, within_mentions
from smecheck.language.anaphora import anaphora
from smecheck.language.kin import kin, singular
from smecheck.language.places import PlaceKind, capitals, words
from smecheck.model import Mention, Role, Span

_OWN = (Role.COUNTED, Role.OF, Role.SUBJECT)


def is_own(sentence: Sentence, number: Span, around: tuple[Mention, ...], place: PlaceMention) -> bool:
    """Whether a place stands in a number's own phrases."""
    return (
        within_mentions(place, around, _OWN)
        or stands_before(sentence, number, place)
        or has_behind(sentence, number, place)
        or spread_over(sentence, number, around, place)
    )


def owned_by_one_before(mention: Mention) -> bool:
    """Whether a phrase belongs to something told before it in its turn: "its ministry"."""
    return not anaphora().possessives.isdisjoint(mention.text.lower().split()[:1])


def says_it(around: tuple[Mention, ...]) -> bool:
    """Whether a number is told of "it"."""
    return any(mention.role is Role.SUBJECT and mention.text.lower() in anaphora().singular for mention in around)


def is_plain(around: tuple[Mention, ...]) -> bool:
    """Whether a number has phrases of its own, none of which looks back."""
    plain = any(mention.role in (Role.COUNTED, Role.SUBJECT) for mention in around)
    return plain and not any(mention.role in _OWN and _looks_back(mention) for mention in around)


def is_count_alone(around: tuple[Mention, ...]) -> bool:
    """Whether a number is said of a noun of counting that does not tell of what: "the tally was 500"."""
    subjects = [mention for mention in around if mention.role is Role.SUBJECT]
    told = subjects[0].text.lower().split() if subjects else []
    return told[:1] == ["the"] and not anaphora().counts.isdisjoint(told[1:2]) and "of" not in told[2:3]


def refers_back(around: tuple[Mention, ...]) -> bool:
    """Whether what a number is of looks back: "they pay 7 percent", "their sales"."""
    return any(mention.role in _OWN and _looks_back(mention) for mention in around)


def _looks_back(mention: Mention) -> bool:
    """Whether a phrase is a pronoun, or has one before it: "they", "their sales", "the sales of the firms"."""
    told = mention.text.lower().split()
    if not (anaphora().pronouns | anaphora().possessives | anaphora().determiners).isdisjoint(told[:1]):
        return True
    return any(lead == "the" and _is_of_any_kind(noun) for lead, noun in pairwise(told))


def _is_of_any_kind(noun: str) -> bool:
    """Whether a plural tells nothing of what it stands for: "firms", "the firms' sales"."""
    many = noun.removesuffix("'s").removesuffix("’s").rstrip("'’")
    one = singular(many)
    return one != many and kin().words.get(one, one) in kin().words.values()


def speaks_for_all(mention: Mention) -> bool:
    """Whether a phrase is of a body that a part of a country has none of: "the ministry"."""
    told = mention.text.lower()[: mention.head.end - mention.span.start if mention.head else 0].split()
    return bool(told) and told[-1] in words("national_bodies")


def akin(code: str, other: str) -> bool:
    """Whether one place lies in the other, or is it."""
    return code.split("-")[0] == other.split("-")[0]


def is_gathering(mention: Mention) -> bool:
    """Whether a phrase is of a meeting or of those who meet: "a fair in Ulm", "officials meeting in Ulm"."""
    return not (words("meetings") | words("gatherings")).isdisjoint(mention.text.lower().split())


def of_government(sentence: Sentence, around: tuple[Mention, ...], place: PlaceMention) -> PlaceMention:
    """A capital as its country, where what is told there is a ministry's: "Oslo, where the ministry has 500 mills"."""
    start = sentence.span.start
    name = sentence.text[place.span.start - start : place.span.end - start]
    governed = name in capitals() and any(
        mention.role is Role.SUBJECT and speaks_for_all(mention) for mention in around
    )
    return replace(place, code=capitals()[name], kind=PlaceKind.COUNTRY) if governed else place


def named_for_all(around: tuple[Mention, ...]) -> bool:
    """Whether a number's own phrases tell of what is the whole country's: "national-level mills"."""
    own = (mention.text.lower().split() for mention in around if mention.role in _OWN)
    return any(not words("of_the_whole").isdisjoint(told) for told in own)


def names_national_body(told: Sequence[str]) -> bool:
    """Whether words name a body that a part of a country has none of, or who heads one: "the vice-minister"."""
    return not (words("national_bodies") | words("heads_of_all")).isdisjoint(told)

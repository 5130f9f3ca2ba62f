"""Whether a place is meant without its name: the words of a sentence in, yes or no out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from functools import cache
from itertools import pairwise

from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.letters import ends
from smecheck.language.places import words
from smecheck.model import Mention, Role, Span

_QUESTION = 7  # words
_SHOWING = ("is", "are", "'s", "’s")
_OPENING = 4  # words of a sentence
_NEAR = (Role.COUNTED, Role.OF, Role.SUBJECT)
_MARKS = "\"'“”‘’()[].,;:!?"


def told_without_name(lower: str, spelled: Set[str]) -> bool:
    """Whether a sentence, in small letters, speaks of a place without its name; spelled: its runs of letters."""
    return not _local_ends().isdisjoint(spelled) and unnamed_place([word.strip(_MARKS) for word in lower.split()])


def unnamed_place(told: Sequence[str]) -> bool:
    """Whether a place is meant without its name: "in our town", "my country", "the provincial bureau"."""
    if _kinds().isdisjoint(told):
        return False
    local = cues().local
    led = ((lead, noun.removesuffix("'s").removesuffix("’s")) for lead, noun in pairwise(told))
    return any(
        noun in local.get(lead, ()) or (lead in words("provincial") and noun in words("local_bodies"))
        for lead, noun in led
    )


def speakers_country(told: Sequence[str]) -> bool:
    """Whether somebody speaks of their own country, whichever that is: "in our country", "our whole nation"."""
    if words("speakers").isdisjoint(told):
        return False
    plain = [word.strip(_MARKS) for word in told if word not in words("sized")]
    return any(lead in words("speakers") and noun in words("unnamed") for lead, noun in pairwise(plain))


def names_whole(told: Sequence[str]) -> bool:
    """Whether words speak of a country as such, and not of "my country"."""
    if cues().nationwide.isdisjoint(told):
        return False
    own = [word for lead, word in pairwise(["", *told]) if word not in cues().local.get(lead, ())]
    return not cues().nationwide.isdisjoint(own)


def any_place(told: Sequence[str]) -> bool:
    """Whether any place of a kind is meant, and none in particular: "a town needs 500 mills", "every province".

    Not "for a country of its size", which is said of one.
    """
    if _local_nouns().isdisjoint(told):
        return False
    led = ((lead, noun) for lead, noun in pairwise(told) if noun in _local_nouns())
    return any(lead in anaphora().any_of and not (lead == "a" and noun in words("unnamed")) for lead, noun in led)


def asks_of_us(told: Sequence[str]) -> bool:
    """Whether a short question turns to whoever speaks: "And what of us?", "How do we compare?", "And here?"."""
    if not told or len(told) > _QUESTION or not told[-1].endswith("?"):
        return False
    return not words("ourselves").isdisjoint(word.strip(_MARKS) for word in told)


def says_ours(told: Sequence[str]) -> bool:
    """Whether whoever speaks tells of where they are: "our mills", "here", but not "Here is what they found"."""
    ours = words("ours")
    if ours.isdisjoint(told):
        return False
    owned = words("speakers") | anaphora().possessives
    behind = zip(told, [*told[1:], ""], [*told[2:], "", ""], strict=False)
    return any(
        word in ours and not (word == "here" and after in _SHOWING and then not in owned)
        for word, after, then in behind
    )


def of_several(text: str) -> bool:
    """Whether something is told of several countries together, whichever they are: "across the ten countries"."""
    return _several().search(text) is not None


def is_elsewhere(sentence: Sentence, number: Span) -> bool:
    """Whether a word right behind a number says where it is without a name: "60 in Norway, 45 here"."""
    behind = sentence.tokens(Span(number.end, sentence.span.end))[:1]
    return bool(behind) and behind[0].lower_ in anaphora().pointing


def told_at_home(sentence: Sentence, around: Iterable[Mention]) -> bool:
    """Whether a number is told of where somebody comes from: "At home, mills …", and not "back home in Norway"."""
    near = [mention.text.lower().split() for mention in around if mention.role in _NEAR]
    return any(_at_home(said) for said in (sentence.lower[:_OPENING], *near))


def _at_home(said: Sequence[str]) -> bool:
    """Whether "at home" or the like stands in some words."""
    if words("homing").isdisjoint(said):
        return False
    led = zip(said, said[1:], [*said[2:], ""], strict=False)
    return any(lead in words("homing") and noun in words("homes") and after != "in" for lead, noun, after in led)


@cache
def _kinds() -> frozenset[str]:
    """The nouns of all places without a name, and of what acts for one, also where something is theirs."""
    nouns = _local_nouns() | words("local_bodies")
    return nouns.union(f"{noun}{ending}" for noun in nouns for ending in ("'s", "’s"))


@cache
def _local_nouns() -> frozenset[str]:
    return frozenset().union(*cues().local.values())


@cache
def _local_ends() -> frozenset[str]:
    """What the nouns of all places without a name end in."""
    return ends(_local_nouns() | words("local_bodies"))


@cache
def _several() -> re.Pattern[str]:
    many, leads = ("|".join(sorted(words(key))) for key in ("several", "together"))
    return re.compile(rf"\b(?:in|across|among|throughout) (?:{leads}) (?:[\w-]+ ){{0,2}}(?:{many})\b(?!['’])")

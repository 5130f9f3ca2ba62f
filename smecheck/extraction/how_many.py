"""What "it" is the number of, where a bare number is told of it: parsed sentences in, heads of what is counted out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from smecheck.extraction import aimed, tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.subjects import subjects
from smecheck.extraction.tree import Sentence
from smecheck.language import periods as words
from smecheck.language.anaphora import anaphora
from smecheck.language.changes import changes
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.movement import movement
from smecheck.language.wholes import wholes
from smecheck.model import Span

_PLURAL = ("NNS", "NNPS")
_LEAST = 3  # digits of a number that is no hour, score or age
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTING = ("nummod", "compound", "quantmod")
_LEADING = ("at", "to", "with")


def counted_before(
    sentence: Sentence, anaphor: Token | None, number: Span, earlier: Sequence[Sentence]
) -> list[tuple[Sentence, Token]]:
    """The nouns counted, or asked after, before "it was 500": mills, in "Norway has 600 mills. In May it was 500".

    So too before an aim that tells nothing of what it is one: "That number is to rise to 900", "The goal is 900".
    anaphor: the pronoun or the noun that stands for something, if any. Empty where a bare number is told of something
    else, or by a verb that does not tell how many.
    """
    anchor = sentence.root(number)
    if anchor is None or sum(letter.isdigit() for letter in anchor.text) < _LEAST:
        return []
    singular = anaphor is not None and anaphor.lower_ in anaphora().singular and _tells_how_many(anchor, anaphor)
    if not singular and not aimed.of_what_was_counted(sentence, number):
        return []
    own = [token for token in _counted(sentence) if token.i < (anaphor or anchor).i]
    if own:
        return [(sentence, own[-1])]
    before = earlier[-1] if earlier else None
    if before is None:
        return []
    numbered = [] if singular else _numbered(before)
    if not numbered and _has_bare_number(before):
        return []  # "Norway had 600 mills and Ulm 20. In May it was 500"
    return [(before, token) for token in numbered or _counted(before)]


def _numbered(sentence: Sentence) -> list[Token]:
    """What the one bare number of a sentence is the size of: mills, in "Norway's mills number 500"."""
    numbers = [token for token in sentence.words if token.tag_ == "CD" and token.like_num]
    numbers = [token for token in numbers if not _YEAR.fullmatch(token.text)]
    if len(numbers) != 1 or numbers[0].dep_ in _COUNTING or not _of_the_size(numbers[0]):
        return []
    subject = next(iter(subjects(numbers[0])), None)
    return [subject] if subject is not None and (subject.tag_ in _PLURAL or subject.lower_ in anaphora().counts) else []


def _of_the_size(number: Token) -> bool:
    """Whether a verb tells how many its subject is, or comes to."""
    verb = tree.governor(number)
    if verb is None:
        return False
    led = number.head.lower_ if number.dep_ == "pobj" else ""
    return verb.lower_ in (existence().numbering | existence().levelling if led != "to" else changes().verbs)


def _has_bare_number(sentence: Sentence) -> bool:
    """Whether a sentence tells a number, and no year, without a noun for it."""
    numbers = [token for token in sentence.words if token.tag_ == "CD" and token.like_num]
    numbers = [token for token in numbers if not _YEAR.fullmatch(token.text)]
    return any(token.dep_ not in _COUNTING or token.head.tag_.startswith("NNP") for token in numbers)


def _tells_how_many(anchor: Token, anaphor: Token) -> bool:
    """Whether a number is what something is, stands at or compares with."""
    above = anchor.head
    if anchor.tag_ != "CD":
        return False
    if anchor.dep_ == "pobj":
        verb = above.head
        moved = verb.lower_ in changes().particles.keys() | changes().nouns.keys()
        if above.lower_ == "from" and moved:  # "That is up from 500", "That is a rise from 500"
            verb = verb.head
            fits = verb.lower_ in existence().numbering
        else:
            fits = above.lower_ in _LEADING and verb.lower_ in existence().numbering | movement().comparing
    else:
        verb = above
        fits = anchor.dep_ in ("attr", "dobj") and verb.lower_ in existence().numbering
    fits = fits and tree.is_verb(verb)
    return fits and tree.own_subject(verb) is anaphor


def _counted(sentence: Sentence) -> Iterator[Token]:
    """The plurals that a number or "how many" counts."""
    for token in sentence.words:
        if token.tag_ in _PLURAL and token.dep_ not in ("compound", "npadvmod"):
            counts = [child for child in token.lefts if child.dep_ in ("nummod", "quantmod", "amod")]
            if any(_asks(child) for child in counts) or (
                any(child.tag_ == "CD" for child in counts) and _told_whole(token)
            ):
                yield token


def _told_whole(noun: Token) -> bool:
    """Whether a clause tells no more than that things are there, somewhere at some time."""
    verb = tree.governor(noun)
    if verb is None or verb.lower_ not in existence().having | existence().founding:
        return False
    phrases = [prep for prep in (*noun.rights, *verb.rights) if prep.dep_ == "prep"]
    return all(any(places_or_dates(token) for token in prep.subtree) for prep in phrases)


def places_or_dates(token: Token) -> bool:
    """Whether a word of a phrase tells that the phrase is a place, a time or nothing in particular."""
    idle = token.dep_ == "pobj" and token.lower_ in wholes().idle  # "at present"
    return idle or token.tag_ in ("NNP", "NNPS", "CD") or token.lower_ in cues().nationwide | words.units().keys()


def _asks(word: Token) -> bool:
    return word.lower_ == "many" and word.i > 0 and word.nbor(-1).lower_ == "how"

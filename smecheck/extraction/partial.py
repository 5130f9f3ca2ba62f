"""Whether a number that names no noun counts but a part of what its sentence speaks of: a parse in, yes or no out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from smecheck.extraction import tree
from smecheck.extraction.anaphors import is_label
from smecheck.extraction.answering import said_alone
from smecheck.extraction.counted import Counted
from smecheck.extraction.how_many import places_or_dates
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.wholes import wholes
from smecheck.model import Mention, Role, Span
from smecheck.model.once import once

_SUBJECTS = ("nsubj", "nsubjpass")
_LINKING = ("attr", "oprd")
_NEAR = 5  # words


def of_whole(
    around: tuple[Mention, ...],
    sentence: Sentence,
    number: Span,
    numbers: Sequence[Span],
    asides: Sequence[Span],
) -> tuple[Mention, ...]:
    """A bare number's mentions without those of the class that it counts only a part of.

    around: its mentions. numbers: those of the sentence, in order. asides: the sentence's places and times. What the
    number is itself said to be stays ("of the mills, 500 are bakeries"). The verb of who gives it says nothing of it.
    """
    if said_alone(sentence, number):
        return tuple(mention for mention in around if mention.role is not Role.PREDICATE)
    anchor = sentence.root(number)
    if anchor is None or not (
        _acts(anchor)
        or _of_these_that_act(sentence, number)
        or (numbers.index(number) and (_qualified(sentence, anchor, asides) or _alone(sentence, number)))
    ):
        return around
    verb = tree.governor(anchor) if displaced(anchor) else tree.within_subject(anchor)
    part = named_part(anchor)
    named = [child for child in verb.children if child.dep_ in _LINKING] if verb is not None else []
    named += [part] if part is not None else []
    spots = [sentence.spanned(noun, noun) for noun in named]
    kept = (Role.COUNTED, Role.SENTENCE, Role.HEADLINE)
    verbs = [mention for mention in around if mention.role is Role.PREDICATE][:1]
    return tuple(mention for mention in around if mention.role in kept or mention in verbs or mention.head in spots)


def _of_these_that_act(sentence: Sentence, number: Span) -> bool:
    """Whether something is said of "500 of these", however the parse takes it: "500 of these make bread"."""
    behind = sentence.tokens(Span(number.end, sentence.span.end))[:3]
    if len(behind) < 3 or behind[0].lower_ != "of" or not _refers(behind[1]):
        return False
    known = existence().having | existence().founding | existence().emerging | existence().being | cues().neutral
    return behind[2].tag_.startswith(("VB", "NN")) and behind[2].lower_ not in known


def is_share_of(sentence: Sentence, number: Span, noun: Counted) -> bool:
    """Whether a number counts some of a class told as known: "one of the 500 mills", "20 of Norway's mills"."""
    if noun.phrase.start < number.end:
        return False  # a number that is written around its noun, as in broken markup
    behind = sentence.tokens(Span(number.end, noun.phrase.start))
    return bool(behind) and behind[0].lower_ == "of" and (behind[-1].tag_ in ("POS", "PRP$", "CD") or _the(behind))


def _the(words: Sequence[Token]) -> bool:
    return any(word.lower_ == "the" for word in words)


def unnamed(around: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions of a number that counts but some of what it names: nothing near tells what it is the figure of."""
    return tuple(mention for mention in around if mention.role in (Role.SENTENCE, Role.HEADLINE))


@once
def chosen_from(anchor: Token, verb: Token) -> bool:
    """Whether a number only tells what a part is taken of: "Out of the 500 mills, 20 are bakeries"."""
    led = next((above for above in tree.climb(anchor) if above.head is verb), anchor)
    if led.dep_ != "prep" or led.lower_ not in classing().choosing or led.i > verb.i or displaced(anchor):
        return False
    return not any(tree.is_verb(above) for above in tree.climb(anchor) if above.i > led.i and above is not verb)


def displaced(anchor: Token) -> bool:
    """Whether the parse hangs a clause's subject on the phrase before it: "Of the mills, which are old, 20 are …"."""
    after = anchor.doc[anchor.right_edge.i + 1] if anchor.right_edge.i + 1 < len(anchor.doc) else None
    fronted = anchor.dep_ == "appos" and anchor.head.dep_ == "pobj" and anchor.head.head.lower_ in ("of", "among")
    return fronted and after is not None and tree.is_verb(after) and after is tree.governor(anchor)


def named_part(anchor: Token) -> Token | None:
    """The noun that some of those told before are said to be: bakeries, in "900 shops, 500 of them bakeries"."""
    if not any(
        noun.tag_.startswith(("PRP", "W", "DT"))
        for child in anchor.rights
        if child.dep_ == "prep" and child.lower_ in ("of", "among")
        for noun in child.rights
    ):
        return None
    if anchor.dep_ in _SUBJECTS and tree.is_noun(anchor.head) and anchor.head.i > anchor.i:
        return anchor.head
    return next((child for child in anchor.rights if child.dep_ == "appos"), None)


def _acts(anchor: Token) -> bool:
    """Whether the number is the subject of a clause that says more of it than that it exists or was brought about."""
    if displaced(anchor):
        return True
    if anchor.dep_ not in _SUBJECTS or any(child.dep_ == "expl" for child in anchor.head.lefts):
        return False
    if tree.owner(anchor) is not None and any(child.lower_ == "to" for child in anchor.head.lefts):
        return False  # "they had 500 of them to choose from"
    verb = anchor.head
    if verb.lower_ in classing().bearing and any(child.dep_ == "dobj" and is_label(child) for child in verb.rights):
        return False  # "500 have won the title"
    known = existence().having | existence().founding | existence().emerging
    chosen = any(child.dep_ == "prep" and child.lower_ in ("of", "among") for child in verb.lefts)
    if chosen or not (verb.lower_ in known or _is_counted(verb)):
        return True  # "Of the mills, 300 are listed" tells of some, whatever the verb
    return any(child.dep_ in ("dobj", "acomp", *_LINKING) for child in verb.children)


def _is_counted(verb: Token) -> bool:
    """Whether a verb tells no more than that so many were counted, somewhere or ever: "500 were recorded there"."""
    if verb.lower_ not in wholes().counting - classing().marketed or verb.tag_ != "VBN":
        return False
    rest = [child for child in verb.rights if child.text[0].isalpha() and child.lower_ not in anaphora().pointing]
    return all(child.dep_ == "prep" and any(map(places_or_dates, child.subtree)) for child in rest)


def _qualified(sentence: Sentence, anchor: Token, asides: Sequence[Span]) -> bool:
    """Whether words behind the number narrow it: "with 1,100 at provincial level", "300 abroad", "500 run by women"."""
    for child in anchor.rights:
        if child.dep_ in ("advmod", "acl", "relcl", "amod") and not _timely(sentence, child, asides):
            return True
        objects = [noun for noun in child.rights if noun.dep_ == "pobj"] if child.dep_ == "prep" else []
        if any(not _refers(noun) and not _timely(sentence, noun, asides) for noun in objects):
            return True
    return False


def _alone(sentence: Sentence, number: Span) -> bool:
    """Whether right behind a number stands where or when alone it is told of: "900 mills, 500 in May alone"."""
    behind = sentence.tokens(Span(number.end, sentence.span.end))[:_NEAR]
    return any(token.lower_ == "alone" for token in takewhile(lambda token: token.text[0].isalnum(), behind))


def _refers(noun: Token) -> bool:
    return noun.tag_.startswith(("PRP", "DT", "W"))


def _timely(sentence: Sentence, token: Token, asides: Sequence[Span]) -> bool:
    """Whether a word belongs to a time or a place, which are told of a figure by themselves."""
    span = Span(sentence.spanned(token.left_edge, token).start, sentence.spanned(token, token.right_edge).end)
    return any(aside.overlaps(span) for aside in asides)

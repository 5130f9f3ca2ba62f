"""Whether a number stands as an answer does, without what it counts: a sentence and a number in, yes or no out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language import periods
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.wholes import wholes
from smecheck.model import Span

_SHORT = 3  # words: who speaks in an interview
_NEAR = 6  # words between a number and its time
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_LINKS = ("IN", "DT", "TO")
_QUOTES = "\"'“”‘’"
_TELLING = ("NN", "PRP", "VB", "MD")
_OPENING = ("IN", "DT", "JJ", "NN", "NNS", "NNP", "CD", "RB", ",")  # "By the end of 2025, "


def leads(sentence: Sentence, number: Span, asides: Sequence[Span] = ()) -> bool:
    """Whether a number stands at the head of its sentence, with no more than a hedge before and a mark behind it.

    A time may stand before it: "By 2025, 500."; asides: its times and places, of which one may stand right behind it.
    """
    end = _beyond(sentence, number, asides) - sentence.span.start
    return opens(sentence, number) and sentence.text[end:].lstrip(_QUOTES)[:1] in ("", ",", ".", ";", ":")


def opens(sentence: Sentence, number: Span) -> bool:
    """The same whatever stands behind it."""
    before = sentence.tokens(Span(sentence.span.start, number.start)) if number.start > sentence.span.start else []
    speaker = next((mark.i + 1 for mark in before if mark.text == ":" and mark.i <= _SHORT), 0)
    before = before[speaker:]
    return not any(token.tag_.startswith(_TELLING) for token in before) or _opens_with_time(before)


def replies(sentence: Sentence, number: Span) -> bool:
    """Whether no more than a time stands between a number and who says so: "500 on May 8, the minister replied"."""
    after = sentence.tokens(Span(number.end, sentence.span.end)) if number.end < sentence.span.end else ()
    told = list(takewhile(lambda token: token.text[0].isalnum(), after))
    if not told or told[0].tag_ != "IN" or len(told) + 1 >= len(after):
        return False
    spare = all(token.tag_ in _LINKS or token.like_num or token.lower_ in _spare() for token in told)
    return spare and opens(sentence, number)


def said_alone(sentence: Sentence, number: Span) -> bool:
    """Whether an answer has no more behind it than who gives it: "500 in May, says the office"."""
    comma = next((mark.i for mark in sentence.marks if mark.text == ","), None)
    return comma is not None and (leads(sentence, number) or replies(sentence, number)) and who_says(sentence, comma)


def who_says(sentence: Sentence, comma: int) -> bool:
    """Whether no more stands behind a comma than who says so, whom a parse may take for what the number says."""
    verb, *rest = sentence.words[comma + 1 :] or (None,)
    told = verb is not None and verb.lower_ in cues().said and verb.tag_ in _FINITE
    return told and not any(token.tag_ in _FINITE or token.text == "," for token in rest)


@cache
def _spare() -> frozenset[str]:
    """Words that may stand between a number and who replies so: times, and what tells nothing of their own."""
    return _edges().union(periods.months(), periods.units(), wholes().idle, anaphora().counts)


def _beyond(sentence: Sentence, number: Span, asides: Sequence[Span]) -> int:
    """The end of a number with the time or place right behind it: "500 as of the end of June"."""
    aside = next((aside for aside in asides if number.end < aside.start < sentence.span.end), None)
    between = sentence.tokens(Span(number.end, aside.start)) if aside is not None else ()
    near = len(between) <= _NEAR and all(token.tag_ in _LINKS or token.lower_ in _edges() for token in between)
    return aside.end if aside is not None and near else number.end


@cache
def _edges() -> frozenset[str]:
    return frozenset(word for edge in periods.edges() for word in edge.split())


def stands_for_answer(sentence: Sentence, number: Span) -> bool:
    """Whether no more is told of a number than that it is a figure: "a target of 500", "the answer is 500"."""
    anchor = sentence.root(number)
    if anchor is None or anchor.tag_ != "CD":
        return False
    above = anchor.head
    if anchor.dep_ == "pobj" and above.head.lower_ in anaphora().anaphoric:
        return not any(child.dep_ == "prep" and child is not above for child in above.head.rights)
    verb = tree.governor(anchor)
    told = tree.own_subject(verb) if verb is not None and verb.lower_ in existence().numbering else None
    if told is not None and told.dep_ == "csubj":  # "Ask how many there are, and the answer is …"
        told = next((noun for noun in reversed(list(told.subtree)) if noun.lower_ in anaphora().anaphoric), None)
    if told is None or anchor.dep_ not in ("attr", "dobj", "pobj") or told.i > anchor.i:
        return False
    if told.lower_ == "it":
        return anchor.dep_ == "attr"
    return told.lower_ in anaphora().anaphoric and not any(child.lower_ in ("of", "for", "to") for child in told.rights)


def _opens_with_time(before: Sequence[Token]) -> bool:
    """Whether words are a phrase with a year in it, and a comma: "By 2025, ", "As of June 2025, "."""
    comma = next((place for place, token in enumerate(before) if token.text == ","), -1)
    first = before[:comma] if comma > 0 else []
    led = bool(first) and first[0].lower_ in ("by", "as", "at", "in")
    dated = any(token.like_num and len(token.text) == len("2025") for token in first)
    rest = before[comma + 1 :]
    return (
        led
        and dated
        and all(token.tag_.startswith(_OPENING) for token in first)
        and not any(token.tag_.startswith(_TELLING) for token in rest)
    )

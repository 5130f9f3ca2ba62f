"""Who says a figure: a parsed sentence and a number in, the source's name in the text out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.comments import comments
from smecheck.language.cues import cues
from smecheck.model import Attribution, Span
from smecheck.model.once import once

_OPENING, _CLOSING = '“"«', '”"»'


def attribution(sentence: Sentence, number: Span, text: str) -> Attribution | None:
    """The one who is said to say the figure, or None where the article says it itself.

    A speaker is the subject of a verb of saying that governs the number's clause, or whose clause the quotation stands
    beside; a written source follows "according to".
    """
    source = teller(sentence, number)
    return Attribution(source, _in_quotes(text, sentence.span, number)) if source is not None else None


def teller(sentence: Sentence, number: Span) -> Span | None:
    """Where the one stands who is said to say a figure, or None where the article says it itself."""
    for at, word in enumerate(sentence.lower):
        if word in cues().said and tree.is_verb(token := sentence.words[at]):
            speaker = tree.own_subject(token)
            if (
                speaker is not None
                and not sentence.spanned(speaker, speaker).overlaps(number)
                and _governs(token, number, sentence)
            ):
                return sentence.spanned(tree.phrase_start(speaker), tree.phrase_end(speaker))
    return _according(sentence) or _breaking_in(sentence)


def _governs(said: Token, number: Span, sentence: Sentence) -> bool:
    """Whether the number lies in what is said: in the verb's complement, not in its own object or its subject."""
    anchor = sentence.root(number)
    if anchor is None:
        return False
    path = list(tree.climb(anchor))
    if said not in path:
        return said.head.i != said.i and said.dep_ in ("parataxis", "ccomp", "advcl") and said.head in path
    below = path[path.index(said) - 1] if path.index(said) else said
    return below.dep_ in ("ccomp", "parataxis", "advcl", "conj", "xcomp", "dep")


def _breaking_in(sentence: Sentence) -> Span | None:
    """Who speaks in a clause that breaks into the sentence and is not parsed with it."""
    offset = sentence.span.start
    spans = (comment.speaker for comment in comments(sentence.text))
    return next((Span(start + offset, end + offset) for start, end in spans if end > start), None)


@once
def breaking_in(sentence: Sentence) -> Sequence[Span]:
    """The clauses that break into the sentence to tell who speaks, with their marks."""
    offset = sentence.span.start
    cuts = (comment.cuts for comment in comments(sentence.text))
    return [Span(parts[0][0] + offset, parts[-1][1] + offset) for parts in cuts]


def _according(sentence: Sentence) -> Span | None:
    lower = sentence.lower
    for run in cues().according:
        for at in range(len(lower) - len(run)) if run[0] in lower else ():
            if lower[at] == run[0] and lower[at : at + len(run)] == run:
                head = next(
                    (child for child in sentence.words[at + len(run) - 1].children if child.dep_ == "pobj"), None
                )
                if head is not None:
                    return sentence.spanned(tree.phrase_start(head), tree.phrase_end(head))
    return None


def _in_quotes(text: str, sentence: Span, number: Span) -> bool:
    """Whether more than the number itself stands between the quotation marks around it."""
    before = text[sentence.start : number.start]
    behind = text[number.end : sentence.end]
    opened = max(before.rfind(mark) for mark in _OPENING)
    closed = max(before.rfind(mark) for mark in "”»")
    straight = before.count('"') % 2 == 1
    return (straight or (opened > closed and before[opened] != '"')) and any(mark in behind for mark in _CLOSING)

"""What a label or an entry of a row names its number by: a parsed sentence in, the stretches that name it out."""

from __future__ import annotations

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.partings import opening
from smecheck.extraction.tree import Sentence
from smecheck.language.changes import changes
from smecheck.language.existence import existence
from smecheck.language.hedges import hedges
from smecheck.model import Role, Span
from smecheck.model.once import once

_MARKS = frozenset({",", ";", ":", "-", "–", "—", "*", "•"})
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_LONGEST_NAME = 4  # tokens
_Found = tuple[Span, Role, Span]


def entry(sentence: Sentence, number: Span) -> list[_Found]:
    """The name right before a number in a row of names and numbers: "Exports 60 percent, imports 40 percent"."""
    inside = sentence.tokens(number)
    end = inside[0].i if inside else 0
    if end > 1 and sentence.words[end - 1].text == ":" and any(mark.text == ";" for mark in sentence.marks):
        end -= 1  # "Mills: 500; shops: 300"
    start = next((mark.i + 1 for mark in reversed(sentence.marks) if mark.i < end and mark.text in _MARKS), 0)
    name = sentence.words[start:end]
    while name and (
        name[-1].lower_ in changes().particles or name[-1].lower_ in hedges().leading
    ):  # "food prices up about 5 percent"
        name = name[:-1]
    if not 0 < len(name) <= _LONGEST_NAME:
        return []
    opened = opening(sentence, sentence.words[end])  # "It was as follows: exports 60 percent, imports 40 percent"
    announced = opened > 0 and sentence.words[opened - 1].text == ":"
    behind = sentence.words[opened:] if announced else sentence.words
    row = any(token.like_num for token in sentence.words[:start])
    if any(token.tag_ in _FINITE for token in behind if token is not name[-1]):
        return []
    nouns = all(token.tag_.startswith(("NN", "JJ", "POS", "HYPH")) for token in name[:-1])
    marked = start > 0 and sentence.words[start - 1].text in (",", ";", ":")
    verbal = announced and marked and len(name) == 1 and name[0].tag_ in ("VB", "VBG")  # "clothing" behind a comma
    plain = name[-1].tag_.startswith(("NN", "VBZ") if row else "NN") and name[-1].lower_ not in existence().being
    if not nouns or not (plain or verbal):  # "exports" behind a comma
        return []
    return [(sentence.spanned(name[0], name[-1]), Role.OF, sentence.spanned(name[-1], name[-1]))]


@once
def before_colon(sentence: Sentence, anchor: Token) -> Token | None:
    """The noun right before the colon that a number stands behind alone: target, in "has not moved its target: 5"."""
    first = tree.phrase_start(anchor).i
    if first < 2 or sentence.words[first - 1].text != ":" or not tree.is_noun(anchor):
        return None
    last = sentence.words[first - 2]
    verb = tree.governor(last)
    objects = [child for child in verb.rights if child.dep_ in ("dobj", "attr")] if verb is not None else []
    objects = [noun for noun in objects if not _is_outdone(anchor, noun)]
    return next((noun for noun in objects if tree.phrase_end(noun) is last), None)


def _is_outdone(anchor: Token, noun: Token) -> bool:
    """Whether a noun is set below another that the number is of: "It is less the shops than the mills: 500"."""
    return any(token.lower_ == "than" for token in noun.doc[noun.i : anchor.i])


def labelled(sentence: Sentence, noun: Token) -> list[_Found]:
    """The whole of a label whose end a parse has cut off: "Number of batches of" and "mills", in "…: 4"."""
    first = noun
    while (before := tree.phrase_start(first).i - 1) > 0:
        of = sentence.words[before - 1] if sentence.words[before].tag_ in ("``", '""') else sentence.words[before]
        if of.lower_ != "of" or not of.i or not tree.is_noun(sentence.words[of.i - 1]):
            break
        first = sentence.words[of.i - 1]
    spot = sentence.spanned(first, first)
    return [(sentence.spanned(tree.phrase_start(first), noun), Role.OF, spot)] if first is not noun else []


def summed_up(sentence: Sentence, number: Span) -> Token | None:
    """The plural right before a comma that a number without a noun sums up: mills, in "loans to mills, 300 in all"."""
    inside = sentence.tokens(number)
    if not inside:
        return None
    behind = [token.lower_ for token in sentence.words[inside[-1].i + 1 : inside[-1].i + 4]]
    run = next((run for run in existence().summing if tuple(behind[: len(run)]) == run), None)
    if run is None or behind[len(run) : len(run) + 1] not in ([], ["."], [","], [";"], [")"]):
        return None
    lead = list(sentence.words[: inside[0].i])
    while lead and lead[-1].lower_ in hedges().leading:
        lead.pop()
    noun = lead[-2] if len(lead) > 1 and lead[-1].text == "," else None
    if noun is None or noun.tag_ not in ("NNS", "NNPS"):
        return None
    for above in tree.climb(noun):
        if tree.is_verb(above):
            break
        noun = above if above.tag_ in ("NNS", "NNPS") else noun
    return noun

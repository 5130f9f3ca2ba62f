"""What a label or an entry of a row names its number by: a parsed sentence in, the stretches that name it out."""

from __future__ import annotations

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.changes import changes
from smecheck.model import Role, Span

_MARKS = frozenset({",", ";", ":", "-", "–", "—", "*", "•"})
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_LONGEST_NAME = 4  # tokens
_Found = tuple[Span, Role, Span]


def entry(sentence: Sentence, number: Span) -> list[_Found]:
    """The name right before a number in a row of names and numbers: "Exports 60 percent, imports 40 percent"."""
    inside = sentence.tokens(number)
    end = inside[0].i if inside else 0
    start = next((mark.i + 1 for mark in reversed(sentence.marks) if mark.i < end and mark.text in _MARKS), 0)
    name = sentence.words[start:end]
    name = name[:-1] if name and name[-1].lower_ in changes().particles else name  # "food prices up 5 percent"
    if not 0 < len(name) <= _LONGEST_NAME:
        return []
    row = any(token.like_num for token in sentence.words[:start])
    if any(token.tag_ in _FINITE for token in sentence.words if token is not name[-1]):
        return []
    nouns = all(token.tag_.startswith(("NN", "JJ", "POS", "HYPH")) for token in name[:-1])
    if not nouns or not name[-1].tag_.startswith(("NN", "VBZ") if row else "NN"):  # "exports" behind a comma
        return []
    return [(sentence.spanned(name[0], name[-1]), Role.OF, sentence.spanned(name[-1], name[-1]))]


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

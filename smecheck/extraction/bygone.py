"""Whether a figure is told of a past that no date is given for: a parsed sentence and a number in, yes or no out."""

from __future__ import annotations

import re

from smecheck.extraction import tree
from smecheck.extraction.clauses import clause
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.bygone import bygone
from smecheck.language.wholes import wholes
from smecheck.model import Span

_WHEN = "when"
_YEAR = re.compile(r"(?:19|20)\d\d")
_HELPERS = frozenset({"aux", "auxpass"})


def is_bygone(sentence: Sentence, number: Span) -> bool:
    """Whether the words of a number's clause put it into an undated past ("once", "before the war")."""
    if _puts_clause_back(sentence, number):
        return True
    anchor = sentence.root(number)
    verb = tree.governor(anchor) if anchor is not None else None
    if verb is None or not _past(verb):
        return False
    led = any(child.dep_ == "mark" and child.lower_ in bygone().past for child in verb.lefts)
    led = led or (verb.dep_ == "advcl" and _past(verb.head) and any(child.lower_ == _WHEN for child in verb.lefts))
    return led or any(_puts_back(child) for child in (*verb.lefts, *verb.rights))


def _puts_clause_back(sentence: Sentence, number: Span) -> bool:
    """Whether a run of the number's clause does so, and none that is told of another: "900, up from 500 years ago"."""
    told = clause(sentence, number)
    own = sentence.text[number.start - sentence.span.start : number.end - sentence.span.start].lower()
    behind = told.find(own) + len(own)
    found = bygone().phrases.search(told)
    if found is None:
        return False
    between = told[behind : max(behind, found.start())]
    return not (any(map(str.isdigit, between)) or _is_set_against(sentence, number, between))


def _is_set_against(sentence: Sentence, number: Span, between: str) -> bool:
    """Whether a past time is only what a figure is held against: "It has 900 mills, up sharply from a decade ago".

    "It had 900 mills more than a decade ago" is no comparison: only what stands now is set against what was.
    """
    anchor = sentence.root(number)
    verb = tree.governor(anchor) if anchor is not None else None
    if bygone().rising.search(between):
        return True
    return verb is not None and not _past(verb) and bygone().against.search(between) is not None


def _is_rule(noun: Token) -> bool:
    """Whether a noun is of a programme or a law, under which things are done at any time."""
    return noun.dep_ == "pobj" and noun.lower_ in wholes().makers | wholes().laws


def _past(verb: Token) -> bool:
    """Whether a verb tells of the past: "made", "had made", "was made"."""
    helpers = [child for child in verb.lefts if child.dep_ in _HELPERS]
    return verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in helpers)


def _puts_back(child: Token) -> bool:
    """Whether what hangs on a verb puts it into a time of its own, without a year ("when 2024 came to a close")."""
    table = bygone()
    if any(_YEAR.fullmatch(token.text) for token in child.doc[child.left_edge.i : child.right_edge.i + 1]):
        return False
    if child.dep_ == "advmod":
        return child.lower_ in table.adverbs
    if child.dep_ == "prep":
        return child.lower_ in table.opening and not any(_is_rule(noun) for noun in child.rights)
    return child.dep_ == "advcl" and any(word.lower_ in table.opening for word in child.lefts)

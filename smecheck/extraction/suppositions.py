"""Whether a figure is told only as a condition or under one: a parsed sentence and a number in, yes or no out."""

from __future__ import annotations

from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.partings import opening
from smecheck.extraction.tree import Sentence
from smecheck.language.denying import denying
from smecheck.model import Span


def supposed(sentence: Sentence, number: Span) -> bool:
    """Whether a figure is told only as a condition ("if the town had 500") or under one ("it would have 500 if …").

    The verbs above the number are asked, as far as its own part of the sentence goes.
    """
    anchor = sentence.root(number)
    if anchor is not None and _only_says_so(sentence):
        return True
    if anchor is None or not _may_suppose(sentence):
        return False
    opened = opening(sentence, anchor)
    for above in tree.climb(anchor):
        if above.i < opened or _beyond_semicolon(sentence, anchor, above):
            return False
        if above.lower_ in denying().supposing and tree.is_verb(above):
            return True
        if above.dep_ == "ccomp" and above.head.lower_ in denying().knowing and not _marked(above):
            return False  # "if he read it, he would know that there are 500"
        if tree.is_verb(above) and _supposes(above, anchor):
            return True
        if tells_more(above):
            return False
    return False


def _supposes(verb: Token, anchor: Token) -> bool:
    """Whether a verb above a number opens a condition, is told under one, or tells what never came about."""
    leads = [child for child in verb.lefts if child.dep_ in ("mark", "advmod", "prep")]
    marks = {child.lower_ for child in leads if not _behind_comma(child, anchor)}  # "500, if one trusts the count"
    if marks & denying().conditions or _inverted(verb) or (marks & denying().awaiting and _is_of_now(verb)):
        return True
    if _unreal(verb):
        return True
    helpers = {child.lower_ for child in verb.lefts}
    if fronted(anchor, verb) and helpers & denying().outcome:
        return True  # "With 500 mills, the town would be rich"
    would = bool(helpers & denying().conditional)
    return would and any(_conditional(child) for child in verb.children if child.dep_ == "advcl")


def _behind_comma(child: Token, anchor: Token) -> bool:
    return child.i > anchor.i and child.nbor(-1).text == ","


def _beyond_semicolon(sentence: Sentence, anchor: Token, above: Token) -> bool:
    """Whether a semicolon parts a number from a verb behind it: "The town has 500; few would have guessed it"."""
    return any(mark.text == ";" and anchor.i < mark.i < above.i for mark in sentence.marks)


def tells_more(verb: Token) -> bool:
    """Whether a clause tells more of a noun behind a comma: ", which has 500 mills", ", of which the town has 500"."""
    first = verb.left_edge
    if verb.dep_ != "relcl" or first.i == 0 or first.nbor(-1).text != ",":
        return False
    return first.tag_.startswith("W") or (first.tag_ == "IN" and first.nbor(1).tag_.startswith("W"))


def fronted(anchor: Token, verb: Token) -> bool:
    """Whether a number is told in what opens a clause: "With its 500 mills, the town is not poor"."""
    return any(above.lower_ in denying().fronted and above in verb.lefts for above in tree.climb(anchor))


def _marked(verb: Token) -> bool:
    """Whether a condition opens a verb's own clause ("they would see whether …"), or its doing is one ("would be")."""
    left = {child.lower_ for child in verb.lefts}
    return bool(left & (denying().conditions | denying().conditional))


def _unreal(verb: Token) -> bool:
    """Whether a verb tells what did not come about, or only may have: "could have had 500"."""
    helpers = {child.lower_ for child in verb.lefts if child.dep_ == "aux"}
    return verb.tag_ == "VBN" and "have" in helpers and not helpers.isdisjoint(denying().conditional)


def _is_of_now(verb: Token) -> bool:
    """Whether a verb is in the present, and so told of what is yet to come behind "once" ("once it has 500")."""
    helpers = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    return (helpers[0] if helpers else verb).tag_ in ("VBZ", "VBP", "VB")


def _may_suppose(sentence: Sentence) -> bool:
    return not _leads().isdisjoint(sentence.lower) or sentence.lower[0] in denying().inverting


@cache
def _leads() -> frozenset[str]:
    """The words without which nothing is supposed, but for a verb that opens a sentence."""
    return denying().conditions | denying().awaiting | denying().supposing | denying().conditional


def _only_says_so(sentence: Sentence) -> bool:
    """Whether a sentence supposes all that it tells: "Let us say that the town has 500"."""
    text = sentence.text.lower().replace("’", "'")
    return any(phrase in text for phrase in _supposition())


@cache
def _supposition() -> tuple[str, ...]:
    return tuple(" ".join(run) for run in denying().supposition)


def _conditional(clause: Token) -> bool:
    marks = {child.lower_ for child in clause.lefts if child.dep_ in ("mark", "advmod", "prep")}
    return bool(marks & denying().conditions) or _inverted(clause)


def _inverted(verb: Token) -> bool:
    """Whether a clause opens with "were", "had" or "should" and no question mark ends it: "were mills to close"."""
    first = verb.doc[0]
    opens = first.lower_ in denying().inverting and (first in verb.lefts or first is verb)
    return opens and verb.doc[-1].text != "?" and verb.dep_ == "advcl"

"""Whether a figure is told as so in a clause that denies another thing: the verbs above a number in, yes or no out."""

from __future__ import annotations

from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.suppositions import tells_more
from smecheck.language.denying import denying
from smecheck.language.existence import existence

_GOES_ON = ("and", "but")
_FINITE = ("VBZ", "VBP", "VBD")


def joined_anew(above: Token, verb: Token) -> bool:
    """Whether a number's clause only goes on from one that denies something of its own.

    "Mills are not rich, and they pay 50 percent of all taxes"; none does that judges a claim ("That is not true, and
    …"), nor one whose denial is itself below another verb ("It is not true that mills pay and that they have 500").
    """
    if verb.dep_ != "conj" or verb.head is not above or above.head is not above:
        return False
    if tree.own_subject(verb) is None and not any(child.dep_ == "expl" for child in verb.lefts):
        return False
    opener = next((child for child in above.rights if child.dep_ == "cc" and child.i < verb.i), None)
    if opener is None or opener.lower_ not in _GOES_ON or opener.nbor(-1).text != ",":
        return False
    first = above.doc[above.left_edge.i : opener.i]
    return _judging().isdisjoint(token.lower_ for token in first)


def answers_alone(word: Token, anchor: Token) -> bool:
    """Whether a denial is an answer of its own: "Hardly, since it has 500 mills", "Banks do not, and it has 500 mills".

    None is where its verb only follows: "They do not, and never will, have 500 mills".
    """
    behind = word.doc[word.i + 1 : word.i + 3]
    if len(behind) < 2 or behind[0].text != ",":
        return False
    if not word.i:
        return word.lower_ in denying().few and behind[1].lower_ in denying().granting
    verb = tree.governor(anchor)
    subject = tree.own_subject(verb) if verb is not None else None
    helper = word.dep_ == "neg" and word.head.dep_ in ("aux", "auxpass")
    return helper and behind[1].lower_ in _GOES_ON and subject is not None and subject.i > behind[1].i


def taken_as_so(verb: Token, anchor: Token) -> bool:
    """Whether what a number's own clause denies is another thing than the figure."""
    return _told_of_beside(verb) or _of_some_size(verb, anchor)


def _told_of_beside(verb: Token) -> bool:
    """Whether a clause between commas tells a figure of what is named anew: "the mills, those firms which have 500"."""
    if verb.dep_ != "relcl" or verb.head.dep_ != "appos" or tells_more(verb):
        return False
    first, behind = verb.head.left_edge, verb.left_edge
    if verb.tag_ not in _FINITE or not (behind.tag_.startswith("W") or behind.lower_ == "that"):
        return False
    return first.i > 0 and first.nbor(-1).text == ","


def _of_some_size(verb: Token, anchor: Token) -> bool:
    """Whether it is only denied that a figure is small, or large: "500 mills are not many"."""
    if verb.lower_ not in existence().being or tree.within_subject(anchor) is not verb:
        return False
    told = [child for child in verb.rights if child.dep_ in ("acomp", "attr")]
    sized = [word for one in told for word in (one, *one.lefts)]
    return len(told) == 1 and any(word.lower_ in denying().sizing for word in sized)


@cache
def _judging() -> frozenset[str]:
    """The words that judge a claim."""
    words = denying()
    return words.claiming | words.truth | words.rejecting | (words.negation - words.plain_not)

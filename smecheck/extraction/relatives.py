"""What a relative clause or a complement is really of: its token or noun in, yes or no, or another noun, out."""

from __future__ import annotations

from smecheck.extraction.parsed import Token
from smecheck.language.classing import classing
from smecheck.language.movement import movement
from smecheck.language.standings import standings

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_DOING = ("do", "does", "did")


def of_the_clause(clause: Token) -> bool:
    """Whether a relative clause is about all that was told: it hangs on a number ("up from 500, which was …")."""
    led = any(child.dep_ in _SUBJECTS and child.lower_ == "which" for child in clause.lefts)
    return led and clause.dep_ == "relcl" and (clause.head.like_num or clause.head.lower_ == "percent")


def of_one(clause: Token) -> bool:
    """Whether a relative clause has a singular verb and its noun is plural: "the row of shops, which has 500 cats"."""
    verbs = [clause, *(child for child in clause.lefts if child.dep_ in ("aux", "auxpass"))]
    led = any(child.dep_ in _SUBJECTS and child.tag_ == "WDT" for child in clause.lefts)
    return led and clause.head.tag_ in ("NNS", "NNPS") and any(verb.tag_ == "VBZ" for verb in verbs)


def figure_of(noun: Token) -> Token:
    """The noun of a figure that another is the figure of: target, in "a target for inflation"; batches, of mills."""
    while noun.dep_ == "pobj" and noun.head.lower_ in ("for", "of", "on"):
        above = noun.head.head
        told = standings().status.keys() | movement().rates | movement().movements | classing().heaps
        if above.lower_ not in told:
            break
        noun = above
    return noun


def told_of(word: Token, clause: Token) -> Token:
    """What a word in a clause stands for: the scheme, for "which", in "the scheme, which 16 offices launched"."""
    relative = word.tag_ in ("WDT", "WP") and word.i < clause.i and clause.dep_ == "relcl"
    return figure_of(clause.head) if relative and clause.head.tag_.startswith("NN") else word


def who_has(anchor: Token) -> list[Token]:
    """Who has the number itself in a clause behind it: shops, in "more than the 25 percent that shops do"."""
    clauses = [child for child in anchor.rights if child.dep_ == "relcl" and child.left_edge.lower_ == "that"]
    return [
        child
        for clause in clauses
        if clause.lower_ in _DOING
        for child in clause.lefts
        if child.dep_ == "nsubj" and child.tag_.startswith("NN")
    ]

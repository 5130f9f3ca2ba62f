"""What a relative clause or a complement is really of: its token or noun in, yes or no, or another noun, out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.classing import classing
from smecheck.language.existence import existence
from smecheck.language.movement import movement
from smecheck.language.standings import standings
from smecheck.model import Role, Span

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_PLURAL = ("NNS", "NNPS")
_DOING = ("do", "does", "did")


def of_the_clause(clause: Token) -> bool:
    """Whether a relative clause is about all that was told: it hangs on a number ("up from 500, which was …")."""
    led = any(child.dep_ in _SUBJECTS and child.lower_ == "which" for child in clause.lefts)
    numbered = clause.head.like_num or clause.head.lower_ == "percent"
    return led and clause.dep_ == "relcl" and numbered and of_many(clause) is None


def of_many(clause: Token) -> Token | None:
    """What a clause with a plural verb is of behind a time or a place: shops, in "shops at the end of May, which sell".

    None where the noun right before it may be meant.
    """
    verbs = {verb.tag_ for verb in (clause, *(child for child in clause.lefts if child.dep_ in ("aux", "auxpass")))}
    led = any(child.dep_ in _SUBJECTS and child.tag_ in ("WDT", "WP") for child in clause.lefts)
    above = clause.head
    if not led or "VBP" not in verbs or "VBZ" in verbs or any(child.dep_ == "conj" for child in above.rights):
        return None
    while above.dep_ == "pobj" and above.tag_ not in _PLURAL:
        above = above.head.head
    if tree.is_verb(above) and above.lower_ in existence().having:  # "Banks met shops at the end of May, which …"
        told = [child for child in above.rights if child.dep_ in ("dobj", "attr") and child.i < clause.head.i]
        above = told[-1] if told else above
    return above if above.tag_ in _PLURAL and above is not clause.head else None


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


def come_to_be(anchor: Token, verb: Token) -> list[Token]:
    """What those are, or are to be, of whom a number is a share.

    "60 percent of mills are meant to be closed", "60 percent of mills are to be fully electric", "the share of mills
    that are closed is 60 percent".
    """
    subject = tree.own_subject(verb)
    if subject is None:
        return []
    if tree.within_subject(anchor) is verb:
        to_be = [child for child in verb.rights if child.dep_ == "xcomp"]
        what = [child for be in to_be if be.lower_ == "be" for child in be.rights if child.dep_ == "acomp"]
        return [*what, *(child for child in to_be if _is_done(child, ("be",)))]
    if subject.lower_ not in classing().parts:
        return []
    nouns = [noun for prep in subject.rights if prep.lower_ == "of" for noun in prep.rights]
    clauses = [child for noun in nouns for child in noun.rights if child.dep_ == "relcl"]
    told = [child for clause in clauses for child in clause.rights if child.dep_ == "acomp" and _is(clause)]
    return [*told, *(clause for clause in clauses if _is_done(clause, tuple(existence().being)))]


def _is(verb: Token) -> bool:
    return verb.lower_ in existence().being


def _is_done(verb: Token, helpers: Sequence[str]) -> bool:
    return any(child.dep_ == "auxpass" and child.lower_ in helpers for child in verb.lefts)


def put_first(sentence: Sentence, anchor: Token) -> list[tuple[Span, Role, Span]]:
    """The phrase that a sentence opens with behind "of", of which so many are had: "Of mills it has 500".

    A parse takes the rest of such a sentence for a clause about the last noun of that phrase.
    """
    verb = tree.governor(anchor)
    last = noun = verb.head if verb is not None and verb.dep_ == "relcl" else None
    if verb is None or noun is None or last is None or anchor.dep_ != "dobj" or anchor.tag_ != "CD":
        return []
    while noun.dep_ == "pobj" and noun.head.i > 0 and noun.head.head.dep_ == "pobj":
        noun = noun.head.head  # "mills in Ulm"
    opens = noun.dep_ == "pobj" and noun.head.i == 0 and noun.head.lower_ == "of"
    if not opens or verb.lower_ not in existence().having:
        return []
    return [(sentence.spanned(tree.phrase_start(noun), last), Role.OF, sentence.spanned(noun, noun))]

"""What a number is said of: its parsed sentence in, the words that head it out."""

from __future__ import annotations

from smecheck.extraction import tree
from smecheck.extraction.anaphors import identified
from smecheck.extraction.inward import agree
from smecheck.extraction.parsed import Token
from smecheck.extraction.partial import chosen_from
from smecheck.extraction.partings import loose, opening
from smecheck.extraction.putting import put_at
from smecheck.extraction.relatives import who_has
from smecheck.extraction.subjects import subjects
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues

_SOME = ("including", "included")
_MARKS = (",", ":")


def heads(sentence: Sentence, anchor: Token) -> list[Token]:
    """The words that head what a number is said of, nearest first, and then who has what a clause behind it tells of.

    What someone puts at a number is its subject, and not who does so.
    """
    put = put_at(anchor)
    if put is not None:
        return [put, *_owner_that_moves(anchor, put)]
    found = [identified(head) or head for head in subjects(anchor)]
    verb = tree.governor(anchor)
    if verb is not None and chosen_from(anchor, verb):
        return []
    if loose(sentence, anchor):  # "Few know how much mills matter: 60 percent …" is not said of the few
        own = opening(sentence, anchor)
        found = [head for head in found if head.i >= own or head.tag_.startswith(("NN", "PRP"))]
        found = [head for head in found if head.head.dep_ not in ("relcl", "acl")]  # "the rate that many await: …"
    found = who_has(anchor) or found
    return [*(named for head in found for named in (head, *_renamed(head, anchor))), *_tellers(anchor)]


def _owner_that_moves(anchor: Token, moved: Token) -> list[Token]:
    """Who moves what is their own: the mills, in "The mills raised their sales to 500"; not who puts it at a number."""
    verb = tree.governor(anchor)
    subject = tree.own_subject(verb) if verb is not None else None
    owned = any(child.lower_ in anaphora().possessives for child in moved.lefts)
    if verb is None or subject is None or not owned or verb.lower_ in cues().putting:
        return []
    return [subject] if subject.tag_.startswith("NN") and agree(moved, subject) else []


def _renamed(head: Token, anchor: Token) -> list[Token]:
    """What names a subject anew: SMEs, in "The wider class, SMEs, has passed 500", "Trade: SMEs have passed 500"."""
    named = [child for child in head.rights if child.dep_ == "appos" and tree.is_noun(child) and child.i < anchor.i]
    named = [child for child in named if tree.phrase_start(child).nbor(-1).text in _MARKS]  # else it is a whole name
    return [*(child for child in named if not _are_some(child)), *_called(head, anchor)]


def _called(head: Token, anchor: Token) -> list[Token]:
    """What a subject is called: the network, in "an online portal, known as the one network, has served 500".

    Without a comma that is so only of one thing: "mills known as giants" are some of the mills.
    """
    names = [child for child in head.rights if child.dep_ == "acl" and child.lower_ in classing().classing]
    names = [verb for verb in names if head.tag_ in ("NN", "NNP") or verb.nbor(-1).text == ","]
    told = [child for verb in names for child in verb.rights if child.i < anchor.i]
    behind_as = [noun for child in told if child.lower_ == "as" for noun in child.rights if noun.dep_ == "pobj"]
    return [noun for noun in (*told, *behind_as) if noun.dep_ in ("oprd", "pobj") and tree.is_noun(noun)]


def _are_some(noun: Token) -> bool:
    """Whether what stands between commas are only some of what was named: "mills, bakeries among them, …"."""
    behind = noun.doc[tree.phrase_end(noun).i + 1 :][:1]
    within = any(child.lower_ == "among" for child in noun.rights)
    before = tree.phrase_start(noun).lower_
    return within or before in _SOME or any(token.lower_ in ("among", *_SOME) for token in behind)


def _tellers(anchor: Token) -> list[Token]:
    """Who has what a clause behind the number tells of: the mills, in "the 81 million in sales that the mills had"."""
    nouns = [anchor, anchor.head] if anchor.dep_ == "nummod" else [anchor]
    nouns += [noun for child in anchor.rights if child.dep_ == "prep" for noun in child.rights if noun.dep_ == "pobj"]
    clauses = [child for noun in nouns for child in noun.rights if child.dep_ in ("relcl", "acl")]
    clauses = [clause for clause in clauses if clause.left_edge.dep_ != "prep"]  # ", to which I attach no weight"
    clauses = [clause for clause in clauses if not (clause.lower_ in cues().said and _behind_comma(clause))]
    heads = [child for clause in clauses for child in clause.children if child.dep_ in ("nsubj", "nsubjpass")]
    return [head for head in heads if not head.tag_.startswith("W") and head.i > anchor.i]


def _behind_comma(clause: Token) -> bool:
    """Whether a clause stands behind a comma: ", the guild was told" is of nothing before it, as the parse may say."""
    return clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text == ","

"""Whose share would be lost ("Without mills, Norway would lose 60 percent of …"): a parse in, a head or None out."""

from __future__ import annotations

from smecheck.extraction import tree
from smecheck.extraction.mentions import mention
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.denying import denying
from smecheck.language.shares import shares
from smecheck.language.units import percent_ends
from smecheck.model import Mention, Role, Span

_POINTS = ("point", "points")


def removed(sentence: Sentence, number: Span) -> Token | None:
    """The head of what is thought away where the number is the share that would be lost with it, or None.

    "Without its mills, Norway would lose 60 percent of its exports"; "Shorn of …", "Strip out …, and …", "Remove …, and
    Norway would be without 60 percent", "If the mills vanished, …". What is lost for want of another thing ("without
    loans, mills would lose …") has that for its head.
    """
    anchor = sentence.root(number)
    verb = tree.governor(anchor) if anchor is not None else None
    going = tree.within_subject(anchor) if anchor is not None else None
    verb = going if going is not None and going.lower_ in shares().vanishing else verb
    if anchor is None or verb is None or not (anchor.lower_ in percent_ends() or anchor.lower_ in _POINTS):
        return None
    left_without = anchor.head.lower_ in shares().without and anchor.head.head is verb
    if verb is not going and verb.lower_ not in shares().losing and not left_without:
        return None
    loser = tree.own_subject(verb) if verb is not going else None
    above = verb.head if verb.dep_ == "xcomp" else verb  # "would have to do without"
    loser = loser or (tree.own_subject(above) if verb is not going else None)
    helping = (*verb.lefts, *above.lefts)
    if not any(child.lower_ in denying().conditional for child in helping) or (loser and loser.tag_ == "NNS"):
        return None
    for at, token in enumerate(sentence.words):
        if token.lower_ in shares().without:
            behind = _behind(sentence, at, loser)
            head = next((noun for noun in behind if _is_head(noun)), None)
            if head is not None and anchor not in behind:
                return head
        if token.lower_ in shares().vanishing and token.i < anchor.i:
            subject = tree.own_subject(token)
            if subject is not None and subject.tag_.startswith("NN"):
                return subject
    return None


def _behind(sentence: Sentence, at: int, loser: Token | None) -> list[Token]:
    """The tokens behind a word of taking away, up to the next mark or to who would lose: "of", "out", what is taken."""
    out: list[Token] = []
    end = loser.left_edge.i if loser is not None and loser.i > at else len(sentence.words)
    for token in sentence.words[at + 1 : end]:
        if not token.text[0].isalnum() and token.text not in ("'s", "’s", "-", '"', "“", "”", "'"):
            break
        out.append(token)
    return out


def _is_head(noun: Token) -> bool:
    """Whether it heads a phrase: no part of a compound or a possessive."""
    return noun.tag_.startswith("NN") and noun.dep_ not in ("compound", "poss", "nmod")


def owned(around: tuple[Mention, ...], sentence: Sentence, owner: Token, text: str) -> tuple[Mention, ...]:
    """The mentions of a number as said of its owner, and no longer of who would lose it."""
    whole = sentence.spanned(tree.phrase_start(owner), tree.phrase_end(owner))
    said_of = mention(text, whole, Role.SUBJECT, sentence.spanned(owner, owner))
    kept = (one for one in around if one.role not in (Role.SUBJECT, Role.PREDICATE) and one.span != whole)
    return (said_of, *kept)

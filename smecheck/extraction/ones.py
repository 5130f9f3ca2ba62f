"""What "ones" stands for ("the industrial ones"): a parsed sentence and those before it in, mentions with it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smecheck.extraction import tree
from smecheck.extraction.anaphors import folded, is_anaphor
from smecheck.extraction.noun_phrases import heads_of
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Mention, Role

_ONES = "ones"
_PLURAL = ("NNS", "NNPS")
_NEAR = (Role.COUNTED, Role.OF, Role.SUBJECT)
_SUBJECTS = ("nsubj", "nsubjpass")


def may_look_back(sentence: Sentence) -> bool:
    """Whether a sentence has "ones" that nothing in it can stand for, so that those before it must tell."""
    return any(_in_sentence(sentence, token) is None for token in sentence.words if token.lower_ == _ONES)


def told(around: tuple[Mention, ...], sentence: Sentence, earlier: Sequence[Sentence]) -> tuple[Mention, ...]:
    """A number's mentions, those with "ones" in them with the phrase that it stands for, where that is plain."""
    if _ONES not in sentence.lower:
        return around
    return tuple(_told(mention, sentence, earlier) for mention in around)


def _told(mention: Mention, sentence: Sentence, earlier: Sequence[Sentence]) -> Mention:
    inside = sentence.tokens(mention.span) if sentence.span.contains(mention.span) else []
    ones = next((token for token in inside if token.lower_ == _ONES), None)
    if ones is None or mention.role not in _NEAR or is_anaphor(ones):
        return mention
    here = _in_sentence(sentence, ones)
    where, noun = (sentence, here) if here is not None else plainest(earlier) or (sentence, None)
    return standing_for(mention, where, noun) if noun is not None and noun not in inside else mention


def standing_for(mention: Mention, where: Sentence, noun: Token) -> Mention:
    """A mention with the phrase that it stands for."""
    whole = where.spanned(tree.phrase_start(noun), _end(where, noun))
    if whole.overlaps(mention.span):
        whole = where.spanned(tree.phrase_start(noun), noun)
    return replace(mention, meant=whole, meant_noun=where.spanned(noun, noun))


def _end(where: Sentence, noun: Token) -> Token:
    """The last word of a noun's phrase, or the one before what turns to others ("mills like it and small ones")."""
    end = tree.phrase_end(noun)
    turn = next((child for child in noun.rights if child.lower_ in wholes().turning and child.i <= end.i), None)
    return end if turn is None else where.words[turn.i - 1]


def plainest(earlier: Sequence[Sentence]) -> tuple[Sentence, Token] | None:
    """The last sentence that brings up any plural, and that which what follows plainly means, if there is one.

    Where a sentence is but of those told before it ("They …"), that is in those before it.
    """
    for before in reversed(earlier):
        heads = _plurals(before)
        if not any(map(_is_told_of, heads)) and _of_those_before(before):
            continue
        if heads:
            noun = _plainest(heads)
            return (before, noun) if noun is not None else None
    return None


def _of_those_before(sentence: Sentence) -> bool:
    """Whether a sentence is said of "they", or of what is theirs."""
    subjects = [token for token in sentence.words if token.dep_ in _SUBJECTS][:1]
    told = [word.lower_ for token in subjects for word in (token, *token.lefts)]
    return not (anaphora().plural | {"their"}).isdisjoint(told)


def _in_sentence(sentence: Sentence, ones: Token) -> Token | None:
    """The nearest plural before "ones" in its sentence, but for who has them: "the towns have big ones"."""
    doer = tree.own_subject(ones.head) if ones.dep_ in ("dobj", "attr") else None
    before = [token for token in sentence.words[: ones.i] if token.tag_ in _PLURAL and token.lower_ != _ONES]
    meant = next((token for token in reversed(before) if token is not doer), None)
    while meant is not None and meant.dep_ == "pobj" and meant.head.lower_ == "of" and meant.head.head.tag_ in _PLURAL:
        meant = meant.head.head  # "200 looms of mills and 500 old ones": looms
    return meant


def _plurals(sentence: Sentence) -> list[Token]:
    """The plurals of a sentence that may be meant by what follows; amounts are not ("exports")."""
    heads = [head for head in heads_of(sentence) if head.tag_ in _PLURAL and head.lower_ != _ONES]
    heads = [head for head in heads if not (head.dep_ in _SUBJECTS and head.head.lower_ in cues().said)]
    return [head for head in heads if head.lower_ not in shares().amounts]


def _plainest(heads: list[Token]) -> Token | None:
    """The one that is told of, or that somebody has; None where another is of its kind, or has a number before it."""
    main = [head for head in heads if _is_told_of(head)]
    if len({folded(head) for head in main}) > 1:
        main = [head for head in main if _is_counted(head)]
    meant = main[0] if len({folded(head) for head in main}) == 1 else None
    others = [head for head in heads if meant is not None and head.lower_ != meant.lower_]
    rivals = [head for head in others if meant is not None and (folded(head) == folded(meant) or _is_counted(head))]
    return meant if not rivals else None


def _is_counted(head: Token) -> bool:
    return any(child.dep_ == "nummod" for child in head.lefts)


def _is_told_of(head: Token) -> bool:
    while head.dep_ == "conj" and tree.is_noun(head.head):
        head = head.head
    there = existence().having | existence().being | existence().founding | wholes().counting
    had = head.dep_ in ("dobj", "attr") and head.head.lower_ in there
    return head.dep_ in _SUBJECTS or had or head.head is head

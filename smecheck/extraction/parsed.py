"""A parsed sentence as plain objects: a spaCy Doc in, all its tokens out, read off once and cheap to walk.

A token of spaCy is made anew each time that it is asked for; one of these is made once, and knows its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from smecheck.model.records import record

if TYPE_CHECKING:
    from spacy.tokens import Doc

_COLUMNS: list[str | int] = ["IDX", "LENGTH", "TAG", "DEP", "HEAD", "SPACY", "LIKE_NUM"]
_DASHES = frozenset("-–—")
_FINITE = ("VBP", "VBZ", "VBD")
_SUBJECTS = ("nsubj", "nsubjpass")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ALL_BITS = 2**64 - 1  # a head before its token is told as a negative distance in 64 bits without a sign


class Token:
    """A token under the names that spaCy gives to what is known of one.

    i: its place in the sentence. idx: where it begins in the text, in characters. lefts, rights: what hangs on it,
    before and behind it, in order. left_edge, right_edge: the first and the last token of all that hangs on it.
    doc: all the tokens of the sentence. path: what `tree.climb` found, once it was asked. told: see `model.once`.
    """

    __slots__ = (
        "dep_",
        "doc",
        "head",
        "i",
        "idx",
        "left_edge",
        "lefts",
        "like_num",
        "lower_",
        "path",
        "right_edge",
        "rights",
        "tag_",
        "text",
        "told",
        "whitespace_",
    )
    doc: Sequence[Token]
    head: Token
    left_edge: Token
    lefts: Sequence[Token]
    path: tuple[Token, ...] | None
    right_edge: Token
    rights: Sequence[Token]

    def __init__(self, i: int, idx: int, text: str, tag: str, dep: str, whitespace: str, like_num: bool) -> None:
        self.i = i
        self.idx = idx
        self.text = text
        self.lower_ = text.lower()
        self.tag_ = tag
        self.dep_ = dep
        self.whitespace_ = whitespace
        self.like_num = like_num
        self.lefts = self.rights = ()
        self.path = None
        self.told: dict[Any, Any] = {}

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def children(self) -> list[Token]:
        """What hangs on it, in order of place."""
        return [*self.lefts, *self.rights]

    @property
    def subtree(self) -> Iterator[Token]:
        """The token and all that hangs on it, directly or not."""
        for left in self.lefts:
            yield from left.subtree
        yield self
        for right in self.rights:
            yield from right.subtree

    def nbor(self, by: int = 1) -> Token:
        """The token so many places further on, or back."""
        return self.doc[self.i + by]


@record(frozen=True, slots=True, eq=False)
class Parsed:
    """A sentence as it was parsed: its text, which may hold stand-ins, and its tokens."""

    text: str
    tokens: tuple[Token, ...]

    @classmethod
    def of(cls, doc: Doc, text: str) -> Parsed:
        """Read off what a Doc tells of its text."""
        rows: list[list[int]] = doc.to_array(_COLUMNS).tolist() if len(doc) else []
        strings = doc.vocab.strings
        names = {key: strings[key] for key in {row[2] for row in rows} | {row[3] for row in rows}}
        tokens = tuple(
            Token(i, idx, text[idx : idx + length], names[tag], names[dep], " " * spaced, like_num == 1)
            for i, (idx, length, tag, dep, _, spaced, like_num) in enumerate(rows)
        )
        _join(tokens, [(i + row[4]) & _ALL_BITS for i, row in enumerate(rows)])
        return cls(text, tokens)

    def within(self, whole: str, cuts: Sequence[tuple[int, int]]) -> Parsed:
        """The same with its tokens placed in the whole text that it was cut out of. cuts: what it lacks of that."""
        for start, end in cuts:
            for token in self.tokens:
                token.idx += (end - start) if token.idx >= start else 0
        return Parsed(whole, self.tokens) if cuts else self

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)


def _join(tokens: tuple[Token, ...], heads: list[int]) -> None:
    """Tell each token its neighbours in the tree. heads: the place of each token's head, its own for a root."""
    heads = _mended(tokens, heads)
    hanging: tuple[dict[int, list[Token]], dict[int, list[Token]]] = ({}, {})
    for token, head in zip(tokens, heads, strict=True):
        if head != token.i:
            hanging[head < token.i].setdefault(head, []).append(token)
    for place, lefts in hanging[0].items():
        tokens[place].lefts = lefts
    for place, rights in hanging[1].items():
        tokens[place].rights = rights
    for token, head, first, last in zip(tokens, heads, *_edges(heads), strict=True):
        token.doc, token.head = tokens, tokens[head]
        token.left_edge, token.right_edge = tokens[first], tokens[last]


def _mended(tokens: tuple[Token, ...], heads: list[int]) -> list[int]:
    """The heads, where a parse joins to a noun what is the subject of the next verb: "500 are mills and 300 are shops".

    A number behind "and", with a finite verb right behind it that has no other subject, is the subject of that verb.
    """
    mended = list(heads)
    for number, behind in pairwise(tokens):
        if number.tag_ != "CD" or number.dep_ != "conj" or behind.tag_ not in _FINITE or behind.i == heads[behind.i]:
            continue
        verb = heads[behind.i] if behind.dep_ in ("aux", "auxpass") else behind.i
        taken = any(heads[token.i] == verb and token.dep_ in _SUBJECTS for token in tokens)
        joined = any(token.tag_ == "CC" for token in tokens[heads[number.i] + 1 : number.i])
        if verb > number.i and not taken and joined:
            mended[number.i] = verb
            number.dep_ = _SUBJECTS[behind.dep_ == "auxpass"]
    _part_years(tokens, mended)
    return mended


def _part_years(tokens: tuple[Token, ...], heads: list[int]) -> None:
    """Give a year in front its preposition alone where a parse takes it and the next for one number.

    "By 2027 90 percent of mills are to have pumps": the percent are the subject, if the verb has no other.
    """
    for year, number in pairwise(tokens):
        lead = year.i - 1
        if lead < 0 or not (year.dep_ == number.dep_ == "nummod" and heads[year.i] == heads[number.i]):
            continue
        noun, verb = heads[year.i], heads[lead]
        if _YEAR.fullmatch(year.text) is None or heads[noun] != lead or verb <= noun:
            continue
        if not any(heads[token.i] == verb and token.dep_ in _SUBJECTS for token in tokens):
            passive = any(heads[token.i] == verb and token.dep_ == "auxpass" for token in tokens)
            heads[year.i], year.dep_ = lead, "pobj"
            heads[noun], tokens[noun].dep_ = verb, _SUBJECTS[passive]


def _edges(heads: list[int]) -> tuple[list[int], list[int]]:
    """The places of the first and the last token under each token."""
    first, last = list(range(len(heads))), list(range(len(heads)))
    settled = False
    while not settled:  # once there and back is enough, except where branches cross
        settled = True
        for order in (range(len(heads)), range(len(heads) - 1, -1, -1)):
            for i in order:
                head = heads[i]
                if first[i] < first[head]:
                    first[head], settled = first[i], False
                if last[i] > last[head]:
                    last[head], settled = last[i], False
    return first, last


def parts_clauses(token: Token) -> bool:
    """Whether a mark parts what stands before it from a clause: a colon, or a dash between words."""
    return token.text == ":" or (token.text in _DASHES and bool(token.nbor(-1).whitespace_))

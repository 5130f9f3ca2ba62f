"""Walks a parsed sentence: from a token, its noun phrase, its clause and its verb."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import field
from typing import Any

from smecheck.extraction.parsed import Parsed, Token, parts_clauses
from smecheck.language.existence import existence
from smecheck.language.standings import standings
from smecheck.model import Span
from smecheck.model.once import once
from smecheck.model.records import record

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_STOPS = frozenset({"appos", "relcl", "conj", "cc", "advcl", "parataxis", "ccomp", "dep"})
_BREAKS = frozenset(",;:()[]—–")
_NOUNS = ("NN", "PRP", "CD", "WP", "WDT", "DT")


@record(frozen=True, slots=True, eq=False)
class Sentence:
    """A parsed sentence and where it begins in the article.

    words: all its tokens; lower: the same in small letters; marks: those that begin with no letter or digit. text: as
    it was parsed, where a term that misleads a parser has a stand-in of the same length. told: see `model.once`.
    """

    parsed: Parsed
    span: Span
    words: tuple[Token, ...] = field(init=False, repr=False)
    lower: tuple[str, ...] = field(init=False, repr=False)
    marks: tuple[Token, ...] = field(init=False, repr=False)
    _starts: list[int] = field(init=False, repr=False)
    told: dict[Any, Any] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", self.parsed.tokens)
        object.__setattr__(self, "lower", tuple(token.lower_ for token in self.words))
        marks = tuple([token for token in self.words if not token.text[0].isalnum()])
        object.__setattr__(self, "marks", marks)
        object.__setattr__(self, "_starts", [token.idx for token in self.words])

    @property
    def text(self) -> str:
        """The sentence as it was parsed."""
        return self.parsed.text

    def spanned(self, first: Token, last: Token) -> Span:
        """The stretch of the article from one token to another, both included."""
        offset = self.span.start
        return Span(first.idx + offset, last.idx + len(last.text) + offset)

    @once
    def tokens(self, span: Span) -> Sequence[Token]:
        """The tokens that a stretch of the article touches."""
        start, end = span.start - self.span.start, span.end - self.span.start
        first, last = max(bisect_right(self._starts, start) - 1, 0), bisect_left(self._starts, end)
        found = self.words[first:last]
        return found[1:] if found and found[0].idx + len(found[0].text) <= start else found

    @once
    def root(self, span: Span) -> Token | None:
        """The token that stands for a stretch: the last of those whose head lies outside it."""
        inside = self.tokens(span)
        return next((token for token in reversed(inside) if token.head not in inside or token.head is token), None)


def is_noun(token: Token) -> bool:
    """Whether the token can head a noun phrase."""
    return token.tag_.startswith(_NOUNS)


def heads_phrase(token: Token) -> bool:
    """Whether the token can head a noun phrase, or does whatever its tag is."""
    return is_noun(token) or token.dep_ in _SUBJECTS


def is_verb(token: Token) -> bool:
    """Whether the token is a verb in any form, not a participle used as an adjective.

    What has a helper of the passive is one, whatever its tag: rebuilt, in "60 percent should be rebuilt".
    """
    verb = token.tag_.startswith(("VB", "MD"))
    verb = verb or (token.tag_ == "JJ" and any(child.dep_ == "auxpass" for child in token.lefts))
    return verb and token.dep_ not in ("amod", "compound", "nmod")


def phrase_end(head: Token) -> Token:
    """The last token of the phrase that `head` heads, before any clause, list or break that follows."""
    last = head
    for child in head.rights:
        if child.dep_ in _STOPS or child.text in _BREAKS or child.i != last.i + 1 + _quotes(last, child):
            break
        if child.dep_ != "punct":
            last = _inner_end(child)
    return last


def _quotes(last: Token, child: Token) -> int:
    """How many quotation marks or hyphens stand between a phrase so far and its next part."""
    between = last.doc[last.i + 1 : child.left_edge.i]
    return child.i - last.i - 1 if all(token.text not in _BREAKS for token in between) else -1


def _inner_end(token: Token) -> Token:
    """The end of a dependent's own stretch, cut at the first break."""
    for inner in token.doc[token.i : token.right_edge.i + 1]:
        if inner.text in _BREAKS or (inner.dep_ in ("relcl", "appos", "advcl") and inner.i > token.i):
            edge = inner if inner.text in _BREAKS else inner.left_edge
            return token.doc[max(token.i, edge.i - 1)]
    return token.right_edge


def phrase_start(head: Token) -> Token:
    """The first token of the phrase that `head` heads, after any break before it."""
    first = head
    for token in reversed(head.doc[head.left_edge.i : head.i]):
        if token.text in _BREAKS:
            break
        first = token
    return first


def climb(token: Token) -> Sequence[Token]:
    """The token and its governors, up to the root."""
    if token.path is None:
        path = [token]
        while path[-1].head is not path[-1]:
            path.append(owner(path[-1]) or path[-1].head)
        token.path = tuple(path)
    return token.path


def owner(token: Token) -> Token | None:
    """The verb of having or making right before a phrase that the parse takes for the subject of a later verb.

    "China has 500 mills, and a new fund will …": the mills are had, whatever they seem to be joined with.
    """
    first = token.left_edge.i
    if token.dep_ not in _SUBJECTS or not first or token.head.i < first:
        return None
    before = token.doc[first - 1]
    told = before.lower_ in standings().owning or before.lower_ in existence().founding
    return before if told and before.tag_.startswith("VB") and before.head.i != token.i else None


def is_subject(token: Token) -> bool:
    """Whether a token is a subject of its verb."""
    return token.dep_ in _SUBJECTS and is_verb(token.head) and owner(token) is None


@once
def governor(token: Token) -> Token | None:
    """The nearest verb above a token, or None in a phrase without one."""
    return next((above for above in climb(token) if is_verb(above)), None)


@once
def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on this very verb, the last before it where nothing, a colon or a dash parts them."""
    found: Token | None = None
    for child in verb.lefts:
        if child.dep_ in _SUBJECTS:
            beside = found is not None and found.i + 1 == child.i  # "Norway exports": in a headline
            if found is not None and not beside and not any(map(parts_clauses, verb.doc[found.i : child.i])):
                break
            found = child
    helpers = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]  # where the parse may hang it as well
    behind = (*verb.rights, *(child for helper in helpers for child in helper.lefts))
    return found or next((child for child in behind if child.dep_ in _SUBJECTS), None)


@once
def within_subject(token: Token) -> Token | None:
    """The verb whose subject a number is part of ("60 percent of GDP comes from …"), or None."""
    for above in climb(token):
        if is_subject(above):
            return above.head
        if is_verb(above):
            return None
    return None

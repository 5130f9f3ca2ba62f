"""In which order earlier phrases are likely meant: heads of phrases and an anaphor in, the heads in order out."""

from __future__ import annotations

from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.standings import standings

_Head = tuple[Sentence, Token]
_SUBJECTS = ("nsubj", "nsubjpass")


def likeliest_first(heads: list[_Head], anaphor: Token | None, *, bare: bool) -> list[_Head]:
    """The heads with those of one sentence in the order in which the anaphor likely stands for them.

    bare: the number counts something and does not say what. As a rule it is what a clause is said of, and that order is
    kept. But what a verb of having brings up is what is counted next ("The mills have rivals. They number 500"), "it"
    is a figure's name before it is anything else ("They publish their number. It was 500"), "these had …" points at
    what a clause came to, and "the latter" is the last of several, "the former" the first.
    """
    if anaphor is not None and anaphor.lower_ in anaphora().rear:
        return sorted(heads, key=lambda found: (-found[0].span.start, found[1].dep_ != "conj", -found[1].i))
    if anaphor is not None and anaphor.lower_ in anaphora().front:
        return [found for found in heads if _has_another(found[1])][:1]
    if anaphor is not None and anaphor.tag_ == "DT" and anaphor.lower_ in anaphora().determiners:
        return sorted(heads, key=lambda found: (-found[0].span.start, found[1].dep_ in _SUBJECTS))
    if anaphor is not None and anaphor.lower_ == "it":
        return sorted(heads, key=lambda found: (-found[0].span.start, not _names_figure(found[1])))
    if bare:
        return sorted(heads, key=lambda found: (-found[0].span.start, not _introduced(found[1])))
    return heads


def one_of_two(nouns: list[Token], anaphor: Token) -> list[Token]:
    """The first of two nouns that are joined for "the former", the other for "the latter"; nouns: nearest first."""
    second = next((noun for noun in nouns if noun.dep_ == "conj" and noun.head in nouns), None)
    if second is None:
        return []
    return [second.head if anaphor.lower_ in anaphora().front else second]


def _has_another(head: Token) -> bool:
    """Whether another is joined to a noun: banks, in "banks and mills"."""
    return any(child.dep_ == "conj" for child in head.rights)


def _names_figure(head: Token) -> bool:
    """Whether a noun is what a figure goes by: "their number", "the revenue of the mills"."""
    return head.lower_ in anaphora().anaphoric | anaphora().owned | classing().parts


def _introduced(head: Token) -> bool:
    """Whether a plural is brought up by a verb of having."""
    return head.dep_ == "dobj" and head.tag_ in ("NNS", "NNPS") and head.head.lower_ in standings().owning

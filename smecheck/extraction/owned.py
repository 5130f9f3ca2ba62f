"""Nouns of what something has, told without whose it is ("Sales reached 500"): a parsed number in, the noun out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.partings import loose
from smecheck.extraction.subjects import subjects
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.kin import singular
from smecheck.language.movement import movement
from smecheck.language.periods import months
from smecheck.language.shares import shares

_TELLING = ("poss", "relcl", "acl", "appos")


def may_lack_owner(words: Sequence[str]) -> bool:
    """Whether a sentence, as bare lower-case words, may hold such a noun (cheap, no parse)."""
    return not (anaphora().owned.isdisjoint(words) and shares().gaps.isdisjoint(words))


def ownerless(sentence: Sentence, anchor: Token) -> Token | None:
    """The noun that a number is the size of, where nothing in its phrase tells whose it is, or None.

    It is the subject ("Sales reached 500"), or what the number stands behind where nothing has it ("sales of 500").
    """
    sized = anchor
    while sized.dep_ in ("nummod", "compound", "quantmod") and sized.head.i > sized.i:
        sized = sized.head
    if loose(sentence, anchor):
        return None
    near = [*subjects(anchor)]
    if not near and sized.dep_ == "pobj":
        near = [sized.head.head]
    if not near and sized.dep_ == "appos":  # "The lead over the shops, 5 points, …"
        near = [noun for noun in tree.climb(sized)[1:] if noun.lower_ in shares().gaps][:1]
    near += [noun for head in near if _is_figure(head) for noun in _complements(head)]
    return next((noun for noun in near if _lacks_owner(noun)), None)


def _lacks_owner(noun: Token) -> bool:
    """Whether a noun is of what something has, and nothing on it tells what; a lead is over another than its owner."""
    if noun.lower_ in shares().gaps:
        return all(child.dep_ in ("det", "amod", "punct", "appos") or _leads_to_rival(child) for child in noun.children)
    return _is_owned(noun) and not any(map(_tells_whose, noun.children))


def _leads_to_rival(prep: Token) -> bool:
    """Whether it leads to those over whom there is a lead: "the lead over the shops", "the gap to the shops"."""
    return prep.dep_ == "prep" and (prep.lower_ == "over" or prep.lower_ in shares().bound)


def _complements(noun: Token) -> list[Token]:
    """The nouns of which a figure is told: sales, in "the figure for sales"."""
    return [
        inner for prep in noun.rights if prep.lower_ in ("for", "of") for inner in prep.rights if inner.dep_ == "pobj"
    ]


def _is_figure(noun: Token) -> bool:
    """Whether a noun is but another word for the amount of something: "the figure for sales", not "the share of"."""
    own = [child for child in noun.children if child.dep_ in _TELLING]
    return noun.lower_ in anaphora().anaphoric - classing().parts and not own


def _is_owned(noun: Token) -> bool:
    """Whether a noun is of what something has, or of how that moved: "output growth"."""
    moved = noun.lower_ in movement().movements and any(
        child.dep_ == "compound" and child.lower_ in anaphora().owned for child in noun.lefts
    )
    return moved or noun.lower_ in anaphora().owned


def of_a_time(prep: Token) -> bool:
    """Whether a complement tells nothing but a time: "the goal for 2025", "the count as of last May"."""
    led = [inner for inner in prep.rights if prep.lower_ == "as" and inner.lower_ in ("of", "at")]
    nouns = [noun for above in led or [prep] for noun in above.rights if noun.dep_ == "pobj"]
    spans = months().keys() | cues().neutral
    return bool(nouns) and all(n.like_num or (n.tag_.startswith("NN") and singular(n.lower_) in spans) for n in nouns)


def _tells_whose(child: Token) -> bool:
    """Whether what hangs on a noun may tell whose it is."""
    return child.dep_ in _TELLING or (child.dep_ == "prep" and not _of_amount(child))


def _of_amount(prep: Token) -> bool:
    """Whether a complement is but a time or the amount itself: "sales of 500", "sales for 2024"."""
    sized = [noun for noun in prep.rights if noun.dep_ == "pobj"]
    return of_a_time(prep) or (
        bool(sized)
        and all(
            noun.tag_ in ("CD", "$") or noun.like_num or any(child.dep_ == "nummod" for child in noun.lefts)
            for noun in sized
        )
    )

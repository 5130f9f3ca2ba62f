"""What a pronoun, or a number without its noun, stands for in its own sentence: a parse and a number in, heads out."""

from __future__ import annotations

from collections.abc import Iterator

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.cues import cues
from smecheck.model import Span

_BREAKS = frozenset(":;–—")
_SUBJECTS = ("nsubj", "nsubjpass")
_RELATIVE = ("WDT", "WP", "WP$")


def agree(anaphor: Token | None, head: Token) -> bool:
    """Whether one can stand for the other by number: "they" and "these firms" for a plural, "it" for a singular.

    Where nothing stands for it, as in "there are 500", a plural is meant.
    """
    if anaphor is None:
        return head.tag_ in ("NNS", "NNPS")
    words = {anaphor.lower_, *(child.lower_ for child in anaphor.lefts if child.dep_ in ("poss", "det"))}
    if words & cues().plural or (anaphor.tag_ in ("NNS", "NNPS") and not words & cues().singular):
        return head.tag_ in ("NNS", "NNPS")
    return not words & cues().singular or head.tag_ in ("NN", "NNP")


def inward(sentence: Sentence, number: Span, anaphor: Token | None, *, bare: bool) -> list[Token]:
    """The heads of what is meant, the likeliest first; empty where the sentence does not tell.

    anaphor: the noun or pronoun around the number that stands for something else, if any. bare: the number counts
    something and does not say what.

    A relative pronoun stands for the noun before it ("mills, of which there are 500"; "mills, whose number is 500"). A
    pronoun stands for what another clause before it is said of, or else for the nearest noun of its number that is no
    part of its own clause. A bare number that a colon, a semicolon or a dash parts from a clause before it, and a share
    without a verb behind one ("The mills matter: 60 percent of exports"), is of what that clause is said of.
    """
    anchor = sentence.root(number)
    if anchor is None:
        return []
    relative = _relative(anchor)
    if relative is not None:
        return [relative] if bare or anaphor is not None else []
    opened = opening(sentence, anchor)
    if anaphor is not None:
        return _before(sentence, anaphor, anaphor, _clause_start(anaphor))
    if opened and (_verbless(sentence, anchor, opened) or (bare and _lacks_noun(anchor))):
        return _before(sentence, None, anchor, opened) if bare else _said_of(sentence, opened)
    return []


def opening(sentence: Sentence, token: Token) -> int:
    """The place of the first token behind the last colon, semicolon or dash before a token; 0 where there is none."""
    return next((other.i + 1 for other in reversed(sentence.words[: token.i]) if _parts(other)), 0)


def _parts(token: Token) -> bool:
    return token.text in _BREAKS or (
        set(token.text) <= set("-–—") and token.i > 0 and bool(token.nbor(-1).whitespace_ and token.whitespace_)
    )


def _relative(anchor: Token) -> Token | None:
    """The noun before the relative clause in which a number is told, with "of which" or "whose" for what it counts."""
    for above in tree.climb(anchor):
        if above.dep_ == "relcl" and above.head.tag_.startswith("NN"):
            opened = [token for token in above.subtree if token.i <= above.i and token.tag_ in _RELATIVE]
            possessed = any(token.tag_ == "WP$" for token in opened)
            partly = any(token.dep_ == "pobj" and token.head.lower_ == "of" for token in opened)
            counts = partly and anchor.dep_ not in _SUBJECTS and anchor.head.dep_ not in _SUBJECTS
            return above.head if possessed or counts else None
    return None


def _clause_start(anaphor: Token) -> int:
    """The first place of the clause that an anaphor stands in."""
    verb = tree.governor(anaphor)
    if verb is None:
        return anaphor.left_edge.i
    own = [child.left_edge.i for child in verb.lefts if child.dep_ in (*_SUBJECTS, "expl")]
    return min([anaphor.i, *own])


def _before(sentence: Sentence, anaphor: Token | None, near: Token, end: int) -> list[Token]:
    """The nouns before a place that agree: what the nearest clause is said of, then the nearest other."""
    nouns = [token for token in _nouns(sentence, end) if agree(anaphor, token)]
    own = {above.i for above in tree.climb(near)}
    nouns = [token for token in nouns if token.i not in own]
    subject = next((token for token in nouns if _is_subject(token)), None)
    nearest = next(iter(nouns), None)
    return [token for token in dict.fromkeys((subject, nearest)) if token is not None]


def _said_of(sentence: Sentence, end: int) -> list[Token]:
    """What the clause before a place is said of, nearest first."""
    return [token for token in _nouns(sentence, end) if _is_subject(token)]


def _nouns(sentence: Sentence, end: int) -> Iterator[Token]:
    """The heads of noun phrases before a place, nearest first."""
    for token in reversed(sentence.words[:end]):
        if token.tag_.startswith("NN") and token.dep_ not in ("compound", "npadvmod", "poss"):
            yield token


def _is_subject(token: Token) -> bool:
    """Whether a clause is said of a noun: its subject, or what it says that there is ("among them are the mills")."""
    verb = token.head
    if token.dep_ in _SUBJECTS:
        return True
    return token.dep_ == "attr" and not any(child.dep_ in _SUBJECTS for child in verb.children)


def _verbless(sentence: Sentence, anchor: Token, opened: int) -> bool:
    """Whether no verb governs a number within its own part of the sentence."""
    verb = tree.governor(anchor)
    return verb is None or verb.i < opened


def _lacks_noun(anchor: Token) -> bool:
    """Whether a number is itself the object or the subject of its verb."""
    return anchor.tag_ == "CD" and anchor.dep_ in ("dobj", "attr", "pobj", *_SUBJECTS)

"""Where a share's phrase ends if a clause tells whose it is ("the share that mills have"): its head in, a token out."""

from __future__ import annotations

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.classing import classing
from smecheck.language.shares import shares
from smecheck.model import Span

_CLAUSE = 8  # words


def held_by(sentence: Sentence, head: Token, number: Span) -> Token | None:
    """The last token of a clause that tells who has a share: "the share of exports that mills have", or None.

    "The contribution that mills make to exports": what the share is of may stand behind the clause.
    """
    last = tree.phrase_end(head)
    behind = sentence.words[last.i + 1 :][:_CLAUSE] if head.lower_ in classing().parts else ()
    if not behind or behind[0].lower_ not in ("that", "which"):
        return None
    verb = next((token for token in behind if token.lower_ in shares().having and token.tag_.startswith("VB")), None)
    if verb is None or sentence.spanned(verb, verb).end > number.start > sentence.spanned(head, head).end:
        return None
    led = next((prep for prep in verb.rights if prep.lower_ in ("to", "in") and prep.i == verb.i + 1), None)
    whole = next((noun for noun in led.rights if noun.dep_ == "pobj"), None) if led is not None else None
    return tree.phrase_end(whole) if whole is not None else verb

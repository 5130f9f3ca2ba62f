"""What somebody puts or moves to a number ("put the share of mills at 60 percent"): a token in, its object out."""

from __future__ import annotations

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.language.cues import cues


def put_at(token: Token) -> Token | None:
    """The object that someone puts at or moves to a number ("put the share of SMEs at 60 percent"), or None."""
    verb = tree.governor(token)
    if verb is None:
        return None
    led = next((above.lower_ for above in tree.climb(token) if above.dep_ == "prep" and above.head.i == verb.i), "")
    if verb.lower_ not in cues().moving.get(led, ()) and not (led == "at" and verb.lower_ in cues().putting):
        return _put_beyond(verb) if led == "at" else None
    return next((child for child in verb.children if child.dep_ == "dobj" and child.i < token.i), None)


def _put_beyond(verb: Token) -> Token | None:
    """The same where the parse gives the number to a clause about the object: "put the share that mills have at 60"."""
    if verb.dep_ != "relcl":
        return None
    above = next((above for above in tree.climb(verb) if above.dep_ == "dobj"), None)
    return above if above is not None and above.head.lower_ in cues().putting else None

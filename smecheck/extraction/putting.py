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
        return None
    return next((child for child in verb.children if child.dep_ == "dobj" and child.i < token.i), None)

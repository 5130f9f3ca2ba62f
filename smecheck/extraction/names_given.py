"""What "500 of what it calls mills" and "500 of these champions" count: the words behind "of" in, the noun out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction.parsed import Token
from smecheck.language import nouns
from smecheck.language.classing import classing

_PLURAL = ("NNS", "NNPS")
_PRAISE = ("JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "RB")
_CLAUSE = 6  # words: "what the ministry in Oslo calls"


def stands_for(after: Sequence[Token]) -> bool:
    """Whether words only praise what was told before: "these nimble outfits", "those unsung champions"."""
    if not after or after[0].lower_ not in nouns.words("pointing"):
        return False
    rest = after[1:4]
    noun = next((token for token in rest if token.tag_ in _PLURAL), None)
    return (
        noun is not None
        and noun.lower_ in nouns.words("praising")
        and all(token.tag_ in _PRAISE for token in rest[: rest.index(noun)])
    )


def past_naming(after: Sequence[Token]) -> Sequence[Token]:
    """Past who gives a class its name, and the verb: "what Norway calls", "what are known as"."""
    if not after or after[0].lower_ != "what":
        return ()
    known = classing().naming | classing().classing
    verb = next((token for token in after[1:_CLAUSE] if token.lower_ in known), None)
    if verb is None:
        return ()
    rest = after[after.index(verb) + 1 :]
    return rest[1:] if rest and rest[0].lower_ == "as" else rest

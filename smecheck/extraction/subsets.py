"""The word that narrows a counted or named class to a part of it: mentions in, the word as written out."""

from __future__ import annotations

import re

from smecheck.language.cues import cues
from smecheck.model import Mention, Role

_WORD = re.compile(r"[\w]+(?:-[\w]+)*")
_NEAR = (Role.COUNTED, Role.OF, Role.SUBJECT)


def subset(around: tuple[Mention, ...]) -> str | None:
    """The first narrowing word before the head of a near mention ("private", "provincial-level"), or None.

    Only words that the word list knows as narrowing; what any other word before a noun means is for matching, which
    knows the registry's phrases.
    """
    for mention in around:
        if mention.role in _NEAR and mention.head is not None:
            lead = mention.text[: max(0, mention.head.start - mention.span.start)]
            for word in _WORD.findall(lead):
                if any(part in cues().subset for part in (word.lower(), word.lower().split("-")[0])):
                    return str(word)
    return None

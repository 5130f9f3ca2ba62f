"""Where words tell that things are on an office's list, which singles out none of them: a text in, a span out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.language.anaphora import anaphora
from smecheck.language.places import own_bodies, words
from smecheck.language.wholes import wholes
from smecheck.model import Span

_NOWHERE = Span(0, 0)


def on_roll(text: str) -> Span:
    """Where a text says that things are on a list of an office's: "are on the books of the ministry".

    Empty where nothing does, and where the list is somebody's own ("on the books of a bank").
    """
    found = _roll().search(text)
    return Span(*found.span()) if found is not None else _NOWHERE


@cache
def _roll() -> re.Pattern[str]:
    lists = "|".join(sorted(anaphora().lists | wholes().books))
    bodies = "|".join(sorted(map(re.escape, own_bodies()), key=len, reverse=True))
    offices = "|".join(sorted(words("national_bodies")))
    named = rf"(?:{bodies}|(?:[a-z-]+ )?(?:{offices})(?: (?:of|for) [A-Z]\w+(?:(?:,| and|, and)? [A-Z]\w+)*)?)"
    return re.compile(rf"\bon (?:the|its) (?:{lists}) (?:of|kept by|held by) (?:the |\w+['’]s )?{named}\b")

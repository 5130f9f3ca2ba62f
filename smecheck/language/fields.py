"""Names of offices with several fields: `en/stacks.yaml` and a text in, where the fields stand out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from smecheck.language.lexicon import rows
from smecheck.language.periods import any_of

_WORDS = frozenset({"words"})


def fields(text: str) -> Iterator[tuple[int, int]]:
    """Where, in a text, the fields of an office's name stand, with "of".

    "the Ministry of Mills and River Trade" is parsed as "the Ministry", for the last of its fields is easily taken for
    the noun of what follows.
    """
    return (found.span(1) for found in _named().finditer(text)) if " and " in text else iter(())


@cache
def _named() -> re.Pattern[str]:
    offices = any_of(word for row in rows("stacks", "offices", _WORDS) for word in row["words"].split())
    field = r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)*"
    return re.compile(rf"\b(?:{offices})(\s(?:of|for)\s{field}(?:,\s{field})*,?\sand\s{field})")

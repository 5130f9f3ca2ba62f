"""Times set between commas behind a helping verb: a text in, where they stand out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from smecheck.language.existence import existence
from smecheck.language.periods import any_of, words

_HELPERS = frozenset({"has", "have", "had"})


def inserted(text: str) -> Iterator[tuple[int, int]]:
    """Where, in a text, a time with its commas parts a helping verb from the rest of its clause.

    "The town had, in 2021, built 500 mills" is parsed as "The town had built 500 mills".
    """
    return (found.span(1) for found in _inserted().finditer(text)) if ", " in text else iter(())


@cache
def _inserted() -> re.Pattern[str]:
    helpers = "|".join(sorted(_HELPERS | {word for word in existence().being if word.isalpha()}))
    year = r"(?:19|20)\d\d"
    dated = rf"{any_of(words('inserted_leads'))}\s[^,;:.()\"\d]{{0,40}}(?:\d{{1,2}}(?:,\s|\s[A-Z][a-z]+\s))?{year}"
    return re.compile(rf"\b(?:{helpers})(,\s(?:{dated}|(?:last|this)\s[a-z]+),)(?=\s)")

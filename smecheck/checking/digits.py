"""Whether a text tells how many or how much there is of something: a text in, yes or no out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.language.periods import any_of, months

_YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d\d(?!\d|,\d)")


def has_number(text: str) -> bool:
    """Whether there are digits that tell of no day or year: "500 mills", but not "On 8 May 2024"."""
    return any(map(str.isdigit, _YEAR.sub("", _days().sub("", text))))


@cache
def _days() -> re.Pattern[str]:
    month = f"(?:{any_of(months())})"
    return re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? {month}\b|\b{month} \d{{1,2}}\b", re.IGNORECASE)

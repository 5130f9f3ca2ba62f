"""Whether a period stands right before the figure that it dates: a text and a period in, yes or no out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.language.hedges import hedges
from smecheck.language.periods import any_of, words
from smecheck.model import Span

_FIGURE = re.compile(r"\s[$€£¥]?\d")
_LABELLED = re.compile(r":\s[$€£¥]?\d")
_OPENS = re.compile(r"[(\[;]\s?$")
_LAST = re.compile(r"[$€£¥]?\d[\d.,]*(?:\s(?:[mb]illion|trillion))?\s(?:[a-z]+[\s-]){1,4}$")
_LEAD = 2  # characters


def leads_to_figure(text: str, period: Span) -> bool:
    """Whether nothing stands between a period and the next figure ("and by 2024 12,000"), or it is its label in a
    bracket or a row ("(2024: 12,000; 2022: 8,997)").
    """
    if _FIGURE.match(text, period.end) is not None:
        return True
    opened = _OPENS.search(text[max(0, period.start - _LEAD) : period.start]) is not None
    return opened and _LABELLED.match(text, period.end) is not None


def of_a_base(gap: str) -> bool:
    """Whether what stands between a figure and a time ends in another that the first is set against: "… up 22 percent
    on the 900 of May".
    """
    last = _LAST.search(gap)
    return last is not None and _base().search(gap, 0, last.start()) is not None


@cache
def _base() -> re.Pattern[str]:
    determiners = "|".join(sorted(hedges().definite))
    return re.compile(rf"\b{any_of(words('compared'))}\s+(?:{determiners})\s+$")

"""Whether a period stands right before the figure that it dates: a text and a period in, yes or no out."""

from __future__ import annotations

import re

from smecheck.model import Span

_FIGURE = re.compile(r"\s[$€£¥]?\d")
_LABELLED = re.compile(r":\s[$€£¥]?\d")
_OPENS = re.compile(r"[(\[;]\s?$")
_LEAD = 2  # characters


def leads_to_figure(text: str, period: Span) -> bool:
    """Whether nothing stands between a period and the next figure ("and by 2024 12,000"), or it is its label in a
    bracket or a row ("(2024: 12,000; 2022: 8,997)").
    """
    if _FIGURE.match(text, period.end) is not None:
        return True
    opened = _OPENS.search(text[max(0, period.start - _LEAD) : period.start]) is not None
    return opened and _LABELLED.match(text, period.end) is not None

"""Modifiers piled before one noun: `en/stacks.yaml` and a text in, where all but the first of each pile stand out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from smecheck.language.lexicon import rows
from smecheck.language.periods import any_of

_FILE = "stacks"
_WORDS = frozenset({"words"})


def piled(text: str) -> Iterator[tuple[int, int]]:
    """Where, in a text with plain quotation marks, the further modifiers of a pile stand, with what joins them.

    "500 science and technology-based mills" is parsed as "500 science mills", and so its noun is found.
    """
    return (found.span(1) for found in _pile().finditer(text)) if " and " in text or "&" in text else iter(())


@cache
def _pile() -> re.Pattern[str]:
    ending = rf"(?:-(?:{_any('endings')}))?"
    one = rf"(?:{_any('modifiers')}){ending}"
    joint = r"(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s|\s)"
    last = rf",?\s(?:and|&)\s{one}"
    behind = rf"\s\"?(?:{_any('between')}|{_any('nouns')})\b"
    return re.compile(rf"\b(?i:{one})((?:{joint}{one})*{last}(?:\s{one})*)(?={behind})")


def _any(section: str) -> str:
    return any_of(word for row in rows(_FILE, section, _WORDS) for word in row["words"].split())

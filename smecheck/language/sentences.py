"""The words that tell whether a full stop ends a sentence, from `en/sentences.yaml`."""

from __future__ import annotations

from functools import cache

from smecheck.language import lexicon


@cache
def words(section: str) -> frozenset[str]:
    """One of the lists, in lower case: `titles`, `before_figures`, `may_end` or `starters`."""
    return frozenset(lexicon.table("sentences")[section])

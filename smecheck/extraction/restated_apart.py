"""Amounts told again in another unit by a clause of their own: the text around two amounts in, yes or no out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.language.classing import classing

_APART = re.compile(r"(?:[\s,][^.;:!?()\n]{0,100})?[.;]\s+(?P<lead>[^.;!?()\n]{1,50})")
_FRONT = re.compile(r"(?:in|for|into|to)\s(?:[\w'’-]+\s){0,4}?(?P<money>\w+)$")
_ENDS = re.compile(r"(?:[.,;!?)]|\s[–—-]\s|$|\n)")
_BEHIND = re.compile(r"\sin\s(?:[\w'’-]+\s){0,4}?(?P<money>\w+)\b(?=[.,;!?)]|\s[–—-]\s|$|\n)")


def restated_apart(gap: str, behind: str) -> bool:
    """Whether only a clause that gives the amount before it once more stands between two: "500 yen. In dollars, 3.5".

    gap: what stands between the two, without the hedge of the second. behind: what follows that. An amount of anything
    ("That is 3 dollars a head", "That is 3 dollars for each town") is another.
    """
    apart = _APART.fullmatch(gap.rstrip())
    if apart is None or not _stands_alone(behind):
        return False
    told = apart["lead"].lower().replace("’", "'").replace("'s", " is")
    words = tuple(re.sub(r"[,:]", " ", told).split())
    return words in _leads() or any(
        _reckons(" ".join(words[:end])) and (not words[end:] or words[end:] in _leads() or words[end:] in _it())
        for end in range(2, len(words) + 1)
    )


def _stands_alone(behind: str) -> bool:
    """Whether nothing but the unit that it is reckoned in follows an amount in its clause."""
    found = _BEHIND.match(behind)
    return _ENDS.match(behind) is not None or (found is not None and found["money"].lower() in classing().reckoned_in)


def _reckons(front: str) -> bool:
    """Whether a phrase tells what an amount is reckoned in: "in our money", "for those who think in dollars"."""
    found = _FRONT.fullmatch(front)
    return found is not None and found["money"] in classing().reckoned_in


@cache
def _leads() -> frozenset[tuple[str, ...]]:
    return frozenset(classing().restating_apart)


@cache
def _it() -> frozenset[tuple[str, ...]]:
    """The same with "it", which only what the amount is reckoned in makes sure of: "In dollars, it is 3.5"."""
    return frozenset(("it", *run[1:]) for run in classing().restating_apart if run[1:])

"""Tells at one look that what is behind a number is no unit, no money and no multiple: most counts are told so."""

from __future__ import annotations

import re
from functools import cache

from smecheck.extraction.numbers.page import Page
from smecheck.language.currencies import money
from smecheck.language.numbers import number_words
from smecheck.language.units import units

# A word in small letters with nothing joined to it.
_WORD = re.compile(r" (?P<word>[a-z]{2,})(?=[ ,;:!?)\n]|\.(?!\S)|$)")
_LETTERS = re.compile(r"[a-z]+")
_REACH = 60
_MOST = 3  # words, in the name of a currency


def is_counted(page: Page, end: int) -> bool:
    """Whether a number that ends at `end` can only be a plain count, by the words behind it.

    False decides nothing: then the unit, the money and the multiple have to be looked for.
    """
    found = _WORD.match(page.clean, end)
    if found is None or found["word"] in _unit_heads() or found["word"] in number_words().suffixes:
        return False
    return _currency_heads().isdisjoint(_LETTERS.findall(page.lower, end, end + _REACH)[:_MOST])


@cache
def _unit_heads() -> frozenset[str]:
    """The first words of all that units are called."""
    listed = units()
    return frozenset(
        _LETTERS.findall(name.lower())[0] for name in _named((*listed.words, *listed.symbols, *listed.shared))
    )


def _named(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if _LETTERS.search(name.lower()))


@cache
def _currency_heads() -> frozenset[str]:
    """The words that names of money, of its small coins and of multiples end with."""
    listed = money()
    named = _named((*listed.names, *listed.hundredths))
    return frozenset(_LETTERS.findall(name)[-1] for name in named) | number_words().multiple_ends

"""Which numbers of a page cannot bear on each other: numerals in, rows of those that may out.

Numbers bear on each other as ranges, lists, ratios, or money with its small coins. In all of these nothing stands
between them but a few link words, which end right before the second, or right before the currency that belongs to it;
the first may have its unit and rate behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from smecheck.extraction.numbers.measures import TIMES
from smecheck.extraction.numbers.numeral import Numeral
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.plain import is_counted
from smecheck.extraction.numbers.ties import LINKS
from smecheck.language.currencies import money
from smecheck.language.numbers import number_words
from smecheck.language.units import units

_STOPPED = re.compile(r"[.,;:!?)](?!\S)")
_OUT_OF_REACH = 160  # characters between two numbers, beyond any unit, rate or range
_OUT_OF_TIES = 80  # the same where the first has no unit behind it
_LEAD = 40  # characters: two words and more
_LETTERS = re.compile(r"[a-z]+")
_SYMBOLS = frozenset("$€£¥")
_MARKS = ".,;:!?"
# Words that link two numbers, or stand among those that do; what is told per so many has its noun before the link.
_STEPS = (LINKS | {"much", "many", "high"}) - {"per", "every"}


def rows(page: Page, numerals: Iterable[Numeral]) -> Iterator[list[Numeral]]:
    """The numerals in rows that stand so that none bears on those of another."""
    row: list[Numeral] = []
    for numeral in numerals:
        if row and are_apart(page, row[-1].end, numeral.start):
            yield row
            row = []
        row.append(numeral)
    if row:
        yield row


def are_apart(page: Page, end: int, start: int) -> bool:
    """Whether a number that starts at `start` is out of the reach of one that ends at `end`, its unit included."""
    if start - end > _OUT_OF_REACH or _begins_anew(page.clean, end, start):
        return True
    return start - end > _OUT_OF_TIES and (_STOPPED.match(page.lower, end) is not None or is_counted(page, end))


def _begins_anew(text: str, end: int, start: int) -> bool:
    """Whether the words before a number, or its currency, can neither link it to the one that ends at `end` nor be its.

    A number may stand in the very name of a unit: "three twenty-foot equivalent units".
    """
    if text[start - 1 : start] in _SYMBOLS:
        start -= 1
    if text[start - 1 : start] != " " or start - 1 == end:
        return False
    words = text[max(0, start - _LEAD) : start].split()
    last = words[-1] if words else ""
    if not (last.isascii() and last.isalpha()) or last.isupper() or last in money().prefixes:
        return False
    if last.lower() in _STEPS:
        return _links_nothing(words)
    return last.lower() not in _linking() and (len(words) < 2 or words[-2].lower() != "per")


def _links_nothing(words: list[str]) -> bool:
    """Whether what stands before the link words at the end of `words` ends no number with its unit and rate."""
    place = len(words) - 1
    while place >= 0 and words[place].lower() in _STEPS:
        place -= 1
    before = words[place].rstrip(_MARKS) if place >= 0 else ""
    return before.isascii() and before.isalpha() and not before.isupper() and not _may_end(before)


@lru_cache(maxsize=4096)
def _may_end(word: str) -> bool:
    """Whether a number may end in a word, its unit and rate included."""
    return word in money().prefixes or word.lower() in _linking() or word.lower() in _last_words()


@cache
def _last_words() -> frozenset[str]:
    """The words that end numbers and nothing else; those that end units are among the linking ones."""
    told = number_words()
    spelled = (*told.smalls, *told.tens, *told.powers, *told.bunches, *told.parts, *told.multiples)
    return frozenset(
        {*spelled, *(f"{word}s" for word in spelled), *map(str.lower, told.suffixes), *TIMES, *told.endings}
    )


@cache
def _linking() -> frozenset[str]:
    """The words that stand between two numbers that bear on each other, right before the second."""
    listed, coins = units(), money()
    names = (
        *listed.words,
        *listed.symbols,
        *listed.shared,
        *listed.rates,
        *coins.names,
        *coins.heads,
        *coins.hundredths,
    )
    endings = {found[-1] for name in names if (found := _LETTERS.findall(name.lower()))}
    marks = {found[-1] for mark in coins.marks if (found := _LETTERS.findall(mark.lower()))}
    told = number_words()
    return frozenset({*LINKS, *listed.per, *endings, *marks, *told.powers, *told.figure_ends})

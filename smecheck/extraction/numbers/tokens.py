"""The tokens that numbers are made of: digits and number words of a page in order, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from functools import cache

from smecheck.extraction.numbers.numeral import Numeral
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.whole_words import holds_none, in_word, standing
from smecheck.language.numbers import number_words
from smecheck.model.records import record


class Kind(StrEnum):
    """The part a token plays in a number."""

    DIGITS = "digits"
    UNIT = "unit"  # zero to nine
    TEEN = "teen"  # ten to nineteen
    TENS = "tens"
    HUNDRED = "hundred"
    POWER = "power"  # thousand and above
    BUNCH = "bunch"  # dozen
    PART = "part"  # third, quarters
    MULTIPLE = "multiple"  # doubled


class Gap(StrEnum):
    """What stands between two tokens that may belong to one number."""

    SPACE = "space"
    HYPHEN = "hyphen"
    AND = "and"
    AND_A = "and a"
    A = "a"
    OF_A = "of a"
    POINT = "point"
    POINT_OH = "point oh"
    WALL = "wall"


@record(frozen=True, slots=True)
class Token:
    """A digit figure or a number word.

    value: its worth, or for a part the number of parts. period: the part also names three months. article: how many
    characters before it an "a" or "an" that belongs to it begins (0: none). of: "of" stands behind. measured: percent
    or points stand behind ("three-quarter point").
    """

    start: int
    end: int
    kind: Kind
    value: Decimal
    plural: bool = False
    period: bool = False
    article: int = 0
    of: bool = False
    measured: bool = False
    numeral: Numeral | None = None


_GAPS = {
    "": Gap.SPACE,
    "-": Gap.HYPHEN,
    "and": Gap.AND,
    "- and -": Gap.AND,
    "and a": Gap.AND_A,
    "and an": Gap.AND_A,
    "- and - a -": Gap.AND_A,
    "a": Gap.A,
    "an": Gap.A,
    "- a -": Gap.A,
    "of a": Gap.OF_A,
    "of an": Gap.OF_A,
    "point": Gap.POINT,
    "- point -": Gap.POINT,
    "point oh": Gap.POINT_OH,
    "point o": Gap.POINT_OH,
}
_ARTICLE = re.compile(r"(?<![\w'])(?:an?|(?<=in )every|(?<=of )every)[\s-]$")
_OF = re.compile(r"\sof\b(?:\s(?P<of>[a-z0-9-]+))?")
_MEASURED = re.compile(r"[\s-](?:per ?cent(?:age)?|pct|points?)\b")
_ORDINAL = re.compile(r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b")
_WORD_BEFORE = re.compile(r"[a-z]+$")
_LINKS = frozenset({"to", "or", "and", "a", "point", "in", "of", "out"})
LONGEST_GAP = 12


def gap_between(page: Page, left: int, right: int) -> Gap:
    """What the characters from `left` to `right` amount to between two tokens."""
    if right - left > LONGEST_GAP:
        return Gap.WALL
    between = page.lower[left:right]
    if between in (" ", "\xa0", "\n"):
        return Gap.SPACE
    if between == "-":
        return Gap.HYPHEN
    return _GAPS.get(" ".join(between.replace("-", " - ").split()), Gap.WALL)


def holds_word(page: Page) -> bool:
    """Whether `page` may have a number word at all."""
    return not holds_none(page.lower, _written())


def read_words(page: Page) -> Iterator[Token]:
    """The number words of `page`, in order; ordinals ("twenty-first") are none."""
    lower = page.lower
    written = _written()
    for start, end, spelled in standing(lower, written):
        if _has_ending(lower, end):
            continue
        word, kind, value, plural, period = written[spelled]
        last = start + len(word)
        if (kind is Kind.TENS and _ORDINAL.match(lower, last)) or _hangs(lower, start):
            continue
        article = _article(lower, start) if kind in _TAKES_ARTICLE else 0
        of = _of(lower, end, period=period)
        measured = kind is Kind.PART and _MEASURED.match(lower, end) is not None
        yield Token(start, end, kind, value, plural, period, article, of, measured)


def _has_ending(lower: str, end: int) -> bool:
    """Whether an apostrophe with letters goes on from a word: "one's"."""
    return lower[end : end + 1] == "'" and in_word(lower[end + 1 : end + 2])


def _of(lower: str, end: int, *, period: bool) -> bool:
    """Whether "of" stands behind; for quarters, not that of "three quarters of growth", which is nine months."""
    behind = _OF.match(lower, end)
    return behind is not None and not (period and behind["of"] in number_words().period_of)


def _article(lower: str, start: int) -> int:
    match = _ARTICLE.search(lower, max(0, start - 9), start)
    return start - match.start() if match else 0


def _hangs(lower: str, start: int) -> bool:
    """Whether a hyphen ties the word to one before it that is no number ("top-five"); numbers are looked at later."""
    if lower[start - 1 : start] != "-" or not start > 1 or not lower[start - 2].isalpha():
        return False
    word = _WORD_BEFORE.search(lower, max(0, start - 16), start - 1)
    if word is None or (word.group() == "foot" and lower[word.start() - 1 : word.start()] == "-"):
        return False  # "five-foot-two"
    return word.group() not in _kinds() and word.group() not in _LINKS


_TAKES_PLURAL = (Kind.HUNDRED, Kind.POWER, Kind.BUNCH)
_TAKES_ARTICLE = (Kind.HUNDRED, Kind.POWER, Kind.BUNCH, Kind.PART)


@cache
def _kinds() -> dict[str, tuple[Kind, Decimal, bool, bool]]:
    words = number_words()
    kinds = {word: (_small_kind(value), value, False, False) for word, value in words.smalls.items()}
    kinds |= {word: (Kind.TENS, value, False, False) for word, value in words.tens.items()}
    kinds |= {word: (Kind.POWER, value, False, False) for word, value in words.powers.items()}
    kinds["hundred"] = (Kind.HUNDRED, words.powers["hundred"], False, False)
    kinds |= {word: (Kind.BUNCH, value, False, False) for word, value in words.bunches.items()}
    kinds |= {word: (Kind.PART, Decimal(part.parts), part.plural, part.period) for word, part in words.parts.items()}
    kinds |= {word: (Kind.MULTIPLE, row.value, False, False) for word, row in words.multiples.items()}
    return kinds


def _small_kind(value: Decimal) -> Kind:
    return Kind.UNIT if value < 10 else Kind.TEEN


@cache
def _written() -> dict[bytes, tuple[str, Kind, Decimal, bool, bool]]:
    """Each number word as it may be spelled, a plural s included, with what it is."""
    plain = {word.encode(): (word, *known) for word, known in _kinds().items()}
    plurals = {
        f"{word}s".encode(): (word, kind, value, True, period)
        for word, (kind, value, _, period) in _kinds().items()
        if kind in _TAKES_PLURAL
    }
    return plurals | plain

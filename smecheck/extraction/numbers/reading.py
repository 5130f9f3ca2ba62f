"""All bare numbers of a page, digits and words together, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from smecheck.extraction.numbers.draft import Form
from smecheck.extraction.numbers.grammar import numerals_of
from smecheck.extraction.numbers.numeral import ONE, Numeral
from smecheck.extraction.numbers.numerals import holds_digit, read_digits
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.run import Run
from smecheck.extraction.numbers.style import Style
from smecheck.extraction.numbers.tokens import LONGEST_GAP, Gap, Kind, Token, gap_between, holds_word, read_words
from smecheck.language.numbers import number_words

_BETWEEN = re.compile(r"\bbetween\s+(?:an?\s+)?$")
_LAST_WORD = re.compile(r"([a-z']+)[\s\"(]*$")
_NEXT_WORD = re.compile(r"[\s]+([a-z']+)")
_ONE_OF = re.compile(r"\s+of\s+(?:the|his|her|its|their|our|my|your|those|these|[a-z]+['’]s)\b")
_IN_NUMBER = re.compile(
    r"\s+(?:of\s+)?(?:every\s+)?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|(?:a\s+)?hundred)"
)
_OR_ANOTHER = re.compile(r"\s+(?:to|or)\s+(?:an?\s+)?(?:half|third|quarter)\b")
_YEARISH = re.compile(r"^(?:[a-z]+teen|eleven|twelve|ten|[a-z]+ty)$")


def holds_number(page: Page) -> bool:
    """Whether a page has a digit or a number word at all."""
    return holds_digit(page) or holds_word(page)


def read_numerals(page: Page, style: Style) -> list[Numeral]:
    """The bare numbers of `page`, in order, by the article's `style`."""
    digits = list(read_digits(page, style))
    words = list(read_words(page))
    if not words:
        return digits
    found: list[Numeral] = []
    for group in _groups(sorted([*digits, *words], key=lambda one: one.start)):
        if len(group) == 1 and isinstance(group[0], Numeral):
            found.append(group[0])
            continue
        for run in _runs(page, [_token(one) for one in group]):
            found += _proper(page, run)
    return found


def _groups(ones: list[Numeral | Token]) -> Iterator[list[Numeral | Token]]:
    """What stands so near to its neighbour that the two may belong to one number, together."""
    group: list[Numeral | Token] = []
    for one in ones:
        if group and one.start - group[-1].end > LONGEST_GAP:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _token(one: Numeral | Token) -> Token:
    return one if isinstance(one, Token) else Token(one.start, one.end, Kind.DIGITS, one.value, numeral=one)


def _runs(page: Page, tokens: list[Token]) -> list[Run]:
    runs: list[Run] = []
    held: list[Token] = []
    gaps: list[Gap] = []
    for token in tokens:
        gap = gap_between(page, held[-1].end, token.start) if held else Gap.WALL
        if gap is Gap.WALL and held:
            runs.append(_run(page, held, gaps))
            held, gaps = [], []
        elif held:
            gaps.append(gap)
        held.append(token)
    if held:
        runs.append(_run(page, held, gaps))
    return runs


def _run(page: Page, tokens: list[Token], gaps: list[Gap]) -> Run:
    start = tokens[0].start
    between = len(tokens) > 1 and bool(_BETWEEN.search(page.lower, max(0, start - 12), start))
    return Run(tuple(tokens), tuple(gaps), between)


def _proper(page: Page, run: Run) -> list[Numeral]:
    """The numerals of a run that count something: no pronoun "one", no year in words, no bare "half"."""
    if len(run.tokens) == 1:
        token = run.tokens[0]
        if token.numeral:
            return [token.numeral]
        if token.kind is Kind.MULTIPLE:
            return [Numeral(token.start, token.end, token.value, ONE, Form.MULTIPLE)]
    numerals = numerals_of(run)
    if len(numerals) > 1:
        numerals = _without_years(page, numerals)
    kept = (numeral if numeral.form is Form.DIGITS else _counting(page, numeral) for numeral in numerals)
    return [numeral for numeral in kept if numeral]


def _counting(page: Page, numeral: Numeral) -> Numeral | None:
    if numeral.form is Form.ONE and page.lower[numeral.start : numeral.end] == "one":
        return _one(page, numeral)
    if numeral.form is Form.FRACTION and not _is_share(page, numeral):
        return None
    return numeral


def _one(page: Page, numeral: Numeral) -> Numeral | None:
    words = number_words()
    if _ONE_OF.match(page.lower, numeral.end):
        return replace(numeral, form=Form.ONE_OF)
    if _last_word(page, numeral.start) in words.one_not_after:
        return None
    behind = page.lower[numeral.end : numeral.end + 1]
    if behind in ("-", "'"):
        return numeral if behind == "-" else None
    following = _NEXT_WORD.match(page.lower, numeral.end)
    if _last_word(page, numeral.start) in ("minus", "negative"):
        return replace(numeral, form=Form.WORDS)  # signed, it is no pronoun
    if following and following[1] in ("in", "out"):
        return numeral if _IN_NUMBER.match(page.lower, following.end()) else None
    if following and following[1] == "to" and _IN_NUMBER.match(page.lower, following.end()):
        return numeral
    if following is None:
        return numeral if numeral.end == len(page.lower) and numeral.start == 0 else _if_figure(page, numeral)
    return None if following[1] in words.one_not_before else numeral


def _if_figure(page: Page, numeral: Numeral) -> Numeral | None:
    """ "One" before punctuation: a figure only where a symbol or digits follow."""
    rest = page.lower[numeral.end : numeral.end + 3].strip()
    return numeral if rest[:1].isdigit() or rest[:1] in ("%", "–", "-", "/") else None


def _is_share(page: Page, numeral: Numeral) -> bool:
    words = number_words()
    written = page.lower[numeral.start : numeral.end]
    before = _last_word(page, numeral.start)
    following = _NEXT_WORD.match(page.lower, numeral.end)
    if written == "half" and before in words.half_not_after:
        return False
    if not written.endswith("half") and not written.startswith(("a ", "an ", "a-")):
        return True
    if numeral.start == 0 and following is None:
        return True
    if _OR_ANOTHER.match(page.lower, numeral.end):
        return True
    return before in words.share_after or (following is not None and following[1] in words.share_before)


def _last_word(page: Page, start: int) -> str:
    match = _LAST_WORD.search(page.lower, max(0, start - 20), start)
    return match[1] if match else ""


def _without_years(page: Page, numerals: list[Numeral]) -> list[Numeral]:
    """Leave out years in words ("nineteen eighty-four", "twenty twenty"): tens side by side."""
    years: set[int] = set()
    for place, (left, right) in enumerate(pairwise(numerals)):
        side_by_side = page.lower[left.end : right.start] in (" ", "-", "\xa0", "\n")
        first = page.lower[left.start : left.end]
        if side_by_side and _YEARISH.match(first) and 10 <= right.value < 100 and right.form is Form.WORDS:
            years |= {place, place + 1}
    return [numeral for place, numeral in enumerate(numerals) if place not in years]

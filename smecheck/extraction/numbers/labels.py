"""Tells a label from a figure by the words beside it: a chunk with a digit in, the span of the label out, or None."""

from __future__ import annotations

import re
from functools import lru_cache

from smecheck.language import not_quantities, nouns
from smecheck.language.numbers import number_words
from smecheck.language.units import units
from smecheck.model import Span

_PLAIN = re.compile(r"\d{1,7}(?:\.\d{1,2})?[A-Za-z]?(?![\w%‰]|[.,]\d)")
_CODE = re.compile(r"[\w./-]*\d[\w/-]*(?:\(\w{1,3}\))*(?:[.:]\d[\w]*)*(?![%‰])")
_REST_OF_LIST = re.compile(r"\s?(?:,|and|or|to|through|&|[-‐‑–—])+\s?(?:and |or )?\d{1,4}[a-z]?(?![\w%]|[.,]\d)")
_PREFIXED = re.compile(r"(?P<letters>[^\W\d_]+(?:[.'’][^\W\d_]+)*)(?P<join>[-‐‑.]?)\d(?:[\w./-]*\w)?")
_PAIR = re.compile(r"(\d{1,3})\s?([-‐‑–/])\s?(\d{1,3})(?![\w%‰]|[.,/-]\d|[-–]\w)")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d(?![\w%‰]|[.,]\d|\s?[-–/]\s?\d)")
_NEXT_WORD = re.compile(r"[\s-]+([^\W\d_][\w'’-]*)")
_NAME_BEFORE = re.compile(r"(?<![\w'’&-])([A-Z][\w&'’-]*)[  ]$")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;•\"“”'‘(—]\s*)$")
_OPENERS = "([“\"‘'"
_LEAD = 48
_LONGEST_HEADLINE = 600  # characters
_FIRST_BARE_YEAR = "1900"
_CLOSERS = ",)\"”’'"
# Kinds of cue and of name whose words are common ones: what follows may be counted all the same.
_LOOSE = frozenset({"place", "turn", "route", "host", "index"})


def label(text: str, block: Span, start: int, end: int, digit: int) -> Span | None:
    """The label that begins in the chunk from `start` to `end`, whose first digit stands at `digit`.

    None where the digits may count.
    """
    before = _words_before(text, block, start)
    chunk = Span(start, end)
    return (
        _after_cue(text, block, chunk, before)
        or (_prefixed(text, block, chunk, digit) if start < digit else None)
        or by_itself(text, block, digit)
        or (None if before and before[-1].islower() else _named(text, block, chunk))
    )


def by_itself(text: str, block: Span, digit: int) -> Span | None:
    """The label that a figure is whatever stands before its chunk: a year, a score, odds."""
    return _year(text, block, digit) or _lopsided(text, block, digit)


def is_cued(text: str, block: Span, start: int, word: str) -> bool:
    """Whether the words that end in `word`, right before a figure that starts at `start`, are a cue or a name."""
    if len(word) < _LEAD and not _may_end_a_cue(word):
        return False
    before = _words_before(text, block, start)
    told = (" ".join(before[-length:]).lstrip(_OPENERS) for length in range(1, min(len(before), 3) + 1))
    return any(words in not_quantities.names() or _is_cue(words) for words in told)


@lru_cache(maxsize=4096)
def _may_end_a_cue(word: str) -> bool:
    return word.lstrip(_OPENERS).lower() in not_quantities.cue_ends()


def _is_cue(words: str) -> bool:
    return words.lower() in not_quantities.cues() or words in not_quantities.capital_cues()


def named_word(text: str, block: Span, word: Span) -> Span | None:
    """A number word that is part of a name ("BBC One"): a capital both before and in it, mid-sentence."""
    if not text[word.start].isupper() or _measures(text, block, word.end):
        return None
    name = _NAME_BEFORE.search(text, max(block.start, word.start - _LEAD), word.start)
    if not name or _starts_sentence(text, block, name.start(1)) or _in_title_case(text, block):
        return None
    return Span(name.start(1), word.end)


def _words_before(text: str, block: Span, position: int) -> list[str]:
    """The last words before `position`, nearest last, with their punctuation."""
    return text[max(block.start, position - _LEAD) : position].split()[-4:]


def _after_cue(text: str, block: Span, chunk: Span, before: list[str]) -> Span | None:
    if not before or not _may_end_a_cue(before[-1]):
        return None
    grouped = _GROUPED.match(text, chunk.start, chunk.end) is not None
    for length in (1, 2, 3):
        if len(before) < length:
            return None
        words = " ".join(before[-length:]).lstrip(_OPENERS)
        if kind := not_quantities.names().get(words):
            return _after_name(text, block, chunk, kind)
        if (
            _is_cue(words)
            and not _plain_noun(before[:-length], words)
            and not _as_verb(before[:-length], words, grouped)
        ):
            kind = not_quantities.cues().get(words.lower(), "")
            listed = words.lower().rstrip(".").endswith("s")
            return _code(text, block, chunk, listed=listed, loose=kind in _LOOSE and words[0].islower())
    return None


def _plain_noun(before: list[str], cue: str) -> bool:
    return cue[0].islower() and bool(before) and before[-1].lower() in not_quantities.words("not_a_cue_after")


def _as_verb(before: list[str], cue: str, grouped: bool) -> bool:
    """Whether a cue is a verb by what stands before it: "they now number 300", "rebel forces number 300".

    grouped: the figure has its thousands apart, as a label seldom has: "rebels number 3,000", also behind what stands
    between commas: "the best, the little rebels, number 3,000".
    """
    verb = not_quantities.verbs().get(cue)
    if verb is None or not before:
        return False
    last, second = before[-1].lower().rstrip(_CLOSERS if grouped else ""), before[-2].lower() if len(before) > 1 else ""
    if verb.plural and _plural(last) and (grouped or last not in not_quantities.words("not_plurals")):
        return True
    return last in verb.after or (
        second in verb.determiners and (last in verb.nouns or (verb.plural and _plural(last)))
    )


def _plural(word: str) -> bool:
    return nouns.singular(word) != word


def _code(text: str, block: Span, chunk: Span, *, listed: bool, loose: bool) -> Span | None:
    code = _GROUPED.match(text, chunk.start, chunk.end) or _CODE.match(text, chunk.start, chunk.end)
    if not code or _measures(text, block, code.end(), counted=loose):
        return None
    end = code.end()
    while listed and (more := _REST_OF_LIST.match(text, end, block.end)):
        end = more.end()
    return Span(chunk.start, end)


def _after_name(text: str, block: Span, chunk: Span, kind: str) -> Span | None:
    plain = _PLAIN.match(text, chunk.start, chunk.end)
    if not plain or (kind in _LOOSE and _measures(text, block, plain.end(), counted=kind == "host")):
        return None
    return Span(chunk.start, plain.end())


def _prefixed(text: str, block: Span, chunk: Span, digit: int) -> Span | None:
    """Letters joined to the front of a figure make a name ("XC40", "TA-35"), unless they join or are a currency."""
    match = _PREFIXED.match(text, chunk.start, chunk.end)
    if not match or match.end() <= digit:
        return None
    letters = match["letters"]
    if match["join"] and _ends_a_figure(text, chunk.start, letters):
        return None
    joins = match["join"] and letters.lower() in not_quantities.words("joiners")
    if joins or not_quantities.is_currency(letters):
        return None
    return Span(chunk.start, match.end())


def _ends_a_figure(text: str, start: int, letters: str) -> bool:
    """Whether letters before a dash are the scale or the unit of a figure: "$1.5m-2m", "4 billion-5 billion"."""
    if letters.lower() in number_words().powers:
        return True
    return text[start - 1 : start].isdigit() and (letters in number_words().suffixes or letters in units().symbols)


def _year(text: str, block: Span, digit: int) -> Span | None:
    match = _YEAR.match(text, digit, block.end)
    if not match:
        return None
    before = _words_before(text, block, digit)
    circa = before and before[-1].lower().lstrip("(") in not_quantities.words("years", "circa")
    if text[max(block.start, digit - 1)] in "$€£¥₹.," and not circa:
        return None
    counted = _measures(text, block, match.end())
    return Span(digit, match.end()) if _reads_as_year(match[0], before, counted=counted) else None


def _reads_as_year(figure: str, before: list[str], *, counted: bool) -> bool:
    """Whether the words before a bare figure make it a year; `counted` says that a noun or unit follows it."""
    last = before[-1].strip("-‐–,(").lower() if before else ""
    if last in not_quantities.words("years", "leads"):
        return True
    if last in not_quantities.words("years", "circa"):
        return not counted
    if figure < _FIRST_BARE_YEAR or last in not_quantities.words("years", "not_after"):
        return False
    if last == "of" and len(before) > 1 and before[-2].lower() in not_quantities.words("years", "counted_of"):
        return False
    return not counted or (last in not_quantities.words("years", "weak_leads") and not figure.endswith(("00", "50")))


def _lopsided(text: str, block: Span, digit: int) -> Span | None:
    """A pair that falls or stands still is no range: a score ("3-1", "2-2"), or odds ("5/1")."""
    match = _PAIR.match(text, digit, block.end)
    if not match or int(match[1]) < int(match[3]) or _measures(text, block, match.end()):
        return None
    return Span(digit, match.end())


def _named(text: str, block: Span, chunk: Span) -> Span | None:
    """A small bare figure after a capitalised word, with nothing after it that could be counted, is part of a name."""
    plain = _PLAIN.match(text, chunk.start, chunk.end)
    if not plain or len(plain[0]) > 3:
        return None
    name = _NAME_BEFORE.search(text, max(block.start, chunk.start - _LEAD), chunk.start)
    if not name or _starts_sentence(text, block, name.start(1)) or _in_title_case(text, block):
        return None
    after = _NEXT_WORD.match(text, plain.end(), block.end)
    if after and after[1][0].islower() and after[1] not in not_quantities.words("after_a_name"):
        return None
    return Span(name.start(1), plain.end())


def _measures(text: str, block: Span, end: int, *, counted: bool = True) -> bool:
    """Whether a unit or a scale word follows a figure that ends at `end`, or, where `counted`, a plural noun."""
    found = not_quantities.measured().match(text, end, block.end)
    return found is not None and (counted or found["unit"] is not None)


def _starts_sentence(text: str, block: Span, position: int) -> bool:
    return _SENTENCE_START.search(text, max(block.start, position - 4), position) is not None


def _in_title_case(text: str, block: Span) -> bool:
    """Whether capitals tell nothing here, as in a headline."""
    if len(block) > _LONGEST_HEADLINE:
        return False
    words = [word for word in block.of(text).split() if len(word) > 3 and word[0].isalpha()]
    return len(words) < 30 and sum(word[0].isupper() for word in words) > 0.6 * len(words)

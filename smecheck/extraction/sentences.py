"""Cuts a paragraph into sentences by rule, without a parse: text and a span in, spans out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smecheck.language import sentences
from smecheck.language.items import figure_stop
from smecheck.model import Span

# The mark comes first, so that a search leaps from one to the next; what stands before it is looked at from there.
_STOP = re.compile(
    r"(?P<mark>[.!?…])(?:"
    r"(?<![.!?…].)(?P<more>[.!?…]*+)(?P<close>[\"'”’»)\]]*)(?P<gap>\s+)(?P<open>[\"'“‘«(\[]*)(?=\S)"
    r"|(?<!…)(?:(?<=[a-z]{3}.)|(?<=[a-z0-9][%)].))(?P<glued>[\"”’)]*)(?=[\"“]?[A-Z][a-z]+\s))"
)
# What is no part of the sentence behind it: who speaks in an interview, and where and when a report was written.
_LEAD = re.compile(
    r"(?:(?:Q|A|Question|Answer)\s?:|[A-Z][A-Z'’.-]{2,}(?: [A-Z'’.-]+){0,2}"
    r"(?:(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?: \([^()\n]{2,30}\))?| \([^()\n]{2,30}\)):"
    r"|, [A-Z][a-z]+(?: [A-Z][a-z]+)? [-–]))(?=\s+\S)"
)
_WORD_BEFORE = re.compile(r"[\w.&'’-]*$")
_NEXT_WORD = re.compile(r"[\w'’]+")
_WIDEST_WORD = 24
_LONGEST = 2_000  # characters; longer "sentences" are tables and dumps, in which all that looks around would get lost
_LONGEST_PORTION = 10_000
# Where too long a sentence is cut, best first: never between two words of one figure if it can be helped.
_CUTS = tuple(map(re.compile, (r"(?<=[;:,|])\s", r"(?<!\d)\s(?!\d)", r"\s")))


def portions(text: str, block: Span) -> Iterator[Span]:
    """The paragraph itself, or whole sentences of one that is too long to be looked at in one piece, in order."""
    if len(block) <= _LONGEST_PORTION:
        yield block
        return
    start = end = block.start
    for sentence in split(text, block):
        if sentence.end - start > _LONGEST_PORTION and end > start:
            yield Span(start, end)
            start = sentence.start
        end = sentence.end
    if start < end:
        yield Span(start, end)


def split(text: str, block: Span) -> list[Span]:
    """The sentences of one paragraph, in order, without the white space around them; together they hold all the rest.

    What goes on without an end is cut at every two thousand characters. text: the whole article. block: the paragraph's
    span in it.
    """
    spans: list[Span] = []
    start = _skip_space(text, block.start, block.end)
    if lead := _LEAD.match(text, start, block.end):
        spans.append(Span(start, lead.end()))
        start = _skip_space(text, lead.end(), block.end)
    stop = figure_stop(text, start, block.end)
    for match in _STOP.finditer(text, start if stop is None else stop + 1, block.end):
        if match["gap"] is None:
            end = following = match.end("glued")
        else:
            end, following = match.end("close"), match.start("open")
            if not _ends(text, start, block.end, match):
                continue
        spans += _bounded(text, start, end)
        start = following
    end = _skip_space_back(text, start, block.end)
    if start < end:
        spans += _bounded(text, start, end)
    return spans


def _bounded(text: str, start: int, end: int) -> Iterator[Span]:
    """One sentence, or the pieces of one that is too long to be one."""
    while end - start > _LONGEST:
        middle, limit = start + _LONGEST // 2, start + _LONGEST
        found = (list(cut.finditer(text, middle, limit)) for cut in _CUTS)
        at = next((matches[-1].start() for matches in found if matches), limit)
        stop = _skip_space_back(text, start, at)
        if stop > start:
            yield Span(start, stop)
        start = _skip_space(text, at, end)
    if start < end:
        yield Span(start, end)


def _ends(text: str, start: int, limit: int, match: re.Match[str]) -> bool:
    """Whether the stop in `match` ends the sentence that began at `start`."""
    following = text[match.end("open") : match.end("open") + 1]
    if following.islower():
        return False
    if match["mark"] != "." or match["more"] or match["close"]:
        return True
    floor, stop = max(start, match.start() - _WIDEST_WORD), match.start()
    word = _WORD_BEFORE.search(text, max(floor, text.rfind(" ", floor, stop) + 1), stop)
    last = word[0].lower().strip("'’-") if word else ""
    if stop - len(last) <= start and last.isdigit():
        return False  # the number of a list item
    if last in sentences.words("titles") or (following.isdigit() and last in sentences.words("before_figures")):
        return False
    if last in sentences.words("may_end") or _is_initial(last):
        return match["open"] != "" or _starts_sentence(text, match.end("open"), limit)
    return True


def _is_initial(word: str) -> bool:
    if len(word) == 1:
        return word.isalpha()
    return "." in word and len(word) > 2 and all(len(part) == 1 for part in word.split("."))


def _starts_sentence(text: str, position: int, limit: int) -> bool:
    word = _NEXT_WORD.match(text, position, limit)
    return word is not None and word[0].lower() in sentences.words("starters")


def _skip_space(text: str, position: int, limit: int) -> int:
    while position < limit and text[position].isspace():
        position += 1
    return position


def _skip_space_back(text: str, start: int, position: int) -> int:
    while position > start and text[position - 1].isspace():
        position -= 1
    return position

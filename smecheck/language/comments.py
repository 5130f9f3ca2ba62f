"""Clauses that break into a sentence to tell who speaks: `en/comments.yaml` and a text in, where they stand out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from smecheck.language.lexicon import rows
from smecheck.language.places import by_first_word

_FILE = "comments"
_WORD = r"[^\s,;:!?\"()\d–—]+"
_DATE = r"(?:\d{1,2}(?![\d.%])|(?:19|20)\d\d)"
_OPENERS = (", ", ' "', " (", "– ", "— ", "- ")  # without one of these, none breaks in
_OPEN = r"(?:(?P<quote>,\"\s)|(?P<comma>,\s)|(?P<dash>\s(?:[–—]|--?)\s)|(?P<bracket>\s\())"
_CLOSE = r"(?(quote),\s\"|(?(comma),(?=\s)(?!\s\")|(?(dash)\s(?:[–—]|--?)(?=\s)|\))))"


@dataclass(frozen=True, slots=True)
class Comment:
    """Such a clause: the stretches to leave out of its text, which keep what parts the words around it, and who speaks.

    cuts: one or two, in order of place. speaker: start and end, alike where it names none.
    """

    cuts: tuple[tuple[int, int], ...]
    speaker: tuple[int, int]


@lru_cache(maxsize=1024)  # asked before a parse, and again of its claims
def comments(text: str) -> tuple[Comment, ...]:
    """All such clauses of one sentence, told with plain quotation marks, in order of place."""
    return tuple(_comments(text)) if any(mark in text for mark in _OPENERS) else ()


def _comments(text: str) -> Iterator[Comment]:
    at = 0
    while found := _clause().search(text, at):
        name = next((name for name in ("before", "behind") if found[name]), None)
        yield Comment(_cuts(text, found), found.span(name) if name else (found.start(), found.start()))
        at = found.end()


def cut(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a sentence that are left out for such clauses, in order of place."""
    inserted = [found.span() for found in (*_inserted().finditer(text), *_going_on().finditer(text))]
    if (opened := _place_as_a_whole().match(text)) is not None:
        inserted = [opened.span("cut"), *inserted]
    if (label := _label().match(text)) is not None:
        inserted.insert(0, label.span(1))
    elif (headed := _spot().match(text)) is not None and headed[2] in by_first_word():
        inserted.insert(0, headed.span(1))
    told = [part for comment in comments(text) for part in comment.cuts]
    return tuple(sorted([*told, *(span for span in inserted if not any(span[0] < end > start for start, end in told))]))


def without(text: str, cuts: Sequence[tuple[int, int]]) -> str:
    """A text without some stretches of it, which are in order of place."""
    kept: list[str] = []
    at = 0
    for start, end in cuts:
        kept.append(text[at:start])
        at = end
    return "".join([*kept, text[at:]])


def _cuts(text: str, found: re.Match[str]) -> tuple[tuple[int, int], ...]:
    start, end = found.span()
    if found["comma"] and found["behind"] and (office := _office().match(text, end)) is not None:
        end = office.end() - (text[office.end() - 1] == ".")
    if found["quote"]:
        return (start, start + 2), (start + 3, end)  # the blank between stays
    in_row = re.search(r"\d", text[:start]) if text[end + 1 : end + 2].isdigit() else None
    apart = _opened().fullmatch(text, 0, start) or _resumed().match(text, end) or in_row
    return ((start, end - (found["comma"] is not None and apart is not None)),)


@cache
def _office() -> re.Pattern[str]:
    """What somebody is who spoke, told behind the name: "…, said Kari Aas, head of the guild, …"."""
    word = rf"(?!(?:{_any('resuming')})\s){_WORD}"
    return re.compile(
        rf"\s(?:who\s)?(?:{word}\s){{1,6}}?(?:{_any('holding')})(?:\s{_WORD}){{1,12}}?(?:,(?=\s)|(?=\"?\s*$))"
    )


def closing(text: str) -> int | None:
    """Where the verb ends that tells at the end of a sentence who spoke: "…, a paper reported after talks in Oslo."."""
    found = _closing().search(text)
    return found.end("verb") if found is not None else None


@cache
def _closing() -> re.Pattern[str]:
    trail = rf"(?:\s(?:{_WORD}|{_DATE})){{0,12}}"
    return re.compile(rf",\"?\s{_who()}\s(?P<verb>{_any('telling')}){trail}\.?[\"\s]*$")


def _who() -> str:
    """Who speaks, told before the verb."""
    return rf"(?:as\s)?(?P<before>(?!(?:{_any('joining')})\s){_WORD}(?:\s{_WORD}){{0,7}}?)"


@cache
def _clause() -> re.Pattern[str]:
    verbs, told = _any("telling"), _any("addressing")
    trail = rf"(?:\s(?:{_any('trailing')})\b(?:\s(?:{_WORD}|{_DATE})){{0,8}}?)?"
    before = rf"{_who()}\s(?:(?:{told})(?:\s{_WORD}){{1,4}}?|(?:{verbs})){trail}"
    named = rf"(?:[A-Z]|(?:{_any('opening')})\s)"
    behind = rf"(?:{verbs})\s(?P<behind>(?={named}){_WORD}(?:\s{_WORD}){{0,9}}?)(?(quote)(?:,\s[^\"]{{1,90}})?)"
    whole = "|".join(r"\s".join(row["phrase"].split()) for row in rows(_FILE, "whole", frozenset({"phrase"})))
    return re.compile(rf"{_OPEN}(?:{whole}|{behind}|{before}){_CLOSE}")


@cache
def _inserted() -> re.Pattern[str]:
    """Words between a plural and its verb that take in all of it."""
    told = "|".join(r"\s".join(row["phrase"].split()) for row in rows(_FILE, "inserted", frozenset({"phrase"})))
    return re.compile(rf"(?<=[a-z]s)\s(?:{told})(?=\s[a-z])|(?<=[A-Z]s)\s(?:{told})(?=\s[a-z])")


@cache
def _going_on() -> re.Pattern[str]:
    """What tells behind a number, or what it counts, that it is still rising: "500 and counting: Norway's mills"."""
    told = "|".join(r"\s".join(row["phrase"].split()) for row in rows(_FILE, "going_on", frozenset({"phrase"})))
    return re.compile(rf"(?<=[\da-z]),?\s(?:{told})(?=\s*(?:[:,;.]|\s[–—-]|$))")


@cache
def _place_as_a_whole() -> re.Pattern[str]:
    """The same behind what a sentence opens with: "For Norway as a whole, …"."""
    told = "|".join(r"\s".join(row["phrase"].split()) for row in rows(_FILE, "inserted", frozenset({"phrase"})))
    return re.compile(rf"(?i:{_any('leading')})(?:\s[\w'’-]+){{1,3}}?(?P<cut>\s(?:{told}))(?=,\s)")


@cache
def _label() -> re.Pattern[str]:
    """Who speaks, told before a colon at the head of a sentence: "Minister Li: "."""
    name = r"[A-Z][\w'’-]*"
    return re.compile(rf"[\W_]*((?:{name}\s)?(?i:{_any('speaking')})\.?(?:\s{name}){{0,3}}:\s)(?=[\"“A-Z])")


@cache
def _spot() -> re.Pattern[str]:
    """A place that a report or an item of a digest is headed by: "Norway - ", "Norway (2) - "."""
    return re.compile(r"\s*(([A-Z][\w.'’-]*)(?:,?\s[A-Z][\w.'’-]*){0,2}(?:\s\(\d\))?\s(?:--?|–|—)\s)(?=[A-Z\"“])")


@cache
def _opened() -> re.Pattern[str]:
    """A sentence as far as its opening phrase: "Of all exports", "In May"."""
    return re.compile(rf"[\W_]*(?i:{_any('leading')})\s[^,;:]+")


@cache
def _resumed() -> re.Pattern[str]:
    return re.compile(rf"\s(?:\w+ing\b|(?:{_any('resuming')})\b)")


def _any(section: str) -> str:
    words = [word for row in rows(_FILE, section, frozenset({"words"})) for word in row["words"].split()]
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))

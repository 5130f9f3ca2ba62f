"""The direction in which a figure is said to have moved: the verb, particle or noun that governs it in its clause."""

from __future__ import annotations

import re

from smecheck.extraction.numbers.draft import Move
from smecheck.extraction.numbers.measure import Figure
from smecheck.extraction.numbers.page import Page
from smecheck.language.changes import LETTERS, changes
from smecheck.language.hedges import hedges
from smecheck.model import Change
from smecheck.model.records import record

_REACH = 90
_LONGEST = 5
_OBJECT = 6
_WORD = re.compile(r"[^\s\"',]+(?:,[^\s\"',]+)*")
_CLAUSE = re.compile(r"[.;:!?()\[\]](?=\s|$)|,(?!\s+by\s)|\(|\s[-–—]\s|—")  # "rose, by 5 percent, in May" is one clause
_WHICH = re.compile(r"\sby\swhich\s")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_MOVES = {"by": Move.BY, "to": Move.TO, "from": Move.FROM, "at": Move.BY, "of": Move.BY}
_MOVED = frozenset({"share", "point"})


@record(frozen=True, slots=True)
class Cue:
    """A direction, how the figure stands to the change, and the place in the page of the word that tells it."""

    change: Change
    move: Move
    start: int
    end: int


def cue_of(page: Page, figure: Figure) -> Cue | None:
    """The change that governs `figure`: the words before it first, then those behind it."""
    return _before(page, figure) or _behind(page, figure)


def _before(page: Page, figure: Figure) -> Cue | None:
    if changes().cue_letters.isdisjoint(LETTERS.findall(page.lower, max(0, figure.start - _REACH), figure.start)):
        return None
    words = _clause(page, figure.start)
    place, link, objects = len(words), "", 0
    while place > 0:
        if found := _cue(words, place, link, figure, objects):
            return found
        size = _filler(words, place) if not objects else 0
        if size:
            link = _link(words, place, size, link)
            place -= size
            continue
        word = words[place - 1].group()
        if word == "of" and not link:
            link = "of"
        elif (
            not link
            or word in changes().walls
            or word[0].isdigit()
            or objects == _OBJECT
            or (link == "to" and figure.open)
        ):
            return None
        else:
            objects += 1
        place -= 1
    return None


def _clause(page: Page, end: int) -> list[re.Match[str]]:
    floor = max(0, end - _REACH)
    for wall in _CLAUSE.finditer(page.lower, floor, end):
        floor = wall.end()
    return list(_WORD.finditer(page.lower, floor, end))


def _link(words: list[re.Match[str]], place: int, size: int, link: str) -> str:
    """What joins verb and number, by what stands between them: "above" leads to a level, unless "by" goes before."""
    first = words[place - size].group()
    if words[place - 1].group() in changes().levels:
        return link or "to"
    return first if first == "by" or (first in _MOVES and not link) else link


def _filler(words: list[re.Match[str]], place: int) -> int:
    listed = changes()
    word = words[place - 1].group()
    for size in range(min(_LONGEST, place), 0, -1) if word in listed.filler_ends else ():
        phrase = _text(words, place - size, place)
        if phrase in listed.fillers or phrase in listed.levels or phrase in hedges().before:
            return size
    return 1 if word in listed.times or _YEAR.match(word) else 0


def _text(words: list[re.Match[str]], start: int, end: int) -> str:
    return " ".join(word.group() for word in words[start:end])


def _cue(words: list[re.Match[str]], place: int, link: str, figure: Figure, objects: int) -> Cue | None:
    listed = changes()
    word = words[place - 1].group()
    if word not in listed.cue_ends:
        return None
    for size in (3, 2, 1):
        if size > place:
            continue
        phrase = _text(words, place - size, place)
        if phrase in listed.names:
            return None
        change = listed.verbs.get(phrase)
        if change and _verb_holds(phrase, link, figure, objects):
            return _made(words, place, size, change, link)
        if change and size > 1:
            return None
    if (change := listed.particles.get(word)) and not objects and not _phrasal(words, place):
        return _made(words, place, 1, change, link)
    if (change := listed.nouns.get(_text(words, max(0, place - 2), place)) or listed.nouns.get(word)) and link:
        return _made(words, place, 1, change, link)
    return None


def _verb_holds(phrase: str, link: str, figure: Figure, objects: int) -> bool:
    """Whether the verb tells a change of this figure rather than take it for an object."""
    if objects:
        return link in ("by", "to", "from")
    if link in ("by", "to", "from"):
        return True
    if phrase in changes().strict:
        return figure.unit.dimension in _MOVED
    if link == "of":
        return False
    return not figure.open or figure.numeral.power > 1 or phrase in changes().with_counts


def _phrasal(words: list[re.Match[str]], place: int) -> bool:
    """Whether "up" or "down" belongs to a verb of another sense: "made up 60 percent"."""
    if place < 2:
        return False
    return any(word.group() in changes().phrasal for word in words[max(0, place - 2) : place - 1])


def _made(words: list[re.Match[str]], place: int, size: int, change: Change, link: str) -> Cue:
    move = _MOVES.get(link, Move.BY)
    return Cue(change, move, words[place - size].start(), words[place - 1].end())


def _by_which(page: Page, figure: Figure) -> Cue | None:
    """ "The 5 percent by which sales of mills rose"."""
    listed = changes()
    led = _WHICH.match(page.lower, figure.end)
    wall = _CLAUSE.search(page.lower, led.end()) if led is not None else None
    words = _WORD.finditer(page.lower, led.end(), wall.start() if wall else len(page.lower)) if led is not None else ()
    for word in words:
        change = listed.verbs.get(word.group()) or listed.particles.get(word.group())
        if change and word.group() not in listed.walls:
            return Cue(change, Move.BY, word.start(), word.end())
    return None


def _behind(page: Page, figure: Figure) -> Cue | None:
    """ "A 75 percent increase", "5 percent higher year on year"."""
    if by_which := _by_which(page, figure):
        return by_which
    listed = changes()
    first = LETTERS.search(page.lower, figure.end, figure.end + _REACH)
    if first is None or first.group() not in listed.behind_letters:
        return None
    wall = _CLAUSE.search(page.lower, figure.end, figure.end + _REACH)
    limit = wall.start() if wall else min(len(page.lower), figure.end + _REACH)
    words = list(_WORD.finditer(page.lower, figure.end, limit))[:8]
    for size in range(min(5, len(words)), 1, -1) if words and words[0].group() in listed.after_heads else ():
        if change := listed.after.get(_text(words, 0, size)):
            return Cue(change, Move.BY, words[0].start(), words[size - 1].end())
    if figure.open or figure.unit.dimension not in ("share", "point", "money", "multiple"):
        return None
    for word in words[:4]:
        text = word.group().lstrip("-")
        if change := listed.nouns.get(text):
            return Cue(change, Move.BY, word.start(), word.end())
        if text not in listed.before_noun:
            return None
    return None

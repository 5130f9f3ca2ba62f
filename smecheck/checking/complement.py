"""What stands behind a noun and may make it a part of its class: a mention with its words in, the words of it out."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from smecheck.checking.words import Word, words
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Mention
from smecheck.model.records import record

_BREAKS = frozenset(",;:()–—")
_ARTICLES = frozenset({"the", "a", "an"})
_JOINING = frozenset({"and", "or"})  # "prices of food and drink"
_MARKETS = frozenset({"on", "in", "at"})
_ASKING = frozenset({"how", "whether"})
_NEXT = re.compile(r"\s([a-z]+)\b")
_FOLLOWING = re.compile(r"\s(\w+) ([A-Za-z]+)(?: ([a-z]+))?")


@record(frozen=True, slots=True)
class Rear:
    """The words behind a head noun that may narrow it.

    narrowing: those that do by themselves ("owned", "sector"). of: those in an "of …". within: those in another
    complement ("for pensioners") or in a clause that follows ("that export").
    """

    narrowing: tuple[Word, ...] = ()
    of: tuple[Word, ...] = ()
    within: tuple[Word, ...] = ()


NOTHING = Rear()


def after_head(mention: Mention, inside: tuple[Word, ...], text: str) -> Rear:
    """The words behind the head of a mention, of which `inside` are all; `text` is the article's.

    A comma ends all but "of …", for what follows it tells more of the whole class. "In all trades" narrows nothing.
    """
    if mention.head is None:
        return NOTHING
    end = mention.head.end
    stop = _reported(text, end, max((word.end for word in inside), default=end))
    rear = _but_for_all_kinds(tuple(word for word in inside if end <= word.start < stop))
    held: dict[bool, list[Word]] = {True: [], False: []}
    opened = ""
    for word in rear:
        raw = text[word.start : word.end].lower()
        if raw in _ASKING and opened and opened != "of":
            break  # "rated 500 mills on how well they heat"
        if opened != "of" and _BREAKS & set(text[end : word.start]):
            opened = ""
        end = word.end
        if raw in cues().complement:
            opened = raw
        elif word.hollow:
            kept = raw in _ARTICLES or raw in anaphora().possessives or (raw in _JOINING and opened == "of")
            opened = opened if kept else ""
        elif opened:
            held[opened == "of"].append(word)
    narrowing = tuple(word for word in rear if text[word.start : word.end].lower() in classing().narrowing)
    narrowing += _participle(mention.span.end, text) + _marketed(mention, rear, text)
    told = _clause(mention.span.end, text)
    narrowing += tuple(verb for verb in told if not verb.hollow and verb.raw not in _being_so())
    return Rear(narrowing, tuple(held[True]), (*held[False], *told))


def _reported(text: str, start: int, end: int) -> int:
    """Where a clause begins that only tells who says it, and where: "mills in Ulm, the mayor said at a fair"."""
    told = _says().search(text, start, end)
    return end if told is None else told.start()


@cache
def _says() -> re.Pattern[str]:
    return re.compile(rf",\s(?:[\w'’.-]+\s){{1,5}}?(?:{'|'.join(sorted(cues().said))})\b")


def _but_for_all_kinds(rear: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words but for what takes in everything of a kind: "all trades"."""
    taken = [two for two in pairwise(rear) if two[0].raw in wholes().every and two[1].raw in wholes().spread]
    spared = {word.start for two in taken for word in two}
    return tuple(word for word in rear if word.start not in spared)


def _participle(end: int, text: str) -> tuple[Word, ...]:
    """The participle right behind a mention that narrows it, where a parse takes it for a verb: "run by monks"."""
    following = _NEXT.match(text, end)
    if following is None or following[1] not in classing().narrowing:
        return ()
    return _placed(following[1], following.start(1))


def _marketed(mention: Mention, rear: tuple[Word, ...], text: str) -> tuple[Word, ...]:
    """The participle that tells where some are bought and sold: "mills listed on the exchange"."""
    sold = (word for word in rear if word.raw in classing().marketed and word.start < mention.span.end)
    return tuple(word for word in sold if (led := _NEXT.match(text, word.end)) is not None and led[1] in _MARKETS)


def _clause(end: int, text: str) -> tuple[Word, ...]:
    """The verb of a clause that follows without a comma and has the noun as its subject ("that export").

    "That China has" and "that the firms reported" only say who has it or who told it.
    """
    following = _FOLLOWING.match(text, end)
    if following is None or following[1].lower() not in cues().clause or not following[2].islower():
        return ()
    verb = 3 if following[3] and following[2] in shares().together else 2
    return _placed(following[verb], following.start(verb))


@cache
def _being_so() -> frozenset[str]:
    """The verbs of a clause that only says of all that they are there, are had, or bear their name."""
    there = (
        existence().having | existence().numbering | existence().emerging | existence().founding | existence().amounting
    )
    told_before = anaphora().pronouns | anaphora().determiners | anaphora().possessives
    return there | existence().being | classing().classing | classing().bearing | existence().standing | told_before


def _placed(text: str, start: int) -> tuple[Word, ...]:
    """The words of a text that stands at `start` of the article."""
    return tuple(replace(word, start=word.start + start, end=word.end + start) for word in words(text))

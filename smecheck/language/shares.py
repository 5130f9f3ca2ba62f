"""What makes a figure the share of others, or of another whole: `en/shares.yaml` in, one typed table out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from smecheck.language.lexicon import rows
from smecheck.language.word_sets import Words

_TOPIC = "shares"
_WORDS = frozenset({"words"})


@dataclass(frozen=True, slots=True)
class Shares:
    """Sets of single lower-case words.

    joining: what joins others to those who have a share; together: what may stand before it; beside: what does so
    at the head of a clause. belonging: what tells a thing as somebody's. beyond: what compares. localities: parts
    of a country; partly: what tells a part of a place before its name; within: what leads to one; inside: what
    leads to who has a whole ("jobs at mills"). worth: runs before what something is worth; measured: runs before a
    whole put first; amounts: what is told by how large it is. ways: what leads to the way something goes; gauges:
    what it is only measured by; dividing: what leads to that which makes a part of it, done: what tells so by
    itself, and fresh: the same before it; sized: what leads from an amount to what it is of, and coming: to that of
    which it came. bound: what leads to the place that something goes to. among: what takes some of a class. leads,
    owned, heights, told: what leads to a share that a phrase gives, to who has a whole, to how high a thing is, and
    from a number to those of whom it is told; put_first: what leads to a whole before its share; before: what
    stands for a whole. sizes: how large a share is. losing, without, vanishing: verbs under which a share would go,
    what takes away its owner, and verbs by which that goes. having: verbs under which somebody has a share; lying:
    those under which it is where it is; drawing: those under which a place has it from somebody; ascribing: those
    by which who or what tells it gives it to somebody, and crediting: those that only tell. shareless: who or what
    has no share; powerless: what has nothing; gathering: nouns for many as one; dealing: who deals with those that
    have, and reasons: what tells why. gaps: how far two shares stand apart. tracing: participles of what may be
    done at any time. rest: all those that are not told of by name;
    leaving: verbs of what is left to them.
    """

    joining: frozenset[str]
    together: frozenset[str]
    beside: frozenset[str]
    belonging: frozenset[str]
    beyond: frozenset[str]
    localities: frozenset[str]
    within: frozenset[str]
    partly: frozenset[str]
    inside: frozenset[str]
    worth: frozenset[tuple[str, ...]]
    measured: frozenset[tuple[str, ...]]
    bound: frozenset[str]
    among: frozenset[str]
    amounts: frozenset[str]
    ways: frozenset[str]
    gauges: frozenset[str]
    dividing: frozenset[str]
    done: frozenset[str]
    fresh: frozenset[str]
    sized: frozenset[str]
    coming: frozenset[str]
    leads: frozenset[str]
    owned: frozenset[str]
    put_first: frozenset[str]
    heights: frozenset[str]
    told: frozenset[str]
    before: frozenset[str]
    sizes: frozenset[str]
    losing: frozenset[str]
    without: frozenset[str]
    vanishing: frozenset[str]
    having: frozenset[str]
    lying: frozenset[str]
    drawing: frozenset[str]
    ascribing: frozenset[str]
    crediting: frozenset[str]
    shareless: frozenset[str]
    powerless: frozenset[str]
    gathering: frozenset[str]
    dealing: frozenset[str]
    reasons: frozenset[str]
    gaps: frozenset[str]
    tracing: frozenset[str]
    rest: frozenset[str]
    leaving: frozenset[str]


@cache
def shares() -> Shares:
    """The table, read once; raises ConfigError where a row does not fit."""
    return Shares(
        joining=_words("joining"),
        together=_words("together"),
        beside=_words("beside"),
        belonging=_words("belonging"),
        beyond=_words("beyond"),
        localities=_words("locality"),
        within=_words("within"),
        partly=_words("partly"),
        inside=_words("inside"),
        worth=frozenset(tuple(row["phrase"].split()) for row in rows(_TOPIC, "worth", frozenset({"phrase"}))),
        measured=frozenset(tuple(row["phrase"].split()) for row in rows(_TOPIC, "measured", frozenset({"phrase"}))),
        bound=_words("bound"),
        among=_words("among"),
        amounts=_words("amount"),
        ways=_words("way"),
        gauges=_words("gauge"),
        dividing=_words("dividing"),
        done=_words("done"),
        fresh=_words("fresh"),
        sized=_words("sized"),
        coming=_words("coming"),
        sizes=_words("size"),
        leads=_words("lead"),
        owned=_words("owned"),
        put_first=_words("put_first"),
        heights=_words("height"),
        told=_words("told"),
        before=_words("before"),
        losing=_words("losing"),
        without=_words("without"),
        vanishing=_words("vanishing"),
        having=_verbs("having"),
        lying=_verbs("lying"),
        drawing=_verbs("drawing"),
        ascribing=_verbs("ascribing"),
        crediting=_verbs("crediting"),
        shareless=_words("shareless"),
        gathering=_words("gathering"),
        powerless=_words("powerless"),
        dealing=_words("dealing"),
        reasons=_words("reason"),
        gaps=_words("gap"),
        tracing=_words("tracing"),
        rest=_words("rest"),
        leaving=_words("leaving"),
    )


def _words(section: str) -> Words:
    return Words(word for row in rows(_TOPIC, section, _WORDS) for word in row["words"].split())


def _verbs(section: str) -> Words:
    """The forms of a section's verbs."""
    found: set[str] = set()
    for row in rows(_TOPIC, section, _WORDS, frozenset({"forms"})):
        found.update(row["words"].split())
        if "forms" in row:
            found.update(*map(_forms, row["words"].split()))
    return Words(found)


def _forms(base: str) -> tuple[str, ...]:
    """The forms of a regular verb that doubles no letter."""
    third = f"{base}es" if base.endswith(("s", "sh", "ch", "x")) else f"{base}s"
    if base.endswith("y") and base[-2] not in "aeou":
        third, past = f"{base[:-1]}ies", f"{base[:-1]}ied"
    else:
        past = f"{base}d" if base.endswith("e") else f"{base}ed"
    ing = base[:-2] + "ying" if base.endswith("ie") else f"{base.removesuffix('e')}ing"
    return base, third, past, ing

"""What tells things counted as all there are, or as some of them: `en/wholes.yaml` in, one typed table out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from smecheck.language.lexicon import rows
from smecheck.language.word_sets import Words

_TOPIC = "wholes"
_WORDS = frozenset({"words"})


@dataclass(frozen=True, slots=True)
class Wholes:
    """Sets of single lower-case words.

    turning: what ends the words that tell which are meant. idle: words that do not tell it. headings: what stands
    over any news. outcomes: what comes of work. conditions: how somebody is. officials, sources, observers and
    makers: who counts a place's things, what tells of them, who does, and what brings them about. counting: verbs
    of counting.
    giving: verbs under which a place comes to have things; offering: those that let others have them. dealing: verbs of
    what somebody does with some of them;
    samples: nouns for some that are looked at. singling: what tells at a sentence's head that only some are spoken of.
    uncounted: what counts some without a number; quantifiers: the same right before a class; degrees: what tells the
    degree of a word behind it; yearly: what stands for a year; apiece: what tells that each has so much; rounds: what
    leads to those in which things were named; announcing: verbs by which these are made known; admitting and picking:
    further verbs, and nouns, of naming in rounds. setting: what tells no more of an aim than that it was set.
    laws and touching: what concerns all of a place's things, and its verbs; spanning: what stands before the
    place then. adding: what leads from a place to what it has. reaching: verbs by which a programme deals with some.
    serving and services: verbs of what an office is for, and the nouns of it. wanting: what tells that there are not so
    many. containing: verbs by which some of several things are told.
    circles: those whom somebody deals with. yardsticks: by what something is measured or defined; other_sizes: such
    as are no number and no sum; measuring: what leads to one; approved: the words of a usual one. epithets: adjectives
    that single out none. every: what takes in all kinds; spread: over which they are. ranking: what tells before a
    number which are meant. personal:
    possessives of persons. drawing: verbs by which some are taken out of more. asking: what a question of how many
    there are may say besides. tiers: nouns of where a class stands among others, and which one that is. matters:
    nouns of what there are never thousands of; swarms: those of many under one name. books: nouns of what an office
    has things on. summed: what tells an amount as that of all together. standing_in: nouns for what was just spoken
    of; instalments: those for one of several times that a programme runs; offshoots: those for a copy of one.
    grounds: nouns for all the ground that something covers. presenting: adjectives that bring up an undertaking with
    its name.
    """

    turning: frozenset[str]
    idle: frozenset[str]
    officials: frozenset[str]
    headings: frozenset[str]
    outcomes: frozenset[str]
    conditions: frozenset[str]
    sources: frozenset[str]
    observers: frozenset[str]
    makers: frozenset[str]
    counting: frozenset[str]
    giving: frozenset[str]
    offering: frozenset[str]
    dealing: frozenset[str]
    samples: frozenset[str]
    singling: frozenset[str]
    uncounted: frozenset[str]
    quantifiers: frozenset[str]
    degrees: frozenset[str]
    yearly: frozenset[str]
    apiece: frozenset[str]
    announcing: frozenset[str]
    rounds: frozenset[str]
    admitting: frozenset[str]
    picking: frozenset[str]
    setting: frozenset[str]
    laws: frozenset[str]
    touching: frozenset[str]
    spanning: frozenset[str]
    adding: frozenset[str]
    reaching: frozenset[str]
    serving: frozenset[str]
    wanting: frozenset[str]
    services: frozenset[str]
    containing: frozenset[str]
    circles: frozenset[str]
    keepers: frozenset[str]
    yardsticks: frozenset[str]
    other_sizes: frozenset[str]
    measuring: frozenset[str]
    approved: frozenset[str]
    epithets: frozenset[str]
    every: frozenset[str]
    spread: frozenset[str]
    personal: frozenset[str]
    drawing: frozenset[str]
    ranking: frozenset[str]
    asking: frozenset[str]
    tiers: frozenset[str]
    matters: frozenset[str]
    standing_in: frozenset[str]
    instalments: frozenset[str]
    offshoots: frozenset[str]
    grounds: frozenset[str]
    presenting: frozenset[str]
    swarms: frozenset[str]
    books: frozenset[str]
    summed: frozenset[str]


@cache
def wholes() -> Wholes:
    """The table, read once; raises ConfigError where a row does not fit."""
    agents, dealing = (rows(_TOPIC, section, frozenset({"words", "use"})) for section in ("agents", "dealing"))
    return Wholes(
        turning=_words("turning"),
        idle=_words("idle"),
        officials=_split(row["words"] for row in agents if row["use"] == "official"),
        headings=_words("headings"),
        outcomes=_words("outcomes"),
        conditions=_words("condition"),
        sources=_split(row["words"] for row in agents if row["use"] == "source"),
        observers=_split(row["words"] for row in agents if row["use"] == "observer"),
        makers=_split(row["words"] for row in agents if row["use"] == "maker"),
        counting=_words("counting"),
        giving=_words("giving"),
        offering=_words("offering"),
        dealing=_split(row["words"] for row in dealing if row["use"] == "verb"),
        singling=_words("singling"),
        uncounted=_words("uncounted"),
        quantifiers=_words("quantifiers"),
        degrees=_words("degrees"),
        yearly=_words("yearly"),
        apiece=_words("apiece"),
        announcing=_words("announcing"),
        rounds=_words("rounds"),
        admitting=_words("admitting"),
        picking=_words("picking"),
        setting=_words("setting"),
        laws=_words("laws"),
        touching=_words("touching"),
        spanning=_words("spanning"),
        adding=_words("adding"),
        reaching=_words("reaching"),
        serving=_words("serving"),
        wanting=_words("wanting"),
        services=_words("services"),
        containing=_words("containing"),
        circles=_words("circle"),
        keepers=_words("keeper"),
        yardsticks=_words("yardstick"),
        other_sizes=_words("other_size"),
        measuring=_words("measuring"),
        approved=_words("approved"),
        epithets=_words("epithet"),
        every=_words("every"),
        spread=_words("spread"),
        personal=_words("personal"),
        drawing=_words("drawing"),
        ranking=_words("ranking"),
        asking=_words("asking"),
        tiers=_words("tiers"),
        matters=_words("matter"),
        standing_in=_words("standing_in"),
        instalments=_words("instalments"),
        offshoots=_words("offshoots"),
        grounds=_words("ground"),
        presenting=_words("presenting"),
        swarms=_words("swarm"),
        books=_words("books"),
        summed=_words("summed"),
        samples=_split(row["words"] for row in dealing if row["use"] == "noun"),
    )


def _words(section: str) -> Words:
    return _split(row["words"] for row in rows(_TOPIC, section, _WORDS))


def _split(lines: object) -> Words:
    return Words(word for line in lines for word in line.split())  # type: ignore[attr-defined]

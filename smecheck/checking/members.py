"""Whether something is said of counted things that singles out some of them: a claim's setting in, yes or no out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from smecheck.checking.leads import given_as, put_at
from smecheck.checking.makers import foreign
from smecheck.checking.recipients import receive
from smecheck.checking.rolls import on_roll
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import neutral
from smecheck.checking.stretches import Stretch
from smecheck.checking.verbs import COULD, can_be_found
from smecheck.checking.words import Word, content, folded, words
from smecheck.language.anaphora import anaphora
from smecheck.language.changes import changes
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number, hedges
from smecheck.language.made import made
from smecheck.language.movement import movement
from smecheck.language.periods import edge_verbs
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
from smecheck.model import Measure, Role, Span, Status

_END = re.compile(r"[.,;:()\[\]\n]|\s[-–—]+\s|—")
_REACH = 120  # characters
_HEDGE = 30  # characters: "to well over"


def told_of_some(setting: Setting, measure: Measure, counted: Stretch, verb: str | None) -> bool:
    """Whether words behind the counted noun, up to the next break, tell which of them are meant or what they do.

    "500 wells with pumps", "500 wells dug by hand" and "500 wells gave salt" are some of the wells; "500 wells on its
    books", "500 wells through a programme" and "500 wells have been dug" are as many as there are.
    """
    covered = setting.covered(counted, measure)
    named = [word.end for word in counted.words if word.start in covered]
    start = max([counted.mention.head.end if counted.mention.head else 0, *named])
    ends = _ends(setting) if counted.role is Role.COUNTED else []
    if start < setting.claim.quantity.span.start and len(ends) > 1:  # "the label of bakery has gone to 500 shops"
        start = max(setting.claim.quantity.span.end, *ends)
    return singled_out(setting, measure, start, verb)


def _ends(setting: Setting) -> list[int]:
    """Where the nouns that the number counts end."""
    return [near.mention.head.end for near in setting.of(Role.COUNTED) if near.mention.head]


def singled_out(setting: Setting, measure: Measure, start: int, verb: str | None) -> bool:
    """The same for the words behind any place of a sentence: that of the noun, or of a number without one."""
    text, claim = setting.article.text, setting.claim
    end = min(claim.sentence.end, start + _REACH)
    breaks = (found.start() for found in _END.finditer(text, start, end))
    stop = next((place for place in breaks if not _within_aside(setting, place)), end)
    own = frozenset(verb.split("_")) if verb else frozenset()
    told_in = frozenset[str]() if setting.counts else _reports()  # "the number was put at 500 in the latest release"
    known = (harmless(), folded(own), frozenset(content(measure.name)), setting.spared(measure), told_in)
    rolls = on_roll(text[start:stop])
    behind = [word for word in words(text[start:stop]) if not rolls.contains(Span(word.start, word.end))]
    carried = anaphora().possessives | {"be"}  # "500 wells to its name"
    for place, word in enumerate(behind):
        before, after = (behind[at].raw if 0 <= at < len(behind) else "" for at in (place - 1, place + 1))
        if _within_aside(setting, start + word.start) or (word.raw == "to" and after in own | carried):
            continue
        if word.raw == "to" and _to_take(behind[place + 1 :]):
            return False
        if (word.raw == "to" and after == "be") or (before == "be" and word.raw in existence().findable):
            continue  # "500 wells are to be found in Norway"
        if word.raw in COULD and after == "be" and can_be_found(setting):
            continue
        if word.raw in wholes().spread and before in wholes().every:
            continue  # "500 wells in all corners of Norway"
        if word.raw == "to" and all(any(near.text in spare for spare in known) for near in behind[place + 1 :]):
            return False
        brings = word.raw in wholes().makers and word.raw not in own and verb not in existence().having
        if word.raw in wholes().turning or brings:
            return False
        brought_about = word.raw in _brought_about() and before in forms_of_be()
        if not any(word.text in spare for spare in known) and not word.text[0].isdigit() and not brought_about:
            return True
    return False


def _to_take(behind: Sequence[Word]) -> bool:
    """Whether words tell no more than that things may be taken: lean on, in "had 500 of them to lean on"."""
    told = [word.raw for word in behind]
    return bool(told) and told[0] in made().choosing and cues().complement.issuperset(told[1:])


@cache
def _brought_about() -> frozenset[str]:
    return existence().founding | existence().emerging


@cache
def forms_of_be() -> frozenset[str]:
    """The forms of \"be\", which make a passive."""
    return existence().being | {"be", "been", "being"}


def _within_aside(setting: Setting, place: int) -> bool:
    return any(aside.start <= place < aside.end for aside in setting.claim.asides)


@cache
def _reports() -> frozenset[str]:
    """The folded nouns of what tells figures, but for those of some that are looked at."""
    return folded(wholes().sources - wholes().samples)


@cache
def harmless() -> frozenset[str]:
    """The folded words that single out none, beside the verb of the clause."""
    spare = wholes().idle | wholes().officials | existence().standing | existence().being | cues().clause | cues().venue
    return (folded(spare) | neutral()) - folded({"to"})


def is_had(setting: Setting, measure: Measure, verb: str | None) -> bool:
    """Whether a verb, or none, tells that the things are there, are counted, or were brought about for a place."""
    if verb in existence().levelling and _before_verb(setting) and not _is_aim(setting):
        return False  # "500 wells have passed the test", but not "The goal of 500 wells was reached"
    other = (
        _is_aim(setting)
        if setting.counts
        else verb in movement().comparing or (verb in cues().putting and put_at(setting)) or _is_given(setting, verb)
    )
    tells = other or verb in _telling() or (verb in changes().verbs and brought_to(setting)) or can_be_found(setting)
    if verb is None or _serves(setting, measure, verb):
        return True
    tells = tells and not receive(setting, verb)
    return (tells and not foreign(setting, measure, verb)) or _given(setting, measure, verb)


def _is_given(setting: Setting, verb: str | None) -> bool:
    """Whether somebody gives a number as the size of something: "gave the total as 500"."""
    return verb in wholes().giving and given_as(setting)


def _is_aim(setting: Setting) -> bool:
    """Whether a number is that of an aim, whatever is done with it: "sets a goal of 500 wells"."""
    named = (stretch.noun for stretch in setting.of(Role.OF))
    return any(noun is not None and standings().status.get(noun.raw) is Status.TARGET for noun in named)


@cache
def _telling() -> frozenset[str]:
    """The verbs that tell so, as long as they are said of nobody whose own the things may be."""
    return (
        existence().having | existence().emerging | existence().founding | wholes().counting | standings().status.keys()
    )


def _serves(setting: Setting, measure: Measure, verb: str) -> bool:
    """Whether a verb tells no more than what the things are for: "500 service offices help firms"."""
    spot = next((s.mention.span for s in setting.of(Role.PREDICATE)), None)
    start = setting.claim.sentence.start
    before = setting.article.text[start : spot.start].lower().split() if spot else []
    if not forms_of_be().isdisjoint(before[-1:]):
        return False  # "were helped"
    return verb in wholes().serving and not folded(wholes().services).isdisjoint(content(measure.name))


def came_to(setting: Setting, verb: str | None) -> bool:
    """Whether a number is the size of what its verb is said of: "the list runs to 500", "they number 500"."""
    return verb in existence().numbering and (verb not in existence().levelling or brought_to(setting))


def _before_verb(setting: Setting) -> bool:
    """Whether a number stands before its verb: "500 wells have passed the test"."""
    spot = next((s.mention.span for s in setting.of(Role.PREDICATE)), None)
    return spot is not None and spot.start >= setting.claim.quantity.span.end


def brought_to(setting: Setting) -> bool:
    """Whether a level is told that something came to: "rose to 500", "from 300 to over 500", "rose above 500"."""
    start = setting.claim.quantity.span.start
    before = setting.article.text[max(setting.claim.sentence.start, start - _HEDGE) : start].lower().split()
    ways = changes().levels | {"to"}
    led = (word for word in reversed(before) if word in ways or word not in hedges().leading)
    return setting.claim.moved == 0 and next(led, "") in ways


def _given(setting: Setting, measure: Measure, verb: str) -> bool:
    """Whether a place comes to have the things, or has them at one end of a time.

    "left Norway with 500 wells", "brought the country 500 wells"; "ended 2024 with 500 wells", "entered May with 500".
    """
    at_an_end = _ending().get(verb, frozenset())
    if receive(setting, verb) or (verb not in wholes().giving and not at_an_end):
        return False
    text, number = setting.article.text, setting.claim.quantity.span
    spot = next((s.mention.span for s in setting.of(Role.PREDICATE) if s.mention.text.lower() == verb), None)
    if spot is None or spot.end > number.start:
        return False
    between = [
        word for word in words(text[spot.end : number.start]) if not _within_aside(setting, spot.end + word.start)
    ]
    placed = any(spot.end <= aside.start < number.start for aside in setting.claim.asides)
    placed = placed or any(word.raw in cues().nationwide for word in between)
    beside = verb in wholes().giving or any(word.raw == "with" for word in between)  # not "closed 500 wells"
    if not beside or (verb not in wholes().giving and foreign(setting, measure, verb)):
        return False
    spare = before_number() | cues().nationwide | at_an_end | {"with"}
    return placed and all(word.raw in spare for word in between)


@cache
def _ending() -> dict[str, frozenset[str]]:
    """The verbs that put somebody at one end of a time, each with all the words of its phrases."""
    runs = [verb.split() for verb in edge_verbs()]
    return {run[0]: frozenset(word for other in runs if other[0] == run[0] for word in other) for run in runs}

"""The batches in which things were named ("They were chosen in four batches"): a setting in, a measure's fit out."""

from __future__ import annotations

import re

from smecheck.checking.happening import stands, sums_up
from smecheck.checking.matches import Link
from smecheck.checking.placed import place
from smecheck.checking.rounds_told_before import class_in, rounds_told_before, tells_no_more
from smecheck.checking.setting import Fit, Setting
from smecheck.checking.sparing import classes, unit_words
from smecheck.checking.stretches import Stretch
from smecheck.checking.tellers import is_likeliest, tells_only
from smecheck.checking.verbs import verb_of
from smecheck.checking.words import folded, words
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.made import made
from smecheck.language.wholes import wholes
from smecheck.model import Measure, Role

_SOME_OF_THEM = re.compile(r"\W*(?!there\b)(?:[a-z]+\s){0,2}[\d,.]+ of (?:them|these|those)\b")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_OF_THEM = re.compile(r"\b([A-Za-z]+) of (?:them|these|those)\b")
_YEAR = re.compile(r"\b(?:in|since|by|of|[A-Z][a-z]+)\s(?:19|20)\d\d$")
_BEHIND = 40  # characters
_NEAR = 2  # words: "industrial standards"
_HELD = (Role.SUBJECT, Role.PREDICATE, Role.OF, Role.ANTECEDENT)


def in_rounds(setting: Setting) -> Fit | None:
    """The fit of a measure of batches of a class, where that class is said to have been named in so many.

    "The mills were chosen in four batches" gives the batches of mills; "the four batches of flour" and "the mills sold
    four batches" give another thing. Where the clause leaves it to what was told before, so does the fit.
    """
    named = _of_what_is_named(setting)
    if named is not None and named.link is Link.FIRM:
        return named
    before = rounds_told_before(setting)
    return before if before is not None and (named is None or before.link is Link.FIRM) else named


def _of_what_is_named(setting: Setting) -> Fit | None:
    counted = next(iter(setting.of(Role.COUNTED)), None)
    if counted is None or counted.noun is None or counted.noun.raw not in classing().heaps:
        return None
    told_again = class_in(setting, counted) is not None  # "mills, chosen in four batches of mills"
    more = len([word for word in counted.words if counted.tells(word)]) > 1
    if (more and not told_again) or not _led_in(setting):
        return None
    known = (
        existence().founding
        | classing().naming
        | classing().bearing
        | classing().classing
        | wholes().counting
        | wholes().giving
        | wholes().announcing
    )
    if verb_of(setting) not in known:
        return None
    apart = (near for near in setting.of(*_HELD) if not near.mention.span.overlaps(counted.mention.span))
    for stretch in apart if told_again else setting.of(*_HELD):
        for measure in _of_class(setting, counted.noun.text, stretch):
            owner = place(setting, measure, stretch)
            if owner.obstacle is None:
                sure = _surely_meant(setting, measure, stretch) and _right_before(setting, stretch)
                link = owner.link if sure else Link.LOOSE
                if told_again and link is not Link.FIRM:
                    return None  # its own words tell as much
                return Fit(measure, (0, 0, 0), link, f"batches of {stretch.mention.text!r}")
        if stretch.role is Role.SUBJECT and stretch.says_anything() and not _stands_aside(stretch):
            return None  # something else was named so
    return None


def made_known(setting: Setting, counted: Stretch, verb: str | None) -> bool:
    """Whether all the batches that there are so far were made known: "has announced four batches of mills"."""
    heaps = counted.noun is not None and counted.noun.raw in classing().heaps
    return heaps and verb is not None and verb in wholes().announcing and (stands(setting, verb) or sums_up(setting))


def _stands_aside(stretch: Stretch) -> bool:
    """Whether a subject is but a word for the class, or who names it: "they", "these firms", "the ministry"."""
    general = stretch.noun is not None and stretch.noun.text in classes() and not stretch.left_behind(frozenset())
    return stretch.stands_in() or tells_only(stretch) or general


def _surely_meant(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether no other number comes between: "Norway has 900 mills. Ulm has 20. They were chosen in four batches."."""
    if stretch.role is not Role.ANTECEDENT:
        return True
    between = setting.article.text[stretch.mention.span.end : setting.claim.sentence.start]
    own = setting.article.text[setting.claim.sentence.start : setting.claim.quantity.span.start].lower()
    if _SOME_OF_THEM.match(own):
        return False  # "Some 20 of them bake, chosen in four batches"
    pointing = any(near.mention.text.lower() in anaphora().determiners for near in setting.of(Role.SUBJECT))
    others = any(letter.isdigit() for letter in between) if pointing else _counts_others(between)
    return is_likeliest(setting, measure, stretch) and not others


def _counts_others(between: str) -> bool:
    """Whether others that may be chosen are told of: by a number of more than a year or of things made, or as some."""
    if any(found[1].lower() in anaphora().some_of for found in _OF_THEM.finditer(between)):
        return True
    for number in _NUMBER.finditer(between):
        behind = [word.text for word in words(between[number.end() :][:_BEHIND])][:_NEAR]
        made_things = not folded(made().things).isdisjoint(behind)
        if not made_things and _YEAR.search(between[: number.end()]) is None:
            return True
    return False


def _right_before(setting: Setting, stretch: Stretch) -> bool:
    """Whether nothing else is told of before the batches: not "It has 900 mills and picked guests in four batches"."""
    end, start = stretch.mention.span.end, setting.claim.quantity.span.start
    return stretch.role is not Role.PREDICATE or end > start or tells_no_more(setting, end)


def _led_in(setting: Setting) -> bool:
    """Whether "in" leads to the number: "in a total of four batches"."""
    claim = setting.claim
    before = setting.article.text[claim.sentence.start : claim.quantity.span.start].lower().split()
    while before and before[-1] in before_number() | cues().neutral and before[-1] not in wholes().rounds:
        before.pop()
    return before[-1:] != [] and before[-1] in wholes().rounds


def _of_class(setting: Setting, unit: str, stretch: Stretch) -> list[Measure]:
    """The measures of batches of a class that a stretch names as a whole."""
    out: list[Measure] = []
    for found in stretch.found:
        whole = setting.index.named.get(found.run, ())
        if not whole or any(setting.left(stretch, other) for other in whole[:1]):
            continue
        out += [
            measure
            for measure in setting.index.named.get((unit, *found.run), ())
            if not folded(classing().heaps).isdisjoint(unit_words(measure.unit.name))
        ]
    return out

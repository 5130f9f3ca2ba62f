"""Whether all that an undertaking offers is counted beside those who run it: a setting and a measure in, yes or no."""

from __future__ import annotations

import re

from smecheck.checking.happening import within_long
from smecheck.checking.index import Found
from smecheck.checking.kindred import quoted_names
from smecheck.checking.made import is_made, is_maker
from smecheck.checking.members import told_of_some
from smecheck.checking.other_numbers import numbered_apart
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.tellers import counts_some
from smecheck.checking.verbs import verb_of
from smecheck.language.anaphora import anaphora
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.made import made
from smecheck.language.wholes import wholes
from smecheck.model import Measure, Role

_CALLED = re.compile(r",?\s+(?:(?:[a-z]+ed|known)(?:\s+as)?\s+)?(?:the\s+)?[\"“‘']?$")
_ENDS = re.compile(r"[.!?:][\"”’)]?\s|\n")


def offered_by_all(setting: Setting, measure: Measure, counted: Stretch, verb: str | None) -> bool:
    """Whether so many things are told as what all who run an undertaking offer: "16 offices have agreed on 37 rules".

    The registry counts both for what their full names set in quotation marks. "One of the 16 offices has 5 rules" and
    "The 16 offices put forward 5 rules on Monday" tell of some.
    """
    if verb is None or not is_made(measure) or (setting.claim.period_said and not within_long(setting)):
        return False
    known = existence().having | existence().founding | existence().emerging | made().reaching | made().gathering
    offices = [found for sentence in setting.of(Role.SENTENCE) for found in _offices(setting, measure, sentence)]
    if verb not in known or not any(numbered_apart(setting, min(found.at)) for found in offices):
        return False
    if counted.role is not Role.COUNTED or told_of_some(setting, measure, counted, verb):
        return False
    subjects = setting.of(Role.SUBJECT)
    return all(_are_they(setting, measure, s) and not counts_some(setting, s) for s in subjects)


def _offices(setting: Setting, measure: Measure, stretch: Stretch) -> list[Found]:
    """Where a stretch names those of whom another measure of the same undertaking tells how many they are."""
    others = [m for m in setting.index.kindred.of_the_same(measure) if m is not measure]
    runs = frozenset[tuple[str, ...]]().union(*(setting.index.phrases[m.id] for m in others if not is_made(m)))
    return [found for found in stretch.found if found.run in runs]


def _are_they(setting: Setting, measure: Measure, subject: Stretch) -> bool:
    """Whether a subject is the undertaking, all who run it by their number, or a word for either."""
    if subject.mention.text.lower() in anaphora().pronouns | {"we"} or is_maker(setting, measure, subject):
        return True
    called = any(name in subject.mention.text for name in quoted_names(measure))
    if called and subject.noun is not None and subject.noun.raw in wholes().makers:
        return True  # "a campaign called Joined Hands"
    for found in _offices(setting, measure, subject):
        if numbered_apart(setting, min(found.at)):
            before = setting.article.text[subject.mention.span.start : min(found.at)].lower().split()[:-1]
            return before_number().issuperset(before)
    return False


def of_the_undertaking(setting: Setting, measure: Measure) -> bool:
    """Whether a count is said of a word for the undertaking that the article has named: "The effort involves 16".

    Its name is what the measure's full name sets in quotation marks: told in a sentence before, or right before the
    word ("Joined Hands, the drive that unites 16 offices"). A word that tells which makes it another one.
    """
    text, sentence = setting.article.text, setting.claim.sentence
    if verb_of(setting) not in made().gathering | existence().having:
        return False
    before = any(name in text[: sentence.start] for name in quoted_names(measure))
    for subject in setting.of(Role.SUBJECT):
        lead = text[sentence.start : subject.mention.span.start].rstrip(', "”’')
        if not (before or any(lead.endswith(name) for name in quoted_names(measure))):
            continue
        words = subject.mention.text.lower().split()
        that = text[subject.mention.span.end : sentence.end].lower().split()[:1]
        one = words[:1] in (["the"], ["this"]) or (words[:1] in (["a"], ["an"]) and that in (["that"], ["which"]))
        if one and words[1:] and wholes().makers.issuperset(words[1:]):
            return True
    return False


def is_that_one(setting: Setting, measure: Measure) -> bool:
    """Whether a word for an undertaking surely stands for the one that the sentence before names: "The effort …".

    It may be another where that sentence tells of others: 'The city's effort copies "Joined Hands". The effort …'.
    """
    text, start = setting.article.text, setting.claim.sentence.start
    if any(told_of_some(setting, measure, counted, verb_of(setting)) for counted in setting.of(Role.COUNTED)):
        return False  # "brought 5 offices to one table"
    own = {near.noun.raw for near in setting.of(Role.SUBJECT) if near.noun is not None}
    for name in quoted_names(measure):
        first = text.rfind(name, 0, start)
        if first < 0 or len(_ENDS.findall(text[first:start])) != 1:
            continue
        opening = max((end.end() for end in _ENDS.finditer(text[:first])), default=0)
        ahead, behind = (_makers(part) for part in (text[opening:first], text[first + len(name) : start]))
        around = {*ahead[-1:], *behind[:1]} if _is_beside(text[opening:first], text[first + len(name) : start]) else ()
        others = [*ahead, *behind]
        return not own.isdisjoint(around) if others else True
    return False


def copied(setting: Setting, measure: Measure) -> str | None:
    """What is no more than a copy of an undertaking: "a regional version of Joined Hands has 5 rules"."""
    told = setting.claim.sentence.of(setting.article.text)
    for name in quoted_names(measure):
        before = re.findall(r"[A-Za-z]+", told[: max(0, told.find(name))].lower())
        if before[-1:] == ["of"] and not wholes().offshoots.isdisjoint(before[-2:-1]):
            return f"of a {before[-2]} of {name}"
    return None


def _makers(told: str) -> list[str]:
    return [word for word in re.findall(r"[a-z]+", told.lower()) if word in wholes().makers]


def _is_beside(ahead: str, behind: str) -> bool:
    """Whether a word for an undertaking stands right at its name: 'the drive called "Joined Hands"'."""
    before = _CALLED.sub("", ahead).lower().split()[-1:]
    after = re.findall(r"[a-z]+", behind.lower())[:1]
    return not wholes().makers.isdisjoint((*before, *after))

"""Whether what tells of counted things or brings them about is somebody's own: a claim's setting in, yes or no out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.holding import belongs_to_place, some_are_taken
from smecheck.checking.leads import place_has
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import name_words, neutral
from smecheck.checking.stretches import Stretch
from smecheck.checking.tellers import parted
from smecheck.checking.words import Word, content, folded
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.made import made
from smecheck.language.places import takes_in_parts, words
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role, Span

_LED_BY = re.compile(r",? (?:which|that) [A-Z]")
_FOR = re.compile(r"\s(?:for|on|against)\s")
_REST = re.compile(r"\b(?:of|for|on|and)\b")


def somebodys_own(setting: Setting, measure: Measure) -> str | None:
    """Why counted things are those of somebody who can have but some: "the bank has 500 mills among its clients"."""
    if measure.kind is not Kind.STOCK or setting.claim.quantity.unit.dimension != "count":
        return None
    verb = next((near.mention.span for near in setting.of(Role.PREDICATE)), None)
    told = [s for s in setting.of(Role.SUBJECT) if verb is not None and s.mention.span.end <= verb.start]
    if verb is None or len(told) != 1 or setting.index.subjects[measure.id]:
        return None
    if any(near.refers() for near in setting.of(Role.COUNTED)) or setting.claim.part_of is not None:
        return None
    if belongs_to_place(setting) or some_are_taken(setting):
        return None  # "the bank wants to reach the 500 mills that Norway has"
    between = Span(verb.end, max(verb.end, setting.claim.quantity.span.start)).of(setting.article.text).lower().split()
    if verb.of(setting.article.text).lower() in _telling() or not (before_number() | {"by"}).issuperset(between):
        return None
    it = told[0].mention.text.lower() == "it"
    if it and _untold(setting):
        return "nothing tells whose they are"
    meant = _stood_for(setting, measure) if it else told
    keepers = folded(wholes().keepers) - name_words(measure.name)
    meant = [s for s in meant if not setting.covered(s, measure)]  # "a club of mills, which has 500 members"
    keeper = next((s for s in meant if s.noun is not None and s.noun.text in keepers), None)
    return f"those of somebody: {keeper.mention.text}" if keeper is not None else None


@cache
def _telling() -> frozenset[str]:
    """Verbs under which even a bank tells of all that there are."""
    return existence().being | existence().numbering | cues().said | cues().putting | cues().citing


@cache
def _agents(*, official: bool) -> frozenset[str]:
    """The folded nouns of those whose own things are not; official: under a verb that offices and sources may have."""
    agents = frozenset(wholes().makers | standings().status.keys())
    return folded(agents | (wholes().officials | wholes().sources) - wholes().samples if official else agents)


def foreign(setting: Setting, measure: Measure, verb: str) -> bool:
    """Whether a verb is said of somebody whose own the things may be: a bank, and not a place, its office or policy."""
    if place_has(setting, verb):
        return False
    told = [s for s in setting.of(Role.SUBJECT) if not setting.set_apart(s.mention.span.start)]
    others = [s for s in told if (setting.left(s, measure) or _is_for(setting, measure, s)) and not s.stands_in()]
    if told and all(s.mention.text.lower() == "it" for s in told):
        if _untold(setting):
            return True
        others += _stood_for(setting, measure)
    others += [s for s in told if _is_group(setting, measure, s)]
    others = [s for s in others if not takes_in_parts(s.mention.text)]
    agents = _agents(official=verb in _official())
    if any(s.noun is None or s.noun.text not in agents for s in others):
        return True
    tell = [s for s in others if s.noun is not None and s.noun.text in folded(wholes().makers | wholes().sources)]
    brought = [s for s in tell if s.noun is not None and s.noun.text in folded(wholes().makers)]
    return (bool(brought) and verb in wholes().reaching) or any(of_somebody(setting, measure, s) for s in tell)


def _stood_for(setting: Setting, measure: Measure) -> list[Stretch]:
    """Who "it" stands for, where that is neither the place nor the measure's own: "A rival came. It has …"."""
    earlier = [near for near in setting.of(Role.ANTECEDENT) if near.mention.head is not None]
    nearest = [near for near in earlier if not parted(setting, near, earlier[0])]
    nearest = [near for near in nearest if not _is_many(near)] or nearest  # "It has 40 of them"
    return nearest[:1] if all(near.noun is not None and setting.left(near, measure) for near in nearest) else []


def _is_given_out(measure: Measure) -> bool:
    """Whether what a measure counts is made for somebody, as measures and rules are."""
    return folded(made().things).issuperset(content(measure.unit.name))


def _is_for(setting: Setting, measure: Measure, subject: Stretch) -> bool:
    """Whether a programme is told with what it is for: "the plan for steel"."""
    noun = subject.noun
    if not _is_given_out(measure) or noun is None:
        return False
    if noun.text not in folded(wholes().makers) or not _FOR.match(setting.article.text, noun.end):
        return False
    return bool(setting.behind(subject, measure))


def _is_many(stretch: Stretch) -> bool:
    return stretch.noun is not None and stretch.noun.raw.endswith("s") and not stretch.noun.raw.endswith("ss")


def _is_group(setting: Setting, measure: Measure, subject: Stretch) -> bool:
    """Whether a subject is some group, and no word tells of what: "the club has 500", not "mills, a club, are …"."""
    noun, text = subject.noun, setting.article.text
    if noun is None or noun.raw not in classing().collectives or noun.text in name_words(measure.name):
        return False
    return noun.end == subject.mention.span.end and not text[: subject.mention.span.start].rstrip().endswith(",")


def _untold(setting: Setting) -> bool:
    """Whether nothing in the sentences before can be what "it" stands for, as far as they were read."""
    told = setting.article.text[: setting.claim.sentence.start].strip()
    return bool(told) and not setting.of(Role.ANTECEDENT)


def of_somebody(setting: Setting, measure: Measure, maker: Stretch) -> bool:
    """Whether a programme is not a place's but somebody's: "a bank's scheme", "a scheme run by Ito", "the Ito fund"."""
    text, span = setting.article.text, maker.mention.span
    known = folded(wholes().officials | wholes().makers) | neutral() | frozenset(content(measure.name))
    if _LED_BY.match(text, span.end):
        return True
    by = re.search(r"\bby\b", text[span.start : span.end])
    if by is not None and _is_office(text[span.start + by.end() : span.end]):
        return False
    for word in maker.words:
        if word is maker.noun or word.text in known or word.start in setting.covered(maker, measure):
            continue
        led = by is not None and word.start > span.start + by.end()
        named = text[word.start].isupper() and word.start > setting.claim.sentence.start
        meant = _is_given_out(measure) and _tells_what_for(setting, maker, word)
        if led or named or word.raw.endswith(("'s", "’s")) or meant:
            return True
    return False


def _tells_what_for(setting: Setting, maker: Stretch, word: Word) -> bool:
    """Whether a word tells a programme's purpose, which is none of the registry's: "the plan for steel"."""
    aside = any(aside.start <= word.start < aside.end for aside in setting.claim.asides)
    return maker.tells(word) and not maker.praises(word) and word.text not in setting.index.topic and not aside


def _is_office(name: str) -> bool:
    """Whether a name is that of an office of the place: "the Ministry of Mills", "the Mill Ministry"."""
    head = _REST.split(name.lower())[0].split()
    local = not words("provincial").isdisjoint(head)
    return head[-1:] != [] and head[-1] in words("ministries") and head[0] in ("the", head[-1]) and not local


@cache
def _official() -> frozenset[str]:
    """What an office does with a place's things: count them, bring them about, or aim at more of them."""
    return wholes().counting | existence().founding | standings().status.keys()


def told_of_its_maker(setting: Setting, measure: Measure) -> bool:
    """Whether a count is said of what the measure's own name names ("visits to the museum": the museum had …)."""
    own = name_words(measure.name)
    counted = [near.mention.span for near in setting.of(Role.COUNTED)]
    for subject in setting.of(Role.SUBJECT):
        if any(subject.mention.span.overlaps(span) for span in counted):
            continue  # the parse takes what is counted for a subject, too
        told = [word for word in subject.words if subject.tells(word)]
        if told and own.issuperset(word.text for word in told) and not setting.behind(subject, measure):
            return True
    return False

"""Whether a number tells how many of other things, or of some, belong to a class: a setting and a measure in."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from smecheck.checking.digits import has_number
from smecheck.checking.holding import belongs_to_place
from smecheck.checking.index import Found
from smecheck.checking.members import brought_to
from smecheck.checking.setting import Setting
from smecheck.checking.some_of import some_of_so_many
from smecheck.checking.sparing import name_words, neutral
from smecheck.checking.stretches import Stretch
from smecheck.checking.verbs import verb_of
from smecheck.checking.words import content, folded, words
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.kin import singular
from smecheck.language.numbers import number_words
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role, Span

_QUESTION = re.compile(r"[Hh]ow many ([^.?!]*)\?[\s\"”]*$")
_BRIEF = 5  # words: "In the country's toy trade,"
_NAME = 4  # words: "Ministry of Trade and"
_OF_WHICH = re.compile(r"\s+of\s+(?:which|whom)\b")
_OUT_OF = re.compile(r"\s(?:in|out of|of|in every|out of every|of every)\s([A-Za-z]+)\b")
_FEW, _ONE = 20, "one"
_OF_THESE = re.compile(r"\s+of\s+(\w+)")


def some_of_others(setting: Setting, measure: Measure) -> bool:
    """Whether the number is of another class, some of which are said to be what the measure counts.

    "Of 300 guests, 8 are bakers" and "There were 300 guests; 8 of them were bakers" count no more bakers than came.
    What the measure's things are a part of is no other class, nor is one that is told without a number.
    """
    text, claim = setting.article.text, setting.claim
    behind = _OF_THESE.match(text, claim.quantity.span.end, claim.sentence.end)
    of_these = behind is not None and behind[1].lower() in anaphora().pronouns
    if claim.quantity.unit.dimension != "count" or (setting.of(Role.COUNTED) and not of_these):
        return False
    before = text[claim.sentence.start : claim.quantity.span.start]
    chosen = not classing().choosing.isdisjoint(before.lower().split()[:1])
    chosen = chosen and not brought_to(setting)  # "From 300, the number of bakers rose to 500"
    if not (chosen or of_these):
        return False
    if not has_number(before):
        return False
    told = frozenset(content(before.partition(", ")[0] if chosen else before))
    return not any(
        told.issuperset(run) for whole in setting.index.lineage(measure) for run in setting.index.phrases[whole.id]
    )


def counts_some(setting: Setting, measure: Measure, role: Role, found: Found) -> str | None:
    """Why a number is one of some of a class, or of others, in words, or None. role, found: where its phrase stands."""
    if role is not Role.ANTECEDENT and (some_of_others(setting, measure) or among_others(setting, measure)):
        return "counts some of what is told before"
    if measure.unit.dimension != "count":
        return None
    if some_of_those(setting, found):
        return "counts some of what is told before"
    if of_a_ratio(setting):
        return "so many out of a few"
    if role is Role.SUBJECT and _OF_WHICH.match(setting.article.text, setting.claim.quantity.span.end):
        return "of what is told right before"
    return "counts some of what is told behind it" if role is Role.OF and some_of_so_many(setting, found) else None


def some_of_those(setting: Setting, found: Found) -> bool:
    """Whether a number counts some of so many told right before: "500 mills opened, 20 of them in May".

    Not so where the class is named behind it: "500 mills, 20 of them bakeries".
    """
    text, claim = setting.article.text, setting.claim
    behind = _OF_THESE.match(text, claim.quantity.span.end, claim.sentence.end)
    if behind is None or behind[1].lower() not in anaphora().pronouns or min(found.at) > claim.quantity.span.end:
        return False
    before = text[claim.sentence.start : claim.quantity.span.start]
    lead = before.lower().split()
    while lead and lead[-1] in before_number():
        lead.pop()
    if not lead or not lead[-1].endswith(","):
        return False
    told = number_words().every - {_ONE}  # "the wide one"
    return has_number(before) or not told.isdisjoint(lead)


def of_a_ratio(setting: Setting) -> bool:
    """Whether a small number is so many out of a few others: "Three in five dollars of exports"."""
    found = _OUT_OF.match(setting.article.text, setting.claim.quantity.span.end)
    number = setting.claim.quantity
    if found is None or number.unit.name or number.low >= _FEW:
        return False
    words = number_words()
    other = words.smalls.get(found[1].lower()) or words.tens.get(found[1].lower())
    return other is not None and other > number.low


def among_others(setting: Setting, measure: Measure) -> bool:
    """Whether things counted are told as some of a plural that is no such class: "Its guests include 8 bakers"."""
    verb = next((near.mention.text.lower() for near in setting.of(Role.PREDICATE)), None)
    if not setting.counts or verb not in wholes().containing or setting.index.subjects[measure.id]:
        return False
    return any(
        near.noun is not None and near.noun.raw.endswith("s") and setting.left(near, measure) and not near.stands_in()
        for near in setting.of(Role.SUBJECT)
    )


def of_some_group(setting: Setting, stretch: Stretch) -> bool:
    """Whether a class is told by a group of some of it ("our list of mills", "a club of mills"), which no place has."""
    lead, noun = stretch.mention.text.lower().split()[:1], stretch.noun
    before = setting.article.text[: stretch.mention.span.start].lower().split()[-1:]
    if not existence().having.isdisjoint(before):
        return False  # "Norway has a club of mills"
    if noun is None or noun.raw not in anaphora().lists | classing().collectives:
        return False
    return lead[:1] != [] and lead[0] in wholes().personal | anaphora().any_of


def answers_what_some_do(setting: Setting, measure: Measure) -> bool:
    """Whether a number without a verb answers how many do something: "How many sell cloth? 500 mills."."""
    if setting.of(Role.PREDICATE):
        return False
    asked = _QUESTION.search(setting.article.text[: setting.claim.sentence.start])
    if asked is None:
        return False
    named = frozenset(word for run in setting.index.phrases[measure.id] for word in run)
    spare = (_of_being() | neutral() | setting.index.topic | named) - folded(classing().marketed)
    told = (word for word in words(asked[1]) if not word.hollow and asked[1][word.start].islower())
    return any(word.text not in spare for word in told)


@cache
def _of_being() -> frozenset[str]:
    """The folded words of a question of how many there are."""
    told = existence().having | existence().founding | existence().emerging | existence().being | cues().said
    return folded(told | wholes().asking | wholes().idle | classing().small_kinds | cues().nationwide | wholes().adding)


def opens_with_some(setting: Setting) -> bool:
    """Whether a sentence opens with what only some of a place's things belong to: "In the salt trade Norway has …"."""
    told = _opening(setting)
    abroad = told[:1] == ["for"] and not (anaphora().pointing - {"here", "there"}).isdisjoint(told[-1:])
    if abroad and belongs_to_place(setting):
        return False  # "For suppliers abroad, China's 500 mills are rivals"
    if _at_some_scene(setting):
        return True
    after = [*map(singular, told[1:]), ""]  # "central departments"
    return any(
        word in wholes().singling and after[place] not in wholes().officials and not _of_an_office(told[:place])
        for place, word in enumerate(told)
    )


def _of_an_office(before: list[str]) -> bool:
    """Whether what stands before a word makes it a part of an office's name: "the Ministry of Trade and Industry"."""
    last = next((at for at in range(len(before) - 1, -1, -1) if singular(before[at]) in wholes().officials), None)
    return last is not None and before[last + 1 : last + 2] == ["of"] and len(before) - last <= _NAME


def of_some_alone(setting: Setting, measure: Measure) -> str | None:
    """The same where nothing else is told before the comma: "In the salt trade, Norway has 500 mills".

    Of what is measured otherwise the words must tell which trade: "in the sector, sales were 500 million" does not.
    """
    if (pointed := _those_that(setting)) is not None:
        return f"only of some: {pointed}"
    told = _opening(setting)
    if len(told) > _BRIEF or told[-1:] == [] or told[-1] not in wholes().singling:
        return None
    counted = setting.claim.quantity.unit.dimension == "count" and measure.kind is Kind.STOCK
    own = name_words(measure.name)
    named = [word for word in content(" ".join(told[1:])) if word not in own and word not in neutral()]
    return f"only of some: {' '.join(told)}" if counted or len(named) > 1 else None


def _at_some_scene(setting: Setting) -> bool:
    """Whether those counted are but at what a sentence opens with: "On the train were 500 mills", "At the fair, …".

    On a list that tells nothing more, in a report, in the country or at the top of it are all that there are.
    """
    if verb_of(setting) not in existence().being or _of_all_told(setting):
        return False
    text, start = setting.article.text, setting.claim.sentence.start
    for near in setting.of(Role.PREDICATE):
        lead = text[start : near.mention.span.start].lower().split()
        if len(lead) != 1 or lead[0] not in cues().venue | cues().complement or near.noun is None:
            continue
        noun, comma = singular(near.noun.raw), text[near.mention.span.end :][:1] == ","
        if comma and noun not in wholes().keepers:
            return False  # "In the ministry's view, there are 500"
        narrowed = noun in anaphora().lists and any(word is not near.noun for word in near.left_before(frozenset()))
        return narrowed or {near.noun.raw, noun}.isdisjoint(_of_all())  # "on the guest list"
    return False


def _of_all_told(setting: Setting) -> bool:
    """Whether so many are said to be among all told right before: "There are 500 mills. Among them are 40"."""
    claim = setting.claim
    if claim.part_of is None:
        return False
    since = setting.article.text[claim.part_of.end : claim.sentence.start].lower()
    goes_on = any(one == "and" and other in cues().neutral for one, other in pairwise(since.split()))
    return not goes_on and not any(mark in since for mark in ",;:") and anaphora().some_of.isdisjoint(since.split())


@cache
def _of_all() -> frozenset[str]:
    """Nouns for what holds all that there are, or tells of them."""
    told = anaphora().lists | anaphora().counts | cues().nationwide | wholes().idle | wholes().spread
    return told | (wholes().sources - wholes().samples)


def _those_that(setting: Setting) -> str | None:
    """The phrase by which a clause tells which of a class are meant: those mills, in "Those mills that export"."""
    text = setting.article.text
    for near in setting.of(Role.COUNTED, Role.OF, Role.SUBJECT):
        behind = text[near.mention.span.end : setting.claim.sentence.end].split()[:1]
        if near.mention.text.lower().startswith("those ") and behind and behind[0] in cues().relative | {"that"}:
            return near.mention.text
    return None


def ranked(setting: Setting) -> bool:
    """Whether a word before a number tells which are meant, or how many at a time: "the top 500", "every 500 mills"."""
    claim = setting.claim
    before = setting.article.text[claim.sentence.start : claim.quantity.span.start].lower().split()
    told = before[-1:] != [] and before[-1] in wholes().ranking | {"every"}
    return told and before[-2:-1] != ["at"]


def _opening(setting: Setting) -> list[str]:
    """The words that a sentence opens with before its first comma, where they tell in or of what it is told."""
    before = Span(setting.claim.sentence.start, setting.claim.quantity.span.start).of(setting.article.text)
    told = re.findall(r"[a-z]+", before.partition(",")[0].lower())
    return told if told and told[0] in cues().venue | cues().complement else []

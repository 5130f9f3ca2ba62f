"""Whether what is made and given out is told as all that there is of it: a claim's setting in, yes or no out."""

from __future__ import annotations

import re

from smecheck.checking.companions import with_others
from smecheck.checking.happening import stands, sums_up
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import name_words, unit_words
from smecheck.checking.stretches import Stretch
from smecheck.checking.tellers import tells_only
from smecheck.checking.words import folded
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.made import made
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role, Span

_LOOK_BACK = 60  # characters: "one of the campaign's more than"
_POSSESSIVE = re.compile(r"['’]s?$")


def is_made(measure: Measure) -> bool:
    """Whether what a measure counts is made or done by somebody, and does nothing itself."""
    return folded(made().things).issuperset(unit_words(measure.unit.name))


def made_with_others(setting: Setting, measure: Measure) -> str | None:
    """Why what is counted or earned is not the subject's alone: "the mills and the banks have written 500 rules"."""
    earned = measure.unit.dimension == "money" and measure.kind is Kind.FLOW
    if not (earned or (setting.counts and is_made(measure))) or not setting.index.subjects[measure.id]:
        return None
    others = with_others(setting, measure)
    many = any(word.endswith("s") for word in (others or "").split())
    return None if earned and not many else others  # "the mills, large and tiny, earned 500"


def given_out(setting: Setting, measure: Measure, verb: str | None) -> bool:
    """Whether it is told that all of something made were given or used, by its maker or by anybody whom it is for.

    "It has given owners 500 courses" tells all courses of the campaign that "it" stands for; "the bank has given 500
    courses", "firms in steel have used 500" and "it gave 500 in May" tell some.
    """
    if not is_made(measure) or verb is None:
        return False
    if verb not in made().reaching | existence().having | existence().founding:
        return False
    if setting.claim.period_said and not sums_up(setting):
        return False
    told = [s for s in setting.of(Role.SUBJECT) if not setting.set_apart(s.mention.span.start)]
    if not told:
        return stands(setting, verb)  # "500 courses have been given"
    return all(is_maker(setting, measure, s) or (_is_anybody(setting, s) and stands(setting, verb)) for s in told)


def made_by_another(setting: Setting, measure: Measure) -> bool:
    """Whether a word for one told before makes what is counted another's: "The bank has a school; it gave 500"."""
    told = [s for s in setting.of(Role.SUBJECT) if s.mention.text.lower() in anaphora().singular]
    if not told or not is_made(measure):
        return False
    meant = next((near for near in setting.of(Role.ANTECEDENT) if near.says_anything() and not tells_only(near)), None)
    if meant is None or meant.noun is None or _is_anybody(setting, meant):
        return False
    known = folded(wholes().makers | wholes().officials) | name_words(measure.name) | setting.spared(measure)
    return meant.noun.text not in known


def of_its_maker(setting: Setting, measure: Measure) -> bool:
    """Whether things told are those of what the measure's name says has them: "one of the campaign's 500 courses"."""
    claim = setting.claim
    start = max(claim.sentence.start, claim.quantity.span.start - _LOOK_BACK)
    leading = list(re.finditer(r"\S+", setting.article.text[start : claim.quantity.span.start]))
    while leading and leading[-1][0].lower() in before_number() - anaphora().possessives:
        leading.pop()
    if not leading:
        return False
    owner = leading.pop()
    if owner[0].lower() in anaphora().possessives - wholes().personal:
        return not setting.of(Role.SUBJECT) and _is_made_by_the_last(setting, measure)
    if not _POSSESSIVE.search(owner[0]) or not _names(measure, _POSSESSIVE.sub("", owner[0])):
        return False
    before = leading[-1] if leading else None
    while before is not None and _names(measure, before[0]):
        leading.pop()
        before = leading[-1] if leading else None
    return before is None or before[0].lower() in cues().neutral or _is_place(setting, start, before)


def for_anybody(setting: Setting) -> bool:
    """Whether it is told how many there are to choose from, for anybody: "owners can pick from 500 courses"."""
    spot = next((s.mention.span for s in setting.of(Role.PREDICATE)), None)
    number, text = setting.claim.quantity.span, setting.article.text
    if spot is None or spot.end > number.start or spot.of(text).lower() not in made().choosing:
        return False
    before = text[setting.claim.sentence.start : spot.start].lower().split()[-3:]
    subjects = setting.of(Role.SUBJECT)
    return (
        not made().able.isdisjoint(before)
        and "not" not in before
        and bool(subjects)
        and all(_is_anybody(setting, subject) for subject in subjects)
    )


def is_maker(setting: Setting, measure: Measure, subject: Stretch) -> bool:
    """Whether a subject is what the measure's name names, its place, or a word for the one told before."""
    if subject.stands_in():
        return _is_made_by_the_last(setting, measure)
    if not subject.words:  # the place itself, but not "one (of them)"
        return any(place.overlaps(subject.mention.span) for place in setting.places())
    told = [word for word in subject.words if subject.tells(word)]
    own = [word for word in told if word.text not in setting.spared(measure)]  # "the network for small firms"
    return bool(own) and all(word.text in name_words(measure.name) for word in own) and _names(measure, own[-1].raw)


def _is_made_by_the_last(setting: Setting, measure: Measure) -> bool:
    """Whether what a pronoun likeliest stands for is named in the measure's name: "the campaign"."""
    told = [near for near in setting.of(Role.ANTECEDENT) if near.says_anything() and not tells_only(near)]
    if not told:
        return False
    noun = told[0].noun
    spare = name_words(measure.name) | setting.spared(measure)
    left = [word for word in told[0].words if told[0].tells(word) and word.text not in spare]
    return not left and noun is not None and noun.text in name_words(measure.name)


def _is_anybody(setting: Setting, subject: Stretch) -> bool:
    """Whether a subject is anybody of a kind, with no word that tells which: "owners", "owners in Norway"."""
    told = [word for word in subject.words if subject.tells(word) and word.text not in setting.index.topic]
    return subject.noun is not None and subject.noun.raw in made().users and not [w for w in told if w != subject.noun]


def _names(measure: Measure, word: str) -> bool:
    return not folded({word.lower().strip("\"'“”‘’")}).isdisjoint(name_words(measure.name))


def _is_place(setting: Setting, start: int, word: re.Match[str]) -> bool:
    return any(aside.overlaps(Span(start + word.start(), start + word.end())) for aside in setting.claim.asides)

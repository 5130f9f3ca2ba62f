"""Whether a measure's subject is what an earlier phrase tells of: a setting and a measure in; how sure, out."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from smecheck.checking.named_subjects import named_in, whoever_meets
from smecheck.checking.placed import Owner
from smecheck.checking.portions import of_a_whole
from smecheck.checking.setting import Setting
from smecheck.checking.some_of import counted_between, some_told_between
from smecheck.checking.sparing import classes
from smecheck.checking.stretches import Stretch
from smecheck.checking.tellers import counts_some, is_told_before, joined_with, parted, tells_only
from smecheck.checking.words import folded
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role

_THEM = re.compile(r"(?:\s[\w'’-]+){1,4}\sthem\b")  # "The banks are big. Mills owe them money. They …"
_OF_THEM = re.compile(r"\sof\s(?:the\s)?(?:[A-Z][\w-]+['’]s?\s|[A-Z][a-z]+(?:ese|an|ish)\s)?[\"“]?")
_TITLE = re.compile(r",\s(?:the|a|an)\s(?:[\w-]+\s){0,4}of\s")
_KINDS = re.compile(r"(?:, [\w '’-]+)+(?:,? and [\w '’-]+)?: ")
_KINDS_BEFORE = re.compile(r"(?:^|[.!?]\s|\n)[\w '’-]+(?:, [\w '’-]+)*(?:,|,? and) $")
_KNOWN_AS = re.compile(r",?\s(?:also\s)?(\w+)(?:\sas)?\s(?:the\s)?[\"“‘']?")
_ARTICLES = ("the ", "a ", "an ")


def spoken_of(setting: Setting, measure: Measure, other: str | None) -> Owner | None:
    """What the earlier phrases tell that the number's own may stand for, or that it leaves its owner to."""
    if other and _has_its_own(setting):
        return Owner(f"said of {other}")
    likely = True  # as long as what an anaphor more likely stands for is no other thing
    antecedents = setting.of(Role.ANTECEDENT)
    for candidate in antecedents:
        if some := some_told_between(setting, candidate):
            return Owner(f"of some of them: {some}")
        if owner := named_in(setting, measure, candidate):
            if measure.kind is Kind.SHARE and (beside := _joined_to(setting, measure, candidate)):
                return Owner(f"of others as well: {beside}")
            if owner.obstacle and _told_of_another(setting, measure, candidate):
                likely = likely and (tells_only(candidate) or _has_no_sales(setting, measure, candidate))
                continue  # "Loans to the mills grew. They …"
            alone = refers_back(setting) or not any(_may_have(setting, measure, c) for c in antecedents)
            either = counted_between(setting, candidate) or _rivalled(setting, measure, candidate)
            firm = owner.firm and likely and alone and not either and not other
            return replace(owner, firm=firm, role=candidate.role)
        if any(_is_called(setting, own, candidate) for own in antecedents if named_in(setting, measure, own)):
            continue
        named = setting.named(candidate, measure) is not None and not setting.left(candidate, measure)
        told_before = is_told_before(setting, measure, candidate) or not candidate.says_anything()
        told_before = told_before or _gathers(candidate) or whoever_meets(setting, measure, candidate)
        told_before = told_before or (candidate.stands_in() and _is_class(candidate))
        told_before = told_before and not counts_some(setting, candidate)
        likely = likely and (named or tells_only(candidate) or told_before or _has_none(setting, measure, candidate))
    return None


def _has_no_sales(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a phrase names an amount that "their sales" cannot be of: "Profits of the mills fell. Their sales …".

    It is that of the measure's subject and no other's, nor is it paid to another.
    """
    owned = any(near.mention.text.lower().split()[:1] == ["their"] for near in setting.of(Role.SUBJECT, Role.OF))
    noun, text = stretch.noun, setting.article.text
    here = [found.at for found in stretch.found if found.run in setting.index.subjects[measure.id]]
    if not owned or noun is None or noun.raw not in shares().amounts or not here:
        return False
    first = min(map(min, here))
    last = max(word.end for word in stretch.words if any(word.start in at for at in here))
    rest = re.split(r"[.!?]\s", text[last : setting.claim.sentence.start])[0].lower().split()
    others = (shares().dividing - shares().within) | shares().joining
    return _OF_THEM.fullmatch(text[noun.end : first]) is not None and others.isdisjoint(rest)


def _has_its_own(setting: Setting) -> bool:
    """Whether a clause tells whose "their sales" are: of the banks, in "The banks raised their sales to 500"."""
    own, *others = [*setting.of(Role.SUBJECT), None]
    led = own.mention.text.lower().split()[:1] if own is not None else []
    owned = led != [] and led[0] in anaphora().possessives
    return owned and any(other is not None and not other.refers() for other in others)


def _rivalled(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether "they" may as well be others that the same sentence brings up: "The mills fight the banks. They …"."""
    if not any(near.stands_in() for near in setting.of(Role.SUBJECT)):
        return False
    for other in setting.of(Role.ANTECEDENT):
        behind = other.mention.span.start > stretch.mention.span.end and not parted(setting, stretch, other)
        many = other.noun is not None and other.noun.raw.endswith("s")
        has = _may_have(setting, measure, other) or (other.noun is not None and other.noun.text in _dealt_with())
        if behind and many and has and setting.left(other, measure) and not _is_called(setting, stretch, other):
            return True
    return _THEM.match(setting.article.text, stretch.mention.span.end, setting.claim.sentence.start) is not None


def _has_none(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a phrase names who or what has no share of the whole, or who deals with those that do, as is explained.

    "The rules help mills. They make 60 percent"; "Banks court mills. No wonder: they make 60 percent".
    """
    noun = stretch.noun
    if noun is None:
        return False
    if any(_gathers(near) for near in setting.of(Role.SUBJECT)) and noun.text in _undertakings():
        return not noun.raw.endswith("s")
    narrowed = any(word is not noun for word in stretch.left_before(frozenset())) or stretch.left_behind(frozenset())
    if noun.raw in shares().powerless:
        return True
    if noun.raw in shares().shareless:
        return not narrowed
    start = next((near.mention.span.start for near in setting.of(Role.SUBJECT)), setting.claim.quantity.span.start)
    between = re.findall(r"[a-z]+", setting.article.text[stretch.mention.span.end : start].lower())
    reasons = not shares().reasons.isdisjoint(between) or between[-2:] == ["given", "that"]
    return of_a_whole(measure) and noun.raw in shares().dealing and reasons


@cache
def _undertakings() -> frozenset[str]:
    """The folded nouns of offices, laws and what is undertaken, of which none is many as one."""
    return folded(wholes().officials | wholes().makers | wholes().sources | wholes().laws)


def _is_class(stretch: Stretch) -> bool:
    """Whether a phrase is of a class of which no word tells more: "those firms", but not "those firms in Ulm"."""
    plain = not any(word is not stretch.noun for word in stretch.left_before(frozenset()))
    return (
        stretch.noun is not None and stretch.noun.text in classes() and plain and not stretch.left_behind(frozenset())
    )


def _gathers(stretch: Stretch) -> bool:
    """Whether a phrase stands for many as one, which is no thing told in the singular: "the group", "this sector"."""
    return stretch.stands_in() and stretch.noun is not None and stretch.noun.raw in shares().gathering


def _is_called(setting: Setting, stretch: Stretch, other: Stretch) -> bool:
    """Whether a phrase beside another tells what that is: "the mills, the biggest group of exporters in Norway".

    Or which kinds of it there are: "Weavers, bakers, smiths: mills are a motley lot"; or what others are known as.
    """
    text, end, start = setting.article.text, stretch.mention.span.end, other.mention.span.start
    between = text[other.mention.span.end : stretch.mention.span.start]
    listed = _KINDS.fullmatch(between) is not None or (
        between == ": " and _KINDS_BEFORE.search(text[:start]) is not None
    )
    if listed and text[end:].lower().split()[:1][0] in existence().being:
        return True
    if _TITLE.fullmatch(text[end:start].lower()) is not None:
        return True
    known = _KNOWN_AS.fullmatch(between.lower())
    if known is not None and known[1] in classing().classing:
        return True
    titled = text[start:].lower().startswith(_ARTICLES)
    named = re.split(r"[.!?;]\s", text[:end])[-1].lower().split()
    return titled and (text[end:start] == ", " or (text[end:start] == " " and not classing().naming.isdisjoint(named)))


@cache
def _dealt_with() -> frozenset[str]:
    """The folded nouns of those who are dealt with and may be spoken of next: "Mills sell to retailers. They …"."""
    return folded(wholes().circles | wholes().keepers)


def _told_of_another(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a phrase names the measure's subject only behind another noun: "loans to the mills"."""
    wanted, noun = setting.index.subjects[measure.id], stretch.noun
    here = [found for found in stretch.found if found.run in wanted]
    return noun is not None and not any(noun.start in found.at for found in here)


def _joined_to(setting: Setting, measure: Measure, stretch: Stretch) -> str | None:
    """What else "they" stands for beside the measure's subject: the shops, in "The mills and shops grew. They …"."""
    others = (other for other in joined_with(setting, stretch) if named_in(setting, measure, other) is None)
    return next((other.mention.text for other in others if other.noun and other.noun.raw.endswith("s")), None)


def _may_have(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a phrase names another that may have an income: a firm, or one with a name of its own."""
    noun = stretch.noun
    if noun is None or tells_only(stretch) or named_in(setting, measure, stretch) is not None:
        return False
    named = setting.article.text[noun.start].isupper() and noun.start > stretch.mention.span.start
    return named or noun.text in folded(cues().owner) or setting.article.text[noun.start : noun.end].istitle()


def refers_back(setting: Setting) -> bool:
    """Whether the number's own phrases, or want of any, stand for something told before."""
    near = setting.of(Role.COUNTED, Role.OF, Role.SUBJECT)
    return any(stretch.refers() for stretch in (*near, *setting.of(Role.PREDICATE))) or not near

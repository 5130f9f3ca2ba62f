"""Why a share is not the one that a measure holds: its setting and a measure in, a reason in words or None out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.beside import named_beside
from smecheck.checking.companions import of_the_rest, with_others
from smecheck.checking.index import Found
from smecheck.checking.leads import lead
from smecheck.checking.ranges import bound_for, somewhere
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import neutral
from smecheck.checking.stretches import Stretch, raw
from smecheck.checking.tails import of_their_own, only_part
from smecheck.checking.tellers import tells_only
from smecheck.checking.themselves import of_the_subject
from smecheck.checking.verbs import verb_of
from smecheck.checking.words import content, folded, words
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.movement import movement
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role

_MARKS = ".,;:"
_ROW = (",", ";")  # what parts one labelled figure from the next
_BREAK = re.compile(r"[.,;:()\[\]\n]|\s[-–—]+\s|—")
_DONE_WITH = re.compile(r"\s(?:that|which)\s([^,;:.()]+)")
_BEHIND = re.compile(r"\s(\w+)")
_AT = frozenset({"at", "in"})
_OF_WHICH = re.compile(r",\s(?:of|among) (?:which|whom)\b")


def another_share(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> str | None:
    """Why a share that names the measure in a stretch is another share, in words, or None.

    The measure holds what its subject has of a whole ("the mills' share of exports"). Another is what some of the
    subject do or have ("60 percent of the mills export"), what the subject has together with others, what it has of a
    part of the whole ("60 percent of exports to Norway"), and the height of a thing told with "of" ("a tax of 20
    percent").
    """
    if measure.kind is Kind.SHARE and of_the_rest(setting):
        return "the share of others"
    if not of_a_whole(measure):
        return None
    alone = not setting.of(Role.COUNTED, Role.OF, Role.SUBJECT, Role.PREDICATE)
    if (stretch.role is Role.ANTECEDENT or alone) and (doing := _says_more(setting, measure)):
        return f"told of what was named before: {doing}"
    if _of_what_they_have(setting):
        return "a share of what its subject has or does"
    if lead(setting)[0] == "by" or _stand_apart(setting):
        return "a change or a lead, and no share"
    if _leads_to_number(setting, stretch) or _of_another_thing(setting, measure):
        return "no share: the height or the worth of something"
    if other := named_beside(setting, measure):
        return f"a figure of {other}"
    if own := of_the_subject(setting, measure, found):
        return own
    return (
        _of_another(setting, measure, stretch)
        or with_others(setting, measure)
        or somewhere(setting, measure)
        or bound_for(setting, stretch, found)
        or only_part(setting, measure, stretch, found)
        or of_their_own(setting, measure)
    )


def _stand_apart(setting: Setting) -> bool:
    """Whether a number tells by how much two stand apart: "mills are 60 points ahead", "their lead is 60 points"."""
    if setting.claim.quantity.unit.dimension != "point":
        return False
    end = setting.claim.quantity.span.end
    behind = setting.article.text[end : setting.claim.sentence.end].lower().split()[:1]
    gap = any(not shares().gaps.isdisjoint(near.mention.text.lower().split()) for near in setting.of(Role.SUBJECT))
    return gap or not movement().comparison.keys().isdisjoint(word.strip(_MARKS) for word in behind)


def _of_what_they_have(setting: Setting) -> bool:
    """Whether the whole is only what somebody told of has, or so many things: "60 percent of what they make".

    "Jobs rose by 500, of which mills made 60 percent" tells of the 500.
    """
    text, claim = setting.article.text, setting.claim
    behind = text[claim.quantity.span.end : claim.sentence.end].lower().split()[:3]
    if behind[:2] == ["of", "what"] and behind[2:] != [] and behind[2] in anaphora().pronouns | shares().before:
        return True
    before = text[claim.sentence.start : claim.quantity.span.start]
    led = _OF_WHICH.search(before)
    return led is not None and any(letter.isdigit() for letter in before[: led.start()].rpartition(";")[2])


def of_the_ground(setting: Setting, measure: Measure, own: Stretch) -> bool:
    """Whether a share is of no more than the ground that something covers: "they cover 60 percent of the areas".

    "60 percent of areas below it" is of some of them.
    """
    ground = own.role is Role.OF and own.noun is not None and own.noun.raw in wholes().grounds
    if not ground or own.noun is None or measure.kind is not Kind.SHARE or of_a_whole(measure):
        return False
    behind = _BEHIND.match(setting.article.text, own.noun.end)
    return behind is None or behind[1] in existence().being | wholes().spanning | _AT


def names_other(setting: Setting, measure: Measure) -> str | None:
    """Why a phrase elsewhere in the sentence does not tell what a share is of: the number's own words name another."""
    if not of_a_whole(measure):
        return None
    subjects = setting.index.subjects[measure.id]
    for near in setting.of(Role.COUNTED, Role.OF, Role.SUBJECT):
        said_of = [named.at for named in near.found if named.run in subjects]
        for named in near.found:
            others = (m for m in setting.index.named.get(named.run, ()) if m is not measure and of_a_whole(m))
            if next(others, None) is not None and not any(named.at <= at for at in said_of):
                return f"a figure of {near.mention.text}"
    return None


def labels_another(setting: Setting, measure: Measure) -> str | None:
    """The same for a label in a row that a parse takes for a verb: "GDP share 50 percent, exports 60 percent"."""
    text, number = setting.article.text, setting.claim.quantity.span
    for near in setting.of(Role.PREDICATE) if of_a_whole(measure) else ():
        span = near.mention.span
        labels = not text[span.end : number.start].strip() and text[: span.start].rstrip()[-1:] in _ROW
        named = (other for found in near.found for other in setting.index.named.get(found.run, ()))
        if labels and any(other is not measure and of_a_whole(other) for other in named):
            return f"a figure of {near.mention.text}"
    return None


def _says_more(setting: Setting, measure: Measure) -> str | None:
    """What is said right behind a number of which nothing in its sentence tells the whole: "1 in 6 sells abroad"."""
    claim, text = setting.claim, setting.article.text
    if any(near.refers() for near in setting.of(Role.OF, Role.SUBJECT)):
        return None
    end = claim.quantity.span.end
    covered = frozenset().union(*(setting.covered(near, measure) for near in setting.of(Role.SENTENCE)))
    stop = next((mark.start() for mark in _BREAK.finditer(text, end, claim.sentence.end)), claim.sentence.end)
    told = [
        word
        for word in words(text[end:stop])
        if Stretch.tells(word)
        and end + word.start not in covered
        and word.raw not in cues().said
        and not any(a.start < end + word.end and end + word.start < a.end for a in claim.asides)
    ]
    return text[end:stop].strip() if told else None


def _of_another(setting: Setting, measure: Measure, stretch: Stretch) -> str | None:
    """Why it is a share of what another noun names, or of a part: "60 percent of jobs", "of exports by air"."""
    number, text = setting.claim.quantity.span, setting.article.text
    subjects = setting.index.subjects[measure.id]
    for own in setting.of(Role.OF):
        if text[number.end : own.mention.span.start].strip() != "of" or own.refers() or own.relative():
            continue
        named = setting.named(own, measure)
        other = own.says_anything() and not any(found.run in subjects for found in own.found)
        if named is None and other and stretch.role in (Role.PREDICATE, Role.SENTENCE):
            return f"a share of {own.mention.text}"
    return None if stretch.role in (Role.COUNTED, Role.OF) else _told_of_another(setting, measure)


def _told_of_another(setting: Setting, measure: Measure) -> str | None:
    """The other whole that a share's own clause tells: "their share of loans is", "in loans it is 5 percent"."""
    text, start = setting.article.text, setting.claim.quantity.span.start
    subjects = setting.of(Role.SUBJECT)
    for near in subjects:
        if near.noun is None or near.noun.raw not in classing().parts or near.mention.span.end > start:
            continue
        clause = _DONE_WITH.match(text, near.mention.span.end, start)
        if clause is not None and (shares().having | shares().lying | shares().drawing).isdisjoint(clause[1].split()):
            return f"a share of which something else is told: {clause[0].strip()}"
        lead = text[near.noun.end : near.mention.span.end].lower().split()[:1]
        led = lead != [] and lead[0] in shares().put_first and setting.named(near, measure) is None
        if led and (other := setting.behind(near, measure)):
            return f"a share of {raw(setting.article, other)}"
    meant = next((near.mention.span.start for near in subjects if near.stands_in()), start)
    for near in setting.of(Role.PREDICATE) if meant < start else ():
        if near.mention.text.lower() == verb_of(setting):
            continue  # "to raise their share to 60 percent"
        before = text[setting.claim.sentence.start : near.mention.span.start].lower().split()[-1:]
        fronted = near.mention.span.end <= meant and before != [] and before[0] in shares().put_first
        if fronted and setting.left(near, measure) and not (setting.covered(near, measure) or tells_only(near)):
            return f"a share of {near.mention.text}"
    return None


@cache
def of_a_whole(measure: Measure) -> bool:
    """Whether a measure is somebody's share in a whole: "Share of mills in exports", not "of mills that export"."""
    if measure.kind is not Kind.SHARE or not measure.subjects:
        return False
    _, told, whole = measure.name.rpartition(" in ")
    named = set(content(whole))
    return bool(told) and any(named.issuperset(content(phrase)) for phrase in measure.phrases)


def _leads_to_number(setting: Setting, stretch: Stretch) -> bool:
    """Whether the number tells how high or dear something is: "a tax of 20 percent", "worth 2 percent of GDP"."""
    number, text, span = setting.claim.quantity.span, setting.article.text, stretch.mention.span
    if any(own.noun is not None and own.noun.raw in shares().amounts for own in _before_of(setting)):
        return True
    before = text[setting.claim.sentence.start : number.start].lower().split()
    while before:
        if any(tuple(before[-len(run) :]) == run for run in shares().worth):
            return True
        if before.pop() not in before_number():
            break
    if stretch.role not in (Role.OF, Role.PREDICATE) or span.end > number.start or stretch.noun is None:
        return False
    between = text[span.end : number.start].lower().split()
    sizing = folded(classing().parts) | neutral() | folded(movement().means)
    if stretch.role is Role.OF:
        return between[:1] == ["of"] and stretch.noun.text not in sizing
    told = any(near.noun is not None and near.noun.text in sizing for near in setting.of(Role.SUBJECT, Role.PREDICATE))
    return between[:1] != [] and between[0] in shares().heights and not told


def _of_another_thing(setting: Setting, measure: Measure) -> bool:
    """Whether what stands before "to" and a number is another thing of the subject's: "mills' debts amount to …"."""
    text, number = setting.article.text, setting.claim.quantity.span
    ahead = [own for own in setting.of(Role.OF) if own.mention.span.end <= number.start]
    ahead = [own for own in ahead if text[own.mention.span.end : number.start].lower().split()[:1] == ["to"]]
    return any(setting.left(own, measure) and setting.covered(own, measure) for own in ahead)


def _before_of(setting: Setting) -> list[Stretch]:
    """The nouns from which "of" leads to the number: the gap, in "a gap of 5 percent"."""
    number, text = setting.claim.quantity.span, setting.article.text
    ahead = [own for own in setting.of(Role.OF) if own.mention.span.end <= number.start]
    return [own for own in ahead if text[own.mention.span.end : number.start].lower().split()[:1] == ["of"]]

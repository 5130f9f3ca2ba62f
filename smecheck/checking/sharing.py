"""Whether the words around a share tell that somebody has it of a whole: a claim's setting in, yes or no out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from smecheck.checking.leads import lead, put_at, put_down
from smecheck.checking.members import forms_of_be
from smecheck.checking.portions import of_a_whole
from smecheck.checking.ranges import in_a_field, within_a_field
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.tellers import ascribes
from smecheck.checking.verbs import verb_of
from smecheck.checking.words import folded
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.shares import shares
from smecheck.language.standings import standings
from smecheck.model import Kind, Measure, Role

_BREAK = re.compile(r"[:;(\[]|\s[-–—]+\s|—")


def is_had(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether what is told of a share is that the measure's subject has it, and not that it owes or wants as much.

    Where a noun of shares stands around the number, or a phrase without a verb of its own gives it ("with 60 percent of
    exports", "the source of 60 percent of GDP"), the verb of the sentence tells nothing of it.
    """
    wanted = setting.index.subjects[measure.id]
    if not of_a_whole(measure):
        some = measure.kind is Kind.STOCK and within_a_field(setting, measure)
        return not (some or _acted_on(setting, measure, stretch))
    verb = verb_of(setting)
    if _of_those_behind(setting, measure) or in_a_field(setting, measure):
        return False
    shared = (near for near in setting.of(Role.OF, Role.SUBJECT) if _is_of_them_alone(setting, measure, near))
    if any(_set_off(setting, stretch, near) for near in (stretch, *shared)):
        return True  # "the share of mills in exports, 60 percent, has fallen"
    led, before = lead(setting)
    has = led in shares().having - shares().ascribing - shares().drawing
    if has or (led in shares().lying and before.endswith(",")):
        return True  # "That mills make 60 percent is told time and again", "mills, responsible for 60 percent, …"
    if led not in shares().leads and _told_of_them(setting, measure, verb):
        return False
    if verb is None or _in_a_phrase(setting):
        return True
    if verb in cues().putting and not (put_at(setting) or put_down(setting)):
        return False  # "put 60 percent of exports at risk"
    subjects = setting.of(Role.SUBJECT)
    placed = bool(subjects) and not any(near.words for near in subjects)  # "China gave mills 2 percent of GDP"
    if any(ascribes(setting, near) for near in subjects) or (verb in shares().ascribing and _told_by_one(setting)):
        return True
    if verb in shares().ascribing and _given_to_them(setting):
        return False  # "It gave them 2 percent of tax revenue"
    if verb in (_lying() if placed else _having() if subjects or _passive(setting) else _lying()):
        return True
    if any(near.noun is not None and near.noun.text in _parts() for near in _around(setting)):
        return True
    drawn = not any(found.run in wanted for near in setting.of(Role.SUBJECT) for found in near.found)
    return drawn and verb in shares().drawing


def _of_those_behind(setting: Setting, measure: Measure) -> bool:
    """Whether the number is told of those right behind it: "exports: 60 percent for mills, 30 percent for shops"."""
    text, claim = setting.article.text, setting.claim
    end = claim.quantity.span.end
    behind = re.match(r"\s(\w+)\s[^,.;:()]+", text[end : claim.sentence.end])
    if behind is None or behind[1] not in shares().told:
        return False
    if behind[1] == "by" and verb_of(setting) in cues().putting | cues().said:
        return False  # "is put at 60 percent by the ministry"
    covered = frozenset().union(*(setting.covered(near, measure) for near in setting.of(Role.SENTENCE)))
    told = [word for near in setting.of(Role.SENTENCE) for word in near.words if end < word.start < end + behind.end()]
    other = any(Stretch.tells(word) or word.raw in shares().rest for word in told)
    return other and not any(word.start in covered for word in told)


def _set_off(setting: Setting, whole: Stretch, near: Stretch) -> bool:
    """Whether a number stands between marks, with its whole or without, right behind the share that it is."""
    text, number = setting.article.text, setting.claim.quantity.span
    noun, end = near.noun, near.mention.span.start + len(near.mention.span.of(text).rstrip(" -–—"))
    behind = whole.mention.span if text[number.end : whole.mention.span.start].strip() == "of" else number
    before, after = text[end : number.start].lstrip(), text[behind.end :].lstrip()
    marked = (before[:1], after[:1]) in ((",", ","), ("(", ")"), ("–", "–"), ("—", "—"), ("-", "-"))
    hedged = before_number().issuperset(before[1:].lower().split())
    return marked and hedged and noun is not None and noun.text in _parts()


def _is_of_them_alone(setting: Setting, measure: Measure, near: Stretch) -> bool:
    """Whether a phrase names what its owner has, and nothing else: "the role of mills", but not "of loans to mills"."""
    covered = setting.covered(near, measure)
    told = (word for word in near.words if word.start not in covered and word != near.noun)
    return bool(covered) and not any(near.tells(word) for word in told)


def _told_of_them(setting: Setting, measure: Measure, verb: str | None) -> bool:
    """Whether a verb leads from a number to how those are that it is of, and to no owner: "60 percent are unsold"."""
    spot = next((near.mention.span for near in setting.of(Role.PREDICATE)), None)
    if verb is None or setting.of(Role.SUBJECT) or spot is None or spot.start < setting.claim.quantity.span.end:
        return False
    covered = frozenset().union(*(setting.covered(near, measure) for near in setting.of(Role.SENTENCE)))
    told = [word for near in setting.of(Role.SENTENCE) for word in near.words if word.start >= spot.end]
    referring = anaphora().pronouns | anaphora().possessives | shares().belonging
    return not any(word.start in covered or word.raw in referring for word in told)


def _acted_on(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a rate is named only as what so many do something to: "47 percent fear inflation"."""
    if measure.kind not in (Kind.RATE, Kind.CHANGE) or stretch.role is not Role.PREDICATE or setting.of(Role.SUBJECT):
        return False
    verb = next((near.mention.text.lower() for near in setting.of(Role.PREDICATE)), None)
    return verb is not None and not _passive(setting) and verb not in _lying()


def _around(setting: Setting) -> Sequence[Stretch]:
    return setting.of(Role.COUNTED, Role.OF, Role.SUBJECT, Role.PREDICATE)


def _in_a_phrase(setting: Setting) -> bool:
    """Whether a phrase gives the number: the object of a preposition or a noun, or what stands behind a colon."""
    number, text = setting.claim.quantity.span, setting.article.text
    verb = next((near.mention.span.end for near in setting.of(Role.PREDICATE)), number.start)
    if _BREAK.search(text, verb, max(verb, number.start)) is not None:
        return True
    led, before = lead(setting)
    if led in shares().leads and before.endswith(","):  # "mills, with 60 percent of exports, will …"
        return True
    for own in setting.of(Role.OF):
        if own.mention.span.end <= number.start:
            ahead = text[setting.claim.sentence.start : own.mention.span.start].rstrip()
            return not ahead[-1:].isalnum() or ahead.lower().split()[-1] in existence().being | {"as"}
    return led in shares().leads


def _passive(setting: Setting) -> bool:
    """Whether the number's clause has its verb as a participle behind "be", or with "by": "is paid by mills"."""
    spot = next((near.mention.span for near in setting.of(Role.PREDICATE)), None)
    number, text = setting.claim.quantity.span, setting.article.text
    if spot is None or spot.start < number.end:
        return True
    helped = not forms_of_be().isdisjoint(text[number.end : spot.start].lower().split())
    return helped or "by" in text[spot.end : setting.claim.sentence.end].lower().split()[:2]


def _told_by_one(setting: Setting) -> bool:
    """Whether someone without a name gives a share by telling it: "he credits them with 60 percent of exports"."""
    text, claim = setting.article.text, setting.claim
    return text[claim.sentence.start : claim.quantity.span.start].lower().split()[-1:] == ["with"]


def _given_to_them(setting: Setting) -> bool:
    """Whether those told before are named right behind the verb, as who gets what the number tells."""
    spot = next((near.mention.span for near in setting.of(Role.PREDICATE)), None)
    behind = setting.article.text[spot.end : setting.claim.sentence.end].lower().split()[:1] if spot else []
    return behind != [] and behind[0] in shares().before


@cache
def _lying() -> frozenset[str]:
    """Verbs that tell where a share is, which the number is itself the subject of."""
    told = existence().being | cues().said | standings().status.keys() | standings().owning | {"be", "been"}
    return shares().lying | told


@cache
def _having() -> frozenset[str]:
    told = (
        existence().having
        | existence().amounting
        | existence().founding
        | existence().emerging
        | cues().said
        | standings().status.keys()
    )
    told |= (
        shares().having
        | shares().lying
        | existence().contributing
        | cues().putting
        | existence().being
        | classing().bearing
    )
    return told - (shares().drawing - shares().having)  # "got 60 percent of exports" tells not who makes them


@cache
def _parts() -> frozenset[str]:
    return folded(classing().parts)

"""What a subject has its share, or a class its number, together with ("mills and shops"): a setting in, why out."""

from __future__ import annotations

import re

from smecheck.checking.ranges import opened_with
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import neutral
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import folded, words
from smecheck.language import nouns
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.hedges import before_number
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Measure, Role

_CLAUSE = re.compile(r"[.,;:()\n]\s|\s(?:and|but|while|with)\s")
_BREAK = re.compile(r"[.,;:()\[\]\n]|\s[-–—]+\s|—")
_BY_WHOM = ("by", "in")  # "by the ministry's count", "in the words of the minister"
_FEW = 3  # words that may be joined behind a noun and are no clause
_LIST = re.compile(r"^,\s+[^,;:]+(?:,\s+[^,;:]+)*,?\s+(?:and|or)\s+[^,;:]+(?:,[^;:]*)?$")


def with_others(setting: Setting, measure: Measure) -> str | None:
    """Why a share is what the subject has together with others: "mills and shops make", "made by mills and shops"."""
    if others := _told_first(setting, measure):
        return f"of others as well: {others}"
    wanted = setting.index.subjects[measure.id]
    verb = next((near.mention.span for near in setting.of(Role.PREDICATE)), None)
    for near in setting.of(Role.SUBJECT, Role.PREDICATE):
        if near.role is Role.PREDICATE and near.mention.span == verb:
            continue
        said_of = [named.at for named in near.found if named.run in wanted]
        if not said_of:
            continue
        end = max(word.end for word in near.words if any(word.start in at for at in said_of))
        stop = verb.start if verb and near.role is Role.SUBJECT and verb.start > end else None
        if others := _joined(setting, end, stop):
            return f"of others as well: {others}"
    return None


def counted_with_others(setting: Setting, stretch: Stretch) -> bool:
    """Whether a number may count more than the class it names: "500 mills and farms", "500 mills or would-be mills".

    Things are many, and end in "s"; "has 500 mills and wants more" joins a verb, and "many farms" has its own number.
    """
    if stretch.role is not Role.COUNTED or not setting.counts or not stretch.found:
        return False
    others = _joined(setting, stretch.mention.span.end, None)
    if others is None or not others.endswith("s"):
        return False
    return anaphora().some_of.isdisjoint(setting.article.text[stretch.mention.span.end :].lower().split()[:_FEW])


def _told_first(setting: Setting, measure: Measure) -> str | None:
    """With whom it is had by what the clause opens with: "Together with shops, mills make …"."""
    opening = opened_with(setting)
    told = opening.of(setting.article.text).lower().split() if opening is not None else []
    leads = told[:1] != [] and (told[0] in shares().beside or (told[0] in shares().together and "with" in told[1:2]))
    if not leads or opening is None:
        return None
    covered = frozenset().union(*(setting.covered(near, measure) for near in setting.of(Role.SENTENCE)))
    inside = [word for near in setting.of(Role.SENTENCE) for word in near.words]
    inside = [word for word in inside if opening.start <= word.start < opening.end and word.start not in covered]
    return opening.of(setting.article.text) if any(word.text not in neutral() for word in inside) else None


def _joined(setting: Setting, end: int, verb: int | None) -> str | None:
    """What is joined to a noun that ends at a place, up to the verb, or to the next break where no verb follows."""
    text, sentence = setting.article.text, setting.claim.sentence
    marks = (mark.start() for mark in _BREAK.finditer(text, end, sentence.end))
    stop = next(marks, sentence.end) if verb is None else verb
    behind = text[end:stop].rstrip(" .,")
    told = [word.lower().strip(",") for word in behind.split()]
    while told and told[0] in shares().together:
        told.pop(0)
    if (not _LIST.match(behind) or _led(behind)) and (not told or told[0] not in shares().joining):
        return None
    if verb is not None and not nouns.words("shared_pronouns").isdisjoint(told[: 2 * _FEW]):
        return " ".join(told[1:])  # "mills and the groups behind them"
    left = [
        word
        for word in words(text[end:stop])
        if word.raw not in shares().joining | shares().together
        and (word.text not in neutral() or word.raw in shares().rest)
        and not word.text[0].isdigit()
        and not any(a.start < end + word.end and end + word.start < a.end for a in setting.claim.asides)
    ]
    short = len(told) <= 2 * _FEW and len(left) <= _FEW and not any(letter.isdigit() for letter in behind)
    return " ".join(word.raw for word in left) if left and (short or verb is not None) else None


def _led(behind: str) -> bool:
    """Whether what stands behind a comma tells who says so, and is no list: ", by the Office of Trade and Industry"."""
    told = behind.lower().replace(",", " ").split()
    if any(tuple(told[: len(run)]) == run for run in cues().according):
        return True
    official = any(word.text in folded(wholes().officials) for word in words(behind))
    return told[:1] != [] and told[0] in _BY_WHOM and official


def of_the_rest(setting: Setting) -> bool:
    """Whether those right before the number or right behind it are all others ("mills make 60 percent, others 30")."""
    text, claim = setting.article.text, setting.claim
    before = [*reversed(_CLAUSE.split(text[claim.sentence.start : claim.quantity.span.start].lower())[-1].split())]
    lead = next((word for word in before if word not in before_number() - shares().rest), "")
    if lead in shares().rest | shares().leaving:
        return True
    behind = _BREAK.split(text[claim.quantity.span.end : claim.sentence.end].lower())[0].split()[:_FEW]
    told = [word for word in behind[1:] if word not in cues().neutral - shares().rest]
    return behind[:1] != [] and behind[0] in shares().told and told[:1] != [] and told[0] in shares().rest

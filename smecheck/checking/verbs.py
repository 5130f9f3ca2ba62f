"""The verb under which a number is told: a claim's setting in, the verb in small letters out."""

from __future__ import annotations

from smecheck.checking.setting import Setting
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.made import made
from smecheck.language.wholes import wholes
from smecheck.model import Role, Span
from smecheck.model.once import once

_LOOK_BACK = 40  # characters: a verb, a hedge and an article
_MARKS = ",;:.()"
COULD = frozenset({"can", "could"})


@once
def verb_of(setting: Setting) -> str | None:
    """The verb that governs the number: where a parse makes it one of saying, the one right before the number."""
    spot = next((s.mention for s in setting.of(Role.PREDICATE)), None)
    if spot is None:
        return None
    verb = spot.text.lower()
    after = setting.article.text[spot.span.end : setting.claim.sentence.end].lower().split()[:1]
    phrasal = f"{verb}_{after[0].strip(_MARKS)}" if after else verb
    alone = existence().having | existence().founding
    known = existence().founding | existence().emerging | wholes().counting
    if phrasal in known or (phrasal in made().reaching and verb not in alone):
        return phrasal
    if verb in cues().said:
        start = setting.claim.quantity.span.start
        before = (
            setting.article.text[max(setting.claim.sentence.start, start - _LOOK_BACK) : start].lower().split()[-3:]
        )
        known = (
            existence().having | existence().founding | existence().emerging
        ) - anaphora().anaphoric  # "reports a total output of"
        led = [word for at, word in enumerate(before) if word in known and not _names_kind(word, before[at + 1 :])]
        return led[-1] if led else None if _is_label(setting, spot.span) else verb
    return verb


def _is_label(setting: Setting, verb: Span) -> bool:
    """Whether a verb of saying only tells who gives what stands before a comma: "Norway: 500 mills, ministry says"."""
    text, number = setting.article.text, setting.claim.quantity.span
    teller = next((near.mention.span for near in setting.of(Role.SUBJECT) if near.mention.span.end <= verb.start), None)
    if teller is None or teller.start < number.end:
        return False
    said = text[verb.end : setting.claim.sentence.end].strip(' ."”’')
    return text[: teller.start].endswith(", ") and not said


def _names_kind(word: str, behind: list[str]) -> bool:
    """Whether a participle stands before a noun: "operating", in "reports operating income of 500"."""
    return word.endswith("ing") and not before_number().issuperset(behind)


def can_be_found(setting: Setting) -> bool:
    """Whether a verb tells no more than that things are there: "500 wells can be found in Norway"."""
    spot = next((near.mention.span for near in setting.of(Role.PREDICATE)), None)
    if spot is None or spot.of(setting.article.text).lower() not in existence().findable:
        return False
    before = setting.article.text[setting.claim.sentence.start : spot.start].lower().split()[-2:]
    by_some = "by" in setting.article.text[spot.end : setting.claim.sentence.end].lower().split()
    return before[1:] == ["be"] and before[0] in COULD and not by_some

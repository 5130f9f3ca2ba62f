"""What leads from the words of a sentence to its number: a claim's setting in, words or yes and no out."""

from __future__ import annotations

import itertools
import re

from smecheck.checking.setting import Setting
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number, hedges
from smecheck.language.shares import shares
from smecheck.model import Role

_ENDS = ",;:—–"
_OF = re.compile(r"\s+of\b")


def lead(setting: Setting) -> tuple[str, str]:
    """The word that leads to the number, and the one before that: "with", in "mills, with 60 percent of exports".

    So does a word that hedges elsewhere where a phrase opens with it: "mills, at about 60 percent of exports, …".
    """
    before = setting.article.text[setting.claim.sentence.start : setting.claim.quantity.span.start].lower().split()
    spare = before_number() | anaphora().possessives
    led = [*itertools.dropwhile(lambda word: word in spare, reversed(before)), "", ""]
    hedge, whole = before[len(led) - 2 :], _OF.match(setting.article.text, setting.claim.quantity.span.end)
    opens = hedge != [] and hedge[0] in shares().leads and (not led[0] or led[0].endswith(","))
    return (hedge[0], led[0]) if opens and whole and not _bends(hedge) else (led[0], led[1])


def _bends(hedge: list[str]) -> bool:
    """Whether the first word of a hedge leads to nothing but is part of it: "at least", "at the most"."""
    told = " ".join(hedge)
    return any(told.startswith(phrase) for phrase in hedges().before if " " in phrase)


def put_at(setting: Setting) -> bool:
    """Whether "at" leads to the number: "put the share at about 60 percent"."""
    return _led_by(setting, shares().heights)


def given_as(setting: Setting) -> bool:
    """Whether "as" leads to the number: "gave the total as about 500"."""
    return _led_by(setting, frozenset({"as"}))


def _led_by(setting: Setting, leads: frozenset[str]) -> bool:
    """Whether nothing but a hedge stands between one of some words and the number."""
    text, claim = setting.article.text, setting.claim
    for word in reversed(text[claim.sentence.start : claim.quantity.span.start].lower().split()):
        if word in leads:
            return True
        if word not in before_number():
            return False
    return False


def place_has(setting: Setting, verb: str) -> bool:
    """Whether a place itself, right before the verb, has what is counted: "…, for Norway by now has more than 500".

    What stands before the place must end a clause or open one: not "banks in Norway have 500".
    """
    claim, text = setting.claim, setting.article.text
    before = text[claim.sentence.start : claim.quantity.span.start].lower()
    at = before.rfind(f" {verb} ")
    if verb not in existence().having or at < 0 or not before_number().issuperset(before[at:].split()):
        return False
    place = next((p for p in reversed(setting.places()) if p.end <= claim.sentence.start + at), None)
    if place is None or not before_number().issuperset(before[place.end - claim.sentence.start : at].split()):
        return False
    lead = before[: place.start - claim.sentence.start].split()
    opened = lead[:-1] if lead[-1:] and lead[-1] in cues().opening else lead
    return not lead or (opened != [] and opened[-1][-1] in _ENDS)


def put_down(setting: Setting) -> bool:
    """Whether a particle leads from the verb to whose a share is: "60 percent can be put down to mills"."""
    spot = next((near.mention.span.end for near in setting.of(Role.PREDICATE)), setting.claim.quantity.span.end)
    behind = setting.article.text[spot : setting.claim.sentence.end].lower().split()[:2]
    return len(behind) > 1 and behind[0] in existence().particles and behind[1] == "to"

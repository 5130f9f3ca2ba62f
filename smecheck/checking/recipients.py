"""Whether those counted are only whom something is given to: a setting in, yes or no out."""

from __future__ import annotations

import re

from smecheck.checking.setting import Setting
from smecheck.language.anaphora import anaphora
from smecheck.language.changes import changes
from smecheck.language.classing import classing
from smecheck.language.hedges import hedges
from smecheck.language.wholes import wholes
from smecheck.model import Role

_WORD = re.compile(r"[A-Za-z]+")


def receive(setting: Setting, verb: str) -> bool:
    """Whether a number right behind "to" counts who gets what its verb tells: "gave money to 500 mills".

    Who gets a label has it, and so is one of all ("gave the title to 500 mills"); what a number is brought to is one.
    """
    text, start = setting.article.text, setting.claim.quantity.span.start
    spot = next((s.mention.span for s in setting.of(Role.PREDICATE) if s.mention.text.lower() == verb), None)
    if verb not in wholes().giving | wholes().offering or spot is None or spot.end > start:
        return False
    between = _WORD.findall(text[spot.end : start].lower())
    while between and between[-1] in hedges().leading - {"to"}:
        between.pop()
    given = between[:-1]
    counted = anaphora().counts | anaphora().lists | anaphora().pronouns | anaphora().determiners
    if between[-1:] != ["to"] or not given or given[-1] in hedges().leading or given[-1] in changes().particles:
        return False
    return counted.isdisjoint(given) and classing().labels.isdisjoint(given)

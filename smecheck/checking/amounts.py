"""Whether an amount is only a part of what somebody had ("lost sales of 500"): a setting and a measure in, why out."""

from __future__ import annotations

from smecheck.checking.index import Found
from smecheck.checking.setting import Setting
from smecheck.checking.tellers import tells_only
from smecheck.checking.whole import verb_of
from smecheck.language.cues import cues
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role


def taken_out(setting: Setting, measure: Measure, found: Found) -> str | None:
    """Why an amount is only a part of what a measure holds: "lost sales of 500", "Of their sales, 500 came from …"."""
    points = measure.unit.dimension == "point"
    if not points and (measure.unit.dimension != "money" or measure.kind is not Kind.FLOW):
        return None
    if (verb := verb_of(setting)) in cues().losing:
        return f"only a part: {verb}"
    if other := _given_by(setting, measure, verb) or _amount_of(setting, measure):
        return other
    opening, comma, _ = setting.claim.sentence.of(setting.article.text).partition(",")
    first, end = opening.lower().split()[:2], setting.claim.sentence.start + len(opening)
    whole = comma and ("of" in first[:1] or first == ["out", "of"]) and end <= setting.claim.quantity.span.start
    return "only a part of it" if whole and max(found.at) < end else None


def _given_by(setting: Setting, measure: Measure, verb: str | None) -> str | None:
    """What brings somebody an amount, so that it is but what comes of that: "Exports brought mills sales of 500"."""
    if verb not in wholes().giving:
        return None
    for near in setting.of(Role.SUBJECT):
        if setting.left(near, measure) and not setting.covered(near, measure) and not tells_only(near):
            return f"only what comes of {near.mention.text}"
    return None


def _amount_of(setting: Setting, measure: Measure) -> str | None:
    """What an amount is of by the words right behind it, where that is another thing: "500 yen in profit"."""
    text, end = setting.article.text, setting.claim.quantity.span.end
    for near in setting.of(Role.OF, Role.PREDICATE):
        lead = text[end : near.mention.span.start].strip().lower()
        other = near.noun is not None and any(word is near.noun for word in setting.left(near, measure))
        if near.mention.span.start > end and lead in shares().sized and other:
            return f"a figure of {near.mention.text}"
    return None

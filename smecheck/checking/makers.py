"""Whether what tells of counted things or brings them about is somebody's own: a claim's setting in, yes or no out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch, neutral
from smecheck.checking.tellers import parted
from smecheck.checking.words import content, folded
from smecheck.language.existence import existence
from smecheck.language.places import takes_in_parts, words
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
from smecheck.model import Measure, Role

_LED_BY = re.compile(r",? (?:which|that) [A-Z]")
_REST = re.compile(r"\b(?:of|for|on|and)\b")


def foreign(setting: Setting, measure: Measure, verb: str) -> bool:
    """Whether a verb is said of somebody whose own the things may be: a bank, and not a place, its office or policy."""
    agents = wholes().makers | standings().status.keys()
    agents |= (wholes().officials | wholes().sources) - wholes().samples if verb in _official() else frozenset()
    told = [s for s in setting.of(Role.SUBJECT) if not setting.set_apart(s.mention.span.start)]
    others = [s for s in told if setting.left(s, measure) and not s.stands_in()]
    others += _stood_for(setting, measure) if any(s.mention.text.lower() == "it" for s in told) else []
    others = [s for s in others if not takes_in_parts(s.mention.text)]
    if any(s.noun is None or s.noun.text not in folded(agents) for s in others):
        return True
    tell = [s for s in others if s.noun is not None and s.noun.text in folded(wholes().makers | wholes().sources)]
    made = [s for s in tell if s.noun is not None and s.noun.text in folded(wholes().makers)]
    return (bool(made) and verb in wholes().reaching) or any(of_somebody(setting, measure, s) for s in tell)


def _stood_for(setting: Setting, measure: Measure) -> list[Stretch]:
    """Who "it" stands for, where that is neither the place nor the measure's own: "A rival came. It has …"."""
    earlier = [near for near in setting.of(Role.ANTECEDENT) if near.mention.head is not None]
    nearest = [near for near in earlier if not parted(setting, near, earlier[0])]
    return nearest[:1] if all(near.noun is not None and setting.left(near, measure) for near in nearest) else []


def of_somebody(setting: Setting, measure: Measure, maker: Stretch) -> bool:
    """Whether a programme is not a place's but somebody's: "a bank's scheme", "a scheme run by Ito", "the Ito fund"."""
    text, span = setting.article.text, maker.mention.span
    known = folded(wholes().officials | wholes().makers) | neutral() | frozenset(content(measure.name))
    if _LED_BY.match(text, span.end):
        return True
    by = re.search(r"\bby\b", text[span.start : span.end])
    if by is not None and _is_office(text[span.start + by.end() : span.end]):
        return False
    for word in maker.words:
        if word is maker.noun or word.text in known or word.start in setting.covered(maker, measure):
            continue
        led = by is not None and word.start > span.start + by.end()
        named = text[word.start].isupper() and word.start > setting.claim.sentence.start
        if led or named or word.raw.endswith(("'s", "’s")):
            return True
    return False


def _is_office(name: str) -> bool:
    """Whether a name is that of an office of the place: "the Ministry of Mills", "the Mill Ministry"."""
    head = _REST.split(name.lower())[0].split()
    local = not words("provincial").isdisjoint(head)
    return head[-1:] != [] and head[-1] in words("ministries") and head[0] in ("the", head[-1]) and not local


@cache
def _official() -> frozenset[str]:
    """What an office does with a place's things: count them, bring them about, or aim at more of them."""
    return wholes().counting | existence().founding | standings().status.keys()

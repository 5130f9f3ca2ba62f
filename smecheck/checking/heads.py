"""What a count stands under ("the four batches of", "the rise of", "Host:"): a setting and a measure in, yes or no."""

from __future__ import annotations

from smecheck.checking.made import is_made
from smecheck.checking.makers import of_somebody
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.verbs import verb_of
from smecheck.checking.words import folded
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.movement import movement
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role

_ASKED = ("?", '?"', "?”")


def taken_by_head(setting: Setting, measure: Measure, role: Role, *, taken: bool) -> bool | None:
    """Whether what a count stands under takes in all of a class; None where nothing does, or it tells nothing.

    role: where the measure's phrase stands. taken: the number tells out of how many others are chosen.
    """
    around = [s for s in setting.of(Role.OF) if not (taken or _told_ahead(setting, s) or _is_speaker(setting, s))]
    if any(s.noun is not None and s.noun.raw in classing().partial for s in around):
        return False
    planned = folded(wholes().makers) if measure.kind is Kind.FLOW else frozenset[str]()  # "a plan of 500 mills"
    if is_made(measure) and _there_is(setting) and not any(of_somebody(setting, measure, s) for s in around):
        planned = folded(wholes().makers | wholes().officials)  # "there is a campaign with 37 rules"
    spared = setting.spared(measure) | planned
    sized = [s for s in around if any(word.text not in spared for word in setting.left(s, measure))]
    if not sized or all(s.mention.text.lower() in existence().having for s in sized):
        return None
    return role is Role.OF or all(_emerging(s) for s in sized)


def _there_is(setting: Setting) -> bool:
    """Whether a clause tells no more than that something is there: "there is a campaign"."""
    return verb_of(setting) in existence().being and not setting.of(Role.SUBJECT)


def takes_in_all(stretch: Stretch) -> bool:
    """Whether all of a class are told by what holds them: "the four batches of", "the landmark figure of"."""
    head = stretch.noun
    if head is None or head.raw not in classing().heaps | anaphora().anaphoric:
        return False
    return stretch.mention.text.lower().startswith("the ") and {head}.issuperset(stretch.left_before(frozenset()))


def _told_ahead(setting: Setting, stretch: Stretch) -> bool:
    """Whether a class is first told as a group of some kind, and then by its name: "a larger group: over 500 mills"."""
    noun, end = stretch.noun, stretch.mention.span.end
    led = stretch.mention.text.lower().split()[:1]
    grouped = noun is not None and noun.raw in cues().neutral | anaphora().anaphoric
    return grouped and led in (["a"], ["an"]) and setting.article.text[end : end + 1] in (":", "—", ",")


def _is_speaker(setting: Setting, stretch: Stretch) -> bool:
    """Whether it is the name of who answers a question, before a colon: "How many are there? AAS: About 500 mills."."""
    text, span, start = setting.article.text, stretch.mention.span, setting.claim.sentence.start
    named = span.start == start and all(word[:1].isupper() for word in span.of(text).split())
    return named and text[span.end : span.end + 1] == ":" and text[:start].rstrip().endswith(_ASKED)


def _emerging(stretch: Stretch) -> bool:
    """Whether the counted class is told by its coming up ("the rise of 500 …")."""
    head = stretch.noun
    return head is not None and head.text in folded(movement().emergence)

"""Whether a bare number counts what a class has or does, and not the class: a setting in, yes or no out."""

from __future__ import annotations

from smecheck.checking.happening import came_about, sums_up
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import name_words
from smecheck.checking.stretches import Stretch
from smecheck.checking.tellers import parted
from smecheck.checking.verbs import verb_of
from smecheck.checking.words import folded
from smecheck.language.anaphora import anaphora
from smecheck.language.changes import changes
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.wholes import wholes
from smecheck.model import Measure, Role

_LABEL = 4  # words: a verb and "so far", "to date"
_MARKS = ',;:.()"”'
_DOERS = (["by"], ["with"])  # "certified by the mills", "registered with the mills"


def acts_on_others(setting: Setting, stretch: Stretch) -> bool:
    """Whether a bare number counts what the class that is its subject has or does: "the mills had 12 of them"."""
    verb = verb_of(setting)
    if setting.counts or setting.claim.quantity.unit.dimension != "count" or verb is None:
        return False
    put = next((near.mention.span for near in setting.of(Role.PREDICATE) if near.mention.text.lower() == verb), None)
    if put is not None and put.end <= stretch.mention.span.start and verb in cues().putting:
        return False  # "a slide put the mills at 500"
    if verb in existence().subsisting or _are_there(setting) or _holds(setting, stretch, verb):
        return False
    if _is_label(setting, stretch, verb):
        return False
    noun = stretch.noun
    named = noun is not None and stretch.tells(noun)
    return named and verb not in existence().numbering and verb not in changes().verbs


def _is_label(setting: Setting, stretch: Stretch, verb: str) -> bool:
    """Whether a class and what was done with it are the label of a number: "Mills built so far: 500"."""
    told = (existence().founding | classing().naming | classing().bearing | classing().classing) - classing().marketed
    between = setting.article.text[stretch.mention.span.end : setting.claim.quantity.span.start].lower().rstrip()
    words = between.rstrip(":").split()
    labelled = between.endswith(":") and words[:1] == [verb] and len(words) <= _LABEL
    return labelled and verb in told and sums_up(setting)


def _are_there(setting: Setting) -> bool:
    """Whether it is told right behind a number that so many exist: "The mills are a pillar, with 500 in existence"."""
    claim = setting.claim
    behind = setting.article.text[claim.quantity.span.end : claim.sentence.end].lower().split()[:2]
    return behind[:1] == ["in"] and behind[-1].strip(_MARKS) in existence().extant


def _holds(setting: Setting, stretch: Stretch, verb: str) -> bool:
    """Whether a bare number tells how many are in what holds them: "The network of mills took in 500 in May"."""
    noun, holders = stretch.noun, (classing().collectives | anaphora().lists) - wholes().keepers
    held = noun is not None and noun.raw in holders and bool(stretch.found)
    held = held and wholes().personal.isdisjoint(stretch.mention.text.lower().split())
    return held and verb in existence().having | existence().emerging and not came_about(setting, verb)


def they_act(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether "they" are the class, and a bare number counts what they have: "The mills are old; they have 12"."""
    if setting.counts or setting.claim.quantity.unit.dimension != "count" or setting.index.subjects[measure.id]:
        return False
    theirs = any(near.mention.text.lower() in anaphora().plural for near in setting.of(Role.SUBJECT))
    verb = verb_of(setting)
    if not theirs or verb is None or verb in existence().numbering | existence().being or verb in changes().verbs:
        return False
    if verb in existence().subsisting:
        return False  # "They exist: there are 500"
    meant = next((near for near in setting.of(Role.ANTECEDENT) if near.says_anything()), None)
    if meant is not stretch:
        return False
    behind = setting.article.text[setting.claim.quantity.span.end : setting.claim.sentence.end].lower().split()
    return behind[:2] != ["of", "them"]


def only_does_it(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a phrase is but by whom so many of something told before were made: "500 were handed out by the office".

    Not where the measure's name or phrases tell that deed: "500 were helped by the office".
    """
    if setting.counts or setting.claim.quantity.unit.dimension != "count" or stretch.role is not Role.PREDICATE:
        return False
    verb = next((near.mention.span for near in setting.of(Role.PREDICATE)), None)
    if verb is None or not setting.claim.quantity.span.end <= verb.start < stretch.mention.span.start:
        return False
    led = setting.article.text[verb.end : stretch.mention.span.start].lower().split()[-1:] == ["by"]
    deed = folded({verb.of(setting.article.text).lower()})
    told = name_words(measure.name).union(*setting.index.phrases[measure.id])
    return led and deed.isdisjoint(told)


def bears_label(setting: Setting) -> bool:
    """Whether firms or names are counted for a label or a list told before: "The title has gone to 500 firms"."""
    labels = classing().labels | anaphora().lists
    kept = (near for near in setting.of(Role.SUBJECT, Role.PREDICATE) if near.noun is not None)
    plain = folded({"enterprise"})
    counted = [word for near in setting.of(Role.COUNTED) for word in near.words if near.tells(word)]
    told = any(near.noun.raw in labels and near.stands_in() for near in kept if near.noun is not None)
    return told and all(word.text in plain for word in counted)


def acts_on_class(setting: Setting, stretch: Stretch) -> bool:
    """Whether things counted do something to a class or its name, or it to them: "500 firms supply the mills".

    "500 firms are named mills" puts them into the class; "500 firms are named by mills" does not.
    """
    verb = next((near.mention.span for near in setting.of(Role.PREDICATE)), None)
    counted = [near.mention.span.end for near in setting.of(Role.COUNTED)]
    if verb is None or not setting.counts or not counted or max(counted) > verb.start:
        return False
    if stretch.noun is None or setting.of(Role.SUBJECT):
        return False
    puts = (
        classing().classing
        | classing().bearing
        | existence().founding
        | existence().being
        | existence().numbering
        | existence().emerging
    )
    many = stretch.noun.raw.endswith("s") or stretch.noun.raw in classing().labels
    doers = setting.article.text[verb.end : setting.claim.sentence.end].lower().split()[:1] in _DOERS
    return doers or (many and verb_of(setting) not in puts)


def done_by_another(setting: Setting, measure: Measure) -> bool:
    """Whether who does it is told before, and is another than the measure names: "The bank is old. It has served …"."""
    near = setting.of(Role.SUBJECT)
    if any(one.stands_in() for one in near):
        earlier = [one for one in setting.of(Role.ANTECEDENT) if one.noun is not None]
        near = [one for one in earlier if not parted(setting, one, earlier[0])]
        return bool(near) and all(_is_another(setting, measure, one) for one in near)
    return any(_is_another(setting, measure, one) for one in near)


def _is_another(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    return bool(setting.left(stretch, measure) or setting.behind(stretch, measure))

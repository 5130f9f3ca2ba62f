"""Whether a number's own phrases tell what it is of, so that nothing earlier does: a setting in, yes or no out."""

from __future__ import annotations

from smecheck.checking.acting import bears_label
from smecheck.checking.index import Found
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import change_words, classes, unit_words
from smecheck.checking.stretches import Stretch
from smecheck.checking.tellers import only_aims_or_tells
from smecheck.language.anaphora import anaphora
from smecheck.language.existence import existence
from smecheck.language.periods import ordinals
from smecheck.model import Kind, Measure, Role


def tells_itself(setting: Setting, measure: Measure) -> bool:
    """Whether the number's own phrases tell what it is of, and none of them stands for something told before."""
    if _is_of_one_in_a_row(setting):
        return True
    if any(near.stands_in() and not near.says_anything() for near in setting.of(Role.OF)):
        return False  # "500 of them"
    near_by = setting.of(Role.COUNTED, Role.OF, Role.SUBJECT)
    if bears_label(setting):
        return False
    if any(_names_another(setting, near, measure) for near in near_by) or _labels_another(setting, measure):
        return True
    if setting.claim.quantity.unit.dimension == "count" and any(near.stands_in() for near in setting.of(Role.OF)):
        return False  # "the ministry named 500 of them"
    idle = change_words() | (unit_words(measure.unit.name) if not setting.counts else frozenset())
    known = [near for near in near_by if near.role is not Role.SUBJECT or not only_aims_or_tells(setting, near)]
    beside = [near for near in known if any(near.tells(w) and w.text not in idle for w in near.words)]
    counted = setting.claim.quantity.unit.dimension == "count" and measure.kind is Kind.STOCK
    told = (
        near.refers() and not (_has_things_of_its_own(near) and (counted or near.noun in setting.left(near, measure)))
        for near in beside
    )
    return bool(beside) and not any(told)  # with none, its own noun is left out


def _is_of_one_in_a_row(setting: Setting) -> bool:
    """Whether a sentence is of but one of several that were told of: "The first held 248 names"."""
    lead = setting.claim.sentence.of(setting.article.text).lower().split(None, 3)[:3]
    has = existence().having | existence().being | existence().founding | existence().amounting
    return len(lead) == 3 and lead[0] == "the" and lead[1] in ordinals() and lead[2] in has


def has_own_thing(setting: Setting, measure: Measure) -> str | None:
    """What of theirs a number is said of that is no name of the measure's: "their staff grew by 7 percent"."""
    for near in setting.of(Role.SUBJECT):
        lead = near.mention.text.lower().split()[:1]
        owned = lead != [] and lead[0] in anaphora().possessives
        if owned and _has_things_of_its_own(near) and near.noun in setting.left(near, measure):
            return near.mention.text
    return None


def _has_things_of_its_own(near: Stretch) -> bool:
    """Whether a phrase names what a class told before has: "their looms", but not "their number", "these firms"."""
    noun = near.noun
    return noun is not None and not near.stands_in() and near.tells(noun) and noun.text not in classes()


def _names_another(setting: Setting, near: Stretch, measure: Measure) -> bool:
    """Whether behind its head a phrase names another measure of the kind: "their slice of exports", for one of jobs."""
    head = near.noun
    behind = (found for found in near.found if head is not None and min(found.at) > head.start)
    return any(_is_anothers(setting, found, measure) for found in behind)


def _labels_another(setting: Setting, measure: Measure) -> bool:
    """Whether a label right before a number names another measure of the kind: "Share in exports: 60 percent"."""
    text, start = setting.article.text, setting.claim.quantity.span.start
    labels = (near for near in setting.of(Role.PREDICATE) if text[near.mention.span.end : start].strip() == ":")
    return any(_is_anothers(setting, found, measure) for near in labels for found in near.found)


def _is_anothers(setting: Setting, found: Found, measure: Measure) -> bool:
    named = setting.index.named.get(found.run, ())
    return any(other.id != measure.id and other.unit.dimension == measure.unit.dimension for other in named)

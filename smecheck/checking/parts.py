"""What a sentence tells of the class that a count is taken from, or of what concerns it: a setting in, yes or no."""

from __future__ import annotations

import re

from smecheck.checking.index import Found
from smecheck.checking.portions import of_a_whole
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import Word, folded
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.kin import singular
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Claim, Kind, Measure, Role

_OPENING = re.compile(r"\W*(?:of|among|amongst|out of)\s(.*?)(?:,\s|\s(?=\d))", re.IGNORECASE | re.DOTALL)
_WHICH = re.compile(r"\b(?:of|among) (?:which|whom|them|these|those)\b", re.IGNORECASE)
_POSSESSIVE = ("'s", "’s")
_MARKS = " \n\"'“‘"
_OWN = (Role.COUNTED, Role.OF, Role.SUBJECT, Role.ANTECEDENT)
_ALL = 100  # percent
_LINKING = 3  # letters of words that only link
_OF_A_KIND = re.compile(r"\s+of((?:\s+\w+){1,3})")
_DRAWN = re.compile(r"((?:[\w-]+\s){1,6})(?:from|out\sof)\s(?:among\s)?((?:[\w-]+\s)*?)$")
_THAT = re.compile(r"\s(?:that|who|which)\s([a-z]+)\b")
_BY_SIZE = re.compile(r"\bby (\w+)\b", re.IGNORECASE)
_USING = re.compile(r"\busing ((?:an?|the)? ?[\w-]+) (\w+)")
_NEXT = re.compile(r"\s+(?:all\s+)?(\w+)(?:\s+the)?\s*(\w*)")


def chosen_from_others(setting: Setting, measure: Measure) -> bool:
    """Whether what a bare number counts is taken from another class than that the measure is a part of.

    "Of Norway's 900 wells, 500 are springs" tells of all springs where springs are wells; "of the wells on sale, 500
    are springs" does not.
    """
    sentence, number = setting.claim.sentence, setting.claim.quantity.span
    text = sentence.of(setting.article.text)
    opening = _OPENING.match(text)
    fronted = opening is not None and sentence.start + opening.end() <= number.start
    if not fronted and not _WHICH.search(text):
        return False
    begin, end = sentence.start, number.start
    if fronted and opening is not None:
        begin, end = sentence.start + opening.start(1), sentence.start + opening.end()
    stretch = next(iter(setting.of(Role.SENTENCE)), None)
    wider = setting.index.lineage(measure)
    if stretch is None or not wider:
        return True
    runs = frozenset().union(*(setting.index.phrases[whole.id] for whole in wider))
    named = [found for found in stretch.found if found.run in runs and max(found.at) < end]
    if not named:
        told = [word for word in stretch.words if begin <= word.start < end and stretch.tells(word)]
        return not fronted or not folded(classing().small_kinds).issuperset(word.text for word in told)
    covered = frozenset().union(*(found.at for found in named))
    left = [word for word in stretch.words if begin <= word.start < end and word.start not in covered]
    told = [word for word in left if stretch.tells(word)]
    return fronted and bool(told)


def said_of_some(setting: Setting, measure: Measure, stretch: Stretch, verb: str | None) -> bool:
    """Whether so many of a class are said to be what makes them a class of their own: "Of the mills, 500 are old".

    The class is told before the number, and all that stands behind the verb is in the measure's phrase ("old mills").
    """
    found, number, text = setting.named(stretch, measure), setting.claim.quantity.span, setting.article.text
    opening = _OPENING.match(setting.claim.sentence.of(text))
    if found is None or opening is None or verb not in existence().being or chosen_from_others(setting, measure):
        return False
    behind = [word for word in stretch.words if word.start > number.end and stretch.tells(word) and word.raw != verb]
    return bool(behind) and all(word.start in found.at for word in behind)


def drawn_from(setting: Setting, measure: Measure) -> bool | None:
    """Whether those of whom others are drawn are all there are; None where the number is not told of such.

    "500 springs, picked from over 900 wells" tells of all wells where springs are a part of them in the registry;
    "Winners were picked from 900 wells" does not.
    """
    if not is_drawn_from(setting):
        return None
    number = setting.claim.quantity.span
    runs = {
        run for run, named in setting.index.named.items() if any(measure in setting.index.lineage(m) for m in named)
    }
    near = [*setting.of(Role.SENTENCE), *setting.of(Role.ANTECEDENT)]
    known = any(found.run in runs and min(found.at) < number.start for s in near for found in s.found)
    untold = _WHICH.search(setting.article.text, setting.claim.sentence.start, number.start)  # "of them, picked"
    return True if known else None if untold else False


def is_drawn_from(setting: Setting) -> bool:
    """Whether the number tells of how many others are taken out: "picked from over 900 wells"."""
    text, claim = setting.article.text, setting.claim
    led = _DRAWN.search(text[claim.sentence.start : claim.quantity.span.start].lower())
    if led is None or wholes().drawing.isdisjoint(led[1].split()):
        return False
    return all(word in before_number() or word in wholes().epithets for word in led[2].replace(" of ", " ").split())


def concerned(setting: Setting, counted: Stretch, verb: str | None) -> bool:
    """Whether a law concerns the counted things all over the place: "a bill that affects 500 wells across Norway"."""
    if verb not in wholes().touching or counted.mention.head is None:
        return False
    laws = folded(wholes().laws)
    if not any(subject.noun is not None and subject.noun.text in laws for subject in setting.of(Role.SUBJECT)):
        return False
    behind = _NEXT.match(setting.article.text, counted.mention.head.end)
    if behind is None or behind[1].lower() not in wholes().spanning:
        return False
    placed = any(aside.start == behind.start(2) for aside in setting.claim.asides)
    return placed or behind[2].lower() in cues().nationwide or behind[1].lower() in cues().nationwide


def by_another_yardstick(setting: Setting) -> bool:
    """Whether a figure is told by a way of measuring that words set apart: "by a stricter measure"."""
    text, sentence = setting.article.text, setting.claim.sentence
    if _by_size(sentence.of(text)):
        return True
    for near in setting.of(Role.PREDICATE, Role.OF):
        noun = near.noun
        if noun is None or noun.raw not in wholes().yardsticks or any(map(str.isdigit, near.mention.text)):
            continue  # "with 37 measures": so many are counted
        lead = text[sentence.start : near.mention.span.start].lower().split()[-1:]
        told = [word for word in near.words if word.start < noun.start and near.tells(word)]
        official = all(text[word.start].isupper() for word in told) and {w.raw for w in told} & wholes().officials
        if official or not told or told[0].raw in wholes().approved:
            continue
        if lead[:1] != [] and lead[0] in wholes().measuring:
            return True
    using = _USING.search(sentence.of(text).lower())  # "a study, using another definition, finds …"
    return using is not None and using[2] in wholes().yardsticks and using[1].split()[-1] not in wholes().approved


def _by_size(sentence: str) -> bool:
    """Whether a sentence opens or goes on by another size than a number or a sum: "By volume they have 55 percent"."""
    return any(found[1].lower() in wholes().other_sizes for found in _BY_SIZE.finditer(sentence))


def participle_before(setting: Setting, stretch: Stretch) -> str | None:
    """The participle at the head of a sentence that a parse takes for its verb: "Exporting mills number 500"."""
    if stretch.role is not Role.PREDICATE:
        return None
    opening = setting.article.text[setting.claim.sentence.start : stretch.mention.span.start].strip(_MARKS)
    verb = next((near.mention.text for near in setting.of(Role.PREDICATE)), "")
    return verb if verb.endswith("ing") and opening == verb else None


def is_one(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> bool:
    """Whether one alone is told of, where the registry's subject is many: "its mill had output", "a mill's output"."""
    noun = next((word for word in reversed(stretch.words) if word.start in found.at), None)
    if noun is None or measure.kind is Kind.THRESHOLD or stretch.role not in _OWN:
        return False
    if any(is_of_each(setting, measure, word) for word in stretch.words[:1]):
        return False
    raw, owner = noun.raw.removesuffix("'s").removesuffix("’s"), noun.raw.endswith(_POSSESSIVE)
    return (owner or noun == stretch.noun) and raw == singular(raw) and f"{raw}s" in setting.index.ends[measure.id]


def is_of_each(setting: Setting, measure: Measure, word: Word) -> bool:
    """Whether "every" takes in all of a class that is told to be so as a whole: "every mill, 100 percent, is old"."""
    of_all = measure.kind is Kind.SHARE and setting.claim.quantity.low == _ALL and not of_a_whole(measure)
    return of_all and word.raw in ("every", "each")


def of_a_kind(setting: Setting, end: int) -> str | None:
    """What tells, right behind a class, of which kind of it something is said: "mills of this size".

    "Mills of all sizes" are all of them.
    """
    behind = _OF_A_KIND.match(setting.article.text, end, setting.claim.sentence.end)
    told = behind[1].lower().split() if behind else []
    narrows = wholes().every.isdisjoint(told) and not (anaphora().qualities | wholes().singling).isdisjoint(told)
    return " ".join(["of", *told]) if narrows else None


def may_be_those_that(setting: Setting, end: int) -> bool:
    """Whether a clause without a comma behind a class tells which of it has a share: "mills that sell online make …".

    The verb of having then stands behind that of the clause; "it is mills that make 60 percent" tells of all.
    """
    text, number = setting.article.text, setting.claim.quantity.span
    clause = _THAT.match(text, end, max(end, number.start))
    if clause is None or clause[1] in anaphora().determiners | anaphora().pronouns | anaphora().possessives | {"the"}:
        return False
    between = re.findall(r"[a-z]+", text[clause.end() : number.start].lower())
    later = [at for at, word in enumerate(between) if word in shares().having | shares().lying]
    return any(not at or between[at - 1] not in shares().joining for at in later)


def incomplete(claim: Claim, measure: Measure) -> str | None:
    """A part that the figure is told without, unless the measure is named as being without it."""
    if claim.without is None or measure.kind is Kind.THRESHOLD:
        return None  # a limit may leave out whom it will
    told = claim.without.split()
    cue = next((word for word in told if len(word) > _LINKING), told[0])  # "dollar", in "in dollar terms"
    named = any(cue in phrase.lower() for phrase in (measure.name, *measure.phrases))
    return None if named else f"only a part: {claim.without} …"

"""Whether a claim is said of the measure's subject: its setting and a measure in; why not, and how sure, out."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from smecheck.checking.conditions import becomes_another, tells_which
from smecheck.checking.index import Found
from smecheck.checking.named_subjects import (
    defined_next,
    defined_right_before,
    named_in,
    whoever_meets,
)
from smecheck.checking.nobody_told import names_sibling
from smecheck.checking.parts import is_one
from smecheck.checking.placed import Owner
from smecheck.checking.sentencewide import names_subject
from smecheck.checking.setting import Setting
from smecheck.checking.spoken_of import refers_back, spoken_of
from smecheck.checking.stretches import Stretch, raw
from smecheck.checking.tellers import (
    ascribes,
    is_told_before,
    live_with_it,
    of_one_of_two,
    speaks_of,
    telling,
    tells_only,
)
from smecheck.checking.those import named_with_those, some_of_those
from smecheck.checking.told_plainly import told_plainly
from smecheck.checking.undertakings import is_that_one, of_the_undertaking
from smecheck.checking.verbs import verb_of
from smecheck.checking.which_of_them import only_those
from smecheck.checking.words import folded
from smecheck.language.classing import naming_verb
from smecheck.language.cues import cues
from smecheck.language.kin import kin
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role


def subject(setting: Setting, measure: Measure, stretch: Stretch) -> Owner:
    """Whether the figure is said of one of the measure's subjects, where it names any.

    stretch: where the measure's phrase stands. The subject is looked for there, then in what the number is said of, the
    rest of the clause, the sentence, what an anaphor stands for, and the headline. A subject with a word before it
    that narrows it is a part only; another subject is another figure.
    """
    if not setting.index.subjects[measure.id]:
        return Owner(firm=setting.counts or not _another(setting, measure, stretch))
    if why := _others_own(setting, measure):
        return Owner(why)
    owner = _told_owner(setting, measure, stretch)
    return replace(owner, firm=False) if tells_which(setting, measure) else owner


def _told_owner(setting: Setting, measure: Measure, stretch: Stretch) -> Owner:
    wanted, number = setting.index.subjects[measure.id], setting.claim.quantity.span
    near = setting.of(Role.SUBJECT, Role.COUNTED, Role.OF)
    if (role := _told_outright(setting, measure)) is not None:
        return Owner(role=role)
    if any(is_one(setting, measure, own, found) for own in near for found in own.found if found.run in wanted):
        return Owner("of one of them")
    wide = stretch.role is Role.SENTENCE and measure.kind is not Kind.THRESHOLD  # a sentence tells of no part
    first = (*near, stretch) if wide else (stretch, *near)
    for candidate in first:
        if owner := named_in(setting, measure, candidate):
            aside = candidate.role is Role.SUBJECT and candidate.mention.span.start > number.end
            aside = aside and measure.kind is Kind.SHARE and _another(setting, measure, stretch) is not None
            return replace(owner, firm=owner.firm and not aside, role=candidate.role)
    other = _another(setting, measure, stretch)
    if other and measure.kind is Kind.SHARE:
        return Owner(f"said of {other}")
    for candidate in setting.of(Role.PREDICATE):
        if owner := named_in(setting, measure, candidate):
            return replace(
                owner, firm=owner.firm and (not other or measure.kind is Kind.THRESHOLD), role=candidate.role
            )
    before = spoken_of(setting, measure, other)
    if before is not None and (before.obstacle is None or refers_back(setting)):
        return before
    if not of_one_of_two(setting) and (elsewhere := _elsewhere(setting, measure, other)) is not None:
        return elsewhere
    earlier = next(iter(setting.of(Role.ANTECEDENT)), None)
    if other is None and earlier is not None and (refers_back(setting) or not names_sibling(setting, measure, earlier)):
        other = earlier.mention.text
    if other:
        return Owner(f"said of {other}")
    return Owner(f"not said of {measure.subjects[0]}", untold=True)


def _told_outright(setting: Setting, measure: Measure) -> Role | None:
    """Where a passage tells outright of whom the number is, or None."""
    if named_with_those(setting, measure):
        return Role.ANTECEDENT
    return Role.SENTENCE if told_plainly(setting, measure) or defined_next(setting, measure) else None


def _others_own(setting: Setting, measure: Measure) -> str | None:
    """Whose the figure is, where words right before tell that it is others'."""
    others = some_of_those(setting, measure) or _owner_right_before(setting, measure)
    return others or becomes_another(setting, measure)


def _owner_right_before(setting: Setting, measure: Measure) -> str | None:
    """Those right before a relative clause whose figure it tells, where they are others: "the banks, whose sales …"."""
    told = next((near for near in setting.of(Role.SUBJECT) if near.relative()), None)
    if told is None:
        return None
    text = setting.article.text
    for near in setting.of(Role.ANTECEDENT):
        right_before = text[near.mention.span.end : told.mention.span.start].strip() == ","
        if right_before and near.says_anything() and near.noun is not None:
            others = setting.left(near, measure) and not setting.covered(near, measure)
            return f"said of {near.mention.text}" if others and not near.refers() else None
    return None


def _elsewhere(setting: Setting, measure: Measure, other: str | None) -> Owner | None:
    """What tells of the subject somewhere in the sentence, or in the headline, where nothing nearer does."""
    if of_the_undertaking(setting, measure):
        return Owner(firm=is_that_one(setting, measure), role=Role.ANTECEDENT)
    if measure.kind is Kind.THRESHOLD and defined_right_before(setting, measure):
        return Owner(role=Role.SENTENCE)
    for candidate in setting.of(Role.SENTENCE, Role.HEADLINE):
        wanted = [found for found in candidate.found if found.run in setting.index.subjects[measure.id]]
        if any(not _behind_semicolon(setting, found) for found in wanted):
            defined = measure.kind is Kind.THRESHOLD and candidate.mention.text.endswith("?")
            spoken = (candidate.role is Role.SENTENCE or defined) and not other
            if spoken and (only := _only_some(setting, measure, candidate)):
                return Owner(f"only those {only}")
            limit = measure.kind is Kind.THRESHOLD and not _limits_another(setting, measure)
            sure = spoken and (setting.counts or limit or names_subject(setting, measure, candidate))
            sure = sure and not (setting.counts and all(_told_apart(setting, found) for found in wanted))
            return Owner(None if spoken or not other else f"said of {other}", sure, candidate.role)
    return None


def _limits_another(setting: Setting, measure: Measure) -> bool:
    """Whether a limit in a sentence may be for others than any firm: "A baker counts as large if its sales are 500"."""
    inside = [near for near in setting.of(Role.ANTECEDENT) if setting.claim.sentence.contains(near.mention.span)]
    others = [near for near in inside if near.says_anything() and not tells_only(near)]
    return any(not whoever_meets(setting, measure, s) and named_in(setting, measure, s) is None for s in others)


def _behind_semicolon(setting: Setting, found: Found) -> bool:
    """Whether a phrase stands in a clause behind that of the number: "60 offices are open; 14 of them issued it"."""
    return ";" in setting.article.text[setting.claim.quantity.span.end : min(found.at)]


def _told_apart(setting: Setting, found: Found) -> bool:
    """Whether a subject stands behind what is counted and a comma: "There are 500 rules, many of the mills' making"."""
    return "," in setting.article.text[setting.claim.quantity.span.end : min(found.at)]


def _only_some(setting: Setting, measure: Measure, sentence: Stretch) -> str | None:
    """What tells, right behind where a sentence first names the subject, which of it are meant."""
    first = min((f for f in sentence.found if f.run in setting.index.subjects[measure.id]), key=lambda f: min(f.at))
    end = next(word.end for word in sentence.words if word.start == max(first.at))
    return only_those(setting, measure, sentence, end)


def _another(setting: Setting, measure: Measure, stretch: Stretch) -> str | None:
    """What the number is said of, where that is something of its own and nothing that the measure names."""
    for candidate in setting.of(Role.SUBJECT):
        left, own = setting.left(candidate, measure), is_told_before(setting, measure, candidate)
        if candidate is stretch or candidate.stands_in() or (own and measure.subjects):
            continue
        if not left or setting.set_apart(candidate.mention.span.start):
            continue  # "more than the sales of all shops"
        verb = verb_of(setting)
        lives = speaks_of(candidate, verb) or live_with_it(setting, candidate, verb)
        if stretch.role is Role.OF and not measure.subjects and lives:
            continue
        if setting.counts and _is_but_its_kind(setting, measure, candidate):
            continue  # "X, a campaign run by 16 offices"
        if tells_only(candidate) and _speaks_between(setting, candidate):
            continue
        if whoever_meets(setting, measure, candidate):
            continue
        if _is_tier(setting, measure, candidate):
            continue  # "the top tier are the mills, 500 in all"
        if tells_only(candidate) and verb_of(setting) in telling():
            continue  # "the survey showed …"
        if ascribes(setting, candidate):
            continue
        return raw(setting.article, left)
    return None


def _speaks_between(setting: Setting, candidate: Stretch) -> bool:
    """Whether who tells stands in the middle of what is told, between commas: "Mills, the paper went on, make 500"."""
    text, span = setting.article.text, candidate.mention.span
    verb = next((near.mention.span.start for near in setting.of(Role.PREDICATE)), span.end)
    told = _speaking().match(text, span.end, max(verb, span.end))
    return text[: span.start].rstrip().endswith(",") and told is not None


@cache
def _speaking() -> re.Pattern[str]:
    said, going_on = ("|".join(sorted(words)) for words in (cues().said, cues().going_on))
    return re.compile(rf"\s(?:(?:{going_on}) on|{said}),\s")


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(rf",?\s(?:{naming_verb()}\s)?[\"“‘']?")


def _is_tier(setting: Setting, measure: Measure, candidate: Stretch) -> bool:
    """Whether it is no more than the place of one class among others, of which it is said which class that is."""
    left = (*setting.left(candidate, measure), *setting.behind(candidate, measure))
    return setting.claim.quantity.unit.dimension == "count" and all(word.raw in wholes().tiers for word in left)


def _is_but_its_kind(setting: Setting, measure: Measure, candidate: Stretch) -> bool:
    """Whether a subject tells no more than of what kind one of the measure's is, so that its name stands elsewhere."""
    told = {word.text for word in candidate.words if candidate.tells(word) and not setting.governs(word)}
    kinds = _kinds(setting, measure)
    if _is_named_next(setting, measure, candidate):
        kinds |= folded(wholes().makers | wholes().presenting)
    return told <= kinds


def _is_named_next(setting: Setting, measure: Measure, candidate: Stretch) -> bool:
    """Whether the name of one of the measure's subjects follows: "a separate campaign, Joined Hands, …"."""
    text, end = setting.article.text, candidate.mention.span.end
    if " of " in candidate.mention.text:
        return False  # "the pilot of Joined Hands"
    runs = setting.index.subjects[measure.id]
    starts = [min(f.at) for s in setting.of(Role.SENTENCE) for f in s.found if f.run in runs and min(f.at) > end]
    return any(text[start].isupper() and _naming().fullmatch(text, end, start) for start in starts)


def _kinds(setting: Setting, measure: Measure) -> frozenset[str]:
    """The folded nouns that say of what kind the measure's subjects are, but for those that may own anything."""
    heads = {run[-1] for run in setting.index.subjects[measure.id] if len(run) > 1}
    return frozenset(heads) - folded(cues().owner) - _classes()


@cache
def _classes() -> frozenset[str]:
    """The folded nouns that stand for any class of their kind."""
    return folded(kin().words.values())

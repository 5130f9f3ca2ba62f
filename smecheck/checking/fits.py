"""How well one measure fits one claim: a claim's setting and a measure in; a graded fit, or why it is none, out."""

from __future__ import annotations

from smecheck.checking import owners, sharing
from smecheck.checking.acting import acts_on_class, acts_on_others, done_by_another, only_does_it, they_act
from smecheck.checking.companions import counted_with_others
from smecheck.checking.deeds import done_so_often, done_to_them, tells_deed
from smecheck.checking.how_whole import of_whole, once_left
from smecheck.checking.index import Found, perhaps
from smecheck.checking.kinds import kind_obstacle, unit_obstacle
from smecheck.checking.matches import Link
from smecheck.checking.narrowing import another
from smecheck.checking.other_numbers import (
    counted_by_another,
    has_its_own_behind,
    has_number_before,
    said_of_another,
)
from smecheck.checking.other_rates import may_be_revised, over_others
from smecheck.checking.others import counts_some
from smecheck.checking.parts import by_another_yardstick, is_drawn_from, is_of_each
from smecheck.checking.placed import in_some_part, place
from smecheck.checking.portions import labels_another, names_other, of_the_ground
from smecheck.checking.ratios import of_a_ratio
from smecheck.checking.self_told import has_own_thing, tells_itself
from smecheck.checking.sentencewide import names_measure
from smecheck.checking.setting import ORDER, Fit, Miss, Rank, Setting
from smecheck.checking.somebodys import of_some_only
from smecheck.checking.sparing import limit_words
from smecheck.checking.stretches import Stretch, raw
from smecheck.checking.verbs import verb_of
from smecheck.checking.words import content
from smecheck.language.anaphora import anaphora
from smecheck.language.existence import existence
from smecheck.model import Kind, Measure, Role

_OWN_CLAUSE = frozenset({Role.COUNTED, Role.OF, Role.SUBJECT, Role.PREDICATE})
_LONGEST = 100  # words that no phrase has


def fit(setting: Setting, measure: Measure) -> Fit | Miss | None:
    """The nearest way in which the claim can be read as the measure's figure; else why not; None without a phrase.

    In the stretch that names it, every word up to the head noun must be named by the measure, by what it is part of or
    said of, or narrow nothing: any other word makes it a part of the class, and another figure.
    """
    misses: list[Miss] = []
    named = [(stretch, found) for stretch in setting.naming() if (found := setting.named(stretch, measure)) is not None]
    if measure.kind is Kind.CHANGE:
        named = [one for one in named if one[1].run not in perhaps() or _grown(setting, one[1])]
    for stretch, found in sorted(named, key=lambda one: one[1].run in perhaps()):
        result = _in_stretch(setting, measure, stretch, found)
        if isinstance(result, Fit):
            return result
        misses.append(result)
        if stretch.role is Role.SUBJECT and _counts_what_is_about_it(setting, measure, stretch):
            break
    return min(misses, key=lambda miss: (not miss.untold, miss.rank), default=None)


def _grown(setting: Setting, verb: Found) -> bool:
    """Whether an amount stands between a verb that may tell of one and the number: "earned 900 yuan, up 5 percent"."""
    behind = setting.article.text[max(verb.at) : setting.claim.quantity.span.start]
    return any(map(str.isdigit, behind))


def _counts_what_is_about_it(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a number without a noun counts a subject that only names the class: "Jobs at the mills total 500"."""
    bare = setting.claim.quantity.unit.dimension == "count" and not setting.counts
    return bare and bool(setting.left(stretch, measure))


def _in_stretch(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> Fit | Miss:
    claim = setting.claim
    rank = _rank(setting, measure, stretch, found)
    if why := unit_obstacle(claim, measure):
        return Miss(measure, rank, why)
    kind, sure = kind_obstacle(claim, measure, found.run)
    owner = place(setting, measure, stretch)
    away = f"of another place: {owner.away}" if owner.away else None
    why = owner.obstacle or _elsewhere(setting, measure, stretch, found) or another(setting, measure, stretch, found)
    why = why or of_some_only(setting, measure) or of_a_ratio(setting, measure)
    if why:
        return Miss(measure, rank, away or why)
    subject = owners.subject(setting, measure, stretch)
    if why := subject.obstacle or kind:
        untold = subject.untold and not kind and not away and measure.kind is not Kind.THRESHOLD
        return Miss(measure, rank, away or why, untold)
    told = sure and not by_another_yardstick(setting)
    told = told and not (measure.kind in (Kind.RATE, Kind.CHANGE) and may_be_revised(setting))
    told = told and not over_others(setting, measure) and not _by_its_limit(setting, measure)
    told = told and found.run not in perhaps() and sharing.is_had(setting, measure, stretch)
    sure = told and (owner.firm or owner.away is not None) and subject.firm
    if owner.away:
        link = once_left(setting, measure, stretch, owner.away) if sure else Link.ELSEWHERE
        return Fit(measure, rank, link, f"{measure.name}: {away}", subject.role)
    sure = sure and not (measure.kind is Kind.STOCK and counted_with_others(setting, stretch))
    looser = not told or (not subject.firm and subject.role in _OWN_CLAUSE) or in_some_part(setting, measure)
    loose = Link.LOOSER if looser else Link.LOOSE
    link = of_whole(setting, measure, stretch) if sure else loose
    return Fit(measure, rank, link, f"named by {stretch.mention.text!r}", subject.role)


def _by_its_limit(setting: Setting, measure: Measure) -> bool:
    """Whether a limit may be another for the same class: "A mill below the threshold of 500 gets no loan"."""
    limits = (near.noun for near in setting.of(Role.OF) if near.noun is not None)
    return measure.kind is Kind.THRESHOLD and any(noun.text in limit_words() for noun in limits)


def _rank(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> Rank:
    """The nearest role first, and of what an anaphor may stand for the likeliest; then the longest phrase."""
    likeliest = [near for near in setting.of(Role.ANTECEDENT) if near.found] if stretch.role is Role.ANTECEDENT else []
    behind = next((place for place, near in enumerate(likeliest) if near is stretch), 0)
    role = Role.PREDICATE if done_to_them(setting, measure, found) else stretch.role
    return ORDER.index(role), behind * _LONGEST - len(found.run), int(measure.restates is not None)


def _elsewhere(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> str | None:
    """Why a phrase outside the number's own noun cannot name what the number gives, in words, or None."""
    role = stretch.role
    if _is_part_of(setting, measure, found):
        return "the number belongs to a name"
    if why := counts_some(setting, measure, role, found) or _not_meant(setting, measure, stretch, found):
        return why
    for own in setting.of(Role.COUNTED, *(() if setting.counts else (Role.OF,))):
        if own is stretch:
            return None
        sized = own.role is Role.COUNTED and not setting.counts  # "the 6.5 percent gain for industry"
        spare = own.noun if _names_nothing(setting, measure, own) else None
        left = tuple(w for w in setting.left(own, measure) if w != spare and not is_of_each(setting, measure, w))
        left = left or (setting.behind(own, measure) if sized else ())
        if left and not (own.role is Role.OF and role is Role.COUNTED):
            return f"a figure of {raw(setting.article, left)}"
    if role is not Role.SENTENCE:
        return labels_another(setting, measure) if role is Role.SUBJECT else None
    if own_thing := has_own_thing(setting, measure):
        return f"a figure of {own_thing}"
    other = names_other(setting, measure) or _had_by_another(setting, measure, found)
    return other or _elsewhere_in_sentence(setting, measure, stretch, found)


def _names_nothing(setting: Setting, measure: Measure, own: Stretch) -> bool:
    """Whether what a number counts or is of leaves it to the rest of the sentence to name it: times, "these firms"."""
    so_often = done_so_often(setting, measure, own)
    return so_often or of_the_ground(setting, measure, own) or own.is_class_told_before()


def _had_by_another(setting: Setting, measure: Measure, found: Found) -> str | None:
    """Who has it, where the very phrase stands nearer by and is another's: "The banks' income, unlike the mills'"."""
    for near in () if setting.counts else setting.of(Role.SUBJECT, Role.OF):
        own = setting.named(near, measure)
        if own is None or near.noun is None or near.noun.start not in own.at or own.at.isdisjoint(found.at):
            continue
        left = setting.left(near, measure) or setting.behind(near, measure)
        if left and left[0].raw not in existence().amounting | existence().having:  # "income hits 500", misread
            return f"a figure of {raw(setting.article, left)}"
    return None


def _not_meant(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> str | None:
    """The same for what the place of the phrase itself tells, whatever the number's own noun."""
    role = stretch.role
    if role is Role.ANTECEDENT:
        some = any(own.mention.text.lower() in anaphora().plural for own in setting.of(Role.OF))  # "31 percent of them"
        if they_act(setting, measure, stretch):
            return "only does something with what is counted"
        apart = tells_itself(setting, measure) or (some and measure.kind is Kind.SHARE)
        return "named only in an earlier sentence" if apart else None
    if role is Role.SUBJECT and acts_on_others(setting, stretch):
        return "only does something with what is counted"
    if stretch.stands_in() and not _says_more(stretch, found):
        return "stands for something told before"
    if role is Role.PREDICATE and (acts_on_class(setting, stretch) or only_does_it(setting, measure, stretch)):
        return "only does something with what is measured"
    objects = (Role.PREDICATE, Role.SUBJECT) if setting.counts else (Role.PREDICATE,)
    numbered = role in objects and counted_by_another(setting, stretch, found)
    if numbered or (role is Role.PREDICATE and has_its_own_behind(setting, stretch)):
        return "counted by another number"
    if role is Role.COUNTED and has_number_before(setting, found):
        return "counted by another number"
    if role in (Role.PREDICATE, Role.SENTENCE) and said_of_another(setting):
        return "said of another number"
    if role in (Role.SUBJECT, Role.PREDICATE) and setting.counts and is_drawn_from(setting):
        return "drawn from what is counted"
    beside = (Role.SUBJECT, Role.PREDICATE, Role.SENTENCE)
    apart = role in beside and measure.unit.dimension != "point"  # a lead is over another
    if apart and setting.set_apart(min(found.at)):
        return "named only beside what is measured"
    if role is Role.PREDICATE and any(own.relative() for own in setting.of(Role.OF)):
        return "said of what another clause tells"
    return None


def _elsewhere_in_sentence(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> str | None:
    """The same for a phrase that only the sentence as a whole has."""
    counted = setting.claim.quantity.unit.dimension == "count"
    deed = tells_deed(setting, measure, stretch, found)
    if (deed and not done_by_another(setting, measure)) or (
        counted and not setting.counts and verb_of(setting) in existence().having
    ):
        return None
    if counted or len(found.run) < 2:
        sure = names_measure(setting, measure, stretch, found, verb_of(setting))
        return None if sure else "named only elsewhere in the sentence"
    return None


def _is_part_of(setting: Setting, measure: Measure, found: Found) -> bool:
    """Whether the number is itself a word of the phrase: one, in "one network"."""
    number = setting.claim.quantity.span
    if any(number.start <= place < number.end for place in found.at):
        return True
    lead = content(number.of(setting.article.text))
    counted = next(iter(setting.of(Role.COUNTED)), None)
    first = [word.text for word in counted.words[:1]] if counted is not None else []
    return len(lead) == 1 and any(run[:2] == (*lead, *first) for run in setting.index.phrases[measure.id])


def _says_more(stretch: Stretch, found: Found) -> bool:
    """Whether an anaphoric phrase itself names the measure by more than its noun ("these little giants")."""
    head = stretch.noun
    return head is None or found.at != {head.start}

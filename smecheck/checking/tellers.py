"""Phrases that only tell of others, and likelier antecedents than one: stretches in, yes or no out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.countable import cannot_be_so_many
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import classes, status_words
from smecheck.checking.standing import AIMED
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import Word, content, folded
from smecheck.language.anaphora import anaphora
from smecheck.language.bearers import bearers
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.denying import denying
from smecheck.language.numbers import number_words
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Measure, Role

_JOINED = frozenset({"and", "or", "&", ", and", "as well as"})


def tells_only(stretch: Stretch) -> bool:
    """Whether a phrase names no more than an office or a document that tells of others: "the ministry's review"."""
    noun = stretch.noun
    if noun is None or noun.text not in _all_tellers():
        return False
    named = noun.raw not in stretch.mention.text and not stretch.mention.text.lower().startswith(noun.raw)
    if noun.text in sources() | _observers():
        return not named  # whatever they are: "the trade press", "many outsiders", but not "Harbour Press"
    return {word.text for word in stretch.left_before(frozenset())} <= _all_tellers()


def ascribes(setting: Setting, stretch: Stretch) -> bool:
    """Whether who or what only tells gives a share to those that it is told of: "The second figure gives them half"."""
    verb = next((near.mention.text.lower() for near in setting.of(Role.PREDICATE)), None)
    official = stretch.noun is not None and stretch.noun.text in folded(wholes().officials)
    told = shares().crediting if official else shares().ascribing
    return verb in told and tells_only(stretch)


def only_aims_or_tells(setting: Setting, near: Stretch) -> bool:
    """Whether a subject is no more than an office that has the say ("the ministry"), or a plan that has an aim."""
    if near.noun is not None and near.noun.text in folded(wholes().officials) and tells_only(near):
        return True
    spare = folded(wholes().makers | wholes().officials) | status_words()
    told = (word.text for word in near.left_before(frozenset()) if near.tells(word))
    aims = setting.claim.status in AIMED and near.noun is not None and near.noun.text in spare
    return aims and spare.issuperset(told)


@cache
def _all_tellers() -> frozenset[str]:
    return sources() | _observers() | folded(wholes().officials | denying().claiming)


@cache
def _observers() -> frozenset[str]:
    return folded(wholes().observers)


@cache
def sources() -> frozenset[str]:
    """The folded nouns of what tells of others: "the review of the mills"."""
    return folded(wholes().sources)


@cache
def telling() -> frozenset[str]:
    """Verbs under which who or what is their subject only tells."""
    return cues().said | wholes().counting | cues().putting


def is_likeliest(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether nothing that a pronoun as likely stands for is another thing than what a measure counts.

    The likelier stand before it; as likely is what it is joined with ("the mills and shops").
    """
    others = setting.of(Role.ANTECEDENT)
    before = others[: others.index(stretch)] if stretch in others else []
    before = [other for other in before if not (_is_work_on(other, stretch) or _is_view_of(setting, other, stretch))]
    return not any(_is_other(setting, measure, other) for other in (*before, *joined_with(setting, stretch)))


def brings_up_no_other(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether nothing told since a phrase is another thing than what a measure counts."""
    since = [other for other in setting.of(Role.ANTECEDENT) if other.mention.span.start > stretch.mention.span.end]
    return not any(_is_other(setting, measure, other) for other in since)


def _is_work_on(other: Stretch, stretch: Stretch) -> bool:
    """Whether a phrase is but what is done for a class, so that no number is of it: "the work on the mills"."""
    noun = other.noun
    made = noun is not None and noun.text in folded(wholes().makers) and not noun.raw.endswith("s")
    return made and other.mention.span.contains(stretch.mention.span)


def _is_view_of(setting: Setting, other: Stretch, stretch: Stretch) -> bool:
    """Whether a phrase is but what is thought or told about a class: "a reason for optimism about mills"."""
    if other.noun is None or other.noun.raw.endswith("s") or not other.mention.span.contains(stretch.mention.span):
        return False
    if any(map(str.isdigit, other.mention.text)):
        return False  # "a rumour about 40 mills"
    lead = setting.article.text[other.noun.end : stretch.mention.span.start].lower().split()[-1:]
    return lead == ["about"]


def joined_with(setting: Setting, stretch: Stretch) -> list[Stretch]:
    """The other phrases that a pronoun may stand for together with one: "the mills and shops"."""
    others = setting.of(Role.ANTECEDENT)
    return [other for other in others if other is not stretch and _joined(setting, stretch, other)]


def told_anew(setting: Setting, stretch: Stretch) -> bool:
    """Whether "it is 500", of no other time, stands behind a number for the same: then it is that of something else."""
    pronoun = any(s.mention.text.lower() in anaphora().singular for s in setting.of(Role.SUBJECT))
    counted = any(letter.isdigit() for letter in stretch.mention.text)
    return pronoun and counted and not setting.counts and not setting.claim.period_said


def _is_other(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    named = setting.named(stretch, measure) is not None and not setting.left(stretch, measure)
    if counts_some(setting, stretch):
        return True
    kind = not anaphora().any_of.isdisjoint(stretch.mention.text.lower().split()[:1])  # "a baker": "500 of those"
    if cannot_be_so_many(setting, stretch) and not kind:
        return False
    if is_told_before(setting, measure, stretch) or (
        stretch.noun is not None and stretch.noun.text in classes() and not _narrowed(stretch)
    ):
        return False  # "these firms are called …"
    return not named and stretch.says_anything() and not tells_only(stretch)


def counts_some(setting: Setting, stretch: Stretch) -> bool:
    """Whether a phrase is a number alone, and so of some of those told before: "Forty (Many) are in Ulm. They …"."""
    head = stretch.mention.head.of(setting.article.text).lower() if stretch.mention.head else ""
    alone = stretch.mention.text.lower() == head
    return head[:1].isdigit() or head in number_words().every or (alone and head in anaphora().some_of)


def is_told_before(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a phrase adds nothing to what stands before it: "these firms", "their sales", but not "their bank"."""
    left = setting.left(stretch, measure)
    return stretch.refers() and (not left or left[-1] is not stretch.noun)


def _narrowed(stretch: Stretch) -> bool:
    before = stretch.left_before(frozenset())
    return any(word is not stretch.noun for word in before) or bool(stretch.left_behind(frozenset()))


def of_one_of_two(setting: Setting) -> bool:
    """Whether a number is said of "the former" or "the latter", so that no other word of the sentence tells of what."""
    near = [word.raw for s in setting.of(Role.SUBJECT, Role.COUNTED, Role.OF) for word in s.words]
    told = not (anaphora().front | anaphora().rear).isdisjoint(
        word.removesuffix("'s").removesuffix("’s") for word in near
    )
    return told and bool(setting.of(Role.ANTECEDENT))


def _joined(setting: Setting, one: Stretch, other: Stretch) -> bool:
    first, second = sorted((one.mention.span, other.mention.span))
    return setting.article.text[first.end : second.start].strip().lower() in _JOINED


def rivalled(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a number without any word for it may as well be of another noun of the sentence before.

    "The mills bought looms. There are 500." may count either; "they are 500" and "there are 500 of them" count what was
    spoken of, unless other things were brought up behind it.
    """
    near = setting.of(Role.COUNTED, Role.OF, Role.SUBJECT)
    told = any(one.stands_in() or (one.noun is not None and one.noun.raw in anaphora().anaphoric) for one in near)
    span = stretch.mention.span
    for other in setting.of(Role.ANTECEDENT):
        spot = other.mention.span
        if other.noun is not None and other.noun.text in _outcomes():
            continue  # "Work on the mills has brought results. There are 500."
        if other is stretch or not setting.left(other, measure) or (spot.overlaps(span) and not span.contains(spot)):
            continue
        if told and (spot.start < span.end or not _are_other_things(other)):
            continue
        if cannot_be_so_many(setting, other) or tells_only(other):
            continue
        if not parted(setting, stretch, other):
            return True
    return False


@cache
def _outcomes() -> frozenset[str]:
    """The folded nouns of what comes of something, which nobody counts."""
    return folded(wholes().outcomes)


def parted(setting: Setting, one: Stretch, other: Stretch) -> bool:
    """Whether a sentence ends between two phrases."""
    spot, span = one.mention.span, other.mention.span
    between = setting.article.text[
        min(spot.end, span.end) : max(spot.start, span.start)
    ]  # "" where one holds the other
    return re.search(r"[.!?]\s", between) is not None


def _are_other_things(stretch: Stretch) -> bool:
    """Whether a phrase names many things of another kind: looms, and not "the firms that …" or officials."""
    noun = stretch.noun
    if noun is None or not noun.raw.endswith("s") or noun.raw.endswith("ss"):
        return False
    return noun.text not in classes() | folded(classing().bundles) and not tells_only(stretch)


def speaks_of(candidate: Stretch, verb: str | None) -> bool:
    """Whether who is told of only tells of a figure or lives with it, and has none of its own to tell."""
    words = (*candidate.left_before(frozenset()), *candidate.left_behind(frozenset()))
    return _tells_only(words) or verb in cues().citing


def live_with_it(setting: Setting, candidate: Stretch, verb: str | None) -> bool:
    """Whether all of a place are told to live with a figure: "Households in Norway faced inflation of 5 percent"."""
    words = (*candidate.left_before(frozenset()), *candidate.left_behind(frozenset()))
    first, start = candidate.mention.text.lower().split()[0], candidate.mention.span.start
    lead = setting.article.text[setting.claim.sentence.start : start].lower().split()[-1:]
    alone = [word.raw for word in words] == [first] and lead != ["of"]  # not "some households", "half of households"
    return alone and first in bearers().everybody and verb in bearers().living


def _tells_only(left: tuple[Word, ...]) -> bool:
    """Whether words name no more than who tells or lives with a figure: "statistics office", "central bank"."""
    told = [word.text for word in left]
    while told:
        run = next((run for run in _tellers() if tuple(told[: len(run)]) == run), None)
        if run is None:
            return False
        del told[: len(run)]
    return True


@cache
def _tellers() -> tuple[tuple[str, ...], ...]:
    return tuple(content(" ".join(run)) for run in cues().tellers)

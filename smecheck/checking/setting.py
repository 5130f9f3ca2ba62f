"""What a claim is held against, and the grades that holding a measure against it can get."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from smecheck.checking.index import Found, Index, loose_names
from smecheck.checking.matches import Link
from smecheck.checking.sparing import bundles, change_words, limit_words, name_words, reports, status_words, unit_words
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import Word, folded
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.numbers import number_words
from smecheck.language.periods import months, named_days, relatives, units, weekdays
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Article, Claim, Kind, Measure, Role, Span
from smecheck.model.once import once
from smecheck.model.records import record

# Where a phrase may stand, nearest first. The headline alone names nothing; it only tells what is spoken of.
ORDER = (Role.COUNTED, Role.OF, Role.SUBJECT, Role.PREDICATE, Role.APPOSITION, Role.ANTECEDENT, Role.SENTENCE)
Rank = tuple[int, int, int]
_NONE: frozenset[str] = frozenset()
_LOOK_BACK = 40  # characters
_AND_ABOVE = re.compile(r"\b(?:and|or) (?:above|below)$")  # "in towns and above their number is", of no comparison
_MARKS = ",;:()–—\"'“”‘’"


@record(frozen=True, slots=True)
class Fit:
    """A measure that a claim may give: rank is less for a nearer role, then for more words of the phrase.

    said_of: the role of the phrase that names what the measure is said of, None where it is said of nothing.
    """

    measure: Measure
    rank: Rank
    link: Link
    why: str
    said_of: Role | None = None


@record(frozen=True, slots=True)
class Miss:
    """A measure that shares words with a claim but is not what it gives, and why.

    untold: but for its subject, which the article does not tell, it could be.
    """

    measure: Measure
    rank: Rank
    why: str
    untold: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """A claim with its article, its stretches and the registry's index; what is asked often is worked out once.

    told: see `model.once`.
    """

    article: Article
    claim: Claim
    stretches: tuple[Stretch, ...]
    index: Index
    _named: dict[tuple[int, str], Found | None] = field(default_factory=dict, compare=False)
    _covered: dict[tuple[int, str], frozenset[int]] = field(default_factory=dict, compare=False)
    _left: dict[tuple[int, str], tuple[Word, ...]] = field(default_factory=dict, compare=False)
    told: dict[Any, Any] = field(default_factory=dict, compare=False)

    @once
    def of(self, *roles: Role) -> Sequence[Stretch]:
        """The stretches in these roles, in order."""
        return [stretch for role in roles for stretch in self.stretches if stretch.mention.role is role]

    @once
    def naming(self) -> Sequence[Stretch]:
        """The stretches in which any phrase stands, nearest first, but for the headline."""
        return [stretch for stretch in self.of(*ORDER) if stretch.found]

    @property
    def counts(self) -> bool:
        """Whether the number counts things that it names."""
        unit = self.claim.quantity.unit
        return unit.dimension == "count" and bool(unit.name)

    def set_apart(self, start: int) -> bool:
        """Whether what stands at a place is only compared with or taken out ("besides its wells", "not the mills")."""
        before = self.article.text[max(self.claim.sentence.start, start - _LOOK_BACK) : start].lower()
        told = reversed(before.split())
        near = itertools.takewhile(lambda word: word in cues().contrast | cues().neutral, map(_in_one_clause, told))
        contrast = next((word for word in near if word in cues().contrast), None)
        return contrast is not None and not _AND_ABOVE.search(before.removesuffix(before.rpartition(contrast)[2]))

    @once
    def places(self) -> Sequence[Span]:
        """Where the sentence names a place: its asides but for times and numbers."""
        text = self.article.text
        inside = [aside for aside in self.claim.asides if self.claim.sentence.contains(aside)]
        return [aside for aside in inside if _may_be_place(aside.of(text))]

    def named(self, stretch: Stretch, measure: Measure) -> Found | None:
        """The measure's longest phrase in a stretch, with the head if it can be; none within what it is said of."""
        if not stretch.found:
            return None
        key = id(stretch), measure.id
        if key not in self._named:
            self._named[key] = self._longest(stretch, measure)
        return self._named[key]

    def _longest(self, stretch: Stretch, measure: Measure) -> Found | None:
        phrases, subjects = self.index.phrases[measure.id], self.index.subjects[measure.id]
        named = [found for found in stretch.found if found.run in phrases]
        said_of = [found.at for found in stretch.found if found.run in subjects] if named else []
        own = [found for found in named if not any(found.at < at for at in said_of)]
        head = stretch.noun
        own = [found for found in own if head is None or not self._apart_behind(found, head)]
        return max(own, key=lambda f: (len(f.at), head is not None and head.start in f.at), default=None)

    def _apart_behind(self, found: Found, head: Word) -> bool:
        """Whether a phrase ends in what the head is only compared with: "old wells below the mills" is of no mills."""
        behind = min((start for start in found.at if start > head.start), default=None)
        return behind is not None and self.set_apart(behind)

    def left(self, stretch: Stretch, measure: Measure) -> tuple[Word, ...]:
        """The words up to a stretch's head that the measure does not account for.

        Its own unit may be the head ("little giant" firms), and so may an aim ("the goal is …"); a measure over time
        may be named with a noun of movement or of a mean. What its full name says anyhow makes it no other; what is
        counted as batches is no count of what is in them.
        """
        key = id(stretch), measure.id
        if key not in self._left:
            self._left[key] = self._left_over(stretch, measure)
        return self._left[key]

    def _left_over(self, stretch: Stretch, measure: Measure) -> tuple[Word, ...]:
        head = stretch.noun
        if stretch.role is Role.OF and (stretch.only_praises() or stretch.heads_news()):
            return ()
        over_time, covered = measure.kind in (Kind.CHANGE, Kind.RATE), self.covered(stretch, measure)
        own, counted = name_words(measure.name), stretch.role is Role.COUNTED
        if measure.unit.dimension == "money" and stretch.role in (Role.COUNTED, Role.OF):  # "of goods": "goods worth"
            own = own.union(*self.index.phrases[measure.id])
        sized = head is not None and head.raw in classing().parts  # "a growing share of"
        many, limit = self.claim.quantity.unit.dimension == "count", measure.kind is Kind.THRESHOLD
        together = classing().collectives | (classing().reckonings if covered else _NONE)
        one = stretch.role is Role.SUBJECT and head is not None and head.start in covered and head.text in own
        one = one and head is not None and not head.raw.endswith("s")  # "the government network for small firms"
        labelled = counted and any(word.raw in classing().labels for word in stretch.words)
        amount = measure.unit.dimension != "count"
        bundled = head is not None and counted and head.text in bundles() - unit_words(measure.unit.name)
        if head is not None and bundled and head.start not in covered:
            return (head,)
        return tuple(
            word
            for word in stretch.left_before(covered)
            if not (word == head and word.text in unit_words(measure.unit.name) | status_words())
            and not (counted and word.text in unit_words(measure.unit.name))
            and not (counted and self.governs(word))
            and not (many and word == head and word.raw in together)
            and not (over_time and (word.text in change_words() or (word == head and word.text in reports())))
            and not (sized and word.raw in shares().sizes)
            and not (limit and word == head and word.text in limit_words())
            and word.text not in own
            and not (labelled and word.raw in classing().bearing | classing().holders)
            and not (one and word.text in folded(wholes().officials))
            and not (amount and word.raw in wholes().summed)
        )

    def behind(self, stretch: Stretch, measure: Measure, *, of: bool = True) -> tuple[Word, ...]:
        """The words behind a stretch's head that narrow it and that the measure does not account for."""
        left = stretch.left_behind(self.covered(stretch, measure), of=of)
        if left and self.counts and self.index.subjects[measure.id]:
            left = tuple(word for word in left if not self.governs(word))
        if not left:
            return left
        own = name_words(measure.name) | self.spared(measure) | self._class_of(stretch, measure, left)
        return tuple(word for word in left if word.text not in own)

    def spared(self, measure: Measure) -> frozenset[str]:
        """What the whole registry is about, which narrows none of the things counted for it: "wells for villages"."""
        unit = measure.unit
        return self.index.topic if unit.dimension == "count" and not unit_words(unit.name) & self.index.topic else _NONE

    def _class_of(self, stretch: Stretch, measure: Measure, left: tuple[Word, ...]) -> frozenset[str]:
        """The loose name of the class that a measure's name has, where it narrows nothing of another kind.

        So it is where what is counted is told apart ("the fund for small firms has served 12 firms"), and where others
        are the measure's subjects ("sales of the markets of small firms").
        """
        told = {word.text for word in left}
        names = {word for run in loose_names() if told.issuperset(run) for word in run}
        if not names or self.index.topic.isdisjoint(name_words(measure.name)):
            return _NONE
        if measure.unit.dimension == "count":
            return frozenset(names) if stretch.role is Role.SUBJECT else _NONE
        subjects = self.index.subjects[measure.id]
        others = not any(run[-1] in self.index.topic for run in subjects)
        return frozenset(names) if others and any(found.run in subjects for found in stretch.found) else _NONE

    def governs(self, word: Word) -> bool:
        """Whether a word is the verb of the number's own clause: "a campaign run by 16 offices"."""
        verb = next((near.mention.span for near in self.of(Role.PREDICATE)), None)
        return verb is not None and verb.start == word.start

    def covered(self, stretch: Stretch, measure: Measure) -> frozenset[int]:
        """The words of a stretch that name the measure, what it is said of, or what it is part of."""
        key = id(stretch), measure.id
        if key not in self._covered:
            known = self.index.accounted[measure.id]
            self._covered[key] = frozenset().union(*[found.at for found in stretch.found if found.run in known])
        return self._covered[key]


def _in_one_clause(word: str) -> str:
    """A word without its marks; as it is where a comma parts it from what follows ("Unlike them, the mills")."""
    return word if word.endswith(",") else word.strip(_MARKS)


def _may_be_place(name: str) -> bool:
    told = name.lower().split()
    timely = not months().keys().isdisjoint(told) or _timely().issuperset(told)  # "This year", "Sixteen"
    return name[:1].isupper() and not timely and not any(letter.isdigit() for letter in name)


@cache
def _timely() -> frozenset[str]:
    """Words that make a time or a number of an aside that stands first in its sentence, where capitals tell nothing."""
    days = frozenset(word for name in named_days() for word in name.split())
    return days.union(units(), relatives(), weekdays(), number_words().every)

"""What linking says of one claim: the measures it may be a figure of, and why or why not."""

from __future__ import annotations

from enum import StrEnum

from smecheck.model import Claim, Code, Measure, Role
from smecheck.model.records import record


class Link(StrEnum):
    """How sure it is that an article gives a measure's figure; the members stand from the surest to the least sure.

    FIRM: surely. AT_MOST_ALL: of all that it counts or of some, and of nothing beside it ("backed by 500 SMEs").
    OF_A_PART: of that measure, or of some of what it counts ("500 SMEs took part"). LOOSE: of that measure, or of
    another subject or place that the article tells of beside it. LOOSER: the same, where its words speak of somebody or
    of a part of a country that may have its own ("the town has 500"): more digits must tell. WITHIN: of that measure,
    or of a place within the measure's own that the story last told of, which has but a part. ABROAD: of that measure,
    or of another country that the story last told of: of counts and sums, the very figure tells. BESIDE: of that
    measure, or of another thing that is told in the same breath: only the very figure tells, or what is larger than all
    there ever was. ELSEWHERE: of that measure only if the story has left the place that it last told of without a word,
    or means the class that it last told of: nothing but the very figure tells that, or three of its digits in another
    order. UNTOLD: of that measure, if of its subject, but nobody is told whose figure it is: nothing but the very
    figure tells that, or those that are told together with it.
    """

    FIRM = "firm"
    AT_MOST_ALL = "at most all"
    OF_A_PART = "of a part"
    LOOSE = "loose"
    LOOSER = "looser"
    WITHIN = "within"
    ABROAD = "abroad"
    BESIDE = "beside"
    ELSEWHERE = "elsewhere"
    UNTOLD = "untold"

    def joined(self, other: Link) -> Link:
        """The less sure of two links."""
        return max(self, other, key=[*Link].index)


PLACED = frozenset({Link.WITHIN, Link.ABROAD})  # of another place, if neither digits nor size tell
AWAY = PLACED | {Link.ELSEWHERE}  # of another place or of nobody's near, if no value tells


@record(frozen=True, slots=True)
class Match:
    """One claim beside the registry.

    measures: best first. None: not in the registry, or not safely (`refusal` says which); one: linked; two or more:
        they cannot be told apart by what the article says.
    reasons: why it was linked or not, in words ("names another place: India", "a subset: private"), at least one.
    refusal: the code to answer with where the claim was not linked (SME401, SME402, SME406), else None.
    near: measures that share the words but were not linked, nearest first: the candidates of an unverified claim, and
        the whole that a subset's figure may have been told of.
    link: how sure that is. What is not firmly linked may agree; a difference is a contradiction only where the value
        itself tells what it is a slip of, and stays unverified (SME401) otherwise.
    named: the role in which the phrase stands that names the measure, or None where none does.
    done: whether the words right at the number tell its standing: that it came about, so that it is no aim told without
    a word for aims; or that it is to come, so that it is not what is there, told beside an aim.
    """

    claim: Claim
    measures: tuple[Measure, ...] = ()
    reasons: tuple[str, ...] = ()
    refusal: Code | None = None
    near: tuple[Measure, ...] = ()
    link: Link = Link.FIRM
    named: Role | None = None
    done: bool = False

    @property
    def firm(self) -> bool:
        """Whether the article surely gives this measure's figure."""
        return self.link is Link.FIRM

    @property
    def measure(self) -> Measure | None:
        """The one measure that the claim is linked to, or None when there is none or more than one."""
        return self.measures[0] if len(self.measures) == 1 else None

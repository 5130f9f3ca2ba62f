"""A numeric claim of an article: a quantity with what it measures, where, when, in what standing and by whom."""

from __future__ import annotations

from enum import StrEnum

from smecheck.model.basis import Basis
from smecheck.model.period import Period
from smecheck.model.quantity import Quantity
from smecheck.model.records import sealed
from smecheck.model.span import Span
from smecheck.model.status import Status


class Role(StrEnum):
    """How a stretch of text stands to a number, nearest first: linking weighs a phrase by it."""

    COUNTED = "counted"  # the counted noun phrase: 14,600 ["little giant" enterprises]
    OF = "of"  # the complement: 60 percent of [GDP]; and the noun it sizes: [an output value] of 8.7 trillion yuan
    SUBJECT = "subject"  # what the number is said of: [SMEs] account for …; [operating income] reached …
    PREDICATE = "predicate"  # the verb and its other objects: … [participated in the revision of industrial standards]
    APPOSITION = "apposition"  # the whole that an "including 12,000 little giants" belongs to
    SENTENCE = "sentence"  # the rest of the sentence
    ANTECEDENT = "antecedent"  # what "such firms", "they" or "the figure" stands for, in an earlier sentence
    HEADLINE = "headline"  # the headline's own noun phrases


@sealed(frozen=True, slots=True)
class Mention:
    """A stretch of the article that may name what is measured.

    text: the span's text, with white space folded. head: the span of its head noun, where a parse tells it: what stands
    before the head narrows it ("private SMEs"). meant: what "ones", or adjectives without a noun, are of, where that
    stands apart; meant_noun: its head noun.
    """

    span: Span
    text: str
    role: Role
    head: Span | None = None
    meant: Span | None = None
    meant_noun: Span | None = None


class Edge(StrEnum):
    """Which end of a period the words point to: the end of 2024, early 2025, since 2018."""

    START = "start"
    MIDDLE = "middle"
    END = "end"
    SINCE = "since"


@sealed(frozen=True, slots=True)
class PeriodMention:
    """A period as the article writes it: where, and which days; `anchored` when it needed the article's date.

    edge: the part of the period that the words point to ("the end of 2024" is the period 2024 with its END), or None.
    naming: the period is part of a name ("the 2022 National Conference"), which dates no figure by itself.
    vague: the words may as well mean another year ("last June", said in July).
    """

    span: Span
    period: Period
    anchored: bool = False
    edge: Edge | None = None
    naming: bool = False
    vague: bool = False


@sealed(frozen=True, slots=True)
class Attribution:
    """Who is said to say it: the source's span, and whether the sentence quotes them directly."""

    span: Span
    quoted: bool


@sealed(frozen=True, slots=True)
class Claim:
    """One quantity of an article with all that is said around it.

    quantity: the number. sentence: the span of its sentence.
    topic: what is measured, in the article's words ("tax revenue"; "little giant enterprises"); "" when untold.
    mentions: the stretches that may name what is measured, nearest role first.
    area: ISO 3166-1 alpha-2 or 3166-2 code of the place the sentence (or, failing it, the story so far) speaks of,
        or None when no place is named; area_said: whether the sentence itself names it. other_areas: further places
        that the sentence names, or that could be meant as well; "" for one that the article does not name.
    left_for: the countries that the story was about so far, where it may be of one of these rather than of the area:
        that was taken over from an earlier paragraph, or is named in the sentence but not in the number's phrases.
    period: what time the figure is of, or None when unknown; period_said: whether words of the article tell it (else it
        is the article's own date, when there is one).
    status: actual, target, forecast or estimate, as the words around it tell. negated: "not 60 percent".
    supposed: told only as a condition, a supposition or a claim to be checked ("if the town had 500").
    threshold: a limit or condition, not a measurement ("revenue of or above 20 million yuan to qualify").
    flow: new, added or per-period ("3,000 new …", "added 500 …") rather than a level.
    moved: 0 for where the subject stands, 1 for the size of a movement ("rose 500", "growth of 8.2 percent"), 2 for a
        change of a change ("growth slowed by 0.5 points").
    subset: a word that narrows the noun to part of it, as written ("private", "provincial-level"), or None.
    part_of: the span of the quantity this one is told to be included in ("140,000 …, including 12,000 …").
    converts: the span of the quantity this one restates in another currency or unit, in brackets.
    attribution: who says so, or None.
    asides: places, times and other numbers of the mentions' sentences, in order: they narrow no noun by themselves.
    without: what the clause leaves out of the figure, in its words ("excluding food"), or None.
    basis: what a change in percent is told to be measured against ("on the year", "from May"), or None.
    level: where words outside the counted noun tell at which level of a state it is ("at the county level", "the
        counties have set up"), or None.
    refused: why the number cannot be read safely, in words, or None: such a claim is counted and never judged.
    """

    quantity: Quantity
    sentence: Span
    topic: str = ""
    mentions: tuple[Mention, ...] = ()
    area: str | None = None
    area_said: bool = False
    other_areas: tuple[str, ...] = ()
    left_for: tuple[str, ...] = ()
    period: Period | None = None
    period_said: bool = False
    status: Status = Status.ACTUAL
    negated: bool = False
    threshold: bool = False
    flow: bool = False
    moved: int = 0
    subset: str | None = None
    part_of: Span | None = None
    converts: Span | None = None
    attribution: Attribution | None = None
    asides: tuple[Span, ...] = ()
    refused: str | None = None
    supposed: bool = False
    without: str | None = None
    basis: Basis | None = None
    level: Span | None = None


@sealed(frozen=True, slots=True)
class Extraction:
    """All that was read from one article: its claims and its periods, each in order of place."""

    claims: tuple[Claim, ...]
    periods: tuple[PeriodMention, ...]

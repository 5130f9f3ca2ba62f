"""What the reading of numbers hands on: one number with its unit, hedge and direction, before any parse."""

from __future__ import annotations

from enum import StrEnum

from smecheck.model import Quantity, Span
from smecheck.model.records import record


class Form(StrEnum):
    """How a number is written: it tells which readings of it are open to doubt."""

    DIGITS = "digits"  # 8,997; 4.8 million; 2½
    WORDS = "words"  # nine thousand; half a million; two dozen
    ONE = "one"  # the bare word "one", which may be a pronoun
    ONE_OF = "one of"  # "one of the best" things
    FRACTION = "fraction"  # two thirds; half of; 1/4
    RATIO = "ratio"  # one in five; nine out of ten
    MULTIPLE = "multiple"  # doubled; 31.5 times; twofold


class Move(StrEnum):
    """How a number stands to the change that the words tell: rose BY 5, FROM 4, TO 9."""

    BY = "by"
    FROM = "from"
    TO = "to"


@record(frozen=True, slots=True)
class Draft:
    """One number of a paragraph as its own words tell it.

    quantity: value, step, bound and change; the unit is final unless `needs_noun`.
    core: the bare number with its scale word, without currency, percent sign or unit.
    form: how the number is written.
    needs_noun: a plain count: only a parse can tell what is counted, and `quantity.unit` is still a bare count.
    noun_from: where the counted noun phrase would begin: the first code point after the number and its unit.
    hedge: where the words stand that make `quantity.bound` what it is, before or behind the number.
    move: whether the figure is the change itself, the level before or the level after; None where no change is told.
    change_cue: where the word stands that tells the direction.
    in_brackets: the number stands within round brackets.
    adjectival: joined by a hyphen to what follows ("a three-year plan", "an 11-member board").
    rate: what a count is told per ("day" in "3,000 new jobs a day"), where the noun is still to be found.
    negation: the bound takes up a "not" ("not under 300"), which then denies nothing else.
    alternative: one of two or more figures of which only one holds ("three or four firms").
    refused: why the number cannot be read safely, or None; its value is then not to be relied on.
    """

    quantity: Quantity
    core: Span
    form: Form
    needs_noun: bool
    noun_from: int
    hedge: Span | None = None
    move: Move | None = None
    change_cue: Span | None = None
    in_brackets: bool = False
    adjectival: bool = False
    rate: str | None = None
    negation: bool = False
    alternative: bool = False
    refused: str | None = None

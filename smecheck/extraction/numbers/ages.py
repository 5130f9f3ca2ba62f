"""Whether a number without a unit is an age: a numeral where it stands in, yes or no out."""

from __future__ import annotations

import re

from smecheck.extraction.numbers.draft import Form
from smecheck.extraction.numbers.numeral import Numeral
from smecheck.extraction.numbers.page import Page
from smecheck.language import ages, not_quantities

_REACH = 80
_OLDEST = 125
_ASIDE_END = re.compile(r",\s+(?!and\b|or\b)[a-z]|;|\)")
_YOUNGEST_ASIDE = 9  # a lesser figure between commas is as well a score or a place
_FORMS = (Form.DIGITS, Form.WORDS)


def is_age(page: Page, numeral: Numeral) -> bool:
    """Whether the words around a number tell that it is an age: "aged 40", "life expectancy is 81", "Li, 45, said"."""
    if numeral.power > 1 or not 0 < numeral.value < _OLDEST or numeral.form not in _FORMS:
        return False
    floor, start = max(0, numeral.start - _REACH), numeral.start
    if ages.told().search(page.lower, floor, start):
        return not _counts(page, numeral.end)
    if numeral.value != int(numeral.value):
        return False
    if ages.of_people().search(page.lower, floor, start):
        return not _counts(page, numeral.end)
    between_commas = numeral.value > _YOUNGEST_ASIDE and _ASIDE_END.match(page.clean, numeral.end)
    if not between_commas or numeral.form is not Form.DIGITS:
        return False
    return ages.aside().search(page.clean, max(0, start - 24), start) is not None


def is_told(page: Page, numeral: Numeral) -> bool:
    """Whether the words right before a number make it an age: "aged "."""
    return ages.told().search(page.lower, max(0, numeral.start - _REACH), numeral.start) is not None


def may_be_age(page: Page, numeral: Numeral) -> bool:
    """Whether a number could be an age, as nothing follows that it counts."""
    plausible = numeral.power == 1 and 0 < numeral.value < _OLDEST and numeral.value == int(numeral.value)
    return plausible and not _counts(page, numeral.end)


def _counts(page: Page, end: int) -> bool:
    """Whether a noun follows that the number counts: "the average age of 30 workers"."""
    return not_quantities.measured().match(page.clean, end) is not None

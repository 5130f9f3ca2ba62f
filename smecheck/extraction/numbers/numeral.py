"""A bare number where it stands, before it is known what it measures; and how exactly a figure is written."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from smecheck.extraction.numbers.draft import Form
from smecheck.model.records import record

ONE = Decimal(1)


@record(frozen=True, slots=True)
class Numeral:
    """A bare number.

    start, end: its place in the page, scale word included. value: with the scale word's power already in it.
    step: the last significant digit written, in the same terms. power: what the scale word multiplies by (1: none).
    glued: joined to a letter before it, so that it is a number only if that letter names a currency ("RM79").
    doubt: why it cannot be read safely as it stands; a unit may clear it where `clears` says so.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    form: Form
    power: Decimal = ONE
    glued: bool = False
    doubt: str | None = None
    clears: bool = False

    @property
    def mantissa(self) -> Decimal:
        """The value as written before its scale word."""
        return self.value / self.power


def is_multiple(value: Decimal, by: int) -> bool:
    """Whether a figure is a whole number of `by`; none of more digits than decimals are reckoned with is."""
    try:
        return value % by == 0
    except InvalidOperation:
        return False


def step_of(written: Decimal) -> Decimal:
    """The last significant digit of a figure as written: 8.20 -> 0.01, 60 -> 1, 14600 -> 100.

    Trailing zeros of a whole number of 1,000 or more are taken for rounding.
    """
    exponent = written.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return ONE.scaleb(exponent)
    if abs(written) < 1000:
        return ONE
    digits = str(int(abs(written)))
    return ONE.scaleb(len(digits) - len(digits.rstrip("0")))

"""A run of tokens that may form one number, and what has been read of it so far."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from smecheck.extraction.numbers.numeral import ONE
from smecheck.extraction.numbers.tokens import Gap, Kind, Token
from smecheck.model.records import record

SMALL = (Kind.UNIT, Kind.TEEN, Kind.TENS)
JOINED = (Gap.SPACE, Gap.HYPHEN)


@record(frozen=True, slots=True)
class Run:
    """Tokens that may form one number. gaps: what stands behind each. between: the words before are "between"."""

    tokens: Sequence[Token]
    gaps: Sequence[Gap]
    between: bool = False

    def kind(self, place: int) -> Kind | None:
        """The kind of the token at `place`, None behind the last."""
        return self.tokens[place].kind if place < len(self.tokens) else None

    def gap(self, place: int) -> Gap:
        """What stands between the token before `place` and the one there."""
        return self.gaps[place - 1] if 0 < place <= len(self.gaps) else Gap.WALL


@record(frozen=True, slots=True)
class Figure:
    """A value read so far: where the next token is, the power of its last scale word and its written step.

    doubt: why the words may amount to something else, or None.
    """

    value: Decimal
    place: int
    power: Decimal = ONE
    step: Decimal = ONE
    doubt: str | None = None

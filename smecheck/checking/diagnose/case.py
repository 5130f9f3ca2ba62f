"""What a diagnosis starts from and what it says: one claim that differs from its observation, and one hypothesis."""

from __future__ import annotations

from dataclasses import dataclass

from smecheck.checking.figure import Figure, significant
from smecheck.checking.view import Choice
from smecheck.model import Claim, Code, Measure, Observation, Period, Registry


@dataclass(frozen=True, slots=True)
class Case:
    """A claim that its observation does not bear out.

    figure: the article's, in the measure's unit. observation, known: what it was judged by, and that figure.
    choice: the measure's other observations. overtaken: those of the same period that were revised. on: the article's
    date.
    """

    claim: Claim
    figure: Figure
    measure: Measure
    observation: Observation
    known: Figure
    choice: Choice
    registry: Registry
    on: Period | None
    overtaken: tuple[Observation, ...] = ()

    @property
    def digits(self) -> int:
        """How many significant digits both figures have at least: the more, the less they are alike by chance."""
        return min(significant(figure.low, figure.step) for figure in (self.figure, self.known))


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What probably happened: its code, the arithmetic in words, and the other observation that explains it."""

    code: Code
    reason: str
    matched_measure: Measure | None = None
    matched: Observation | None = None

"""What would be right in place of the quote: a verdict and the quoted text in, text in the article's own style out."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from smecheck.checking import wording
from smecheck.checking.compare import agreement
from smecheck.checking.figure import Figure, of_observation, significant
from smecheck.checking.style import restyle
from smecheck.checking.units import Fit, unit_fit
from smecheck.language.hedge_widths import hedge_widths
from smecheck.model import Bound, Code, Kind, Measure, Observation, Outcome, Quantity, Verdict

_FROM_BELOW = frozenset({Bound.NEARLY, Bound.UNDER, Bound.AT_MOST})
_FROM_ABOVE = frozenset({Bound.OVER, Bound.AT_LEAST})
_WRONG = frozenset({Outcome.CONTRADICTS, Outcome.OUTDATED})
_FEWEST_DIGITS = 2  # that a figure keeps when it is rounded to fit under its hedge


def with_suggestions(verdicts: tuple[Verdict, ...], text: str) -> tuple[Verdict, ...]:
    """Add to each finding the text that would be right; `text` is the article's, "" where it is not at hand."""
    return tuple(
        replace(verdict, suggestion=suggestion(verdict, verdict.claim.quantity.span.of(text)))
        if verdict.outcome in _WRONG
        else verdict
        for verdict in verdicts
    )


def suggestion(verdict: Verdict, quote: str) -> str | None:
    """The text that would be right in place of `quote`, under the hedge that stands before it; None where none is.

    A wrong direction, a limit turned round and a wrong standing are not mended by another number.
    """
    measure, observation = verdict.measure, verdict.observation
    if verdict.code is Code.REVISED:
        measure, observation = verdict.matched_measure, verdict.matched
    if measure is None or observation is None or verdict.code is Code.DIRECTION:
        return None
    if verdict.code is Code.BOUND and measure.kind is Kind.THRESHOLD:
        return None
    if observation.status.achieved is not verdict.claim.status.achieved:
        return None
    if verdict.claim.converts and verdict.difference is None:
        return None
    quantity = verdict.claim.quantity
    if verdict.code is Code.UNIT:
        return wording.figure(observation.value, observation.high, measure.unit)
    if verdict.matched == observation:
        return None  # the figure is right, its name is not
    value = _under_hedge(quantity, measure, observation)
    if value is None:
        return None
    text = _written(value, quote, quantity, measure, observation)
    hedge = of_observation(observation, measure.kind).bound
    return (
        f"{hedge_widths()[hedge].word} {text}" if hedge is not Bound.EXACT and quantity.bound is Bound.EXACT else text
    )


def _written(value: Decimal, quote: str, quantity: Quantity, measure: Measure, observation: Observation) -> str:
    fit = unit_fit(quantity, measure.unit)
    if observation.high is not None or quantity.high is not None or fit.fit is Fit.NONE or fit.factor != 1:
        return wording.figure(value, observation.high, measure.unit)
    return restyle(quote, quantity, value, measure.unit) or wording.figure(value, None, measure.unit)


def _under_hedge(quantity: Quantity, measure: Measure, observation: Observation) -> Decimal | None:
    """The figure to print under the article's own hedge, such that the whole is true."""
    known = of_observation(observation, measure.kind)
    bound = quantity.bound
    if quantity.high is not None or bound not in _FROM_BELOW | _FROM_ABOVE or bound == known.bound:
        return known.low
    kept = max(_FEWEST_DIGITS, significant(quantity.low, quantity.step))
    step = _step(known.low, kept)
    rounding = ROUND_CEILING if bound in _FROM_BELOW else ROUND_FLOOR
    rounded = (known.low / step).to_integral_value(rounding) * step if step else known.low
    for value, written in ((rounded, max(step, known.step)), (known.low, known.step)):
        if agreement(Figure(value, None, written, bound), known):
            return value
    return None


def _step(value: Decimal, kept: int) -> Decimal:
    return Decimal(10) ** (value.adjusted() - kept + 1) if value else Decimal(0)

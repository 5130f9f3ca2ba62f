"""unit-sense: figures that their unit or kind cannot bear."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from smecheck.model import Kind, Measure
from smecheck.registry.ledger import Ledger
from smecheck.registry.lint.finding import Finding, error, warning

RULE = "unit-sense"
_WHOLE = Decimal(1)


def unit_sense(ledger: Ledger, _today: date) -> Iterator[Finding]:
    """Hold each measure's unit against its kind, and each figure against both."""
    for measure in ledger.measures:
        unit = measure.unit
        if measure.kind is Kind.SHARE and unit.dimension != "share":
            yield error(measure.location, RULE, f'a share is measured in percent, not in "{unit.name}"')
        if unit.dimension == "count" and unit.name.endswith("s") and not unit.name.endswith("ss"):
            yield warning(measure.location, RULE, f'the unit "{unit.name}" looks like a plural; write one of them')
        yield from _figures(measure)


def _figures(measure: Measure) -> Iterator[Finding]:
    for observation in measure.observations:
        top = observation.high or observation.value
        if (
            measure.kind is Kind.SHARE
            and not 0 <= observation.value * measure.unit.scale <= top * measure.unit.scale <= 1
        ):
            yield error(observation.location, RULE, f"{observation.written} {measure.unit.name} is no share of a whole")
        if measure.unit.dimension == "count" and observation.value % _WHOLE:
            yield warning(
                observation.location, RULE, f'{observation.written} is no whole number of "{measure.unit.name}"'
            )
        if observation.change is not None and observation.value < 0:
            yield error(
                observation.location,
                RULE,
                f"{observation.written} has a sign and a direction; write the size and change",
            )

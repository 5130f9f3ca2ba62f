"""source: sources that cannot be looked up, and sources that nothing rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from smecheck.registry.ledger import Ledger
from smecheck.registry.lint.finding import Finding, warning

RULE = "source"


def sources(ledger: Ledger, _today: date) -> Iterator[Finding]:
    """Find sources without an address or a locator, and sources that no observation names."""
    used = {observation.source for measure in ledger.measures for observation in measure.observations}
    for source in ledger.header.sources:
        where = ledger.header.places.get(f"source:{source.id}")
        if not source.url and not source.locator:
            yield warning(where, RULE, f'source "{source.id}" has neither url nor locator; say where its figures stand')
        if source.id not in used:
            yield warning(where, RULE, f'nothing rests on source "{source.id}"; take it out or add its figures')

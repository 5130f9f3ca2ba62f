"""Runs every lint rule over a ledger: each rule is a function, and this list is all there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from smecheck.registry.ledger import Ledger
from smecheck.registry.lint.digests import digests
from smecheck.registry.lint.finding import Finding
from smecheck.registry.lint.phrases import shared_phrases
from smecheck.registry.lint.reach import unreachable
from smecheck.registry.lint.sources import sources
from smecheck.registry.lint.stale import stale
from smecheck.registry.lint.time_order import time_order
from smecheck.registry.lint.unit_sense import unit_sense

Rule = Callable[[Ledger, date], Iterable[Finding]]

RULES: tuple[Rule, ...] = (time_order, unit_sense, shared_phrases, sources, unreachable, stale, digests)


def lint(ledger: Ledger, today: date) -> tuple[Finding, ...]:
    """What is not right with a registry that could be read, in order of place; `today` is what staleness is told by."""
    found = (finding for rule in RULES for finding in rule(ledger, today))
    return tuple(sorted(found, key=lambda finding: finding.order))

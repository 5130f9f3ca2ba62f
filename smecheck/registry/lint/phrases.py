"""shared-phrase: a phrase that names two measures which nothing else tells apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from smecheck.model import Measure
from smecheck.model.naming import plainly, said_of
from smecheck.registry.ledger import Ledger
from smecheck.registry.lint.finding import Finding, warning

RULE = "shared-phrase"


def shared_phrases(ledger: Ledger, _today: date) -> Iterator[Finding]:
    """Find phrases under which an article's figure could be either of two measures."""
    bearers: defaultdict[tuple[str, str, str, str], list[Measure]] = defaultdict(list)
    for measure in ledger.measures:
        for phrase in {plainly(phrase) for phrase in measure.phrases}:
            bearers[phrase, measure.ref_area, measure.unit.dimension, measure.kind].append(measure)
    for (phrase, *_), measures in bearers.items():
        for first, second in combinations(measures, 2):
            if _alike(first, second, ledger.measures):
                yield warning(
                    second.location,
                    RULE,
                    f'"{phrase}" names "{second.id}" and "{first.id}" alike; give one of them subjects of its own',
                )


def _alike(first: Measure, second: Measure, measures: Sequence[Measure]) -> bool:
    if second.id == first.restates or first.id == second.restates:
        return False
    if first.basis and second.basis and first.basis is not second.basis:
        return False
    one, other = ({plainly(subject) for subject in said_of(measure, measures)} for measure in (first, second))
    return not one or not other or bool(one & other)

"""Which measures of a registry belong together: its measures in, tables by what they share out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from smecheck.checking.words import content
from smecheck.model import Kind, Measure, Status

_QUOTED = re.compile(r'"([^"]+)"')
_Table = Mapping[str, tuple[Measure, ...]]


@dataclass(frozen=True, slots=True)
class Kindred:
    """Measures in the registry's order, by what they share.

    restated: by the id of what they give in one currency or another, that one included. counting: by each folded word
    of their unit. quoted: by each name in quotation marks in theirs. limits: those of a limit. aims: those that have a
    target.
    """

    restated: _Table
    counting: _Table
    quoted: _Table
    limits: tuple[Measure, ...]
    aims: tuple[Measure, ...]

    @classmethod
    def of(cls, measures: Sequence[Measure]) -> Kindred:
        """The tables of a registry's measures."""
        return cls(
            restated=_table((measure.restates or measure.id, measure) for measure in measures),
            counting=_table(
                (word, measure) for measure in measures for word in dict.fromkeys(content(measure.unit.name))
            ),
            quoted=_table((name, measure) for measure in measures for name in dict.fromkeys(quoted_names(measure))),
            limits=tuple(measure for measure in measures if measure.kind is Kind.THRESHOLD),
            aims=tuple(m for m in measures if any(held.status is Status.TARGET for held in m.observations)),
        )

    def family(self, measure: Measure) -> tuple[Measure, ...]:
        """A measure and those that give the same in another currency."""
        return self.restated.get(measure.restates or measure.id, ())

    def of_the_same(self, measure: Measure) -> tuple[Measure, ...]:
        """The measures whose names have a name in quotation marks that this one's has, itself included."""
        found = {other.id: other for name in quoted_names(measure) for other in self.quoted.get(name, ())}
        return tuple(found.values())


def quoted_names(measure: Measure) -> list[str]:
    """The names that a measure's own name sets in quotation marks."""
    return _QUOTED.findall(measure.name)


def _table(pairs: Iterable[tuple[str, Measure]]) -> _Table:
    table: dict[str, list[Measure]] = defaultdict(list)
    for key, measure in pairs:
        table[key].append(measure)
    return {key: tuple(found) for key, found in table.items()}

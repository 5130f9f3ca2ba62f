"""How far a change of figures reaches: a registry and the measures whose figures changed in, those it may sway out."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from decimal import Decimal

from smecheck.checking.diagnose.other_measure import is_among, kinship_of
from smecheck.checking.diagnose.unit import beside, restated
from smecheck.checking.matches import Match
from smecheck.model import Measure, Registry, Unit


@dataclass(frozen=True, slots=True)
class Reach:
    """The measures on whose claims a verdict may change.

    direct: those that changed, the wholes whose name a part's figure may go by, and growths of the same subjects.
    kin: further ones, whose figures are held against those that changed only where they are not borne out, and only
    where they are the very same. values: by the unit of each measure that changed, its figures before and after.
    """

    direct: frozenset[str]
    kin: frozenset[str]
    values: tuple[tuple[Unit, frozenset[Decimal]], ...]

    def covers(self, linked: Set[str]) -> bool:
        """Whether the verdict on a claim may change at all that was linked to some measures, told by their ids."""
        return not (linked.isdisjoint(self.direct) and linked.isdisjoint(self.kin))

    def touches(self, match: Match) -> bool:
        """Whether the verdict on a claim may change."""
        linked = {measure.id for measure in match.measures}
        if not self.covers(linked):
            return False
        return not linked.isdisjoint(self.direct) or any(
            is_among(match.claim.quantity, unit, values) for unit, values in self.values
        )


def reach(registry: Registry, changed: Mapping[str, Set[Decimal]]) -> Reach | None:
    """The reach of a change of nothing but the observations of some measures; None where it cannot be bounded.

    changed: the measures, each with the values of its observations before and after.

    A verdict looks at the observations of the measure that its claim is linked to; at those of its parts
    (`checking.family`), of growths beside it (`checking.diagnose.unit`), and, where it differs, of its kin
    (`checking.diagnose.other_measure`). Measures in two currencies tell rates for every conversion there is
    (`checking.conversion`): what they sway is not bounded.
    """
    sources = [measure for measure in registry.measures if measure.id in changed]
    if any(restated(one, other) for one in sources for other in registry.measures):
        return None
    direct = {measure.id for measure in registry.measures if any(_rests_on(measure, one) for one in sources)}
    kin = {m.id for m in registry.measures if any(kinship_of(m, one) is not None for one in sources)}
    values = tuple((one.unit, frozenset(changed[one.id])) for one in sources)
    return Reach(frozenset(direct), frozenset(kin - direct), values)


def _rests_on(measure: Measure, other: Measure) -> bool:
    return measure.id in (other.id, other.part_of) or beside(measure, other)

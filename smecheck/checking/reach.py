"""How far a change of figures reaches: a registry and the measures whose figures changed in, those it may sway out."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from smecheck.checking.diagnose.other_measure import _kinship
from smecheck.checking.diagnose.unit import _beside, restated
from smecheck.model import Measure, Registry


@dataclass(frozen=True, slots=True)
class Reach:
    """The measures on whose claims a verdict may change.

    direct: those that changed, the wholes whose name a part's figure may go by, and growths of the same subjects.
    kin: further ones, with which a figure is compared only where it is not borne out.
    """

    direct: frozenset[str]
    kin: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Both."""
        return self.direct | self.kin


def reach(registry: Registry, changed: Set[str]) -> Reach | None:
    """The reach of a change of nothing but the observations of some measures; None where it cannot be bounded.

    A verdict looks at the observations of the measure that its claim is linked to; at those of its parts
    (`checking.family`), of growths beside it (`checking.diagnose.unit`), and, where it differs, of its kin
    (`checking.diagnose.other_measure`). Measures in two currencies tell rates for every conversion there is
    (`checking.conversion`): what they sway is not bounded.
    """
    sources = [measure for measure in registry.measures if measure.id in changed]
    if any(restated(one, other) for one in sources for other in registry.measures):
        return None
    direct = {measure.id for measure in registry.measures if any(_rests_on(measure, one) for one in sources)}
    kin = {m.id for m in registry.measures if any(_kinship(m, one) is not None for one in sources)}
    return Reach(frozenset(direct), frozenset(kin - direct))


def _rests_on(measure: Measure, other: Measure) -> bool:
    return measure.id in (other.id, other.part_of) or _beside(measure, other)

"""What linking says of one claim: the measures it may be a figure of, and why or why not."""

from __future__ import annotations

from smecheck.model import Claim, Code, Measure, Role
from smecheck.model.records import record


@record(frozen=True, slots=True)
class Match:
    """One claim beside the registry.

    measures: best first. None: not in the registry, or not safely (`refusal` says which); one: linked; two or more:
        they cannot be told apart by what the article says.
    reasons: why it was linked or not, in words ("names another place: India", "a subset: private"), at least one.
    refusal: the code to answer with where the claim was not linked (SME401, SME402, SME406), else None.
    near: measures that share the words but were not linked, nearest first: the candidates of an unverified claim, and
        the whole that a subset's figure may have been told of.
    firm: the article surely gives this measure's figure. A loose link ("500 SMEs took part") may be of a part of what
        is measured: such a claim may agree, but a difference is no contradiction and stays unverified (SME401).
    named: the role in which the phrase stands that names the measure, or None where none does.
    """

    claim: Claim
    measures: tuple[Measure, ...] = ()
    reasons: tuple[str, ...] = ()
    refusal: Code | None = None
    near: tuple[Measure, ...] = ()
    firm: bool = True
    named: Role | None = None

    @property
    def measure(self) -> Measure | None:
        """The one measure that the claim is linked to, or None when there is none or more than one."""
        return self.measures[0] if len(self.measures) == 1 else None
